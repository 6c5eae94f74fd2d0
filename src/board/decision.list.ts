/** Declares the list of decisions, as it comes in from files. */
import {
  date,
  type ListColumn,
  nameKey,
  placeCode,
  plain,
  text,
  texts,
  word,
  yesNo,
} from '../programme/lists/list-column.js';
import type { ListKind } from '../programme/lists/list-kind.js';
import { OUTCOMES } from './decision-states.js';

/** The projects concerned, each by its code on a line of its own. */
const PROJECTS: ListColumn = {
  ...texts('projectCodes', 'Project codes'),
  was: ({ projectIds }, { projects }) =>
    Array.isArray(projectIds) ? projectIds.map((id) => projects.nameOf.get(String(id)) ?? '').join('\n') : '',
};

/** Who decided: the body itself, where nobody else is named. */
const MAKER: ListColumn = {
  ...text('maker', 'Maker'),
  read: (cell, { placeName }) => {
    const itself = cell === '' || nameKey(cell) === nameKey(placeName);
    return { fields: { maker: itself ? null : cell }, says: itself ? placeName : cell };
  },
  was: ({ maker }, { placeName }) => plain(maker) || placeName,
};

export const DECISION_LIST: ListKind = {
  ...{ name: 'DECISIONS', nouns: ['decision', 'decisions'], of: 'BODY', coded: true, looksAtAll: true, dated: true },
  columns: [
    placeCode('Body code'),
    text('title', 'Title', { needed: true }),
    text('text', 'Text', { needed: true, also: ['Decision'] }),
    word('outcome', 'Outcome', OUTCOMES, { needed: true }),
    date('effectiveOn', 'Decided on', { needed: true, also: ['Date', 'Taken on'] }),
    text('paperReference', 'Paper reference', { also: ['Paper'] }),
    PROJECTS,
    texts('alternatives', 'Alternatives'),
    texts('conflicts', 'Conflicts'),
    text('dispensation', 'Dispensation'),
    MAKER,
    text('reasons', 'Reasons'),
    text('recommendation', 'Recommendation'),
    text('citation', 'Source'),
    yesNo('assumed', 'Assumed'),
  ],
  ...{ keys: [['Title', 'Decided on']], title: 'Title', statements: 'statements' },
  ...{ add: 'recordDecision', change: 'correctDecision' },
};
