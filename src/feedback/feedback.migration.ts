import type { MigrationInterface, QueryRunner } from 'typeorm';
import { identityColumns } from '../platform/record/identity.entity.js';
import { appendOnly, datedColumns } from '../platform/record/record.migration.js';
import {
  FeedbackExerciseIdentity,
  FeedbackExerciseStatement,
  FeedbackImport,
  FeedbackPublication,
} from './feedback-exercise.entity.js';
import {
  FeedbackCoding,
  FeedbackItemIdentity,
  FeedbackItemStatement,
  FeedbackOutcome,
  FeedbackRedaction,
  FeedbackReply,
} from './feedback-item.entity.js';
import { FeedbackRespondentIdentity, FeedbackRespondentStatement } from './feedback-respondent.entity.js';
import { FeedbackThemeIdentity, FeedbackThemeStatement } from './feedback-theme.entity.js';

/** The dated tables, each after those it points at, with the columns of their own. */
const DATED: readonly (readonly [table: string, columns: string])[] = [
  [
    'feedback_exercise_statement',
    `exercise_id uuid NOT NULL REFERENCES feedback_exercise,
      title text NOT NULL CHECK (title <> ''),
      channel text NOT NULL,
      stage text NOT NULL,
      opens_on date,
      closes_on date CHECK (closes_on >= opens_on),
      method text NOT NULL CHECK (method <> ''),
      asked integer CHECK (asked >= 0),
      responded integer CHECK (responded >= 0),
      output_version_ids uuid[] NOT NULL`,
  ],
  [
    'feedback_import',
    `exercise_id uuid NOT NULL REFERENCES feedback_exercise,
      file_name text NOT NULL CHECK (file_name <> ''),
      sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      row_count integer NOT NULL CHECK (row_count >= 0),
      item_count integer NOT NULL CHECK (item_count >= 0),
      blank_count integer NOT NULL CHECK (blank_count >= 0),
      respondent_count integer NOT NULL CHECK (respondent_count >= 0)`,
  ],
  [
    'feedback_publication',
    `exercise_id uuid NOT NULL REFERENCES feedback_exercise,
      published boolean NOT NULL,
      because text,
      CHECK (published OR because IS NOT NULL)`,
  ],
  [
    'feedback_theme_statement',
    `theme_id uuid NOT NULL REFERENCES feedback_theme,
      title text NOT NULL CHECK (title <> ''),
      definition text NOT NULL CHECK (definition <> ''),
      retired boolean NOT NULL`,
  ],
  [
    'feedback_respondent_statement',
    `respondent_id uuid NOT NULL REFERENCES feedback_respondent,
      exercise_id uuid NOT NULL REFERENCES feedback_exercise,
      type text NOT NULL,
      name text CHECK (name <> ''),
      organisation_id uuid REFERENCES organisation,
      organisation_name text CHECK (organisation_name <> ''),
      permission text NOT NULL,
      pilot_id uuid REFERENCES pilot`,
  ],
  [
    'feedback_item_statement',
    `item_id uuid NOT NULL REFERENCES feedback_item,
      exercise_id uuid NOT NULL REFERENCES feedback_exercise,
      respondent_id uuid REFERENCES feedback_respondent,
      text text NOT NULL CHECK (text <> ''),
      question text,
      output_version_id uuid,
      clause_id uuid,
      import_id uuid REFERENCES feedback_import,
      import_line integer,
      words tsvector GENERATED ALWAYS AS (to_tsvector('english', text)) STORED,
      CHECK (clause_id IS NULL OR output_version_id IS NOT NULL)`,
  ],
  ['feedback_coding', `item_id uuid NOT NULL REFERENCES feedback_item, theme_ids uuid[] NOT NULL`],
  [
    'feedback_outcome',
    `item_id uuid NOT NULL REFERENCES feedback_item,
      outcome text NOT NULL,
      because text NOT NULL CHECK (because <> ''),
      changed_version_id uuid,
      changed_clause_id uuid,
      CHECK (changed_clause_id IS NULL OR changed_version_id IS NOT NULL)`,
  ],
  ['feedback_reply', `item_id uuid NOT NULL REFERENCES feedback_item, text text NOT NULL CHECK (text <> '')`],
  [
    'feedback_redaction',
    `item_id uuid NOT NULL REFERENCES feedback_item,
      redaction text NOT NULL,
      because text NOT NULL CHECK (because <> '')`,
  ],
];

const IDENTITIES: readonly string[] = ['feedback_exercise', 'feedback_theme', 'feedback_respondent', 'feedback_item'];

/** Feedback: exercises, items, themes and what came of them. */
export class Feedback1700000010000 implements MigrationInterface {
  name = 'Feedback1700000010000';

  async up(q: QueryRunner): Promise<void> {
    for (const table of IDENTITIES) await q.query(`CREATE TABLE ${table} (${identityColumns()})`);
    for (const [table, columns] of DATED) {
      await q.query(`CREATE TABLE ${table} (${datedColumns(table)}, ${columns})`);
      await q.query(`CREATE INDEX ${table}_revision ON ${table} (revision)`);
      await q.query(appendOnly(table));
    }
    await q.query(`CREATE INDEX feedback_item_statement_words ON feedback_item_statement USING gin (words)`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const [table] of [...DATED].reverse()) await q.query(`DROP TABLE ${table}`);
    for (const table of [...IDENTITIES].reverse()) await q.query(`DROP TABLE ${table}`);
  }
}

/** The tables made here, as entities. */
export const FEEDBACK_TABLES: readonly NewableFunction[] = [
  FeedbackExerciseIdentity,
  FeedbackExerciseStatement,
  FeedbackImport,
  FeedbackPublication,
  FeedbackThemeIdentity,
  FeedbackThemeStatement,
  FeedbackRespondentIdentity,
  FeedbackRespondentStatement,
  FeedbackItemIdentity,
  FeedbackItemStatement,
  FeedbackCoding,
  FeedbackOutcome,
  FeedbackReply,
  FeedbackRedaction,
];
