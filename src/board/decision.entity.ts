import { Column, Entity } from 'typeorm';
import { OwnedIdentity } from '../platform/record/owned-identity.entity.js';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { Outcome, Replacement } from './decision-states.js';

/** A decision's identity, with the body that took it; it is of the body's project. */
@Entity('decision')
export class DecisionIdentity extends OwnedIdentity {
  @Column({ name: 'body_id', type: 'uuid' })
  bodyId!: string;
}

/**
 * A decision as recorded, on the day it was taken. There is one such row, and after it only corrections: what the body
 * thinks later is another decision. The fields are those that regulation 3 of SI 2000/3272 asks for, and more.
 */
@Entity('decision_statement')
export class DecisionStatement extends DatedReport {
  @Column({ name: 'decision_id', type: 'uuid' })
  decisionId!: string;

  /** The meeting at which it was taken; null: not recorded. */
  @Column({ name: 'meeting_id', type: 'uuid', nullable: true })
  meetingId!: string | null;

  /** The item of that meeting's agenda. */
  @Column({ name: 'item_id', type: 'uuid', nullable: true })
  itemId!: string | null;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  outcome!: Outcome;

  /** Null: not recorded. */
  @Column({ type: 'text', nullable: true })
  reasons!: string | null;

  /** Considered and rejected; none: none was considered. Null: not recorded. */
  @Column({ type: 'text', array: true, nullable: true })
  alternatives!: string[] | null;

  /** Declared by whoever decided; none: none was declared. Null: not recorded. */
  @Column({ type: 'text', array: true, nullable: true })
  conflicts!: string[] | null;

  /** Granted in respect of a conflict. */
  @Column({ type: 'text', nullable: true })
  dispensation!: string | null;

  /** Who decided, where not the body itself. */
  @Column({ type: 'text', nullable: true })
  maker!: string | null;

  @Column({ name: 'paper_reference', type: 'text', nullable: true })
  paperReference!: string | null;

  /** The recommendation of that paper which it answers. */
  @Column({ type: 'text', nullable: true })
  recommendation!: string | null;

  /** The projects concerned. */
  @Column({ name: 'project_ids', type: 'uuid', array: true })
  projectIds!: string[];

  /** The earlier decision whose place it takes. */
  @Column({ name: 'replaces_id', type: 'uuid', nullable: true })
  replacesId!: string | null;

  @Column({ type: 'text', nullable: true })
  replacement!: Replacement | null;
}
