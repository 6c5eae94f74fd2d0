import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Person } from '../programme/person.type.js';
import { SubjectView } from '../programme/record-subject.type.js';
import type { Act, ChallengeKind, ChallengeState, Outcome } from './challenge-life.js';
import {
  ChallengeActEnum,
  ChallengeKindEnum,
  ChallengeOutcomeEnum,
  ChallengeStateEnum,
  type ThreadAct,
} from './steering-group.enums.js';

@ObjectType('ChallengeEntry', { implements: () => [DatedEntry], description: 'One row of the thread of a challenge.' })
export class ChallengeEntryView extends DatedEntry {
  @Field(() => ChallengeActEnum, { description: 'What was done.' })
  act!: ThreadAct;

  @Field(() => String, { nullable: true, description: 'The question, the reasons or the remark.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'Of an assignment: who is to answer, by name.' })
  answerer!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of an assignment: the person who is to answer, by id.' })
  answererId!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of an assignment or escalation: the last day to answer.' })
  dueOn!: string | null;

  @Field(() => ChallengeOutcomeEnum, { nullable: true, description: 'Of an answer.' })
  outcome!: Outcome | null;

  @Field(() => String, { nullable: true, description: 'Of an answer: what will be done.' })
  willDo!: string | null;
}

@ObjectType({ description: 'The answer to a challenge.' })
export class ChallengeAnswer {
  @Field(() => ID, { description: 'Its row in the thread; a correction names it as corrects.' })
  id!: string;

  @Field(() => ChallengeOutcomeEnum, { description: 'What it makes of what was wanted.' })
  outcome!: Outcome;

  @Field(() => String, { description: 'Why.' })
  reasons!: string;

  @Field(() => String, { nullable: true, description: 'What will be done; null: nothing.' })
  willDo!: string | null;

  @Field(() => SubjectView, { nullable: true, description: 'The action that does it; null: none.' })
  action!: SubjectView | null;

  @Field(() => Person, { nullable: true, description: 'Who answered; null: not in the register on that day.' })
  by!: Person | null;

  @Field(() => DateScalar, { description: 'When.' })
  on!: string;

  @Field(() => Boolean, { description: 'True: by the director, and final.' })
  final!: boolean;
}

@ObjectType({
  implements: () => [Node, OnRecord],
  description: 'Advice on a record of a project, or a challenge to it. It must be answered; it decides nothing.',
})
export class Challenge {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code in the project, such as CH1.' })
  code!: string;

  @Field(() => String, { description: 'Code of the project.' })
  projectCode!: string;

  @Field(() => ChallengeKindEnum, { description: 'Advice or a challenge.' })
  kind!: ChallengeKind;

  @Field(() => SubjectView, {
    nullable: true,
    description: 'The record it is about; where that has gone since, as it was on the day of the challenge.',
  })
  subject!: SubjectView | null;

  @Field(() => String, { description: 'The question, or the advice in a sentence.' })
  question!: string;

  @Field(() => String, { description: 'Why it matters.' })
  whyItMatters!: string;

  @Field(() => String, { description: 'What is wanted.' })
  wanted!: string;

  @Field(() => Person, { nullable: true, description: 'Who raised it; null: not in the register on that day.' })
  raisedBy!: Person | null;

  @Field(() => DateScalar, { description: 'When.' })
  raisedOn!: string;

  @Field(() => Person, {
    nullable: true,
    description: 'Who is to answer, or was; once escalated, the SMT lead of the project, null where none is named.',
  })
  answerer!: Person | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day for the answer awaited; null: none is.' })
  dueOn!: string | null;

  @Field(() => Boolean, { description: 'True: that day has passed.' })
  overdue!: boolean;

  @Field(() => ChallengeStateEnum, { description: 'How far it has come.' })
  state!: ChallengeState;

  @Field(() => DateScalar, { description: 'Since when.' })
  since!: string;

  @Field(() => [ChallengeStateEnum], { description: 'The states that can follow.' })
  nextStates!: readonly ChallengeState[];

  @Field(() => [ChallengeActEnum], { description: 'What can be done about it now, by people with the right to.' })
  nextActs!: readonly Act[];

  @Field(() => ChallengeAnswer, { nullable: true, description: 'The last answer; null: none was given.' })
  answer!: ChallengeAnswer | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'What the challenger made of the answer; null: nothing was said.',
  })
  satisfied!: boolean | null;

  @Field(() => [ChallengeEntryView], { description: 'Everything said and done about it, corrected rows among them.' })
  thread!: ChallengeEntryView[];

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: an assumption or invention of ours, not a fact of the source.' })
  assumed!: boolean;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of challenges.' })
export class ChallengeConnection extends Connection(Challenge, 'Challenge') {}

@PayloadType('a challenge')
export class ChallengePayload extends Payload {
  @Field(() => Challenge, { nullable: true, description: 'The challenge as it is now.' })
  challenge?: Challenge | null;
}
