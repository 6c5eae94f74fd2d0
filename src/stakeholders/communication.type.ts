import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Problem } from '../platform/record/problem.js';
import { Person } from '../programme/person.type.js';
import { SubjectView } from '../programme/record-subject.type.js';
import { CommunicationKindEnum, CommunicationStateEnum } from './communication.enums.js';
import type { CommunicationKind, CommunicationState } from './communication-life.js';

@ObjectType('CommunicationReport', { implements: () => [DatedEntry], description: 'A step that a communication took.' })
export class CommunicationReportView extends DatedEntry {
  @Field(() => CommunicationStateEnum, { description: 'The state it reached.' })
  state!: CommunicationState;

  @Field(() => String, { nullable: true, description: 'The wording that the step was about; null: there was none.' })
  contentSha256!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  note!: string | null;
}

@ObjectType('CommunicationText', {
  implements: () => [DatedEntry],
  description: 'One version of a communication’s text.',
})
export class CommunicationTextView extends DatedEntry {
  @Field(() => Int, { description: 'Its number, from 1.' })
  number!: number;

  @Field(() => String, { description: 'The whole text.' })
  body!: string;
}

@ObjectType('CommunicationOverride', {
  implements: () => [DatedEntry],
  description: "A director's leave to issue one wording inside a restricted window.",
})
export class CommunicationOverrideView extends DatedEntry {
  @Field(() => String, { description: 'The wording that may go out.' })
  contentSha256!: string;

  @Field(() => String, { description: 'Name of the window.' })
  windowName!: string;

  @Field(() => DateScalar, { description: 'First day of the window.' })
  windowFrom!: string;

  @Field(() => DateScalar, { description: 'Last day of the window.' })
  windowTo!: string;

  @Field(() => String, { description: 'Why it cannot wait.' })
  grounds!: string;
}

@ObjectType({ implements: () => [Node, OnRecord], description: 'A communication, such as a press release.' })
export class Communication {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code in the project, such as COM1.' })
  code!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => CommunicationKindEnum, { description: 'Its kind.' })
  kind!: CommunicationKind;

  @Field(() => String, { nullable: true, description: 'Whom it is for; null: not settled.' })
  audience!: string | null;

  @Field(() => Boolean, { description: 'False: once issued it goes to its audience alone.' })
  forPublic!: boolean;

  @Field(() => Person, { nullable: true, description: 'The person who prepares it; null: nobody is named.' })
  owner!: Person | null;

  @Field(() => String, { nullable: true, description: 'The team that prepares it; null: none is named.' })
  ownerTeam!: string | null;

  @Field(() => CommunicationStateEnum, { description: 'How far it has come.' })
  state!: CommunicationState;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; null: nothing was reported yet.' })
  since!: string | null;

  @Field(() => [CommunicationStateEnum], { description: 'The states that can follow.' })
  nextStates!: readonly CommunicationState[];

  @Field(() => DateScalar, { nullable: true, description: 'The day it is to go out; null: unknown.' })
  plannedOn!: string | null;

  @Field(() => SubjectView, { nullable: true, description: 'The milestone of the plan that it is; null: none.' })
  milestone!: SubjectView | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was issued; null: it was not.' })
  issuedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The present text; null: none was drafted.' })
  text!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Stands for the exact wording: SHA-256 of title, text and whether the public sees it; null: no text.',
  })
  contentSha256!: string | null;

  @Field(() => [CommunicationTextView], { description: 'Every version of the text, oldest first.' })
  texts!: CommunicationTextView[];

  @Field(() => CommunicationReportView, {
    nullable: true,
    description: 'The last clearance in force, with who gave it; it may be of a wording since changed. Null: none.',
  })
  clearance!: CommunicationReportView | null;

  @Field(() => [CommunicationOverrideView], { description: 'Restricted windows that a director has overridden.' })
  overrides!: CommunicationOverrideView[];

  @Field(() => [Problem], { description: 'What keeps it from being issued on the day of this view; none: it can be.' })
  blockers!: readonly Problem[];

  @Field(() => [Problem], { description: 'What is amiss with its plan, such as a day inside a restricted window.' })
  warnings!: readonly Problem[];

  @Field(() => [CommunicationReportView], { description: 'Every step, corrected ones among them, oldest first.' })
  history!: CommunicationReportView[];

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.7.3.' })
  citation!: string | null;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of communications, by code.' })
export class CommunicationConnection extends Connection(Communication, 'Communication') {}

@PayloadType('a communication')
export class CommunicationPayload extends Payload {
  @Field(() => Communication, { nullable: true, description: 'The communication as it is now.' })
  communication?: Communication | null;
}

@ObjectType({ description: 'A communication that was issued to the public.' })
export class IssuedCommunication {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => CommunicationKindEnum, { description: 'Its kind.' })
  kind!: CommunicationKind;

  @Field(() => DateScalar, { description: 'The day it was issued.' })
  issuedOn!: string;

  @Field(() => String, { nullable: true, description: 'The team that issued it; null: none is named.' })
  issuedBy!: string | null;

  @Field(() => String, { description: 'The text as cleared and issued.' })
  text!: string;

  @Field(() => String, { description: 'Stands for the exact wording that was cleared.' })
  contentSha256!: string;
}

@ObjectType({ description: 'One page of issued communications, newest first.' })
export class IssuedCommunicationConnection extends Connection(IssuedCommunication, 'IssuedCommunication') {}
