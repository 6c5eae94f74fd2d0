import { Column, Entity } from 'typeorm';
import { DatedReport } from '../../platform/record/dated-report.entity.js';
import { RecordIdentity } from '../../platform/record/identity.entity.js';
import type { UndertakingState } from './undertaking-states.js';

/** An undertaking that somebody noted on a paragraph of a paper, because the record does not know it otherwise. */
@Entity('paper_undertaking')
export class PaperUndertaking extends RecordIdentity {}

/** What was undertaken, in which paragraph, and for when. */
@Entity('paper_undertaking_statement')
export class PaperUndertakingStatement extends DatedReport {
  @Column({ name: 'undertaking_id', type: 'uuid' })
  undertakingId!: string;

  @Column({ name: 'paper_id', type: 'uuid' })
  paperId!: string;

  @Column({ name: 'block_id', type: 'text' })
  blockId!: string;

  @Column({ type: 'text' })
  text!: string;

  /** Null: no day was named. */
  @Column({ name: 'promised_on', type: 'date', nullable: true })
  promisedOn!: string | null;
}

/** What became of an undertaking, on a day. */
@Entity('paper_undertaking_report')
export class PaperUndertakingReport extends DatedReport {
  @Column({ name: 'undertaking_id', type: 'uuid' })
  undertakingId!: string;

  @Column({ type: 'text' })
  state!: UndertakingState;

  /** The new day of one that moved; null: none is known. */
  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'text' })
  note!: string;
}
