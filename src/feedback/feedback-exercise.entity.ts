import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import { RecordIdentity } from '../platform/record/identity.entity.js';
import type { FeedbackChannel, FeedbackStage } from './feedback-terms.js';

/** Identity of an exercise that gathers feedback. */
@Entity('feedback_exercise')
export class FeedbackExerciseIdentity extends RecordIdentity {}

/** What an exercise is, from a date on. */
@Entity('feedback_exercise_statement')
export class FeedbackExerciseStatement extends DatedReport {
  @Column({ name: 'exercise_id', type: 'uuid' })
  exerciseId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  channel!: FeedbackChannel;

  @Column({ type: 'text' })
  stage!: FeedbackStage;

  /** Null: not known. */
  @Column({ name: 'opens_on', type: 'date', nullable: true })
  opensOn!: string | null;

  /** Null: not known, or not settled. */
  @Column({ name: 'closes_on', type: 'date', nullable: true })
  closesOn!: string | null;

  /** How it was done, in words. */
  @Column({ type: 'text' })
  method!: string;

  /** How many were asked; null: not known. */
  @Column({ type: 'integer', nullable: true })
  asked!: number | null;

  /** How many responded, where somebody counted; null: nobody did. */
  @Column({ type: 'integer', nullable: true })
  responded!: number | null;

  /** The versions of outputs that it is on; none: on the idea alone. */
  @Column({ name: 'output_version_ids', type: 'uuid', array: true })
  outputVersionIds!: string[];
}

/** A file of responses taken in whole. */
@Entity('feedback_import')
export class FeedbackImport extends DatedReport {
  @Column({ name: 'exercise_id', type: 'uuid' })
  exerciseId!: string;

  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;

  /** Of the file's bytes, in hexadecimal. */
  @Column({ type: 'text' })
  sha256!: string;

  /** Rows below the header. */
  @Column({ name: 'row_count', type: 'integer' })
  rowCount!: number;

  /** Comments taken in. */
  @Column({ name: 'item_count', type: 'integer' })
  itemCount!: number;

  /** Cells for a comment that were left blank. */
  @Column({ name: 'blank_count', type: 'integer' })
  blankCount!: number;

  @Column({ name: 'respondent_count', type: 'integer' })
  respondentCount!: number;
}

/** The report of an exercise is published, or withdrawn. */
@Entity('feedback_publication')
export class FeedbackPublication extends DatedReport {
  @Column({ name: 'exercise_id', type: 'uuid' })
  exerciseId!: string;

  /** False: withdrawn from the public. */
  @Column({ type: 'boolean' })
  published!: boolean;

  /** Why it went out inside a restricted window, by the director; null: it did not. Of a withdrawal, its reason. */
  @Column({ type: 'text', nullable: true })
  because!: string | null;
}
