import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { Organisation } from '../programme/organisation.type.js';
import { HolidayRegionEnum } from '../milestones/plan.enums.js';
import type { HolidayRegion } from '../milestones/plan-record.js';
import { BodyKindEnum, ConfidentialitySchemeEnum } from './meeting.enums.js';
import type { BodyKind, ConfidentialityScheme } from './meeting-states.js';

@ObjectType({ description: 'A named stretch of days in the year of a body, both ends included.' })
export class BodySpan {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  to!: string;
}

@ObjectType('ExemptParagraph', {
  description: 'A category of exempt information in Schedule 12A of the Local Government Act 1972 (England).',
})
export class ExemptParagraphView {
  @Field(() => String, { description: 'Its paragraph, such as 3.' })
  number!: string;

  @Field(() => String, { description: 'What it covers, in short words.' })
  title!: string;

  @Field(() => DateScalar, { description: 'In force from this day on.' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day in force; null: still in force.' })
  until!: string | null;

  @Field(() => Boolean, { description: 'True: for standards committees alone.' })
  standardsCommitteesOnly!: boolean;
}

/** Its meetings are a field of their own, which pages. */
@ObjectType({
  implements: () => [Node, OnRecord],
  description: 'A body that meets: a board, a committee, a steering group.',
})
export class Body {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code, such as BOARD.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => BodyKindEnum, { description: 'Whether it decides or advises.' })
  kind!: BodyKind;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation whose body it is; null: none is on record.',
  })
  organisation!: Organisation | null;

  @Field(() => String, { nullable: true, description: 'Code of the project it belongs to; null: none.' })
  projectCode!: string | null;

  @Field(() => Int, { nullable: true, description: 'Members who must be present; null: not on record.' })
  quorum!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Clear working days between the dispatch of papers and a meeting; null: no rule on record.',
  })
  clearDays!: number | null;

  @Field(() => ConfidentialitySchemeEnum, { description: 'How it marks what is kept from the public.' })
  scheme!: ConfidentialityScheme;

  @Field(() => HolidayRegionEnum, { description: 'Whose bank holidays its working days leave out.' })
  region!: HolidayRegion;

  @Field(() => [BodySpan], { description: 'Days its office is closed beside weekends and bank holidays.' })
  closures!: readonly BodySpan[];

  @Field(() => [BodySpan], { description: 'Recess and other stretches in which it does not ordinarily meet.' })
  windows!: readonly BodySpan[];

  @Field(() => String, { nullable: true, description: 'Where this comes from, such as 10/23, cover block.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: some of this is an assumption of ours.' })
  assumed!: boolean;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;

  /** Not in the schema: the record id, and the point of the record this view is taken at. */
  recordId!: string;
  point!: { readonly asAt: string; readonly revision: number; readonly suffix: string };
}

@ObjectType({ description: 'One page of bodies, by code.' })
export class BodyConnection extends Connection(Body, 'Body') {}
