import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Connection } from '../../graphql/connection.js';
import { DateTimeScalar } from '../../graphql/date-time.scalar.js';
import { enumOf } from '../../graphql/enum-of.js';

export const AccessEventKind = enumOf('AccessEventKind', 'What happened about somebody’s access.', {
  SIGNED_IN: 'Somebody signed in to the pages.',
  SIGN_IN_FAILED: 'A name and password, or a link, did not let anybody in.',
  SIGN_IN_BLOCKED: 'An address tried too often and has to wait; noted once for each wait.',
  LINK_ISSUED: 'A link to sign in by was made for somebody.',
  PASSWORD_SET: 'Somebody chose a password.',
  TOKEN_ISSUED: 'An access token or feed address was made for somebody.',
  TOKEN_REVOKED: 'An access token, feed address or sign-in was ended.',
  ACCOUNT_BOUND: 'An account of the organisation was bound to somebody.',
  ACCOUNT_RELEASED: 'An account of the organisation is no longer somebody’s.',
  ACCOUNT_REFUSED: 'An account of the organisation did not let anybody in.',
  GROUPS_NOT_TOLD: 'The identity provider did not say the groups of an account, so roles were left as they are.',
  ROLES_CHANGED: 'The groups of an account gave or ended roles.',
});
export type AccessEventKind = keyof typeof AccessEventKind;

/** Something that happened about somebody's access. Kept for as long as the settings say. */
@ObjectType({ description: 'Something that happened about somebody’s access.' })
@Entity('access_event')
export class AccessEvent {
  @Field(() => ID, { description: 'Its number: they are numbered in the order in which they were written.' })
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Field(() => AccessEventKind, { description: 'What happened.' })
  @Column({ type: 'text' })
  kind!: AccessEventKind;

  @Field(() => ID, { nullable: true, description: 'Whom it is about; null: not known.' })
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Field(() => String, { description: 'Whom it is about: their name, or the name that was given.' })
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The address it came from; null: not from outside.' })
  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Who did it, where it was somebody else.' })
  @Column({ name: 'by_name', type: 'text', nullable: true })
  byName!: string | null;

  @Field(() => String, { nullable: true, description: 'More about it, such as by which way.' })
  @Column({ type: 'text', nullable: true })
  detail!: string | null;
}

@ObjectType({ description: 'One page of events about access, newest first.' })
export class AccessEventConnection extends Connection(AccessEvent, 'AccessEvent') {}
