import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';

/** A person's identity. */
@Entity('person')
export class PersonIdentity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;
}

/** A person's name, post and organisation from a date on. */
@Entity('person_statement')
export class PersonStatement extends DatedReport {
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  post!: string | null;

  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId!: string | null;
}
