/** Decides in SQL which papers, communications, outputs and adopted texts anybody can read without signing in. */
import { TAKEN_UP } from '../adoption/adoption-states.js';
import { isLast } from './in-force-sql.js';

/** Papers that were issued and are open, by the text that was issued. */
export const isOpenPaper = (id: string): string => `${id} IN (SELECT open.paper_id FROM board_paper_issue open
  WHERE (SELECT x.content->'terms'->>'confidentiality' FROM board_paper_text x WHERE x.paper_id = open.paper_id
    ORDER BY x.revision DESC LIMIT 1) = 'OPEN')`;

/** Whether a row is the newest of its paper: of what was recorded twice the later counts. */
export const isNewest = (table: string, key: string): string =>
  `NOT EXISTS (SELECT 1 FROM ${table} n WHERE n.${key} = t.${key} AND n.revision > t.revision)`;

/** Communications that were issued to the public, of which the text is still the one that was issued. */
export const isIssued = (id: string): string => `${id} IN (SELECT i.communication_id FROM communication_report i
  JOIN communication_statement s ON s.communication_id = i.communication_id AND s.for_public
  WHERE i.state = 'ISSUED' AND i.content_sha256 IS NOT NULL AND ${isLast('communication_report', 'communication_id', 'i')}
    AND ${isLast('communication_statement', 'communication_id', 's')} AND NOT EXISTS (
      SELECT 1 FROM communication_text w WHERE w.communication_id = i.communication_id AND w.revision > i.revision))`;

const saysPublished = (id: string): string => `${id} IN (SELECT r.version_id FROM output_version_report r
  WHERE r.state = 'PUBLISHED' AND ${isLast('output_version_report', 'version_id', 'r')})`;
/** Published versions, but for those in whose place a newer one of their output is. */
const PUBLISHED = `SELECT own.id FROM output_version own WHERE ${saysPublished('own.id')} AND NOT EXISTS (
  SELECT 1 FROM output_version_statement said JOIN output_version_statement other ON other.output_id = said.output_id
    JOIN output_version newer ON newer.id = other.version_id
  WHERE said.version_id = own.id AND (length(newer.code), newer.code) > (length(own.code), own.code)
    AND ${saysPublished('newer.id')})`;

export const isPublished = (id: string): string => `${id} IN (${PUBLISHED})`;

/** Versions that are published by themselves or as part of another. */
export const isRead = (id: string): string => `${id} IN (${PUBLISHED} UNION ALL
  SELECT unnest(w.part_version_ids) FROM output_version_statement w
  WHERE ${isPublished('w.version_id')} AND ${isLast('output_version_statement', 'version_id', 'w')})`;

const memberOf = (row: string): string =>
  `coalesce(${row}.member_organisation_id::text, lower(btrim(${row}.member_name)))`;
const memberIn = (row: string): string => `coalesce(${row}->>'organisationId', lower(btrim(${row}->>'name')))`;
/** Members are told apart by their entry in the register, else by name. */
const signature = (row: string): string => `(${row}.adoption_id, ${memberOf(row)})`;
const isSigned = (row: string): string => `(NOT ${row}.withdrawn AND ${isLast('adoption_signature', signature, row)})`;
/** Whether a signature is that of a member, by the statement `s` on the adopter. */
export const isOfMember = (row: string): string => `${isSigned(row)} AND EXISTS (
  SELECT 1 FROM jsonb_array_elements(s.members) one WHERE ${memberIn('one')} = ${memberOf(row)})`;

/** The write of the last signature under the text of the statement `s`. */
const LAST_SIGNED = `(SELECT max(l.revision) FROM adoption_signature l WHERE l.adoption_id = s.adoption_id)`;
/** Versions whose words are part of the text of the statement `s`: that of the adopter, and those that go into it. */
const ITS_VERSIONS = `(SELECT s.output_version_id UNION ALL
  SELECT unnest(v.part_version_ids) FROM output_version_statement v WHERE v.version_id = s.output_version_id)`;

