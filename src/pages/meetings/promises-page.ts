/** Decides what the ledger of promises shows: what issued papers promised, and what became of each. */
import { PROMISE_STATES, type PromiseState } from '../../board-papers/promises/promise.js';
import { withQuery } from '../frame/address.js';
import { withDay } from '../frame/as-at.js';
import { askedOf } from '../frame/asked.js';
import { correctLastOffer } from '../frame/offer.js';
import { projectPath } from '../frame/project-parts.js';
import { subjectPath } from '../frame/subject-path.js';
import { type Cell, type Listed, tableOfPage } from '../frame/table.js';
import { correctedWords } from '../frame/timeline.js';
import { counted, day } from '../frame/words.js';
import { meetingsFrame, PROMISE_CHOICES, promiseTagCell } from './meeting-words.js';
import type { OfficeOffers } from './office-offers.js';
import type { PROMISES } from './meetings.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Promise = AnswerTo<typeof PROMISES>['promises']['nodes'][number];

export type Promises = AnswerTo<typeof PROMISES>;

/** A state that the interface knows; null: any other. */
export function promiseState(given: string): PromiseState | null {
  return askedOf(PROMISE_STATES, given);
}

/** The view model of the ledger. */
export function promisesPage(
  data: Promises,
  list: Listed<Promise>,
  asked: {
    readonly programme: { readonly code: string; readonly title: string };
    readonly programmes: readonly { readonly code: string; readonly title: string }[];
    readonly state: string | null;
  },
  at: { readonly here: string; readonly after: string | null; readonly asAt: string | null },
  offers: OfficeOffers,
) {
  const { asAt } = at;
  const { programme, programmes, state } = asked;
  const count = (name: string): number => data[name.toLowerCase() as 'kept'].totalCount;
  return {
    ...meetingsFrame('/promises', asAt),
    asAt: asAt ?? '',
    heading: 'Promises',
    programme: programme.title,
    lead: leadSentence(data),
    counts: PROMISE_CHOICES.map(({ value, text }) => ({
      text: `${text}: ${count(value)}`,
      href: withQuery(at.here, { state: value, after: null, done: null }),
      active: value === state,
    })),
    filters: [
      ...(programmes.length > 1
        ? [
            {
              name: 'programme',
              label: 'Programme',
              kind: 'select',
              value: programme.code,
              choices: programmes.map(({ code, title }) => ({ value: code, text: title })),
            },
          ]
        : []),
      { name: 'state', label: 'State', kind: 'select', value: state ?? '', choices: PROMISE_CHOICES },
    ],
    tables: {
      promises: tableOfPage(
        {
          id: 'promises',
          caption: 'Promises in papers',
          empty: 'No promises match.',
        },
        [
          {
            head: 'About',
            cell: (one) => ({ ...promiseCell(one, asAt), acts: promiseActs(one, programme.code, offers) }),
          },
          { head: 'Commitment', cell: ({ title }) => title },
          { head: 'State', cell: ({ state }) => promiseTagCell(state) },
          { head: 'First date', cell: ({ firstPromisedOn }) => day(firstPromisedOn, 'No day') },
          { head: 'Later dates', cell: (one) => otherDates(one) },
          { head: 'Moved', cell: (one) => movedWords(one) },
          {
            head: 'Current date or outcome',
            cell: ({ doneOn, dueOn }) =>
              doneOn ? `Done on ${day(doneOn)}` : `Due ${day(dueOn, 'on a day not known')}`,
          },
          { head: 'Paper', cell: ({ told }) => toldCell(told) },
          {
            head: 'Reason',
            cell: (one) => ({
              text: [reasonWords(one), ...formerReports(one)].filter(Boolean).join('\n'),
              verbatim: true,
            }),
          },
        ],
        list,
        at.here,
        at.after,
      ),
    },
  };
}

