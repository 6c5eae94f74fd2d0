/** Decides what the pages of all meetings and of one body show: the next meetings first, what is to be done for each, then those held. */
import { REGION_CHOICES } from '../plan/calendar-words.js';
import { withDay } from '../frame/as-at.js';
import { type Column, type Listed, tableOf, tableOfPage } from '../frame/table.js';
import { source } from '../frame/timeline.js';
import { counted, day } from '../frame/words.js';
import { summary } from '../frame/summary.js';
import {
  dispatchCell,
  dispatchWords,
  meetingCell,
  meetingsFrame,
  meetingTagCell,
  meetingTime,
  minutesWords,
} from './meeting-words.js';
import { stylePath } from '../house-style/house-style-page.js';
import type { OfficeOffers } from './office-offers.js';
import type { MEETINGS, BODY } from './meetings.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Meetings = AnswerTo<typeof MEETINGS>;
type BodyName = Pick<Meetings['bodies'][number], 'code' | 'name' | 'kind' | 'projectCode'>;
export type ComingMeeting = Meetings['bodies'][number]['coming']['nodes'][number];
export type PastMeeting = Meetings['bodies'][number]['past']['nodes'][number];

const BODY_KINDS: Readonly<Record<string, string>> = { DECIDING: 'Decides', ADVISORY: 'Advises, does not decide' };
const SCHEMES: Readonly<Record<string, string>> = {
  WORD: 'By a word: open or confidential',
  SCHEDULE_12A: 'By parts of the agenda, under Schedule 12A of the Local Government Act 1972',
};

/** Warnings that say what stands of the papers anyway. */
const TOLD_BY_PAPERS = ['DISPATCH_OVERDUE', 'DISPATCH_LATE', 'DATE_UNKNOWN'];

/** The view model of the page of all meetings. */
export function meetingsPage({ bodies, open, overdue }: Meetings, asAt: string | null, offers: OfficeOffers) {
  const coming = bodies
    .flatMap((body) => body.coming.nodes.map((meeting) => ({ ...meeting, body })))
    .sort((a, b) => byDay(a, b) || (a.code < b.code ? -1 : 1));
  return {
    ...meetingsFrame('/meetings', asAt),
    acts: [
      ...(bodies.length ? offers(null)('planMeeting', 'Plan a meeting', {}, undefined, 'planAnyMeeting') : []),
      ...offers(null)('establishBody', 'Add a board, committee or steering group', {}),
    ],
    asAt: asAt ?? '',
    next: coming.slice(0, 3).map((meeting) => ({
      title: meeting.body.name,
      href: withDay(`/meetings/${encodeURIComponent(meeting.code)}`, asAt),
      ...comingWords(meeting),
    })),
    actions: {
      href: withDay('/actions?open=yes', asAt),
      text: `${counted(open.totalCount, 'action')} still to do`,
      overdue: overdue.totalCount === 0 ? 'none is overdue' : `${overdue.totalCount} overdue`,
    },
    tables: {
      coming: tableOf(
        {
          id: 'coming',
          caption: 'Meetings to come or to report',
          empty: 'No meetings planned. Plan the next one.',
        },
        [
          { head: 'Meeting', cell: ({ code, name }) => meetingCell(code, name, asAt, '') },
          ...comingColumns<ComingMeeting & { body: BodyName }>(),
          {
            head: 'Body',
            cell: ({ body }) => ({ text: body.name, href: withDay(`/bodies/${encodeURIComponent(body.code)}`, asAt) }),
          },
        ],
        coming,
      ),
      past: tableOf(
        { id: 'past', caption: 'The last meetings of each body', empty: 'No meetings held or cancelled yet.' },
        [
          { head: 'Meeting', cell: ({ code, name }) => meetingCell(code, name, asAt, '') },
          ...pastColumns<PastMeeting & { body: BodyName }>(),
          {
            head: 'Body',
            cell: ({ body }) => ({ text: body.name, href: withDay(`/bodies/${encodeURIComponent(body.code)}`, asAt) }),
          },
        ],
        bodies.flatMap((body) => body.past.nodes.map((meeting) => ({ ...meeting, body }))),
      ),
      bodies: tableOf(
        {
          id: 'bodies',
          caption: 'Boards, committees and steering groups',
          empty: 'No boards, committees or steering groups yet. Add the first one.',
        },
        [
          {
            head: 'Body',
            cell: ({ code, name }) => ({ text: name, href: withDay(`/bodies/${encodeURIComponent(code)}`, asAt) }),
          },
          { head: 'Role', cell: ({ kind }) => BODY_KINDS[kind] ?? kind },
          { head: 'Project', cell: ({ projectCode }) => projectCode ?? 'None' },
          { head: 'Meetings to come', cell: (body) => String(body.coming.totalCount) },
          { head: 'Held or cancelled', cell: (body) => String(body.past.totalCount) },
        ],
        bodies,
      ),
    },
  };
}

/** Meetings without a day last. */
function byDay(a: ComingMeeting, b: ComingMeeting): number {
  const [x, y] = [a.meetsOn ?? '9999', b.meetsOn ?? '9999'];
  return x < y ? -1 : x > y ? 1 : 0;
}

