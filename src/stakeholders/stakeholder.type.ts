import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Connection } from '../platform/graphql/connection.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Problem } from '../platform/record/problem.js';
import { Organisation } from '../programme/organisation.type.js';
import { Person } from '../programme/person.type.js';
import type { EngagementChannel } from './engagement-channel.js';
import type { Level, Position, Treatment } from './engagement-grid.js';
import {
  EngagementChannelEnum,
  StakeholderLevelEnum,
  StakeholderPositionEnum,
  TreatmentEnum,
} from './stakeholder.enums.js';

@ObjectType('StakeholderAssessment', {
  implements: () => [DatedEntry],
  description: 'A judgement of a stakeholder on a day.',
})
export class StakeholderAssessmentView extends DatedEntry {
  @Field(() => StakeholderLevelEnum, { description: 'How much the work matters to it.' })
  interest!: Level;

  @Field(() => StakeholderLevelEnum, { description: 'How much it can do for or against the work.' })
  influence!: Level;

  @Field(() => StakeholderPositionEnum, { description: 'Where it stood.' })
  position!: Position;

  @Field(() => String, { description: 'What the judgement rests on.' })
  rationale!: string;
}

@ObjectType('StakeholderEngagement', { implements: () => [DatedEntry], description: 'An exchange with a stakeholder.' })
export class StakeholderEngagementView extends DatedEntry {
  @Field(() => String, { description: 'Code of the stakeholder.' })
  stakeholderCode!: string;

  @Field(() => String, { description: 'Name of the stakeholder.' })
  stakeholderName!: string;

  @Field(() => EngagementChannelEnum, { description: 'By which way.' })
  channel!: EngagementChannel;

  @Field(() => String, { description: 'What was said.' })
  said!: string;

  @Field(() => String, { description: 'By whom.' })
  saidBy!: string;

  @Field(() => Boolean, { description: 'False: it was on effectiveOn or before; the very day is not known.' })
  dayKnown!: boolean;
}

@ObjectType({ description: 'One page of the engagement log, newest first; corrected entries stay.' })
export class StakeholderEngagementConnection extends Connection(StakeholderEngagementView, 'StakeholderEngagement') {}

@ObjectType({ implements: () => [Node, OnRecord], description: 'A party with an interest in a project.' })
export class Stakeholder {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code in the project, such as SH1.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Organisation, { nullable: true, description: 'The organisation that it is; null: it is none.' })
  organisation!: Organisation | null;

  @Field(() => Person, { nullable: true, description: 'The person that it is; null: it is none.' })
  person!: Person | null;

  @Field(() => String, { description: 'Why it has an interest.' })
  stake!: string;

  @Field(() => Person, { nullable: true, description: 'Who looks after the relationship; null: nobody is named.' })
  owner!: Person | null;

  @Field(() => Boolean, { description: 'False: no longer a stakeholder.' })
  active!: boolean;

  @Field(() => StakeholderLevelEnum, { description: 'How much the work matters to it, as last judged.' })
  interest!: Level;

  @Field(() => StakeholderLevelEnum, { description: 'How much it can do for or against the work, as last judged.' })
  influence!: Level;

  @Field(() => StakeholderPositionEnum, { description: 'Its position, as last judged.' })
  position!: Position;

  @Field(() => TreatmentEnum, { description: 'How closely it is looked after; derived.' })
  treatment!: Treatment;

  @Field(() => [StakeholderAssessmentView], {
    description: 'Every judgement, corrected ones among them, oldest first.',
  })
  assessments!: StakeholderAssessmentView[];

  @Field(() => StakeholderEngagementView, {
    nullable: true,
    description: 'The last exchange; null: none is on record.',
  })
  lastEngagement!: StakeholderEngagementView | null;

  @Field(() => Int, { description: 'Calendar days since the last exchange; without any, since it was listed.' })
  silentDays!: number;

  @Field(() => [Problem], { description: 'What is missing or overdue in the relationship.' })
  problems!: readonly Problem[];

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.7.4.' })
  citation!: string | null;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of stakeholders, by code.' })
export class StakeholderConnection extends Connection(Stakeholder, 'Stakeholder') {}

@ObjectType({ description: 'One field of the grid of interest and influence.' })
export class StakeholderGridCell {
  @Field(() => TreatmentEnum, { description: 'How those in it are looked after.' })
  treatment!: Treatment;

  @Field(() => Int, { description: 'How many they are.' })
  count!: number;

  @Field(() => [String], { description: 'Their names, by code.' })
  names!: string[];
}

@PayloadType('a stakeholder')
export class StakeholderPayload extends Payload {
  @Field(() => Stakeholder, { nullable: true, description: 'The stakeholder as it is now.' })
  stakeholder?: Stakeholder | null;
}
