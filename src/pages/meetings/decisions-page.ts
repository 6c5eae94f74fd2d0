/** Decides what the pages of decisions show: what a body decided, why, on what, and whether it still stands. */
import { withDay } from '../frame/as-at.js';
import { projectPath } from '../frame/project-parts.js';
import { type Cell, type Listed, tableOfPage } from '../frame/table.js';
import { source, timeline } from '../frame/timeline.js';
import { counted, day } from '../frame/words.js';
import {
  decisionTag,
  decisionTagCell,
  meetingCell,
  meetingsFrame,
  outcomeTag,
  outcomeTagCell,
} from './meeting-words.js';
import { listOffer } from '../lists/list-words.js';
import { challengeOffers, type OfficeOffers } from './office-offers.js';
import type { DECISIONS, DECISION } from './meetings.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export interface DecisionRow {
  readonly code: string;
  readonly title: string;
  readonly outcome: string;
  readonly state: string;
  readonly decidedOn: string;
  readonly body: { readonly name: string; readonly code: string };
  readonly meetingCode: string | null;
  readonly meetingName: string | null;
  readonly paperReference: string | null;
  readonly projectCodes: readonly string[];
}

export type Decisions = AnswerTo<typeof DECISIONS>;

/** What stands in the address of the list, as it was given; days only where they are days. */
export interface DecisionFilters {
  readonly body: string;
  readonly project: string;
  readonly from: string | null;
  readonly to: string | null;
}

const CODE = /^[A-Z][A-Z0-9-]{0,39}$/u;

