/** Holds the statements that look things up in the index of the search. */
import { MARK_BEGINS, MARK_ENDS } from './excerpt.js';

export const AUDIENCES = 'SELECT id, face, terms FROM search_audience';

/** Results that are told apart and counted at most. */
export const MOST = 1_000;

/** The words looked for, as PostgreSQL reads what people type; never an error, whatever they type. */
const ASKED = `websearch_to_tsquery('english', search_folded($1))`;

/** Whether a row is named by its code, alone or in its project. */
const NAMED = `(e.code <> '' AND (upper(e.code) = $2 OR (upper(e.code) = $3 AND e.place = $4)))`;

/**
 * Ids of what is found, the most fitting first. What has a word that was not looked for is no result by that alone: a text of
 * nothing but words to leave out finds nothing.
 */
export const FIND = `
  SELECT e.id, ${NAMED} AS named, ts_rank(e.words, ${ASKED}, 1) AS rank, e.about_on AS "aboutOn"
  FROM search_entry e
  WHERE ((e.words @@ ${ASKED} AND querytree(${ASKED}) NOT IN ('', 'T')) OR ${NAMED})
    AND e.audience = ANY($5) AND ($6::text[] IS NULL OR e.kind = ANY($6))
    AND ($7::text IS NULL OR e.project_ids @> ARRAY[$7::text])
    AND ($8::date IS NULL OR e.about_on >= $8) AND ($9::date IS NULL OR e.about_on <= $9)
  ORDER BY named DESC, rank DESC, "aboutOn" DESC NULLS LAST, e.id LIMIT ${MOST}`;

const OPTIONS = `HighlightAll=true, StartSel=${MARK_BEGINS}, StopSel=${MARK_ENDS}`;
const marked = (column: string): string => `ts_headline('english', search_folded(e.${column}), ${ASKED}, '${OPTIONS}')`;

/** What somebody is part of, kind by kind, the latest first. */
export const INVOLVED = `
  SELECT e.id, e.kind, e.code, e.about_on::text AS "aboutOn", e.parties FROM search_entry e
  WHERE e.parties && $1 AND e.audience = ANY($2) AND ($3::text[] IS NULL OR e.kind = ANY($3))
  ORDER BY e.kind, e.about_on DESC NULLS LAST, e.id LIMIT ${MOST}`;

/** What is shown of some of them. */
export const SHOW = `
  SELECT e.id, e.kind, e.thing_id AS "thingId", e.code, e.title, e.body, e.about_on::text AS "aboutOn", e.within, e.place,
    e.project_ids AS "projectIds", ${marked('title')} AS "markedTitle", ${marked('body')} AS "markedBody"
  FROM search_entry e WHERE e.id = ANY($2) AND e.audience = ANY($3)`;
