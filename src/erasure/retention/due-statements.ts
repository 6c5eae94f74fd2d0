/** Decides by which statements what is due for a review is found: of each kind what is kept longer than its period, by day. */
import { MARK } from '../../platform/record/erasure/erasure-functions.js';
import type { RetentionKind } from './retention-kinds.js';

/** The last word of a table on a thing by the day $1. */
const lastOf = (table: string, key: string, id: string): string => `
  (SELECT s.* FROM ${table} s WHERE s.${key} = ${id} AND s.effective_on <= $1::date
    AND NOT EXISTS (SELECT 1 FROM ${table} later WHERE later.corrects = s.id)
  ORDER BY s.effective_on DESC, s.revision DESC, s.id DESC LIMIT 1)`;
const PERSON = (id: string): string => `LATERAL ${lastOf('person_statement', 'person_id', id)} n`;
const DUE = (from: string): string => `(${from} + make_interval(months => $2))::date`;
const row = (
  id: string,
  title: string,
  from: string,
  more: Partial<Record<'person' | 'respondent' | 'project', string>>,
) =>
  `SELECT ${id}::text AS id, ${title} AS title, ${DUE(from)}::text AS "dueOn", ${more.person ?? 'NULL'}::text AS "personId",
    ${more.respondent ?? 'NULL'}::text AS "respondentId", ${more.project ?? 'NULL'}::text AS "projectCode"`;

/** Projects that are closed or archived, with the day on which they were closed last. */
const CLOSED = `(SELECT p.id, p.code, p.title, (
      SELECT min(c.effective_on) FROM project_state_report c WHERE c.project_id = p.id AND c.state <> 'OPEN'
        AND c.effective_on >= coalesce((SELECT max(o.effective_on) FROM project_state_report o WHERE o.project_id = p.id AND o.state = 'OPEN'
          AND NOT EXISTS (SELECT 1 FROM project_state_report later WHERE later.corrects = o.id)), '-infinity')
        AND NOT EXISTS (SELECT 1 FROM project_state_report later WHERE later.corrects = c.id)) AS since
    FROM (SELECT project.id, project.code, t.title FROM project, LATERAL ${lastOf('project_statement', 'project_id', 'project.id')} t) p,
      LATERAL ${lastOf('project_state_report', 'project_id', 'p.id')} r WHERE r.state <> 'OPEN')`;

const FROM: Readonly<Record<RetentionKind, string>> = {
  RESPONDENTS: `${row('r.id', `coalesce(s.name, s.organisation_name, r.code) || ', ' || x.title`, 'coalesce(x.closes_on, x.effective_on)', { respondent: 'r.id', project: 'p.code' })}
    FROM feedback_respondent r JOIN project p ON p.id = r.project_id,
      LATERAL ${lastOf('feedback_respondent_statement', 'respondent_id', 'r.id')} s,
      LATERAL ${lastOf('feedback_exercise_statement', 'exercise_id', 's.exercise_id')} x
    WHERE (s.name IS NOT NULL AND s.name <> '${MARK}') OR (s.organisation_name IS NOT NULL AND s.organisation_name <> '${MARK}')`,
  STAKEHOLDERS: `${row('h.id', `n.name || ', ' || p.title`, 'p.since', { person: 's.person_id', project: 'p.code' })}
    FROM stakeholder h JOIN ${CLOSED} p ON p.id = h.project_id,
      LATERAL ${lastOf('stakeholder_statement', 'stakeholder_id', 'h.id')} s, ${PERSON('s.person_id')}
    WHERE s.person_id IS NOT NULL AND n.name <> '${MARK}'`,
  LEAVERS: `${row('p.id', 'n.name', 'g.ended', { person: 'p.id' })}
    FROM person p, ${PERSON('p.id')}, LATERAL (SELECT max(withdrawn_at)::date AS ended, bool_and(withdrawn_at IS NOT NULL) AS gone
      FROM role_grant WHERE person_id = p.id) g
    WHERE g.gone AND n.name <> '${MARK}'
      AND NOT EXISTS (SELECT 1 FROM representation a WHERE a.person_id = p.id AND a.withdrawn_revision IS NULL)`,
  CLOSED_PROJECTS: `${row('p.id', 'p.title', 'p.since', { project: 'p.code' })} FROM ${CLOSED} p WHERE true`,
  ATTACHED_FILES: `${row('f.sha256', `f.title || ', attached to ' || f.reference`, 'f.written', {})} FROM (
      SELECT a.value ->> 'sha256' AS sha256, max(a.value ->> 'title') AS title, max(p.reference) AS reference, max(j.recorded_at)::date AS written
      FROM board_paper p JOIN board_paper_text x ON x.paper_id = p.id JOIN journal_entry j ON j.revision = x.revision,
        jsonb_array_elements(x.content -> 'terms' -> 'attachments') a
      WHERE NOT EXISTS (SELECT 1 FROM board_paper_issue i WHERE i.paper_id = p.id)
      GROUP BY 1) f JOIN board_paper_attached_file b ON b.sha256 = f.sha256
    WHERE octet_length(b.bytes) > 0 AND NOT EXISTS (
      SELECT 1 FROM board_paper_issue i JOIN board_paper_text x ON x.paper_id = i.paper_id,
        jsonb_array_elements(x.content -> 'terms' -> 'attachments') a WHERE a.value ->> 'sha256' = f.sha256)`,
};

/** What of a kind is due on the day $1, where it is kept $2 months: the one due first in front. */
export function dueText(kind: RetentionKind): string {
  return `SELECT * FROM (${FROM[kind]}) due WHERE "dueOn"::date <= $1::date ORDER BY "dueOn", title, id`;
}
