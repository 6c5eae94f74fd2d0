import { Column, PrimaryColumn } from 'typeorm';

/**
 * What every append-only row of the record carries. Who recorded it, when and why stands once, in the journal entry of
 * its revision. The database refuses to update or delete such a row: a correction is a new row.
 */
export abstract class DatedReport {
  /** Its own id, of no meaning. */
  @PrimaryColumn('uuid')
  id!: string;

  /** The calendar day it speaks of. */
  @Column({ name: 'effective_on', type: 'date' })
  effectiveOn!: string;

  /** The entry of the journal by which it was recorded. */
  @Column({ type: 'integer' })
  revision!: number;

  /** The row it corrects, of the same table and subject. */
  @Column({ type: 'uuid', nullable: true })
  corrects!: string | null;

  /** Where it comes from, such as `10/23 ¶3.7.2`. */
  @Column({ type: 'text', nullable: true })
  citation!: string | null;

  /** True: a planning assumption of ours, not a fact of the source. */
  @Column({ type: 'boolean' })
  assumed!: boolean;
}

/** The base columns of a new row. `effectiveOn` is a calendar date; `citation` and `assumed` say where it comes from. */
export interface Provenance {
  readonly effectiveOn: string;
  readonly citation?: string | null;
  readonly assumed?: boolean | null;
  readonly corrects?: string | null;
}
