/** Declares the list of stakeholders, as it comes in from files. */
import { bearing, type ListColumn, person, plain, text, word } from '../programme/lists/list-column.js';
import { lastOf, type ListKind } from '../programme/lists/list-kind.js';
import { LEVELS, POSITIONS } from './engagement-grid.js';

/** The party: an organisation or a person of the register where one is called so, else a group. */
const PARTY: ListColumn = {
  ...{ head: 'Name', also: ['Stakeholder'], fields: ['organisationId', 'personId', 'groupName'], needed: true },
  fixed: 'A stakeholder stays the party that it is. Leave the code blank to add another.',
  read: (cell, { organisations, people }) => {
    if (cell === '') return { fault: 'Enter the name of an organisation, a person or a group.' };
    for (const [field, index] of [
      ['organisationId', organisations],
      ['personId', people],
    ] as const) {
      const [found, another] = bearing(index, cell);
      if (another) return { fault: `The register has “${cell}” more than once. Add this stakeholder on the page.` };
      if (found) return { fields: { [field]: found.id }, says: found.name };
    }
    return { fields: { groupName: cell }, says: cell };
  },
  was: ({ organisationId, personId, groupName }, { organisations, people }) =>
    organisations.nameOf.get(String(organisationId)) ?? people.nameOf.get(String(personId)) ?? plain(groupName),
};

/** A judgement that is unknown until one is made. */
function judged(field: string, head: string, members: readonly string[]): ListColumn {
  const column = word(field, head, members);
  return { ...column, was: (row, known) => column.was({ [field]: 'UNKNOWN', ...row }, known) };
}

export const STAKEHOLDER_LIST: ListKind = {
  ...{ name: 'STAKEHOLDERS', nouns: ['stakeholder', 'stakeholders'], of: 'PROJECT', coded: true },
  columns: [PARTY, text('stake', 'Stake', { needed: true }), person('ownerId', 'Owner'), text('citation', 'Source')],
  ...{ keys: [['Name']], title: 'Name', statements: 'stakeholderStatements' },
  ...{ add: 'identifyStakeholder', change: 'amendStakeholder' },
  parts: [
    {
      operation: 'assessStakeholder',
      unsaid: {
        interest: 'UNKNOWN',
        influence: 'UNKNOWN',
        position: 'UNKNOWN',
        rationale: 'As the list had it that was imported.',
      },
      columns: [
        judged('interest', 'Interest', LEVELS),
        judged('influence', 'Influence', LEVELS),
        judged('position', 'Position', POSITIONS),
        text('rationale', 'Rationale'),
      ],
      inForce: lastOf('assessments'),
    },
  ],
};
