import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { HolidayRegion } from '../milestones/plan-record.js';
import type { NamedSpan } from './meeting-parts.js';
import type { BodyKind, ConfidentialityScheme } from './meeting-states.js';
import { OwnedIdentity } from '../platform/record/owned-identity.entity.js';

/** A body's identity: a board, a committee, a steering group. */
@Entity('body')
export class BodyIdentity extends OwnedIdentity {}

/** What a body is and by which rules it meets, from a date on. */
@Entity('body_statement')
export class BodyStatement extends DatedReport {
  @Column({ name: 'body_id', type: 'uuid' })
  bodyId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: BodyKind;

  /** The organisation whose body it is; null: not in the register. */
  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId!: string | null;

  /** Members who must be present; null: not recorded. */
  @Column({ type: 'integer', nullable: true })
  quorum!: number | null;

  /** Clear working days between the dispatch of papers and the meeting; null: no rule recorded. */
  @Column({ name: 'clear_days', type: 'integer', nullable: true })
  clearDays!: number | null;

  @Column({ type: 'text' })
  scheme!: ConfidentialityScheme;

  /** Whose bank holidays it keeps. */
  @Column({ type: 'text' })
  region!: HolidayRegion;

  /** Days its office is closed beside weekends and bank holidays. */
  @Column({ type: 'jsonb' })
  closures!: readonly NamedSpan[];

  /** Recess and other stretches in which it does not ordinarily meet. */
  @Column({ type: 'jsonb' })
  windows!: readonly NamedSpan[];
}
