/** Declares the list of actions, as it comes in from files. */
import { bearing, date, type ListColumn, placeCode, plain, text, word, yesNo } from '../programme/lists/list-column.js';
import { lastOf, type ListKind } from '../programme/lists/list-kind.js';
import { ACTION_STATES } from './meeting-states.js';

/** Who does it: a person of the register where one is called so, else a team. */
const OWNER: ListColumn = {
  ...{ head: 'Owner', fields: ['ownerId', 'ownerName'] },
  read: (cell, { people }) => {
    const [found, another] = bearing(people, cell);
    if (another)
      return { fault: `More than one person is called ${cell}. Leave the cell blank, and choose on the page.` };
    const fields = { ownerId: found?.id ?? null, ownerName: found || cell === '' ? null : cell };
    return { fields, says: found?.name ?? cell };
  },
  was: ({ ownerId, ownerName }, { people }) => people.nameOf.get(String(ownerId)) ?? plain(ownerName),
};

const STATE = word('state', 'State', ACTION_STATES);

export const ACTION_LIST: ListKind = {
  ...{ name: 'ACTIONS', nouns: ['action', 'actions'], of: 'PROJECT', coded: true },
  columns: [
    placeCode('Project code'),
    text('text', 'Action', { needed: true }),
    OWNER,
    date('dueOn', 'Due on', { also: ['Due', 'Due date'] }),
    text('citation', 'Source'),
    yesNo('assumed', 'Assumed'),
  ],
  ...{ keys: [['Action']], title: 'Action', statements: 'actionStatements' },
  ...{ add: 'raiseAction', change: 'amendAction' },
  parts: [
    {
      operation: 'reportAction',
      columns: [{ ...STATE, was: (row, known) => STATE.was({ state: 'OPEN', ...row }, known) }],
      inForce: lastOf('actionReports'),
    },
  ],
};
