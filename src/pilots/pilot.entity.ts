import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import { RecordIdentity } from '../platform/record/identity.entity.js';
import type { AuthorityType, PilotState } from './pilot-states.js';

/** A pilot authority's identity. */
@Entity('pilot')
export class PilotIdentity extends RecordIdentity {}

/** Who a pilot is and what it pilots, from a date on. */
@Entity('pilot_statement')
export class PilotStatement extends DatedReport {
  @Column({ name: 'pilot_id', type: 'uuid' })
  pilotId!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Its entry in the register of organisations; null: none. */
  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ name: 'authority_type', type: 'text' })
  authorityType!: AuthorityType;

  @Column({ type: 'text', nullable: true })
  contact!: string | null;

  /** The versions of outputs that it tries. */
  @Column({ name: 'output_version_ids', type: 'uuid', array: true })
  outputVersionIds!: string[];

  /** True: made up for a demonstration. */
  @Column({ type: 'boolean' })
  invented!: boolean;
}

/** A state that a pilot reached, on a day. */
@Entity('pilot_report')
export class PilotReport extends DatedReport {
  @Column({ name: 'pilot_id', type: 'uuid' })
  pilotId!: string;

  @Column({ name: 'stage', type: 'text' })
  state!: PilotState;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
