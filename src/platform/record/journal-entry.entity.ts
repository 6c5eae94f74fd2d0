import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A record that a write touched. */
export interface Touched {
  readonly kind: string;
  readonly id: string;
  readonly code: string;
}

/** One write to the record: who, when and why. Its number orders all writes, on every instance of the server. */
@Entity('journal_entry')
export class JournalEntry {
  @PrimaryColumn('integer')
  revision!: number;

  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3 })
  recordedAt!: Date;

  /** Null: the server itself (first start, demonstration data). */
  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ name: 'actor_name', type: 'text' })
  actorName!: string;

  @Column({ type: 'text' })
  operation!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'request_id', type: 'text', nullable: true })
  requestId!: string | null;

  @Column({ name: 'project_ids', type: 'uuid', array: true })
  projectIds!: string[];

  @Column({ type: 'jsonb' })
  subjects!: Touched[];
}
