import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedColumns } from '../platform/record/owned-identity.entity.js';
import { appendOnly, datedColumns } from '../platform/record/record.migration.js';
import { DecisionIdentity, DecisionStatement } from './decision.entity.js';

/** Decisions of boards and committees, with reasons. */
export class Board1700000015000 implements MigrationInterface {
  name = 'Board1700000015000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE decision (${ownedColumns()}, body_id uuid NOT NULL REFERENCES body)`);
    await q.query(`CREATE TABLE decision_statement (
      ${datedColumns('decision_statement')},
      decision_id uuid NOT NULL REFERENCES decision,
      meeting_id uuid REFERENCES meeting,
      item_id uuid,
      title text NOT NULL CHECK (title <> ''),
      text text NOT NULL CHECK (text <> ''),
      outcome text NOT NULL,
      reasons text,
      alternatives text[],
      conflicts text[],
      dispensation text,
      maker text,
      paper_reference text,
      recommendation text,
      project_ids uuid[] NOT NULL,
      replaces_id uuid REFERENCES decision,
      replacement text,
      CHECK ((replaces_id IS NULL) = (replacement IS NULL))
    )`);
    await q.query(`CREATE INDEX decision_statement_revision ON decision_statement (revision)`);
    await q.query(appendOnly('decision_statement'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE decision_statement`);
    await q.query(`DROP TABLE decision`);
  }
}

/** The tables made here, as entities. */
export const BOARD_TABLES: readonly NewableFunction[] = [DecisionIdentity, DecisionStatement];
