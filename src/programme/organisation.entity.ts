import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';

/** An organisation's identity. */
@Entity('organisation')
export class OrganisationIdentity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;
}

/** What an organisation is called from a date on. */
@Entity('organisation_statement')
export class OrganisationStatement extends DatedReport {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'short_name', type: 'text', nullable: true })
  shortName!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