/** The filters as the interface takes them; what cannot be is left out. */
export function decisionFilter({ body, project, from, to }: DecisionFilters) {
  return {
    ...(CODE.test(body) && { bodyCode: body }),
    ...(CODE.test(project) && { projectCode: project }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

/** The view model of the list. */
export function decisionsPage(
  { bodies, projects }: Decisions,
  list: Listed<DecisionRow>,
  filters: DecisionFilters,
  at: { readonly here: string; readonly after: string | null; readonly asAt: string | null },
  offers: OfficeOffers,
) {
  const { asAt } = at;
  return {
    ...meetingsFrame('/decisions', asAt),
    acts: bodies
      .filter(({ kind, code }) => kind === 'DECIDING' && (filters.body === '' || filters.body === code))
      .flatMap(({ code, projectCode, name }) =>
        listOffer(offers(projectCode), 'decisions', code).map((one) => ({ ...one, about: name })),
      ),
    asAt: asAt ?? '',
    lead:
      list.totalCount === 0 ? 'No decisions yet.' : `${counted(list.totalCount, 'decision')} recorded, latest first.`,
    filters: [
      {
        name: 'body',
        label: 'Body',
        kind: 'select',
        value: filters.body,
        choices: bodies.map(({ code, name }) => ({ value: code, text: name })),
      },
      {
        name: 'project',
        label: 'Project',
        kind: 'select',
        value: filters.project,
        choices: projects.map(({ code }) => ({ value: code, text: code })),
      },
      { name: 'from', label: 'Taken from', kind: 'date', value: filters.from },
      { name: 'to', label: 'Taken until', kind: 'date', value: filters.to },
    ],
    tables: {
      decisions: tableOfPage(
        {
          id: 'decisions',
          caption: 'Decisions',
          empty: 'No decision matches. Decisions are recorded on the page of their meeting.',
        },
        [
          {
            head: 'Decision',
            cell: ({ code }) => ({ text: code, href: withDay(`/decisions/${encodeURIComponent(code)}`, asAt) }),
          },
          { head: 'Title', cell: ({ title }) => title },
          { head: 'Outcome', cell: ({ outcome }) => outcomeTagCell(outcome) },
          { head: 'Taken on', cell: ({ decidedOn }) => day(decidedOn) },
          { head: 'State', cell: ({ state }) => decisionTagCell(state) },
          {
            head: 'By',
            cell: ({ body }) => ({ text: body.name, href: withDay(`/bodies/${encodeURIComponent(body.code)}`, asAt) }),
          },
          {
            head: 'Meeting',
            cell: ({ meetingCode, meetingName }) => meetingCell(meetingCode, meetingName, asAt, 'Not recorded'),
          },
          { head: 'Paper', cell: ({ paperReference }) => paperCell(paperReference) },
          { head: 'Projects', cell: ({ projectCodes }) => projectCodes.join(', ') || 'None' },
        ],
        list,
        at.here,
        at.after,
      ),
    },
  };
}

function paperCell(reference: string | null): Cell {
  return reference === null
    ? { text: 'Not recorded' }
    : { text: reference, href: `/board-papers/${encodeURIComponent(reference)}` };
}

export type Decision = AnswerTo<typeof DECISION>['decision'];

/** The view model of the page of a decision. */
export function decisionPage(decision: Decision, asAt: string | null, offers: OfficeOffers) {
  const { id, code, body } = decision;
  const toDecision = (other: string): Cell => ({
    text: other,
    href: withDay(`/decisions/${encodeURIComponent(other)}`, asAt),
  });
  const rows: readonly (readonly [string, Cell])[] = [
    ['Body', { text: body.name, href: withDay(`/bodies/${encodeURIComponent(body.code)}`, asAt) }],
    ['Decided by', { text: decision.maker }],
    ['Taken on', { text: day(decision.decidedOn) }],
    ['Meeting', meetingCell(decision.meetingCode, decision.meetingName, asAt, 'Not recorded')],
    ...(decision.item === null ? [] : [['Item', { text: String(decision.item) }] as const]),
    ['Paper', paperCell(decision.paperReference)],
    ['Recommendation', { text: decision.recommendation ?? 'Not recorded', verbatim: true }],
    ['Reasons', { text: decision.reasons ?? 'Not recorded', verbatim: true }],
    ['Alternatives considered', { text: listed(decision.alternatives, 'None was considered'), verbatim: true }],
    ['Conflicts of interest', { text: listed(decision.conflicts, 'None was declared'), verbatim: true }],
    ...(decision.dispensation ? [['Dispensation', { text: decision.dispensation, verbatim: true }] as const] : []),
    ...(decision.replaces
      ? [[decision.replacement === 'RESCINDS' ? 'Rescinds' : 'Supersedes', toDecision(decision.replaces)] as const]
      : []),
    ...(decision.replacedBy ? [['Replaced by', toDecision(decision.replacedBy)] as const] : []),
    ['Source', { text: source(decision) ?? 'Not said' }],
  ];
  return {
    ...meetingsFrame('/decisions', asAt),
    path: `/decisions/${encodeURIComponent(code)}`,
    asAt: asAt ?? '',
    back: { href: withDay('/decisions', asAt), text: 'Decisions' },
    acts: [
      ...offers(body.projectCode)(
        'correctDecision',
        'Correct',
        { decisionId: id, expectedVersion: decision.version, decision: code },
        code,
      ),
      ...challengeOffers(offers, decision.projectCodes, 'DECISION', id, code),
    ],
    code,
    name: decision.title,
    outcome: outcomeTag(decision.outcome),
    tag: decisionTag(decision.state),
    text: decision.text,
    gaps: decision.gaps.map(({ message }) => message),
    rows,
    projects: decision.projectCodes.map((project) => ({
      text: project,
      href: withDay(projectPath(project, 'plan'), asAt),
    })),
    history: timeline(decision.history, (row) => ({
      label: row.corrects === null ? `Recorded: ${row.title}` : `Corrected: ${row.title}`,
      lines: [outcomeTag(row.outcome).text, row.text],
    })),
  };
}

function listed(values: readonly string[] | null, none: string): string {
  if (values === null) return 'Not recorded';
  return values.length ? values.join('\n') : none;
}
