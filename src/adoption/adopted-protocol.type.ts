import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ClauseKindEnum } from '../outputs/output.enums.js';
import type { ClauseKind } from '../outputs/output-kinds.js';
import { Connection } from '../platform/graphql/connection.js';
import { Formerly } from '../platform/graphql/former-names.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { AdopterKindEnum, MovedOnStateEnum, TreatmentEnum } from './adoption.enums.js';
import type { AdopterKind, Treatment } from './adoption-states.js';
import type { MovedOnState } from './moved-on.js';

@ObjectType({ description: 'A clause of an adopted text.' })
export class PublicClause {
  @Field(() => ClauseKindEnum, { description: 'What it is.' })
  kind!: ClauseKind;

  @Field(() => String, { nullable: true, description: 'Its number; null: it has none.' })
  number!: string | null;

  @Field(() => String, { description: 'Its words.' })
  text!: string;

  @Field(() => TreatmentEnum, { description: 'Whether the words are those of the version, reworded, or added.' })
  treatment!: Treatment;
}

@ObjectType({ description: 'A member that has signed.' })
export class PublicSignature {
  @Field(() => String, { description: 'The member.' })
  member!: string;

  @Field(() => String, { description: 'Who signed for it, by name.' })
  signatory!: string;

  @Field(() => String, { nullable: true, description: 'The post of who signed.' })
  post!: string | null;

  @Field(() => DateScalar, { description: 'The day.' })
  signedOn!: string;
}

@ObjectType({ description: 'An adopted text as a file.' })
export class AdoptedProtocolFile {
  @Field(() => String, { description: 'docx, pdf, odt, html or md.' })
  format!: string;

  @Field(() => String, { description: 'Media type.' })
  mediaType!: string;

  @Field(() => String, { description: 'Where it is to be had, from the server’s root on.' })
  url!: string;
}

@ObjectType({ description: 'A text that every member of its adopter has signed: it is public.' })
export class AdoptedProtocol {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Code of the project.' })
  projectCode!: string;

  @Field(() => String, { description: 'Code of the adoption.' })
  adoptionCode!: string;

  @Field(() => String, { description: 'Name of the authority or partnership.' })
  name!: string;

  @Field(() => AdopterKindEnum, { description: 'Whether it is one authority or a partnership.' })
  kind!: AdopterKind;

  @Field(() => Boolean, { description: 'True: made up for a demonstration.' })
  invented!: boolean;

  @Field(() => String, { nullable: true, description: 'What it wants the text for.' })
  purpose!: string | null;

  @Field(() => String, { description: 'Title of the output it took up.' })
  outputTitle!: string;

  @Field(() => String, { description: 'What the version is called.' })
  versionLabel!: string;

  @Field(() => MovedOnStateEnum, { description: 'Whether the output has moved on since.' })
  @Formerly('movedOn')
  movedOnState!: MovedOnState;

  @Field(() => DateScalar, { description: 'The day from which it is public.' })
  publicSince!: string;

  @Field(() => String, { description: 'SHA-256 of the text that was signed.' })
  textSha256!: string;

  @Field(() => [PublicClause], { description: 'The text, clause by clause.' })
  clauses!: PublicClause[];

  @Field(() => [PublicSignature], { description: 'Who signed, and when.' })
  signatures!: PublicSignature[];

  @Field(() => [AdoptedProtocolFile], { description: 'The text as a file, in every format.' })
  files!: AdoptedProtocolFile[];
}

@ObjectType({ description: 'One page of public texts, by project and code.' })
export class AdoptedProtocolConnection extends Connection(AdoptedProtocol, 'AdoptedProtocol') {}
