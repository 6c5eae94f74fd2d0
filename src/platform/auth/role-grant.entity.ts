import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '../graphql/connection.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../graphql/date-time.scalar.js';
import { Role } from './role.js';

registerEnumType(Role, {
  name: 'Role',
  description: 'What a person may do.',
  valuesMap: {
    ADMINISTRATOR: { description: 'Sees to people, roles and tokens; reads everything; clears and issues nothing.' },
    SECRETARY: { description: 'Composes, edits and issues papers; records meetings and decisions; reads everything.' },
    DIRECTOR: { description: 'Clears the papers of named projects.' },
    PROJECT_LEAD: { description: 'Keeps the plan and reports on named projects.' },
    REVIEWER: {
      description: 'Reads named projects, raises challenges, and answers for the own seat on the steering group.',
    },
  },
});

/** A role that a person holds, or held. A grant is withdrawn once and never changed otherwise. */
@ObjectType({ description: 'A role that a person holds, or held.' })
@Entity('role_grant')
export class RoleGrant {
  @Field(() => ID, { description: 'The number of the grant.' })
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => ID, { description: 'Who holds it.' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Field(() => Role, { description: 'The role.' })
  @Column({ type: 'text' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'The project it is held for; null: everywhere.' })
  @Column({ name: 'project_id', type: 'uuid', nullable: true })
  projectId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The identity provider whose groups gave it, and end it at the next sign-in without them; null: by hand.',
  })
  @Column({ type: 'text', nullable: true })
  issuer!: string | null;

  @Column({ name: 'granted_revision', type: 'integer' })
  grantedRevision!: number;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  @Column({ name: 'granted_at', type: 'timestamptz', precision: 3 })
  grantedAt!: Date;

  @Column({ name: 'withdrawn_revision', type: 'integer', nullable: true })
  withdrawnRevision!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when; null: still held.' })
  @Column({ name: 'withdrawn_at', type: 'timestamptz', precision: 3, nullable: true })
  withdrawnAt!: Date | null;
}

@ObjectType({ description: 'One page of roles held, oldest first.' })
export class RoleGrantConnection extends Connection(RoleGrant, 'RoleGrant') {}
