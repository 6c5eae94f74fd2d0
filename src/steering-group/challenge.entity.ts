import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import { RecordIdentity } from '../platform/record/identity.entity.js';
import type { SubjectKind } from '../programme/record-subject.js';
import type { Act, ChallengeKind, Outcome } from './challenge-life.js';

/** The identity of a piece of advice or a challenge. */
@Entity('challenge')
export class ChallengeIdentity extends RecordIdentity {}

/** What was asked, about which record, and by whom: the first row of its thread. */
@Entity('challenge_statement')
export class ChallengeStatement extends DatedReport {
  @Column({ name: 'challenge_id', type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'text' })
  kind!: ChallengeKind;

  @Column({ name: 'subject_kind', type: 'text' })
  subjectKind!: SubjectKind;

  /** Text, since a paragraph's is made of two ids. */
  @Column({ name: 'subject_id', type: 'text' })
  subjectId!: string;

  @Column({ type: 'text' })
  question!: string;

  @Column({ name: 'why_it_matters', type: 'text' })
  whyItMatters!: string;

  /** What the challenger would like to see done. */
  @Column({ type: 'text' })
  wanted!: string;

  @Column({ name: 'raised_by_id', type: 'uuid' })
  raisedById!: string;
}

/** One act of a thread: whose turn it is, what was answered, what the challenger made of it. */
@Entity('challenge_entry')
export class ChallengeEntry extends DatedReport {
  @Column({ name: 'challenge_id', type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'text' })
  act!: Act;

  /** Who did it. */
  @Column({ name: 'by_id', type: 'uuid' })
  byId!: string;

  /** Reasons of an answer or an escalation, remark of the challenger; null: nothing was said. */
  @Column({ type: 'text', nullable: true })
  words!: string | null;

  /** Of ASSIGNED: who must answer. */
  @Column({ name: 'answerer_id', type: 'uuid', nullable: true })
  answererId!: string | null;

  /** Of ASSIGNED and ESCALATED: the last day for the answer. */
  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  /** Of an answer. */
  @Column({ type: 'text', nullable: true })
  outcome!: Outcome | null;

  /** Of an answer: what will be done. */
  @Column({ name: 'will_do', type: 'text', nullable: true })
  willDo!: string | null;

  /** Of an answer: the action that does it. */
  @Column({ name: 'action_id', type: 'uuid', nullable: true })
  actionId!: string | null;
}
