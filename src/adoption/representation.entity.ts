import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a person acts for a member organisation in its partnerships. It is ended once and never changed otherwise. */
@Entity('representation')
export class Representation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  /** Taken over from the register, from when being of an organisation was enough. */
  @Column({ name: 'carried_over', type: 'boolean' })
  carriedOver!: boolean;

  @Column({ name: 'granted_revision', type: 'integer' })
  grantedRevision!: number;

  @Column({ name: 'granted_at', type: 'timestamptz', precision: 3 })
  grantedAt!: Date;

  @Column({ name: 'withdrawn_revision', type: 'integer', nullable: true })
  withdrawnRevision!: number | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', precision: 3, nullable: true })
  withdrawnAt!: Date | null;
}
