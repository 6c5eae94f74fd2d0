import type { MigrationInterface, QueryRunner } from 'typeorm';
import { identityColumns } from '../platform/record/identity.entity.js';
import { appendOnly, datedColumns } from '../platform/record/record.migration.js';
import { ChallengeEntry, ChallengeIdentity, ChallengeStatement } from './challenge.entity.js';
import {
  InvitationReport,
  SeatIdentity,
  SeatStatement,
  SteeringGroupIdentity,
  SteeringGroupStatement,
} from './steering-group.entity.js';

/** The steering group: terms of reference, seats, invitations, advice and challenges. */
export class SteeringGroup1700000014000 implements MigrationInterface {
  name = 'SteeringGroup1700000014000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE steering_group (${identityColumns()}, UNIQUE (project_id))`);
    await q.query(`CREATE TABLE steering_group_statement (
      ${datedColumns('steering_group_statement')},
      group_id uuid NOT NULL REFERENCES steering_group,
      purpose text NOT NULL CHECK (purpose <> ''),
      responsibilities text[] NOT NULL,
      membership text,
      chair_id uuid REFERENCES person,
      frequency text,
      quorum integer CHECK (quorum > 0),
      reporting text,
      paper_days integer CHECK (paper_days >= 0),
      agreed_on date,
      body_id uuid REFERENCES body
    )`);
    await q.query(`CREATE INDEX steering_group_statement_revision ON steering_group_statement (revision)`);
    await q.query(appendOnly('steering_group_statement'));
    await q.query(`CREATE TABLE steering_group_seat (${identityColumns()})`);
    await q.query(`CREATE TABLE steering_group_seat_statement (
      ${datedColumns('steering_group_seat_statement')},
      seat_id uuid NOT NULL REFERENCES steering_group_seat,
      position integer NOT NULL CHECK (position > 0),
      organisation_id uuid NOT NULL REFERENCES organisation,
      representative_id uuid REFERENCES person,
      substitute_id uuid REFERENCES person
    )`);
    await q.query(`CREATE INDEX steering_group_seat_statement_revision ON steering_group_seat_statement (revision)`);
    await q.query(appendOnly('steering_group_seat_statement'));
    await q.query(`CREATE TABLE steering_group_invitation (
      ${datedColumns('steering_group_invitation')},
      seat_id uuid NOT NULL REFERENCES steering_group_seat,
      state text NOT NULL,
      answer_by date,
      note text
    )`);
    await q.query(`CREATE INDEX steering_group_invitation_revision ON steering_group_invitation (revision)`);
    await q.query(appendOnly('steering_group_invitation'));
    await q.query(`CREATE TABLE challenge (${identityColumns()})`);
    await q.query(`CREATE TABLE challenge_statement (
      ${datedColumns('challenge_statement')},
      challenge_id uuid NOT NULL REFERENCES challenge,
      kind text NOT NULL,
      subject_kind text NOT NULL,
      subject_id text NOT NULL CHECK (subject_id <> ''),
      question text NOT NULL CHECK (question <> ''),
      why_it_matters text NOT NULL CHECK (why_it_matters <> ''),
      wanted text NOT NULL CHECK (wanted <> ''),
      raised_by_id uuid NOT NULL REFERENCES person
    )`);
    await q.query(`CREATE INDEX challenge_statement_revision ON challenge_statement (revision)`);
    await q.query(appendOnly('challenge_statement'));
    await q.query(`CREATE TABLE challenge_entry (
      ${datedColumns('challenge_entry')},
      challenge_id uuid NOT NULL REFERENCES challenge,
      act text NOT NULL,
      by_id uuid NOT NULL REFERENCES person,
      words text,
      answerer_id uuid REFERENCES person,
      due_on date,
      outcome text,
      will_do text,
      action_id uuid REFERENCES action,
      CHECK ((act = 'ASSIGNED') = (answerer_id IS NOT NULL)),
      CHECK ((act IN ('ASSIGNED', 'ESCALATED')) = (due_on IS NOT NULL)),
      CHECK ((act IN ('ANSWERED', 'ANSWERED_FINALLY')) = (outcome IS NOT NULL)),
      CHECK (words IS NOT NULL OR act NOT IN ('ANSWERED', 'ANSWERED_FINALLY', 'ESCALATED', 'WITHDRAWN'))
    )`);
    await q.query(`CREATE INDEX challenge_entry_revision ON challenge_entry (revision)`);
    await q.query(appendOnly('challenge_entry'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE challenge_entry`);
    await q.query(`DROP TABLE challenge_statement`);
    await q.query(`DROP TABLE challenge`);
    await q.query(`DROP TABLE steering_group_invitation`);
    await q.query(`DROP TABLE steering_group_seat_statement`);
    await q.query(`DROP TABLE steering_group_seat`);
    await q.query(`DROP TABLE steering_group_statement`);
    await q.query(`DROP TABLE steering_group`);
  }
}

/** The tables made here, as entities. */
export const STEERING_GROUP_TABLES: readonly NewableFunction[] = [
  SteeringGroupIdentity,
  SteeringGroupStatement,
  SeatIdentity,
  SeatStatement,
  InvitationReport,
  ChallengeIdentity,
  ChallengeStatement,
  ChallengeEntry,
];
