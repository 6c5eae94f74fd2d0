/** Decides what is read of whoever sent a request, and whether their token still lives. */

import { AppError } from '../graphql/errors.js';
import type { AccessTokenKind, SignInWay } from './access-token-kind.js';
import type { Grant } from './actor.js';

/** What there is to know of a token and the person it belongs to. */
export interface Sender {
  readonly id: string;
  readonly personId: string;
  readonly kind: AccessTokenKind;
  /** Who issued it; null: the tracker itself. */
  readonly issuedBy: string | null;
  /** How the person came in, of a sign-in. */
  readonly openedBy: SignInWay | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly name: string | null;
  readonly grants: readonly Grant[] | null;
}

/** The name and the roles of a person. @param id the expression that says who */
const personColumns = (id: string): string => `
    (SELECT said.name FROM person_statement said
      WHERE said.person_id = ${id}
        AND NOT EXISTS (SELECT 1 FROM person_statement later WHERE later.corrects = said.id)
      ORDER BY said.effective_on DESC, said.revision DESC, said.id DESC LIMIT 1) AS name,
    (SELECT json_agg(json_build_object('role', held.role, 'projectId', held.project_id,
        'projectCode', (SELECT project.code FROM project WHERE project.id = held.project_id)) ORDER BY held.role, held.project_id)
      FROM role_grant held WHERE held.person_id = ${id} AND held.withdrawn_revision IS NULL) AS grants`;

const COLUMNS = `
  token.id, token.person_id AS "personId", token.kind, token.issued_by AS "issuedBy", token.opened_by AS "openedBy",
    token.created_at AS "createdAt", token.expires_at AS "expiresAt", token.revoked_at AS "revokedAt", ${personColumns('token.person_id')}`;

/** One statement for all that requests which came together need to know of their senders: a row for each token that is known, or one without. */
export const WHO_ASKS = `
  SELECT clock.revision, clock.erased, token.hash, ${COLUMNS}
  FROM record_clock clock LEFT JOIN access_token token ON token.hash = ANY($1)`;

/** The same of a token that was let in before. */
export const WHO_IT_IS = `SELECT ${COLUMNS} FROM access_token token WHERE token.id = $1`;

/** People without any token, for what the tracker itself finds out for them. */
export const WHO_THEY_ARE = `
  SELECT person.id AS "personId", ${personColumns('person.id')} FROM person WHERE person.id = ANY($1::uuid[])`;

/** @throws AppError UNAUTHENTICATED for a token that has been revoked or has expired */
export function requireLiving({ revokedAt, expiresAt }: Pick<Sender, 'revokedAt' | 'expiresAt'>, now: Date): void {
  if (revokedAt !== null) throw new AppError('UNAUTHENTICATED', 'This access token has been revoked.');
  if (expiresAt !== null && expiresAt <= now) {
    throw new AppError('UNAUTHENTICATED', `This access token expired at ${expiresAt.toISOString()}.`);
  }
}
