import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an account at an identity provider is a person's. It is ended once and never changed otherwise. */
@Entity('openid_binding')
export class OpenIdBinding {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  /** The provider, as its id tokens name it. */
  @Column({ type: 'text' })
  issuer!: string;

  /** The account, by the name that the provider never gives to another. */
  @Column({ type: 'text' })
  subject!: string;

  @Column({ name: 'bound_revision', type: 'integer' })
  boundRevision!: number;

  @Column({ name: 'bound_at', type: 'timestamptz', precision: 3 })
  boundAt!: Date;

  @Column({ name: 'ended_revision', type: 'integer', nullable: true })
  endedRevision!: number | null;

  @Column({ name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;
}
