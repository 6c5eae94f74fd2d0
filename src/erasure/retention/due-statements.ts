/** Decides by which statements what is due for a review is found: of each kind what is kept longer than its period, by day. */
import { MARK } from '../../platform/record/erasure/erasure-functions.js';
import { ALL_RETENTION_KINDS, type RetentionKind } from './retention-kinds.js';

/** The last word of a table on each of its things by the day $1: all at once, since a correction is looked for among all. */
const lastOf = (table: string, key: string): string => `
  (SELECT DISTINCT ON (s.${key}) s.* FROM ${table} s
    WHERE s.effective_on <= $1::date AND NOT EXISTS (SELECT 1 FROM ${table} later WHERE later.corrects = s.id)
    ORDER BY s.${key}, s.effective_on DESC, s.revision DESC, s.id DESC)`;
const row = (
  id: string,
  title: string,
  from: string,
  more: Partial<Record<'person' | 'respondent' | 'project', string>>,
) =>
  `SELECT ${id}::text AS key, ${title} AS title, (${from})::date AS since, ${more.person ?? 'NULL'}::text AS "personId",
    ${more.respondent ?? 'NULL'}::text AS "respondentId", ${more.project ?? 'NULL'}::text AS "projectCode"`;

/** Projects that are closed or archived, with the day on which they were closed last. */
const CLOSED = `(SELECT p.id, p.code, p.title, (
      SELECT min(c.effective_on) FROM project_state_report c WHERE c.project_id = p.id AND c.state <> 'OPEN'
        AND c.effective_on >= coalesce((SELECT max(o.effective_on) FROM project_state_report o WHERE o.project_id = p.id AND o.state = 'OPEN'
          AND NOT EXISTS (SELECT 1 FROM project_state_report later WHERE later.corrects = o.id)), '-infinity')
        AND NOT EXISTS (SELECT 1 FROM project_state_report later WHERE later.corrects = c.id)) AS since
    FROM (SELECT project.id, project.code, t.title FROM project JOIN ${lastOf('project_statement', 'project_id')} t ON t.project_id = project.id) p
      JOIN ${lastOf('project_state_report', 'project_id')} r ON r.project_id = p.id WHERE r.state <> 'OPEN')`;

const FROM: Readonly<Record<RetentionKind, string>> = {
  RESPONDENTS: `${row('r.id', `coalesce(s.name, s.organisation_name, r.code) || ', ' || x.title`, 'coalesce(x.closes_on, x.effective_on)', { respondent: 'r.id', project: 'p.code' })}
    FROM feedback_respondent r JOIN project p ON p.id = r.project_id
      JOIN ${lastOf('feedback_respondent_statement', 'respondent_id')} s ON s.respondent_id = r.id
      JOIN ${lastOf('feedback_exercise_statement', 'exercise_id')} x ON x.exercise_id = s.exercise_id
    WHERE (s.name IS NOT NULL AND s.name <> '${MARK}') OR (s.organisation_name IS NOT NULL AND s.organisation_name <> '${MARK}')`,
  STAKEHOLDERS: `${row('h.id', `n.name || ', ' || p.title`, 'p.since', { person: 's.person_id', project: 'p.code' })}
    FROM stakeholder h JOIN ${CLOSED} p ON p.id = h.project_id
      JOIN ${lastOf('stakeholder_statement', 'stakeholder_id')} s ON s.stakeholder_id = h.id
      JOIN ${lastOf('person_statement', 'person_id')} n ON n.person_id = s.person_id
    WHERE s.person_id IS NOT NULL AND n.name <> '${MARK}'`,
  LEAVERS: `${row('p.id', 'n.name', 'g.ended', { person: 'p.id' })}
    FROM person p JOIN ${lastOf('person_statement', 'person_id')} n ON n.person_id = p.id
      JOIN (SELECT person_id, max(withdrawn_at)::date AS ended FROM role_grant GROUP BY person_id
        HAVING bool_and(withdrawn_at IS NOT NULL)) g ON g.person_id = p.id
    WHERE n.name <> '${MARK}'
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

/** All that is due on the day $1, where each kind is kept for its months in $2: in the order of the kinds, null for those not asked for. */
const DUE = ALL_RETENTION_KINDS.map((kind, index) => {
  const months = `($2::integer[])[${index + 1}]`;
  return `SELECT '${kind} ' || key AS id, '${kind}' AS kind, title, (since + make_interval(months => ${months}))::date AS due_on,
    "personId", "respondentId", "projectCode" FROM (${FROM[kind]}) ${kind.toLowerCase()}
    WHERE ${months} IS NOT NULL AND (since + make_interval(months => ${months}))::date <= $1::date`;
}).join('\nUNION ALL ');

/** Of each kind how much is due, and since when the first of it. */
export const COUNT_DUE = `
  SELECT kind, count(*)::integer AS due, min(due_on)::text AS "firstDueOn" FROM (${DUE}) due GROUP BY kind`;

/** The first $5 that are due behind the day $3 and the id $4, the one due first in front. */
export const SOME_DUE = `
  SELECT id, kind, title, due_on::text AS "dueOn", "personId", "respondentId", "projectCode" FROM (${DUE}) due
  WHERE $3::date IS NULL OR (due_on, id COLLATE "C") > ($3::date, $4::text COLLATE "C")
  ORDER BY due_on, id COLLATE "C" LIMIT $5`;
