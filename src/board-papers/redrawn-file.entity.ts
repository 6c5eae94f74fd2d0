import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of an issued paper, drawn again after words were erased from the paper; the last one counts. */
@Entity('board_paper_redrawn_file')
export class RedrawnFile {
  @PrimaryColumn({ name: 'issue_id', type: 'uuid' })
  issueId!: string;

  /** Such as `pdf`. */
  @PrimaryColumn({ type: 'text' })
  format!: string;

  @PrimaryColumn({ type: 'integer' })
  revision!: number;

  @Column({ type: 'bytea' })
  bytes!: Buffer;

  /** The hash of the bytes as they were drawn. */
  @Column({ type: 'text' })
  sha256!: string;
}
