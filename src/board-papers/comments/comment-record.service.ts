import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../../platform/database/sql.js';
import type { Comment } from './comment.js';

const COMMENTS = `SELECT c.id, c.block_id AS "blockId", c.about, c.text, c.seen_version AS version, j.actor_name AS by,
    c.effective_on::text AS on, j.recorded_at AS at,
    CASE WHEN a.id IS NOT NULL THEN json_build_object('outcome', a.outcome, 'text', a.text, 'by', aj.actor_name,
      'on', a.effective_on, 'at', aj.recorded_at) END AS answer
  FROM board_paper_comment c JOIN journal_entry j ON j.revision = c.revision
  LEFT JOIN board_paper_comment_answer a ON a.comment_id = c.id
  LEFT JOIN journal_entry aj ON aj.revision = a.revision
  WHERE c.paper_id = $1 ORDER BY c.revision, c.id`;

/** Reads the comments on drafts from the record. */
@Injectable()
export class CommentRecordService {
  constructor(private readonly sql: Sql) {}

  /** The comments on a paper, the first first. */
  async of(paperId: string, within?: EntityManager): Promise<readonly Comment[]> {
    const rows = await this.sql.rows<Comment & Record<string, unknown>>('paper-comments', COMMENTS, [paperId], within);
    return rows.map((one) => ({ ...one, answer: one.answer && { ...one.answer, at: new Date(one.answer.at) } }));
  }
}
