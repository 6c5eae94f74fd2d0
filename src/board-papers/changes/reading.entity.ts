import { Column, Entity } from 'typeorm';
import { DatedReport } from '../../platform/record/dated-report.entity.js';

/** That somebody has read a version of a draft; who, stands in the journal. */
@Entity('board_paper_reading')
export class BoardPaperReading extends DatedReport {
  @Column({ name: 'paper_id', type: 'uuid' })
  paperId!: string;

  @Column({ name: 'seen_version', type: 'integer' })
  seenVersion!: number;
}
