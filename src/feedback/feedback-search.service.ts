import { Injectable } from '@nestjs/common';
import { Sql } from '../platform/database/sql.js';

const SEARCH = `SELECT s.id, ts_rank(s.words, q.query) AS rank
  FROM feedback_item_statement s
  JOIN feedback_item i ON i.id = s.item_id
  CROSS JOIN websearch_to_tsquery('english', $2) AS q(query)
  WHERE i.project_id = $1 AND s.revision <= $3 AND s.words @@ q.query`;

/** Searches the words of comments in the database, as people search the web: "scrutiny committee" -budget or audit. */
@Injectable()
export class FeedbackSearchService {
  constructor(private readonly sql: Sql) {}

  /** How well each statement of a project that has the words matches, by its id, as known at a revision. */
  async ranks(projectId: string, search: string, revision: number): Promise<ReadonlyMap<string, number>> {
    const values = [projectId, search, revision];
    const rows = await this.sql.rows<{ id: string; rank: number }>('feedback-search', SEARCH, values);
    return new Map(rows.map(({ id, rank }) => [id, rank]));
  }
}
