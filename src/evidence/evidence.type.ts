import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Problem } from '../platform/record/problem.js';
import { Organisation } from '../programme/organisation.type.js';
import { SubjectView } from '../programme/record-subject.type.js';
import { EvidenceKindEnum, EvidenceStateEnum } from './evidence.enums.js';
import type { EvidenceKind, EvidenceState } from './evidence-kinds.js';

@ObjectType({ description: 'An organisation that took part in an exercise.' })
export class EvidenceParticipant {
  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation; null: not in the register in this view.',
  })
  organisation!: Organisation | null;

  @Field(() => Int, { nullable: true, description: 'Interviews held with it; null: not known.' })
  interviews!: number | null;

  @Field(() => Int, { nullable: true, description: 'Its people who took part; null: not known.' })
  individuals!: number | null;

  @Field(() => String, { nullable: true, description: 'How the source spells its name, for example.' })
  note!: string | null;
}

@ObjectType({ description: 'A document that an exercise draws on.' })
export class EvidenceDocument {
  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => Organisation, { nullable: true, description: 'The organisation that wrote it; null: unknown.' })
  author!: Organisation | null;

  @Field(() => String, { nullable: true, description: 'Its month, yyyy-mm; null: unknown.' })
  month!: string | null;

  @Field(() => String, { nullable: true, description: 'What else is to be said of it.' })
  note!: string | null;
}

@ObjectType({ description: 'A count as the source says it, and as the record lists it.' })
export class EvidenceCount {
  @Field(() => Int, { nullable: true, description: 'As the source says; null: it does not.' })
  said!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'As listed, organisation by organisation; null: not all is listed.',
  })
  listed!: number | null;
}

@ObjectType('EvidenceReport', { implements: () => [DatedEntry], description: 'How far an exercise had come on a day.' })
export class EvidenceReportView extends DatedEntry {
  @Field(() => EvidenceStateEnum, { description: 'The state it reached.' })
  state!: EvidenceState;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  note!: string | null;
}

@ObjectType({
  implements: () => [Node, OnRecord],
  description: 'A piece of evidence: an exercise, whom it asked, what it draws on and what it supports.',
})
export class Evidence {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code in the project, such as E1.' })
  code!: string;

  @Field(() => EvidenceKindEnum, { description: 'Its kind.' })
  kind!: EvidenceKind;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'How it is done; null: not said.' })
  method!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the work; null: unknown.' })
  beganOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the work; null: unknown, or not over.' })
  endedOn!: string | null;

  @Field(() => EvidenceCount, { description: 'Interviews held.' })
  interviews!: EvidenceCount;

  @Field(() => EvidenceCount, { description: 'People who took part.' })
  individuals!: EvidenceCount;

  @Field(() => EvidenceCount, { description: 'Organisations that took part.' })
  organisations!: EvidenceCount;

  @Field(() => [EvidenceParticipant], { description: 'The organisations by name, in the order of the source.' })
  participants!: EvidenceParticipant[];

  @Field(() => [EvidenceDocument], { description: 'The documents it draws on.' })
  documents!: EvidenceDocument[];

  @Field(() => String, { nullable: true, description: 'What it cannot show; null: nothing was said of that.' })
  limitations!: string | null;

  @Field(() => [SubjectView], { description: 'The records it supports, as they are in this view.' })
  supports!: SubjectView[];

  @Field(() => EvidenceStateEnum, { description: 'How far it has come.' })
  state!: EvidenceState;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; null: nothing was reported yet.' })
  since!: string | null;

  @Field(() => [EvidenceStateEnum], { description: 'The states that can follow.' })
  nextStates!: readonly EvidenceState[];

  @Field(() => [EvidenceReportView], { description: 'Every report made, corrected ones among them, oldest first.' })
  history!: EvidenceReportView[];

  @Field(() => [Problem], { description: 'What in its counts does not add up.' })
  problems!: readonly Problem[];

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 footnote 2.' })
  citation!: string | null;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of evidence, by code.' })
export class EvidenceConnection extends Connection(Evidence, 'Evidence') {}

@PayloadType('a piece of evidence')
export class EvidencePayload extends Payload {
  @Field(() => Evidence, { nullable: true, description: 'The piece of evidence as it is now.' })
  evidence?: Evidence | null;
}
