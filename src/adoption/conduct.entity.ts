import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { ConductState } from './adoption-states.js';

/**
 * The identity of a challenge between partners. It is numbered inside its partnership, not its project, so that a number
 * tells nothing of what other partnerships have among themselves.
 */
@Entity('conduct_challenge')
export class ConductIdentity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'adoption_id', type: 'uuid' })
  adoptionId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'integer' })
  version!: number;
}

/** One step of a challenge between partners, on a day: who took it, for which member, and what was said. */
@Entity('conduct_report')
export class ConductReport extends DatedReport {
  @Column({ name: 'challenge_id', type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'text' })
  state!: ConductState;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  /** The member for which the person spoke. */
  @Column({ name: 'member_id', type: 'uuid' })
  memberId!: string;

  /** RAISED: the member whose conduct it is about; null in later steps. */
  @Column({ name: 'about_id', type: 'uuid', nullable: true })
  aboutId!: string | null;

  /** RAISED: the behaviours cited, by the key of the clause in the adopter's text. */
  @Column({ name: 'clause_keys', type: 'uuid', array: true })
  clauseKeys!: string[];

  /** What happened, what is answered, or what is proposed. */
  @Column({ type: 'text' })
  text!: string;

  /** RESOLVED: the proposal that is agreed to. */
  @Column({ name: 'proposal_id', type: 'uuid', nullable: true })
  proposalId!: string | null;
}
