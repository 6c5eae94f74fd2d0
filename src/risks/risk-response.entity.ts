import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { ActionState, ResponseKind } from './risk-states.js';

/** How a risk is met, from a date on. */
@Entity('risk_response')
export class RiskResponse extends DatedReport {
  @Column({ name: 'risk_id', type: 'uuid' })
  riskId!: string;

  @Column({ type: 'text' })
  response!: ResponseKind;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

/** An action of the response, from a date on: what, by whom, by when. */
@Entity('risk_action')
export class RiskAction extends DatedReport {
  @Column({ name: 'risk_id', type: 'uuid' })
  riskId!: string;

  /** The same in every statement of the action. */
  @Column({ name: 'action_id', type: 'uuid' })
  actionId!: string;

  /** Its place among the actions of the same write. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  text!: string;

  @Column({ name: 'actionee_id', type: 'uuid', nullable: true })
  actioneeId!: string | null;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;
}

/** How far an action has come, on a day. */
@Entity('risk_action_report')
export class RiskActionReport extends DatedReport {
  @Column({ name: 'risk_id', type: 'uuid' })
  riskId!: string;

  @Column({ name: 'action_id', type: 'uuid' })
  actionId!: string;

  @Column({ type: 'text' })
  state!: ActionState;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
