import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../graphql/connection.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../graphql/date-time.scalar.js';

@ObjectType({ description: 'A record that a write touched.' })
export class Touched {
  @Field(() => String, { description: 'What kind of record, such as PlanItem.' })
  kind!: string;

  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its code or name.' })
  code!: string;
}

/** One write to the record: who, when and why. Its number orders all writes, on every instance of the server. */
@ObjectType({ description: 'One write to the record: who, when and why. Append-only.' })
@Entity('journal_entry')
export class JournalEntry {
  @Field(() => Int, { description: 'Its number: writes are numbered in the order in which they happened.' })
  @PrimaryColumn('integer')
  revision!: number;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3 })
  recordedAt!: Date;

  @Field(() => ID, { nullable: true, description: 'Who; null: the server itself.' })
  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId!: string | null;

  @Field(() => String, { description: 'Who, by name.' })
  @Column({ name: 'actor_name', type: 'text' })
  actorName!: string;

  @Field(() => String, { description: 'What was done, such as reportMilestone.' })
  @Column({ type: 'text' })
  operation!: string;

  @Field(() => String, { description: 'Why.' })
  @Column({ type: 'text' })
  reason!: string;

  @Field(() => String, { nullable: true, description: "The request's id, which the log carries too." })
  @Column({ name: 'request_id', type: 'text', nullable: true })
  requestId!: string | null;

  /** The access token by which the person acted; null: the server itself, or an entry from before tokens were noted. */
  @Column({ name: 'token_id', type: 'uuid', nullable: true })
  tokenId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the access token or sign-in by which the person acted; null: the server itself, or not recorded.',
  })
  tokenName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who issued that token or sign-in, or the link it was made by: the person themselves, or another.',
  })
  tokenIssuedBy?: string | null;

  @Column({ name: 'project_ids', type: 'uuid', array: true })
  projectIds!: string[];

  @Field(() => [Touched], { description: 'The records it touched.' })
  @Column({ type: 'jsonb' })
  subjects!: Touched[];
}

@ObjectType({ description: 'One page of the journal, newest first.' })
export class JournalEntryConnection extends Connection(JournalEntry, 'JournalEntry') {}
