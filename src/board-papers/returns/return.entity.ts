import { Column, Entity } from 'typeorm';
import { DatedReport } from '../../platform/record/dated-report.entity.js';

/** That a draft was sent to its directors for clearance; the note with it stands in the journal. */
@Entity('board_paper_sending')
export class BoardPaperSending extends DatedReport {
  @Column({ name: 'paper_id', type: 'uuid' })
  paperId!: string;

  @Column({ name: 'content_sha256', type: 'text' })
  contentSha256!: string;

  @Column({ name: 'clear_by', type: 'date', nullable: true })
  clearBy!: string | null;
}

/** That a director sent a draft back to the secretary; why, stands in the journal. */
@Entity('board_paper_return')
export class BoardPaperReturn extends DatedReport {
  @Column({ name: 'paper_id', type: 'uuid' })
  paperId!: string;

  @Column({ name: 'content_sha256', type: 'text' })
  contentSha256!: string;
}
