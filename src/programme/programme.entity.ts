import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';

/** A programme's identity and code. */
@Entity('programme')
export class ProgrammeIdentity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @Column('integer')
  version!: number;
}

/** What a programme is from a date on. */
@Entity('programme_statement')
export class ProgrammeStatement extends DatedReport {
  @Column({ name: 'programme_id', type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ name: 'owner_organisation_id', type: 'uuid' })
  ownerOrganisationId!: string;

  @Column({ type: 'text', nullable: true })
  purpose!: string | null;

  @Column({ name: 'start_on', type: 'date', nullable: true })
  startOn!: string | null;

  @Column({ name: 'target_end_on', type: 'date', nullable: true })
  targetEndOn!: string | null;
}
