import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Connection } from '../graphql/connection.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../graphql/date-time.scalar.js';
import { AccessTokenKind, type SignInWay } from './access-token-kind.js';

/** A key to the interface. The secret is shown once, when it is issued; its hash is what is kept. */
@ObjectType({ description: 'A key to this interface. Its secret is shown once, when it is issued.' })
@Entity('access_token')
export class AccessToken {
  @Field(() => ID, { description: 'The number of the token, which is no secret.' })
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => ID, { description: 'Whose token it is.' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Field(() => String, { description: 'What it is for, such as "laptop".' })
  @Column({ type: 'text' })
  name!: string;

  @Field(() => AccessTokenKind, { description: 'Where it counts.' })
  @Column({ type: 'text', default: 'BEARER' })
  kind!: AccessTokenKind;

  @Field(() => ID, {
    nullable: true,
    description: 'Who issued it: the person themselves, or an administrator; null: the tracker itself.',
  })
  @Column({ name: 'issued_by', type: 'uuid', nullable: true })
  issuedBy!: string | null;

  /** How the person came in, of a sign-in. */
  @Column({ name: 'opened_by', type: 'text', nullable: true })
  openedBy!: SignInWay | null;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ name: 'issued_revision', type: 'integer' })
  issuedRevision!: number;

  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when on it is refused; null: it does not expire.' })
  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3, nullable: true })
  expiresAt!: Date | null;

  @Column({ name: 'revoked_revision', type: 'integer', nullable: true })
  revokedRevision!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null: it was not.' })
  @Column({ name: 'revoked_at', type: 'timestamptz', precision: 3, nullable: true })
  revokedAt!: Date | null;
}

@ObjectType({ description: 'One page of access tokens, newest first.' })
export class AccessTokenConnection extends Connection(AccessToken, 'AccessToken') {}
