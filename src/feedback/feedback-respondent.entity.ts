import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import { RecordIdentity } from '../platform/record/identity.entity.js';
import type { Permission, RespondentType } from './feedback-terms.js';

/** Identity of somebody who responded to an exercise. */
@Entity('feedback_respondent')
export class FeedbackRespondentIdentity extends RecordIdentity {}

/** Who responded and what may be published of it, from a date on. */
@Entity('feedback_respondent_statement')
export class FeedbackRespondentStatement extends DatedReport {
  @Column({ name: 'respondent_id', type: 'uuid' })
  respondentId!: string;

  @Column({ name: 'exercise_id', type: 'uuid' })
  exerciseId!: string;

  @Column({ type: 'text' })
  type!: RespondentType;

  /** Null: gave no name. */
  @Column({ type: 'text', nullable: true })
  name!: string | null;

  /** Its organisation's entry in the register; null: none. */
  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId!: string | null;

  /** Its organisation in words, where the register has none; null: not said. */
  @Column({ name: 'organisation_name', type: 'text', nullable: true })
  organisationName!: string | null;

  @Column({ type: 'text' })
  permission!: Permission;

  /** The pilot authority that it speaks for; null: none. */
  @Column({ name: 'pilot_id', type: 'uuid', nullable: true })
  pilotId!: string | null;
}
