import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import { RecordIdentity } from '../platform/record/identity.entity.js';
import type { Outcome, Redaction } from './feedback-terms.js';

/** Identity of one comment. */
@Entity('feedback_item')
export class FeedbackItemIdentity extends RecordIdentity {}

/** A dated row about one comment. */
abstract class AboutItem extends DatedReport {
  @Column({ name: 'item_id', type: 'uuid' })
  itemId!: string;
}

/** What was said, by whom and on what, from a date on. The database indexes the words of `text` for searching. */
@Entity('feedback_item_statement')
export class FeedbackItemStatement extends AboutItem {
  @Column({ name: 'exercise_id', type: 'uuid' })
  exerciseId!: string;

  /** Null: not attributed to anybody on the record. */
  @Column({ name: 'respondent_id', type: 'uuid', nullable: true })
  respondentId!: string | null;

  /** The comment as it was given. */
  @Column({ type: 'text' })
  text!: string;

  /** The question that it answers; null: none was asked. */
  @Column({ type: 'text', nullable: true })
  question!: string | null;

  /** Null: on the idea, not on a version. */
  @Column({ name: 'output_version_id', type: 'uuid', nullable: true })
  outputVersionId!: string | null;

  /** Null: on the version as a whole. */
  @Column({ name: 'clause_id', type: 'uuid', nullable: true })
  clauseId!: string | null;

  /** The import that brought it; null: recorded by hand. */
  @Column({ name: 'import_id', type: 'uuid', nullable: true })
  importId!: string | null;

  /** The line of the imported file on which its row begins. */
  @Column({ name: 'import_line', type: 'integer', nullable: true })
  importLine!: number | null;
}

/** The themes of a comment, the main one first. */
@Entity('feedback_coding')
export class FeedbackCoding extends AboutItem {
  @Column({ name: 'theme_ids', type: 'uuid', array: true })
  themeIds!: string[];
}

/** What came of a comment, and why. */
@Entity('feedback_outcome')
export class FeedbackOutcome extends AboutItem {
  @Column({ type: 'text' })
  outcome!: Outcome;

  @Column({ type: 'text' })
  because!: string;

  /** The version that it changed; null: nothing, or not yet. */
  @Column({ name: 'changed_version_id', type: 'uuid', nullable: true })
  changedVersionId!: string | null;

  /** The clause that it changed there. */
  @Column({ name: 'changed_clause_id', type: 'uuid', nullable: true })
  changedClauseId!: string | null;
}

/** The reply that was sent. */
@Entity('feedback_reply')
export class FeedbackReply extends AboutItem {
  @Column({ type: 'text' })
  text!: string;
}

/** What of a comment is shown to nobody but administrators and the project's lead. */
@Entity('feedback_redaction')
export class FeedbackRedaction extends AboutItem {
  @Column({ type: 'text' })
  redaction!: Redaction;

  /** Printed in its place. */
  @Column({ type: 'text' })
  because!: string;
}