/**
 * Adoptions that every member has signed, under one text that nothing has touched since. Hashes of texts are made in memory,
 * so a text that was changed and changed back is left out here.
 */
export const isAdopted = (id: string): string => `${id} IN (SELECT s.adoption_id FROM adoption_statement s
  JOIN adoption_report g ON g.adoption_id = s.adoption_id AND g.stage IN (${TAKEN_UP.map((state) => `'${state}'`).join(', ')})
  WHERE ${isLast('adoption_statement', 'adoption_id', 's')} AND ${isLast('adoption_report', 'adoption_id', 'g')}
    AND s.output_version_id IS NOT NULL AND jsonb_array_length(s.members) > 0
    AND (SELECT count(DISTINCT z.text_sha256) FROM adoption_signature z
      WHERE z.adoption_id = s.adoption_id AND ${isOfMember('z')}) = 1
    AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(s.members) m WHERE NOT EXISTS (SELECT 1 FROM adoption_signature z
      WHERE z.adoption_id = s.adoption_id AND ${isSigned('z')} AND ${memberOf('z')} = ${memberIn('m')}))
    AND EXISTS (SELECT 1 FROM adoption_statement b WHERE b.adoption_id = s.adoption_id
      AND b.output_version_id = s.output_version_id AND b.revision <= ${LAST_SIGNED})
    AND NOT EXISTS (SELECT 1 FROM adoption_clause k WHERE k.adoption_id = s.adoption_id AND k.revision > ${LAST_SIGNED})
    AND NOT EXISTS (SELECT 1 FROM output_clause_order o
      WHERE o.version_id IN ${ITS_VERSIONS} AND o.revision > ${LAST_SIGNED})
    AND NOT EXISTS (SELECT 1 FROM output_clause_statement w JOIN output_clause q ON q.id = w.clause_id
      WHERE q.version_id IN ${ITS_VERSIONS} AND w.revision > ${LAST_SIGNED}))`;

/** Whether the statement `a` is the one in force on an adopter whose text is public. */
const IS_ADOPTER = `${isLast('adoption_statement', 'adoption_id', 'a')} AND ${isAdopted('a.adoption_id')}`;

/** Versions whose name is public: those that are published, and those that an adopter's public text goes by. */
export const isNamed = (id: string): string =>
  `(${isRead(id)} OR ${id} IN (SELECT a.output_version_id FROM adoption_statement a WHERE ${IS_ADOPTER}))`;

/** Outputs with such a version. */
export const hasVersion = (id: string, which: (id: string) => string): string =>
  `${id} IN (SELECT v.output_id FROM output_version_statement v WHERE ${which('v.version_id')})`;

/** What an adopter says of a clause, by the clause's origin. */
export const ownClause = (row: string): string => `(${row}.adoption_id, ${row}.clause_key)`;

/** Clauses whose words are public: of a published text as it was published, or kept by an adopter whose text is public. */
export const isReadClause = (id: string): string => `${id} IN (
  SELECT unnest(o.clause_ids) FROM output_clause_order o
  WHERE ${isRead('o.version_id')} AND ${isLast('output_clause_order', 'version_id', 'o')}
  UNION ALL
  SELECT q.id FROM adoption_statement a JOIN output_clause_order o ON o.version_id = a.output_version_id
    JOIN output_clause q ON q.id = ANY (o.clause_ids)
  WHERE ${IS_ADOPTER} AND ${isLast('output_clause_order', 'version_id', 'o')}
    AND NOT EXISTS (SELECT 1 FROM adoption_clause k WHERE k.adoption_id = a.adoption_id AND k.clause_key = q.origin_id
      AND k.treatment IN ('OMITTED', 'REWORDED') AND ${isLast('adoption_clause', ownClause, 'k')}))`;
