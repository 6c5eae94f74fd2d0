/** Decides how the sign-off of a version is shown: every badging body, who has signed this text, who has not, and which signatures are void. */
import type { VersionState } from '../../outputs/output-kinds.js';
import type { Given, Offers } from '../frame/offer.js';
import { type Cell, type Column, tableOf } from '../frame/table.js';
import { day } from '../frame/words.js';
import type { VERSION } from './outputs.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export interface Sponsor {
  readonly id: string;
  readonly name: string;
}

export type SignOff = NonNullable<
  NonNullable<AnswerTo<typeof VERSION>['project']['output']>['outputVersion']
>['signOffs'][number];

/** One body, and what it last did. */
interface Row {
  readonly body: Sponsor;
  readonly last: SignOff | null;
  readonly badging: boolean;
}

const STATES: Readonly<Record<string, Cell>> = {
  VALID: { text: 'Signed', tag: 'govuk-tag--green' },
  TEXT_CHANGED: { text: 'Void: the text was changed since', tag: 'govuk-tag--red' },
  TAKEN_BACK: { text: 'Taken back', tag: 'govuk-tag--orange' },
};
const NOT_SIGNED: Cell = { text: 'Not signed', tag: 'govuk-tag--grey' };

/** The table, a row for each body. */
export function signOffTable(
  sponsors: readonly Sponsor[],
  signOffs: readonly SignOff[],
  given: Given,
  state: VersionState,
  offer: Offers,
) {
  const others = signOffs.flatMap(({ organisation }) => (organisation ? [organisation] : []));
  const bodies = [...new Map([...sponsors, ...others].map((body) => [body.name, body])).values()];
  const rows = bodies.map((body): Row => ({
    body,
    last: signOffs.findLast((one) => one.organisation?.name === body.name && lasting(one)) ?? null,
    badging: sponsors.some(({ name }) => name === body.name),
  }));
  const open = state !== 'PUBLISHED' && state !== 'SUPERSEDED';
  const columns: Column<Row>[] = [
    {
      head: 'Body',
      cell: ({ body, badging }) => (badging ? body.name : `${body.name} (its badge is no longer on it)`),
    },
    { head: 'This text', cell: ({ last }) => (last === null ? NOT_SIGNED : (STATES[last.state] ?? NOT_SIGNED)) },
    { head: 'By', cell: ({ last }) => last?.signatory ?? '' },
    { head: 'On', cell: ({ last }) => (last ? day(last.effectiveOn) : '') },
    {
      head: 'What can be done',
      cell: (row) => ({ text: '', acts: open && row.badging ? acts(row, given, offer) : [] }),
    },
  ];
  return tableOf(
    { id: 'sign-off', caption: 'Sign-off', empty: 'No body has to sign: the project has no sponsoring organisation.' },
    columns,
    rows,
  );
}

/** Whether a signature still says something of the body: it was neither corrected nor followed by another. */
function lasting({ state }: SignOff): boolean {
  return state !== 'CORRECTED' && state !== 'REPLACED';
}

function acts({ body, last }: Row, given: Given, offer: Offers) {
  const about = { ...given, organisationId: body.id };
  return last?.state === 'VALID'
    ? offer('signOffVersion', 'Withdraw', { ...about, given: 'false' }, body.name)
    : offer('signOffVersion', 'Record a signature', { ...about, given: 'true' }, body.name);
}
