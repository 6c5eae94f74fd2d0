import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, datedColumns } from '../platform/record/record.migration.js';

/** Board papers: one row of identity each, and append-only rows of what was written, cleared, issued, considered, withdrawn. */
export class BoardPapers1700000005000 implements MigrationInterface {
  name = 'BoardPapers1700000005000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE board_paper (
      id uuid PRIMARY KEY,
      reference text NOT NULL UNIQUE,
      slug text NOT NULL UNIQUE,
      programme_id uuid NOT NULL REFERENCES programme,
      project_ids uuid[] NOT NULL CHECK (cardinality(project_ids) > 0),
      version integer NOT NULL
    )`);

    await q.query(`CREATE TABLE board_paper_text (
      ${datedColumns('board_paper_text')},
      paper_id uuid NOT NULL REFERENCES board_paper,
      content jsonb NOT NULL,
      content_sha256 text NOT NULL
    )`);
    await q.query(`CREATE INDEX board_paper_text_latest ON board_paper_text (paper_id, revision DESC)`);
    await q.query(appendOnly('board_paper_text'));

    await q.query(`CREATE TABLE board_paper_clearance (
      ${datedColumns('board_paper_clearance')},
      paper_id uuid NOT NULL REFERENCES board_paper,
      content_sha256 text NOT NULL
    )`);
    await q.query(`CREATE INDEX board_paper_clearance_latest ON board_paper_clearance (paper_id, revision DESC)`);
    await q.query(appendOnly('board_paper_clearance'));

    await q.query(`CREATE TABLE board_paper_issue (
      ${datedColumns('board_paper_issue')},
      paper_id uuid NOT NULL UNIQUE REFERENCES board_paper,
      as_at date NOT NULL,
      content_sha256 text NOT NULL,
      facts jsonb NOT NULL,
      facts_sha256 text NOT NULL,
      model jsonb NOT NULL,
      model_sha256 text NOT NULL,
      seal_sha256 text NOT NULL,
      engines jsonb NOT NULL,
      template_version text NOT NULL
    )`);
    await q.query(appendOnly('board_paper_issue'));

    await q.query(`CREATE TABLE board_paper_file (
      issue_id uuid NOT NULL REFERENCES board_paper_issue,
      format text NOT NULL,
      media_type text NOT NULL,
      bytes bytea NOT NULL,
      sha256 text NOT NULL,
      PRIMARY KEY (issue_id, format)
    )`);
    await q.query(appendOnly('board_paper_file'));

    await q.query(`CREATE TABLE board_paper_consideration (
      ${datedColumns('board_paper_consideration')},
      paper_id uuid NOT NULL REFERENCES board_paper,
      decision text NOT NULL CHECK (decision <> ''),
      considered_on date NOT NULL
    )`);
    await q.query(`CREATE INDEX board_paper_consideration_subject ON board_paper_consideration (paper_id)`);
    await q.query(appendOnly('board_paper_consideration'));

    await q.query(`CREATE TABLE board_paper_withdrawal (
      ${datedColumns('board_paper_withdrawal')},
      paper_id uuid NOT NULL UNIQUE REFERENCES board_paper
    )`);
    await q.query(appendOnly('board_paper_withdrawal'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE board_paper_withdrawal`);
    await q.query(`DROP TABLE board_paper_consideration`);
    await q.query(`DROP TABLE board_paper_file`);
    await q.query(`DROP TABLE board_paper_issue`);
    await q.query(`DROP TABLE board_paper_clearance`);
    await q.query(`DROP TABLE board_paper_text`);
    await q.query(`DROP TABLE board_paper`);
  }
}
