import { Column, Entity } from 'typeorm';
import { DatedReport } from '../../platform/record/dated-report.entity.js';
import type { ProjectState } from './project-states.js';

/** The state that a project reached on a day; before the first it is open. */
@Entity('project_state_report')
export class ProjectStateReport extends DatedReport {
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ type: 'text' })
  state!: ProjectState;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

/** The end project report: what was achieved, what was learned, and the decision behind the closing. */
@Entity('project_closure')
export class ProjectClosure extends DatedReport {
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ type: 'text' })
  summary!: string;

  @Column({ type: 'text', array: true })
  lessons!: string[];

  @Column({ name: 'decision_id', type: 'uuid', nullable: true })
  decisionId!: string | null;
}

/** Something that is still to be done after the closing, and to whom it was handed on. */
@Entity('project_follow_on')
export class ProjectFollowOn extends DatedReport {
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ name: 'closure_id', type: 'uuid' })
  closureId!: string;

  @Column('integer')
  position!: number;

  @Column({ type: 'text' })
  action!: string;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;
}
