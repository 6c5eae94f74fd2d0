import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The bytes of a file that is attached to papers, once for all of them. */
@Entity('board_paper_attached_file')
export class BoardPaperAttachedFile {
  @PrimaryColumn({ type: 'text' })
  sha256!: string;

  @Column({ type: 'bytea' })
  bytes!: Buffer;
}
