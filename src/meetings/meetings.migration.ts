import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, datedColumns } from '../platform/record/record.migration.js';
import { ActionIdentity, ActionReport, ActionStatement } from './action.entity.js';
import { BodyIdentity, BodyStatement } from './body.entity.js';
import {
  InterestDeclaration,
  MeetingAgenda,
  MeetingAttendance,
  MeetingDispatch,
  MeetingIdentity,
  MeetingReport,
  MeetingStatement,
  MinutesAgreement,
  MinutesText,
} from './meeting.entity.js';
import { ownedColumns } from '../platform/record/owned-identity.entity.js';

/** The dated tables with the columns that are theirs alone, in the order in which they refer to one another. */
const DATED: readonly (readonly [table: string, columns: string])[] = [
  [
    'body_statement',
    `body_id uuid NOT NULL REFERENCES body,
      name text NOT NULL CHECK (name <> ''),
      kind text NOT NULL,
      organisation_id uuid REFERENCES organisation,
      quorum integer CHECK (quorum > 0),
      clear_days integer CHECK (clear_days >= 0),
      scheme text NOT NULL,
      closures jsonb NOT NULL,
      windows jsonb NOT NULL`,
  ],
  [
    'meeting_statement',
    `meeting_id uuid NOT NULL REFERENCES meeting,
      meets_on date,
      date_reason text,
      starts_at text,
      place text`,
  ],
  [
    'meeting_report',
    `meeting_id uuid NOT NULL REFERENCES meeting,
      state text NOT NULL,
      note text`,
  ],
  [
    'meeting_dispatch',
    `meeting_id uuid NOT NULL REFERENCES meeting,
      note text`,
  ],
  [
    'meeting_agenda',
    `meeting_id uuid NOT NULL REFERENCES meeting,
      items jsonb NOT NULL`,
  ],
  [
    'meeting_attendance',
    `meeting_id uuid NOT NULL REFERENCES meeting,
      attendees jsonb NOT NULL`,
  ],
  [
    'interest_declaration',
    `meeting_id uuid NOT NULL REFERENCES meeting,
      person_id uuid REFERENCES person,
      name text,
      item_id uuid,
      interest text NOT NULL CHECK (interest <> ''),
      response text NOT NULL,
      CHECK (person_id IS NOT NULL OR name IS NOT NULL)`,
  ],
  [
    'minutes_text',
    `meeting_id uuid NOT NULL REFERENCES meeting,
      notes jsonb NOT NULL`,
  ],
  [
    'minutes_agreement',
    `meeting_id uuid NOT NULL REFERENCES meeting,
      agreed_at_id uuid NOT NULL REFERENCES meeting,
      draft_id uuid NOT NULL REFERENCES minutes_text,
      text_id uuid NOT NULL REFERENCES minutes_text`,
  ],
  [
    'action_statement',
    `action_id uuid NOT NULL REFERENCES action,
      text text NOT NULL CHECK (text <> ''),
      owner_id uuid REFERENCES person,
      owner_name text,
      due_on date,
      item_id uuid,
      subjects jsonb NOT NULL`,
  ],
  [
    'action_report',
    `action_id uuid NOT NULL REFERENCES action,
      state text NOT NULL,
      note text,
      closed_at_id uuid REFERENCES meeting`,
  ],
];

/** Bodies and their meetings: agenda, attendance, minutes and actions. */
export class Meetings1700000013000 implements MigrationInterface {
  name = 'Meetings1700000013000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE body (${ownedColumns()})`);
    await q.query(`CREATE TABLE meeting (${ownedColumns()}, body_id uuid NOT NULL REFERENCES body)`);
    await q.query(`CREATE TABLE action (${ownedColumns()}, meeting_id uuid REFERENCES meeting)`);
    for (const [table, columns] of DATED) {
      await q.query(`CREATE TABLE ${table} (${datedColumns(table)}, ${columns})`);
      await q.query(`CREATE INDEX ${table}_revision ON ${table} (revision)`);
      await q.query(appendOnly(table));
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const [table] of [...DATED].reverse()) await q.query(`DROP TABLE ${table}`);
    await q.query(`DROP TABLE action`);
    await q.query(`DROP TABLE meeting`);
    await q.query(`DROP TABLE body`);
  }
}

/** The tables made here, as entities. */
export const MEETINGS_TABLES: readonly NewableFunction[] = [
  BodyIdentity,
  BodyStatement,
  MeetingIdentity,
  MeetingStatement,
  MeetingReport,
  MeetingDispatch,
  MeetingAgenda,
  MeetingAttendance,
  InterestDeclaration,
  MinutesText,
  MinutesAgreement,
  ActionIdentity,
  ActionStatement,
  ActionReport,
];
