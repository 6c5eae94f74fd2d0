import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { NarrativeTopic } from './narrative-topic.js';

/** A project's identity, programme and code. Its version is the number of the last write about its terms. */
@Entity('project')
export class ProjectIdentity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'programme_id', type: 'uuid' })
  programmeId!: string;

  @Column('text')
  code!: string;

  @Column('integer')
  version!: number;
}

/** A project's terms from a date on: what it is for, who leads it, its dates and tolerances. */
@Entity('project_statement')
export class ProjectStatement extends DatedReport {
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', array: true })
  objectives!: string[];

  /** Sponsoring organisations in the order of the badge. */
  @Column({ name: 'sponsor_ids', type: 'uuid', array: true })
  sponsorIds!: string[];

  @Column({ name: 'lead_id', type: 'uuid', nullable: true })
  leadId!: string | null;

  @Column({ name: 'smt_lead_id', type: 'uuid', nullable: true })
  smtLeadId!: string | null;

  /** The body that approved the project, and when; `approval` says what it decided. */
  @Column({ name: 'approved_by', type: 'text', nullable: true })
  approvedBy!: string | null;

  @Column({ name: 'approved_on', type: 'date', nullable: true })
  approvedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  approval!: string | null;

  @Column({ name: 'start_on', type: 'date' })
  startOn!: string;

  @Column({ name: 'target_end_on', type: 'date', nullable: true })
  targetEndOn!: string | null;

  /** Tolerances: working days of slip to amber and to red, calendar days without a report to stale. */
  @Column({ name: 'amber_days', type: 'integer' })
  amberDays!: number;

  @Column({ name: 'red_days', type: 'integer' })
  redDays!: number;

  @Column({ name: 'stale_days', type: 'integer' })
  staleDays!: number;
}

/** The day a project's status is taken for; null: today. The last one recorded is in force, whatever date is asked for. */
@Entity('project_reporting_date')
export class ProjectReportingDate extends DatedReport {
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ name: 'reporting_on', type: 'date', nullable: true })
  reportingOn!: string | null;
}

/** What a project says of itself on one topic from a date on, in paragraphs that papers print. */
@Entity('project_narrative')
export class ProjectNarrative extends DatedReport {
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ type: 'text' })
  topic!: NarrativeTopic;

  @Column({ type: 'text', array: true })
  paragraphs!: string[];
}
