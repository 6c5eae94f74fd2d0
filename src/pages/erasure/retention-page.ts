/** Decides what the pages about retention and about the record of processing show. */
import { RETENTION_KINDS } from '../../erasure/retention/retention-kinds.js';
import type { Offers } from '../frame/offer.js';
import { projectPath } from '../frame/project-parts.js';
import type { AnswerTo } from '../frame/question.js';
import { type Cell, type Column, tableOf, tableOfPage } from '../frame/table.js';
import { counted, day } from '../frame/words.js';
import type { PROCESSING, RETENTION } from './retention.graphql.js';

type Retention = AnswerTo<typeof RETENTION>;
type Period = Retention['retentionPeriods'][number];
type Due = Retention['dueForErasure']['nodes'][number];
type Processing = AnswerTo<typeof PROCESSING>['processingActivities'];

const BACK = { href: '/administration', text: 'Administration' };

export function retentionPage(
  { retentionPeriods, dueForErasure }: Retention,
  here: string,
  after: string | null,
  offer: Offers,
) {
  const periods = tableOf<Period>(
    { id: 'periods', caption: 'How long details are kept', empty: 'None.' },
    [
      { head: 'What', cell: ({ what }) => what },
      { head: 'Reviewed after', cell: ({ months, countsFrom }) => `${counted(months, 'month')} after ${countsFrom}` },
      { head: 'Why so long', cell: ({ basis }) => basis },
      {
        head: 'Set',
        cell: ({ setOn, setBy }) => (setOn === null ? 'As the tracker came' : `${day(setOn)} by ${setBy}`),
      },
      {
        head: 'Due now',
        cell: ({ due, kind, what, version }) => ({
          text: String(due),
          acts: offer('setRetentionPeriod', 'Change', { kind, expectedVersion: version }, what),
        }),
      },
    ],
    retentionPeriods,
  );
  const columns: readonly Column<Due>[] = [
    { head: 'What', cell: ({ kind }) => RETENTION_KINDS[kind].what },
    { head: 'Whose, or which', cell: (due) => titleOf(due, offer) },
    { head: 'Period ended', cell: ({ dueOn }) => day(dueOn) },
  ];
  const due = tableOfPage(
    { id: 'due', caption: 'Due for a review', empty: 'Nothing is kept longer than its period.' },
    columns,
    dueForErasure,
    here,
    after,
  );
  return { area: 'administration', back: BACK, tables: { periods, due } };
}

/** What can be done: a request for an erasure of the one whose details they are, or a look at the project. */
function titleOf({ title, kind, personId, respondentId, projectCode }: Due, offer: Offers): Cell {
  if (personId !== null)
    return { text: title, acts: offer('requestErasure', 'Ask for an erasure', { personId }, title) };
  if (respondentId !== null)
    return { text: title, acts: offer('requestErasure', 'Ask for an erasure', { respondentId }, title) };
  if (kind === 'CLOSED_PROJECTS' && projectCode !== null)
    return { text: title, href: projectPath(projectCode, 'settings') };
  return { text: title };
}

export function processingPage(list: Processing, here: string) {
  const columns: readonly Column<Processing['nodes'][number]>[] = [
    { head: 'Purpose', cell: ({ purpose, basis }) => `${purpose}. ${basis}.` },
    { head: 'People', cell: ({ people }) => people },
    { head: 'Details', cell: ({ data }) => data.join('; ') },
    { head: 'Who reads them', cell: ({ recipients, transfers }) => `${recipients}. Other countries: ${transfers}` },
    { head: 'How long', cell: ({ retention }) => retention },
    { head: 'Protected by', cell: ({ security }) => security },
  ];
  const options = { id: 'processing', caption: 'Record of processing', empty: 'None.' };
  return {
    area: 'administration',
    back: BACK,
    tables: { processing: tableOfPage(options, columns, list, here, null) },
  };
}
