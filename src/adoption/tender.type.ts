import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Organisation } from '../programme/organisation.type.js';
import { TendererAnswerEnum } from './adoption.enums.js';
import type { TendererAnswer } from './adoption-states.js';

@ObjectType({ description: 'A value of the adopter’s text: the heading of a section.' })
export class TenderValue {
  @Field(() => ID, { description: 'Its key in the adopter’s text; evidence names it.' })
  key!: string;

  @Field(() => String, { nullable: true, description: 'Its number in the adopter’s text.' })
  number!: string | null;

  @Field(() => String, { description: 'The value.' })
  text!: string;
}

@ObjectType('TenderEvidence', {
  implements: () => [DatedEntry],
  description: 'What a would-be partner put forward for a value, on a day.',
})
export class TenderEvidenceView extends DatedEntry {
  @Field(() => ID, { description: 'The value, by its key.' })
  valueKey!: string;

  @Field(() => TenderValue, { nullable: true, description: 'The value; null: it is no longer in the text.' })
  value!: TenderValue | null;

  @Field(() => String, { description: 'What was put forward.' })
  text!: string;
}

@ObjectType('TendererReport', {
  implements: () => [DatedEntry],
  description: 'That a would-be partner was asked, or its answer, on a day.',
})
export class TendererReportView extends DatedEntry {
  @Field(() => TendererAnswerEnum, { description: 'Asked, or the answer.' })
  answer!: TendererAnswer;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  note!: string | null;
}

@ObjectType({ description: 'A would-be partner: what it answers, and what it puts forward for each value.' })
export class Tenderer {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Organisation, { nullable: true, description: 'Its entry in the register; null: none.' })
  organisation!: Organisation | null;

  @Field(() => TendererAnswerEnum, { description: 'Whether it will sign.' })
  answer!: TendererAnswer;

  @Field(() => DateScalar, { description: 'The day it was asked.' })
  askedOn!: string;

  @Field(() => [TenderEvidenceView], { description: 'The evidence in force, in the order of the values.' })
  evidence!: TenderEvidenceView[];

  @Field(() => [TenderValue], { description: 'Values without evidence.' })
  missing!: readonly TenderValue[];

  @Field(() => Boolean, { description: 'True: there is evidence for every value.' })
  complete!: boolean;

  @Field(() => [TendererReportView], { description: 'Every report made, corrected ones among them, oldest first.' })
  history!: TendererReportView[];

  @Field(() => [TenderEvidenceView], { description: 'All evidence ever given, oldest first.' })
  evidenceHistory!: TenderEvidenceView[];
}

@ObjectType({
  implements: () => [Node, OnRecord],
  description: 'A tender in which an adopter puts its text to would-be partners.',
})
export class Tender {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code in the project, such as TE1.' })
  code!: string;

  @Field(() => String, { description: 'What is tendered.' })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of issue; null: not known.' })
  issuedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day for answers; null: not known.' })
  closesOn!: string | null;

  @Field(() => Boolean, { description: 'True: the last day for answers has passed.' })
  closed!: boolean;

  @Field(() => String, { nullable: true, description: 'What else there is to know.' })
  note!: string | null;

  @Field(() => [TenderValue], { description: 'The values that evidence is asked for.' })
  values!: readonly TenderValue[];

  @Field(() => [Tenderer], { description: 'Those who were asked, in the order in which they were.' })
  tenderers!: Tenderer[];

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: an assumption or invention of ours, not a fact of a source.' })
  assumed!: boolean;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of tenders, by code.' })
export class TenderConnection extends Connection(Tender, 'Tender') {}

@PayloadType('a tender')
export class TenderPayload extends Payload {
  @Field(() => Tender, { nullable: true, description: 'The tender as it is now.' })
  tender?: Tender | null;
}
