import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Paper } from '../documents/model.js';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { AskAnswer } from './asks.js';
import type { PaperContent } from './content.js';
import type { SealedFacts } from './sealed-facts.js';

/** A paper's identity. */
@Entity('board_paper')
export class BoardPaperIdentity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  reference!: string;

  /** The reference as an address: `10-23`. */
  @Column({ type: 'text' })
  slug!: string;

  @Column({ name: 'programme_id', type: 'uuid' })
  programmeId!: string;

  @Column({ name: 'project_ids', type: 'uuid', array: true })
  projectIds!: string[];

  /** The paper that it takes the place of. */
  @Column({ type: 'uuid', nullable: true })
  revises!: string | null;

  @Column('integer')
  version!: number;
}

/** The whole text of a paper after one composition or edit. */
@Entity('board_paper_text')
export class BoardPaperText extends DatedReport {
  @Column({ name: 'paper_id', type: 'uuid' })
  paperId!: string;

  @Column({ type: 'jsonb' })
  content!: PaperContent;

  @Column({ name: 'content_sha256', type: 'text' })
  contentSha256!: string;
}

/** A director's clearance of exactly one text. */
@Entity('board_paper_clearance')
export class BoardPaperClearance extends DatedReport {
  @Column({ name: 'paper_id', type: 'uuid' })
  paperId!: string;

  @Column({ name: 'content_sha256', type: 'text' })
  contentSha256!: string;
}

/** The issue of a paper: everything sealed but the bytes. */
@Entity('board_paper_issue')
export class BoardPaperIssue extends DatedReport {
  @Column({ name: 'paper_id', type: 'uuid' })
  paperId!: string;

  @Column({ name: 'as_at', type: 'date' })
  asAt!: string;

  @Column({ name: 'content_sha256', type: 'text' })
  contentSha256!: string;

  @Column({ type: 'jsonb' })
  facts!: SealedFacts;

  @Column({ name: 'facts_sha256', type: 'text' })
  factsSha256!: string;

  @Column({ type: 'jsonb' })
  model!: Paper;

  @Column({ name: 'model_sha256', type: 'text' })
  modelSha256!: string;

  /** Over the hashes of text, facts, model and files; the journal entry of the issue has it too. */
  @Column({ name: 'seal_sha256', type: 'text' })
  sealSha256!: string;

  @Column({ type: 'jsonb' })
  engines!: Record<string, string>;

  @Column({ name: 'template_version', type: 'text' })
  templateVersion!: string;
}

/** The bytes of one format of an issued paper. */
@Entity('board_paper_file')
export class BoardPaperFile {
  @PrimaryColumn({ name: 'issue_id', type: 'uuid' })
  issueId!: string;

  @PrimaryColumn({ type: 'text' })
  format!: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType!: string;

  @Column({ type: 'bytea' })
  bytes!: Buffer;

  @Column({ type: 'text' })
  sha256!: string;
}

/** What the body decided on a paper. */
@Entity('board_paper_consideration')
export class BoardPaperConsideration extends DatedReport {
  @Column({ name: 'paper_id', type: 'uuid' })
  paperId!: string;

  @Column({ type: 'text' })
  decision!: string;

  @Column({ name: 'considered_on', type: 'date' })
  consideredOn!: string;

  /** What it did with each ask that it answered. */
  @Column({ type: 'jsonb' })
  outcomes!: readonly AskAnswer[];

  /** The decisions of the body that were recorded with it; none where the record does not know the body. */
  @Column({ name: 'decision_ids', type: 'uuid', array: true })
  decisionIds!: string[];
}

/** The withdrawal of a paper; why stands in the journal. */
@Entity('board_paper_withdrawal')
export class BoardPaperWithdrawal extends DatedReport {
  @Column({ name: 'paper_id', type: 'uuid' })
  paperId!: string;
}
