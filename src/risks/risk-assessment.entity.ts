import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { AssessmentKind } from './risk-states.js';

/** How likely a risk is and how much it would matter, on the version of the scale that was in force. */
@Entity('risk_assessment')
export class RiskAssessment extends DatedReport {
  @Column({ name: 'risk_id', type: 'uuid' })
  riskId!: string;

  @Column({ type: 'text' })
  kind!: AssessmentKind;

  @Column({ type: 'integer' })
  likelihood!: number;

  @Column({ type: 'integer' })
  impact!: number;

  @Column({ type: 'text' })
  rationale!: string;

  /** The version set by somebody; null: the tool's own. */
  @Column({ name: 'scale_id', type: 'uuid', nullable: true })
  scaleId!: string | null;

  /** The version of the tool's own scale, such as TOOL-1; null: somebody's. */
  @Column({ name: 'tool_scale', type: 'text', nullable: true })
  toolScale!: string | null;
}

/** A director's acceptance of a threat above appetite, at the score it has, until a day. */
@Entity('risk_acceptance')
export class RiskAcceptance extends DatedReport {
  @Column({ name: 'risk_id', type: 'uuid' })
  riskId!: string;

  /** The assessment that was accepted: a higher score is not. */
  @Column({ name: 'assessment_id', type: 'uuid' })
  assessmentId!: string;

  @Column({ name: 'approver_id', type: 'uuid' })
  approverId!: string;

  @Column({ type: 'text' })
  note!: string;

  /** The last day on which it holds. */
  @Column({ name: 'expires_on', type: 'date' })
  expiresOn!: string;
}
