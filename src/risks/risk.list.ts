/** Declares the list of risks, as it comes in from files. */
import { codeWords } from '../platform/record/code-words.js';
import { people, person, text, wholeNumber, word, yesNo } from '../programme/lists/list-column.js';
import { lastOf, type ListKind, type ListPart } from '../programme/lists/list-kind.js';
import {
  ASSESSMENT_KINDS,
  type AssessmentKind,
  PROXIMITIES,
  RESPONSES,
  RISK_CATEGORIES,
  RISK_NATURES,
} from './risk-states.js';

function assessment(kind: AssessmentKind): ListPart {
  const head = kind.charAt(0) + codeWords(kind).slice(1); // as files have it: "Inherent likelihood"
  const alone = kind === 'CURRENT'; // a register with one score has the one of today
  const also = (other: string) => (alone ? { also: [other] } : {});
  return {
    operation: 'assessRisk',
    said: { kind },
    unsaid: { rationale: 'No reason was given in the file that was imported.' },
    columns: [
      wholeNumber('likelihood', `${head} likelihood`, also('Likelihood')),
      wholeNumber('impact', `${head} impact`, also('Impact')),
      text('rationale', `${head} rationale`, also('Rationale')),
    ],
    inForce: lastOf('assessments', (row) => row['kind'] === kind),
  };
}

export const RISK_LIST: ListKind = {
  ...{ name: 'RISKS', nouns: ['risk', 'risks'], of: 'PROJECT', coded: true },
  columns: [
    text('title', 'Title', { needed: true, also: ['Risk'] }),
    word('nature', 'Nature', RISK_NATURES, {
      needed: true,
      fixed: 'A threat stays a threat, and an opportunity an opportunity. Raise a new risk instead.',
    }),
    word('category', 'Category', RISK_CATEGORIES, { needed: true }),
    text('cause', 'Cause'),
    text('event', 'Event'),
    text('effect', 'Effect'),
    word('proximity', 'Proximity', PROXIMITIES),
    person('ownerId', 'Owner'),
    people('actioneeIds', 'Actionees'),
    text('citation', 'Source'),
    yesNo('assumed', 'Assumed'),
  ],
  ...{ keys: [['Title']], title: 'Title', statements: 'statements' },
  ...{ add: 'raiseRisk', change: 'amendRisk' },
  parts: [
    ...ASSESSMENT_KINDS.map(assessment),
    {
      operation: 'respondToRisk',
      columns: [word('response', 'Response', RESPONSES), text('note', 'Response note')],
      inForce: lastOf('responses'),
    },
  ],
};
