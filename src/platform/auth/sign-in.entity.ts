import { Column, Entity, IsNull, PrimaryColumn } from 'typeorm';

/** A name by which a person signs in to the pages, until they get another. */
@Entity('sign_in_name')
export class SignInName {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @PrimaryColumn({ type: 'integer' })
  revision!: number;

  /** In small letters, such as an e-mail address. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'ended_revision', type: 'integer', nullable: true })
  endedRevision!: number | null;

  @Column({ name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;
}

/** Finds the name that somebody signs in by today. */
export const namedToday = <T extends Partial<Pick<SignInName, 'name' | 'personId'>>>(who: T) =>
  ({ ...who, endedRevision: IsNull() }) as const;

/** A link that lets its bearer in once. What is kept is the hash of its secret. */
@Entity('sign_in_link')
export class SignInLink {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ name: 'issued_revision', type: 'integer' })
  issuedRevision!: number;

  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 })
  expiresAt!: Date;

  @Column({ name: 'used_revision', type: 'integer', nullable: true })
  usedRevision!: number | null;

  @Column({ name: 'used_at', type: 'timestamptz', precision: 3, nullable: true })
  usedAt!: Date | null;
}

/** A password that a person chose; the last one counts. What is kept is its Argon2id hash, in the PHC form. */
@Entity('sign_in_password')
export class SignInPassword {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'integer' })
  revision!: number;
}