function comingWords(meeting: ComingMeeting) {
  const { meetsOn, place, dateReason, dispatch, warnings } = meeting;
  return {
    day: meetingTime(meeting),
    place: place ?? (meetsOn === null ? dateReason : null),
    papers: dispatchWords(dispatch),
    late: dispatch.state === 'OVERDUE',
    warnings: beside(warnings),
  };
}

/** What there is to look at beside the papers, which are told by themselves. */
function beside(warnings: ComingMeeting['warnings']): string[] {
  return warnings.filter(({ code }) => !TOLD_BY_PAPERS.includes(code)).map(({ message }) => message);
}

function comingColumns<T extends ComingMeeting>(): readonly Column<T>[] {
  return [
    { head: 'Day', cell: meetingTime },
    { head: 'State', cell: ({ state }) => meetingTagCell(state) },
    {
      head: 'Papers',
      cell: ({ dispatch }) => dispatchCell(dispatch),
    },
    { head: 'Agenda', cell: ({ agenda }) => (agenda.length ? counted(agenda.length, 'item') : 'Not set') },
    {
      head: 'To put right',
      cell: ({ warnings }) => ({
        text: beside(warnings).join('\n') || 'Nothing to put right',
        verbatim: true,
      }),
    },
  ];
}

function pastColumns<T extends PastMeeting>(): readonly Column<T>[] {
  return [
    { head: 'Day', cell: meetingTime },
    { head: 'State', cell: ({ state }) => meetingTagCell(state) },
    {
      head: 'Minutes',
      cell: ({ state, minutes }) => (state === 'CANCELLED' ? 'None: cancelled' : minutesWords(minutes)),
    },
    {
      head: 'Quorum',
      cell: ({ quorum }) =>
        quorum.quorate === null ? 'Not known' : quorum.quorate ? 'There was one' : 'There was none',
    },
  ];
}

interface Span {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export type Body = AnswerTo<typeof BODY>['body'];

/** The view model of the page of a body. */
export function bodyPage(
  body: Body,
  past: Listed<PastMeeting>,
  at: { readonly here: string; readonly after: string | null; readonly asAt: string | null },
  offers: OfficeOffers,
  maySetStyle: boolean,
) {
  const { code, name } = body;
  const { asAt } = at;
  const offer = offers(body.projectCode);
  return {
    ...meetingsFrame('/meetings', asAt),
    path: `/bodies/${encodeURIComponent(code)}`,
    asAt: asAt ?? '',
    acts: [
      ...offer('planMeeting', 'Plan a meeting', { bodyCode: code }, name),
      ...(body.kind === 'DECIDING'
        ? offers(body.projectCode)('recordDecision', 'Record a decision', { bodyCode: code }, name)
        : []),
      ...offer('amendBody', 'Change the details', { bodyId: body.id, expectedVersion: body.version, body: code }, name),
    ],
    code,
    name,
    summary: summary([
      ['Role', BODY_KINDS[body.kind] ?? body.kind],
      ['Organisation', body.organisation?.name ?? 'None recorded'],
      ['Project', body.projectCode ?? 'None'],
      ['Quorum', body.quorum === null ? 'Not known' : counted(body.quorum, 'member')],
      [
        'Papers go out',
        body.clearDays === null
          ? 'No rule'
          : `${counted(body.clearDays, 'clear working day')} before a meeting, neither day counted`,
      ],
      ['How items are marked', SCHEMES[body.scheme] ?? body.scheme],
      ['Bank holidays', REGION_CHOICES.find(({ value }) => value === body.region)?.text ?? body.region],
      ['Recess', spans(body.windows)],
      ['Office closures', spans(body.closures)],
      ['Source', source(body) ?? 'Not said'],
    ]),
    style: { words: styleWords(body), href: maySetStyle && asAt === null ? stylePath(code) : null },
    decisions: body.kind === 'DECIDING' ? withDay(`/decisions?body=${encodeURIComponent(code)}`, asAt) : null,
    tables: {
      coming: tableOf(
        { id: 'coming', caption: 'Meetings to come or to report', empty: 'No meetings planned.' },
        [
          { head: 'Meeting', cell: (one: ComingMeeting) => meetingCell(one.code, one.name, asAt, '') },
          ...comingColumns<ComingMeeting>(),
        ],
        body.coming.nodes,
      ),
      past: tableOfPage(
        { id: 'past', caption: 'Meetings held or cancelled', empty: 'No meetings held or cancelled yet.' },
        [
          { head: 'Meeting', cell: (one: PastMeeting) => meetingCell(one.code, one.name, asAt, '') },
          ...pastColumns<PastMeeting>(),
        ],
        past,
        at.here,
        at.after,
      ),
    },
  };
}

/** What is said of the house style of its papers. */
function styleWords({ houseStyle }: Body): string {
  if (!houseStyle) return 'None was set: they look as they always did.';
  const { name, since, referenceScheme, pageBudget } = houseStyle;
  return `${name ?? 'A style without a name'}, since ${day(since)}. References are made as ${referenceScheme}, and a paper has up to ${counted(pageBudget, 'page')}.`;
}

function spans(list: readonly Span[]): string {
  return (
    list
      .map(({ name, from, to }) => (from === to ? `${name}, ${day(from)}` : `${name}, ${day(from)} to ${day(to)}`))
      .join('; ') || 'None recorded'
  );
}
