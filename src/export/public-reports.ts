/** Decides in SQL what of feedback stands in reports that are published: as it stood when each was, but for what is withheld. */
import { isLast, type SqlPoint } from './in-force-sql.js';

/** The moment of the publication `p`. */
const THEN: SqlPoint = { on: 'p.effective_on', revision: 'p.revision' };

/** Whether a publication is that of a report that has not been taken back. */
export const isOut = (row: string): string =>
  `(${row}.published AND ${isLast('feedback_publication', 'exercise_id', row)})`;

/** Whether a published report has it; `has` is said of its publication `p`. */
export const inReport = (has: string): string =>
  `EXISTS (SELECT 1 FROM feedback_publication p WHERE ${isOut('p')} AND ${has})`;

/** Whether a row is what its table said when the report came out. */
export const saidThen = (table: string, key: string, row = 't'): string => isLast(table, key, row, THEN);

/** Whether a report has a comment; `has` is said of its statement `s` and of the publication `p`. */
export const ofComment = (id: string, has = 'true'): string =>
  inReport(`EXISTS (SELECT 1 FROM feedback_item_statement s WHERE s.item_id = ${id} AND s.exercise_id = p.exercise_id
    AND ${saidThen('feedback_item_statement', 'item_id', 's')} AND ${has})`);

/** Whether a report has a comment that was given a theme; `has` is said of the publication `p`. */
export const ofTheme = (id: string, has = 'true'): string =>
  inReport(`${has} AND EXISTS (SELECT 1 FROM feedback_item_statement s JOIN feedback_coding k ON k.item_id = s.item_id
    WHERE s.exercise_id = p.exercise_id AND ${id} = ANY (k.theme_ids)
      AND ${saidThen('feedback_item_statement', 'item_id', 's')} AND ${saidThen('feedback_coding', 'item_id', 'k')})`);

/** Whether the words of the comment that the statement `said` is on are withheld at a point. */
const withheldAt = (said: string, point: SqlPoint | null): string => `(
  EXISTS (SELECT 1 FROM feedback_redaction x WHERE x.item_id = ${said}.item_id AND x.redaction IN ('TEXT', 'NAME_AND_TEXT')
    AND ${isLast('feedback_redaction', 'item_id', 'x', point)})
  OR EXISTS (SELECT 1 FROM feedback_respondent_statement y WHERE y.respondent_id = ${said}.respondent_id
    AND y.permission = 'WITHHELD' AND ${isLast('feedback_respondent_statement', 'respondent_id', 'y', point)}))`;

/** Whether the words of a comment may be read: neither then nor now are they withheld. */
export const IS_SAID = inReport(`t.exercise_id = p.exercise_id AND ${saidThen('feedback_item_statement', 'item_id')}
  AND NOT ${withheldAt('t', THEN)}
  AND NOT EXISTS (SELECT 1 FROM feedback_item_statement u WHERE u.item_id = t.item_id
    AND ${isLast('feedback_item_statement', 'item_id', 'u')} AND ${withheldAt('u', null)})`);
