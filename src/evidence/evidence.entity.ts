import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import { RecordIdentity } from '../platform/record/identity.entity.js';
import type { SubjectRef } from '../programme/record-subject.js';
import type { CountedParticipant } from './evidence-counts.js';
import type { EvidenceKind, EvidenceState } from './evidence-kinds.js';

/** An organisation that took part in an exercise. */
export interface ParticipantRow extends CountedParticipant {
  /** How the source spells its name, for example; null: nothing to say. */
  readonly note: string | null;
}

/** A document that an exercise draws on. */
export interface DocumentRow {
  readonly title: string;
  /** The organisation that wrote it; null: unknown. */
  readonly authorId: string | null;
  /** `yyyy-mm`; null: unknown. */
  readonly month: string | null;
  readonly note: string | null;
}

/** A piece of evidence's identity. */
@Entity('evidence')
export class EvidenceIdentity extends RecordIdentity {}

/** What an exercise was, whom it asked and what it supports, from a date on. */
@Entity('evidence_statement')
export class EvidenceStatement extends DatedReport {
  @Column({ name: 'evidence_id', type: 'uuid' })
  evidenceId!: string;

  @Column({ type: 'text' })
  kind!: EvidenceKind;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  method!: string | null;

  /** First day of the work; null: unknown. */
  @Column({ name: 'began_on', type: 'date', nullable: true })
  beganOn!: string | null;

  /** Last day of the work; null: unknown, or not over. */
  @Column({ name: 'ended_on', type: 'date', nullable: true })
  endedOn!: string | null;

  /** Interviews held, as the source says; null: it does not. */
  @Column({ type: 'integer', nullable: true })
  interviews!: number | null;

  @Column({ type: 'integer', nullable: true })
  individuals!: number | null;

  @Column({ type: 'integer', nullable: true })
  organisations!: number | null;

  /** In the order of the source. */
  @Column({ type: 'jsonb' })
  participants!: readonly ParticipantRow[];

  @Column({ type: 'jsonb' })
  documents!: readonly DocumentRow[];

  /** What it cannot show; null: nothing was said of that. */
  @Column({ type: 'text', nullable: true })
  limitations!: string | null;

  @Column({ type: 'jsonb' })
  supports!: readonly SubjectRef[];
}

/** How far an exercise had come on a day. */
@Entity('evidence_report')
export class EvidenceReport extends DatedReport {
  @Column({ name: 'evidence_id', type: 'uuid' })
  evidenceId!: string;

  @Column({ type: 'text' })
  state!: EvidenceState;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
