import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { enumOf } from '../platform/graphql/enum-of.js';
import { PARTY_ROLES, type PartyRole } from './party.js';
import type { SearchKind } from './search-face.js';
import { searchKindEnum } from './search-kinds.js';

export const PartyRoleEnum = enumOf<PartyRole>(
  'PartyRole',
  'What a person or an organisation is of a thing.',
  PARTY_ROLES,
);

@ObjectType({ description: 'A piece of a text: words that were looked for, or others.' })
export class ExcerptPart {
  @Field(() => String, { description: 'Its text, which is no markup.' })
  text!: string;

  @Field(() => Boolean, { description: 'True: these words were looked for.' })
  marked!: boolean;
}

@ObjectType({ description: 'Something that was found, as it is now.' })
export class SearchResult {
  @Field(() => searchKindEnum(), { description: 'What kind of thing it is.' })
  kind!: SearchKind;

  @Field(() => ID, { description: 'Its id.' })
  subjectId!: string;

  @Field(() => String, { nullable: true, description: 'Its code, such as M3; null: it has none.' })
  code!: string | null;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => [ExcerptPart], { description: 'The same with the words that were looked for.' })
  titleParts!: readonly ExcerptPart[];

  @Field(() => [ExcerptPart], { description: 'The place of its text that has most of the words that were looked for.' })
  excerpt!: readonly ExcerptPart[];

  @Field(() => DateScalar, { nullable: true, description: 'The day it is about or was written; null: none.' })
  date!: string | null;

  @Field(() => [String], { description: 'Codes of the projects that it concerns, of those that the reader may read.' })
  projectCodes!: readonly string[];

  @Field(() => Boolean, { description: 'True: what was looked for is its code, alone or behind that of its project.' })
  isNamed!: boolean;
}

@ObjectType({ description: 'Something that a person or an organisation is part of, as it is now.' })
export class Involvement {
  @Field(() => [PartyRoleEnum], { description: 'What they are of it.' })
  roles!: readonly PartyRole[];

  @Field(() => SearchResult, { description: 'The thing.' })
  thing!: SearchResult;
}

@ObjectType({ description: 'One page of what somebody is part of, kind by kind, the latest first.' })
export class InvolvementConnection extends Connection(Involvement, 'Involvement') {}

@ObjectType({ description: 'One page of what was found, the most fitting first.' })
export class SearchResultConnection extends Connection(SearchResult, 'SearchResult') {}
