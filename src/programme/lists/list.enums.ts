import { enumOf } from '../../platform/graphql/enum-of.js';
import type { LineOutcome } from './list-draft.js';
import type { ListName } from './list-kind.js';

export const ListNameEnum = enumOf<ListName>('ListName', 'The lists that can come in from a file.', {
  PEOPLE: 'People of the register.',
  ORGANISATIONS: 'Organisations of the register.',
  STAKEHOLDERS: 'Stakeholders of a project.',
  RISKS: 'Risks of a project.',
  ACTIONS: 'Actions of a project.',
  DECISIONS: 'Decisions of a body.',
});

export const LineOutcomeEnum = enumOf<LineOutcome>('ListLineOutcome', 'What a line of a file comes to.', {
  NEW: 'It adds something.',
  CHANGED: 'It changes what is recorded.',
  UNCHANGED: 'All that it says is recorded already.',
  WRONG: 'It cannot be taken, so that nothing of the file is.',
});