function leadSentence({ missed, moved, open, kept, withdrawn }: Promises): string {
  const all = missed.totalCount + moved.totalCount + open.totalCount + kept.totalCount + withdrawn.totalCount;
  if (all === 0) return 'No issued paper that you may read has promised anything.';
  const late = missed.totalCount === 0 ? 'None was missed' : `${counted(missed.totalCount, 'was', 'were')} missed`;
  return `Issued papers made ${counted(all, 'promise')}. ${late}; ${moved.totalCount} moved, ${kept.totalCount} kept, ${open.totalCount} still to come.`;
}

/** By how much a promise moved from the day first promised: "3 working days later". */
export function movedWords({
  state,
  movedWorkingDays: days,
  firstPromisedOn,
  doneOn,
  dueOn,
}: Pick<Promise, 'state' | 'movedWorkingDays' | 'firstPromisedOn' | 'doneOn' | 'dueOn'>): string {
  if (days === null) return state === 'MOVED' ? 'To a day not known' : 'Not known';
  if (days === 0) return (doneOn ?? dueOn) === firstPromisedOn ? 'Not moved' : 'Less than a working day';
  return `${counted(Math.abs(days), 'working day')} ${days > 0 ? 'later' : 'earlier'}`;
}

/** Which other days papers gave: "5 March 2010 in paper 10/27". */
function otherDates({ told, firstPromisedOn, contradicted }: Promise): Cell {
  const others = told.filter(({ promisedOn }) => promisedOn !== firstPromisedOn);
  const text = others
    .map(({ reference, promisedOn }) => `${day(promisedOn, 'No day')} in paper ${reference}`)
    .join('; ');
  if (text === '') return { text: 'None' };
  return contradicted ? { text, tag: 'govuk-tag--red' } : { text };
}

/** Why a promise was not kept, with the day of the report and the item that it is about. */
function reasonWords({ state, reason, reasonReportedOn, waitsFor }: Promise): string {
  const from = waitsFor === null ? '' : `Depends on ${waitsFor}`;
  if (reason !== null) {
    const said = `of ${day(reasonReportedOn)}: ${reason}`;
    return from === '' ? `Report ${said}` : `${from}, whose report ${said}`;
  }
  if (state === 'KEPT' || state === 'OPEN') return '';
  return from === '' ? 'No report says why.' : `${from}, and no report says why.`;
}

/** The papers, leading to the one there is. */
function toldCell(told: Promise['told']): Cell {
  const text = told.map(({ reference }) => reference).join(', ');
  const [only] = told;
  return told.length === 1 && only ? { text, href: `/board-papers/${encodeURIComponent(only.reference)}` } : { text };
}

function promiseCell({ kind, code, projectCode }: Promise, asAt: string | null): Cell {
  const path = kind === 'OTHER' ? projectPath(projectCode, 'plan') : subjectPath(kind, projectCode, code);
  const text = code.startsWith(`${projectCode}-`) ? code : `${projectCode} ${code}`;
  return path === null ? { text } : { text, href: withDay(path, asAt) };
}

function promiseActs(
  { id, code, version, projectCode, state, reports }: Promise,
  programme: string,
  offers: OfficeOffers,
) {
  if (version === null) return [];
  const offer = offers(projectCode);
  const given = { promiseId: id, expectedVersion: version, programme };
  return [
    ...(state === 'KEPT' || state === 'WITHDRAWN' ? [] : offer('reportPromise', 'Report', given, code)),
    ...reports.flatMap((row) => correctLastOffer(offer, 'reportPromise', given, row, reports)),
  ];
}

/** What reports said that were corrected, when that was and by whom. */
function formerReports({ reports }: Promise): string[] {
  return reports
    .filter(({ correctedBy }) => correctedBy !== null)
    .map(({ effectiveOn, outcome, note, correctedBy }) => {
      const since = correctedWords(reports.find(({ id }) => id === correctedBy));
      const said = `Before, the report of ${day(effectiveOn)} said ${promiseTagCell(outcome).text.toLowerCase()}: ${note}`;
      return since === null ? said : `${said} ${since}`;
    });
}
