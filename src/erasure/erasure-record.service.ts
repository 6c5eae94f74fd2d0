import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Acting, mayAnswer } from './erasure-rules.js';
import { ErasureState, ErasureSubject } from './erasure.enums.js';
import type { Erasure } from './erasure.type.js';
import type { SubjectKind } from './find-rows.js';

const PERSONS_NAME = (id: string): string => `(SELECT name FROM person_statement said WHERE said.person_id = ${id}
  AND NOT EXISTS (SELECT 1 FROM person_statement later WHERE later.corrects = said.id)
  ORDER BY effective_on DESC, revision DESC, id DESC LIMIT 1)`;
const RESPONDENTS_NAME = (id: string): string => `(SELECT coalesce(s.name, s.organisation_name, r.code)
  FROM feedback_respondent r JOIN feedback_respondent_statement s ON s.respondent_id = r.id WHERE r.id = ${id}
  AND NOT EXISTS (SELECT 1 FROM feedback_respondent_statement later WHERE later.corrects = s.id)
  ORDER BY s.effective_on DESC, s.revision DESC, s.id DESC LIMIT 1)`;

const ERASURES = `
  SELECT q.id, q.code, q.subject_kind AS "subjectKind", q.subject_id AS "subjectId", q.reason, q.texts, coalesce(q.files, '{}') AS files,
    q.requested_on::text AS "requestedOn", q.requested_by AS "requestedById",
    (SELECT actor_name FROM journal_entry WHERE revision = q.revision) AS "requestedBy",
    CASE q.subject_kind WHEN 'PERSON' THEN ${PERSONS_NAME('q.subject_id')} ELSE ${RESPONDENTS_NAME('q.subject_id')} END AS subject,
    a.outcome, a.note, a.answered_on::text AS "answeredOn",
    (SELECT actor_name FROM journal_entry WHERE revision = a.revision) AS "answeredBy",
    (SELECT count(DISTINCT (table_name, row_key))::int FROM erased_row WHERE request_id = q.id) AS "erasedRows"
  FROM erasure_request q LEFT JOIN erasure_answer a ON a.request_id = q.id`;

interface Row {
  readonly id: string;
  readonly code: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly subject: string | null;
  readonly reason: string;
  readonly texts: string[];
  readonly files: string[];
  readonly requestedOn: string;
  readonly requestedBy: string;
  readonly requestedById: string;
  readonly outcome: 'CONFIRMED' | 'REFUSED' | null;
  readonly note: string | null;
  readonly answeredOn: string | null;
  readonly answeredBy: string | null;
  readonly erasedRows: number;
}

const PERSONS_TEXTS = `
  SELECT DISTINCT btrim(said) AS said FROM (
    SELECT name AS said FROM person_statement WHERE person_id = $1
    UNION SELECT name FROM sign_in_name WHERE person_id = $1
    UNION SELECT address FROM mail_recipient WHERE person_id = $1) found
  WHERE said <> '' AND said <> '[erased]' ORDER BY 1`;
const RESPONDENTS_TEXTS = `
  SELECT DISTINCT btrim(name) AS said FROM feedback_respondent_statement
  WHERE respondent_id = $1 AND name <> '[erased]' ORDER BY 1`;
const RESPONDENTS_WORDS =
  'SELECT DISTINCT btrim(text) AS said FROM feedback_item_statement WHERE respondent_id = $1 ORDER BY 1';
const ACTING = `
  SELECT (SELECT count(*)::int FROM role_grant WHERE person_id = $1 AND withdrawn_revision IS NULL) AS roles,
    (SELECT count(*)::int FROM representation WHERE person_id = $1 AND withdrawn_revision IS NULL) AS representations`;

/** Reads requests for an erasure, and what is known of those they are about. */
@Injectable()
export class ErasureRecord {
  /** Every request, newest first. */
  async all(manager: EntityManager, reader: string | null): Promise<Erasure[]> {
    const rows = await manager.query<Row[]>(`${ERASURES} ORDER BY q.revision DESC`);
    return rows.map((row) => shown(row, reader));
  }

  /** One request by its code or id, with who asked for it; null: there is none. */
  async one(
    manager: EntityManager,
    by: { code: string } | { id: string },
    reader: string | null,
  ): Promise<(Row & { shown: Erasure }) | null> {
    const [column, value] = 'code' in by ? ['code', by.code] : ['id', by.id];
    const [row] = await manager.query<Row[]>(`${ERASURES} WHERE q.${column} = $1`, [value]);
    return row ? { ...row, shown: shown(row, reader) } : null;
  }

  /** The name of a person or respondent; null: there is none of this id. */
  async nameOf(manager: EntityManager, kind: SubjectKind, id: string): Promise<string | null> {
    const name = kind === 'PERSON' ? PERSONS_NAME('$1') : RESPONDENTS_NAME('$1');
    const [row] = await manager.query<{ name: string | null }[]>(`SELECT ${name} AS name`, [id]);
    return row?.name ?? null;
  }

  /** What to look for: the names and addresses that they ever had. */
  texts(manager: EntityManager, kind: SubjectKind, id: string): Promise<string[]> {
    return said(manager, kind === 'PERSON' ? PERSONS_TEXTS : RESPONDENTS_TEXTS, id);
  }

  /** What a respondent said, word by word; nothing of a person, whose papers and reports are the body’s. */
  words(manager: EntityManager, kind: SubjectKind, id: string): Promise<string[]> {
    return kind === 'PERSON' ? Promise.resolve([]) : said(manager, RESPONDENTS_WORDS, id);
  }

  /** What a person may still do; nothing of a respondent. */
  async acting(manager: EntityManager, kind: SubjectKind, id: string): Promise<Acting> {
    const [found] = kind === 'PERSON' ? await manager.query<Acting[]>(ACTING, [id]) : [];
    return found ?? { roles: 0, representations: 0 };
  }

  async attachedFiles(manager: EntityManager): Promise<number> {
    const [found] = await manager.query<{ files: number }[]>(
      'SELECT count(*)::int AS files FROM board_paper_attached_file WHERE octet_length(bytes) > 0',
    );
    return found?.files ?? 0;
  }
}

async function said(manager: EntityManager, text: string, id: string): Promise<string[]> {
  return (await manager.query<{ said: string }[]>(text, [id])).map((row) => row.said);
}

/** @param reader who reads it: the steps that they may take come next */
function shown(row: Row, reader: string | null): Erasure {
  const { id, code, subjectId, reason, texts, files, requestedOn, requestedBy, answeredBy, note, erasedRows } = row;
  const state =
    row.outcome === null
      ? ErasureState.REQUESTED
      : row.outcome === 'CONFIRMED'
        ? ErasureState.CARRIED_OUT
        : ErasureState.REFUSED;
  return {
    ...{ id, code, subjectId, reason, texts, files, requestedOn, requestedBy, answeredBy, note, erasedRows, state },
    subjectKind: ErasureSubject[row.subjectKind],
    subject: row.subject ?? 'Nobody in the register',
    nextStates: mayAnswer(row, reader) ? [ErasureState.CARRIED_OUT, ErasureState.REFUSED] : [],
    since: row.answeredOn ?? requestedOn,
  };
}
