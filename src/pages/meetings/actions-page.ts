/** Decides what the pages of actions show: who is to do what by when, the overdue first. */
import { ACTION_STATES } from '../../meetings/meeting-states.js';
import { withDay } from '../frame/as-at.js';
import { askedOf } from '../frame/asked.js';
import { correctLastOffer } from '../frame/offer.js';
import { listOffer } from '../lists/list-words.js';
import { projectPath } from '../frame/project-parts.js';
import { subjectPath } from '../frame/subject-path.js';
import { type Column, type Listed, tableOfPage } from '../frame/table.js';
import { source, timeline } from '../frame/timeline.js';
import { counted, day } from '../frame/words.js';
import {
  ACTION_CHOICES,
  actionCell,
  actionTag,
  actionTagCell,
  dueCell,
  meetingCell,
  meetingsFrame,
} from './meeting-words.js';
import { challengeOffers, type OfficeOffers } from './office-offers.js';
import type { ACTIONS, ACTION_BY_CODE } from './meetings.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Action = AnswerTo<typeof ACTIONS>['actions']['nodes'][number];

export type Actions = AnswerTo<typeof ACTIONS>;

/** What stands in the address of the list, as it was given. */
export interface ActionFilters {
  readonly state: string;
  readonly open: string;
  readonly overdue: string;
  readonly owner: string;
  readonly meeting: string;
  readonly project: string;
  readonly mine: string;
}

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];
const LONG_CODE = /^[A-Z][A-Z0-9-]{0,39}$/u;

/** The filters as the interface takes them; what it does not know is left out. */
export function actionFilter({ state, open, overdue, owner, meeting, project, mine }: ActionFilters) {
  const yes = (value: string): boolean | undefined => (value === 'yes' ? true : value === 'no' ? false : undefined);
  const known = askedOf(ACTION_STATES, state);
  return {
    ...(known && { state: known }),
    ...(yes(open) !== undefined && { open: yes(open) }),
    ...(yes(overdue) !== undefined && { overdue: yes(overdue) }),
    ...(owner.trim() && { owner: owner.trim().slice(0, 200) }),
    ...(LONG_CODE.test(meeting.trim()) && { meetingCode: meeting.trim() }),
    ...(LONG_CODE.test(project) && { projectCode: project }),
    ...(mine === 'yes' && { mine: true }),
  };
}

/** The view model of the list. */
export function actionsPage(
  { projects, overdue, unowned }: Actions,
  list: Listed<Action>,
  filters: ActionFilters,
  at: { readonly here: string; readonly after: string | null; readonly asAt: string | null },
  offers: OfficeOffers,
) {
  const nobody = unowned.nodes.filter(({ owner }) => owner === null).length;
  const select = (name: keyof ActionFilters, label: string, choices: readonly { value: string; text: string }[]) => ({
    name,
    label,
    kind: 'select',
    value: filters[name],
    choices,
  });
  const isNarrowed = Object.values(filters).some((value) => value !== '');
  const empty = isNarrowed ? 'No actions match. Clear the filters.' : 'No actions yet.';
  return {
    ...meetingsFrame('/actions', at.asAt),
    acts: [
      ...(projects.length ? offers(projects[0]!.code)('raiseAction', 'Add an action', {}) : []),
      ...projects
        .filter(({ code }) => filters.project === '' || filters.project === code)
        .flatMap(({ code }) => listOffer(offers(code), 'actions', code).map((one) => ({ ...one, about: code }))),
    ],
    asAt: at.asAt ?? '',
    lead: `${overdue.totalCount === 0 ? 'No action is overdue' : `${counted(overdue.totalCount, 'action')} ${overdue.totalCount === 1 ? 'is' : 'are'} overdue`}; ${nobody === 0 ? 'each open one has an owner' : `${counted(nobody, 'open action')} ${nobody === 1 ? 'has' : 'have'} no owner`}.`,
    filters: [
      select('state', 'State', ACTION_CHOICES),
      select('open', 'Still to do', YES_NO),
      select('overdue', 'Overdue', YES_NO),
      { name: 'owner', label: 'Owner’s name', kind: 'search', value: filters.owner },
      { name: 'meeting', label: 'Meeting, by code', kind: 'search', value: filters.meeting },
      select(
        'project',
        'Project',
        projects.map(({ code }) => ({ value: code, text: code })),
      ),
      select('mine', 'Mine', YES_NO.slice(0, 1)),
    ],
    tables: {
      actions: tableOfPage(
        { id: 'actions', caption: 'Actions', empty },
        actionColumns(at.asAt, offers, []),
        list,
        at.here,
        at.after,
      ),
    },
  };
}

/** The columns of a table of actions; `without` names one that is the same in every row. */
export function actionColumns(
  asAt: string | null,
  offers: OfficeOffers,
  without: readonly 'raisedAt'[],
): readonly Column<Action>[] {
  return [
    { head: 'Code', cell: (one) => ({ ...actionCell(one.code, asAt), acts: actionActs(one, offers) }) },
    { head: 'Action', cell: ({ text }) => ({ text, verbatim: true }) },
    { head: 'Who', cell: ({ owner }) => owner ?? 'Not named' },
    { head: 'By', cell: ({ dueOn, overdue }) => dueCell(dueOn, overdue) },
    { head: 'State', cell: ({ state }) => actionTagCell(state) },
    ...(without.includes('raisedAt')
      ? []
      : [
          {
            head: 'Raised at',
            cell: ({ raisedAt, raisedAtName }: Action) => meetingCell(raisedAt, raisedAtName, asAt, 'No meeting'),
          },
        ]),
    {
      head: 'Project',
      cell: ({ projectCode }) =>
        projectCode === null ? 'None' : { text: projectCode, href: withDay(projectPath(projectCode, 'plan'), asAt) },
    },
  ];
}

function actionActs({ id, code, version, projectCode, nextStates }: Action, offers: OfficeOffers) {
  const given = { actionId: id, expectedVersion: version, action: code };
  return nextStates.length ? offers(projectCode)('reportAction', 'Report', given, code) : [];
}

export type WholeAction = AnswerTo<typeof ACTION_BY_CODE>['actions']['nodes'][number];

/** The view model of the page of an action. */
export function actionPage(action: WholeAction, asAt: string | null, offers: OfficeOffers) {
  const { id, code, projectCode, version } = action;
  const given = { actionId: id, expectedVersion: version, action: code };
  const offer = offers(projectCode);
  return {
    ...meetingsFrame('/actions', asAt),
    path: `/actions/${encodeURIComponent(code)}`,
    asAt: asAt ?? '',
    back: { href: withDay('/actions', asAt), text: 'Actions' },
    acts: [
      ...(action.nextStates.length ? offer('reportAction', 'Report progress', given, code) : []),
      ...offer('amendAction', 'Change the action', given, code),
      ...challengeOffers(offers, [projectCode], 'ACTION', id, code),
    ],
    code,
    text: action.text,
    tag: actionTag(action.state),
    since: action.since === null ? 'No reports yet.' : `Since ${day(action.since)}.`,
    overdue: action.overdue,
    rows: [
      ['Owner', { text: action.owner ?? 'Not named' }],
      ['By', { text: day(action.dueOn, 'No date') }],
      ['Raised', { text: day(action.raisedOn) }],
      ['Raised at', meetingCell(action.raisedAt, action.raisedAtName, asAt, 'No meeting')],
      ...(action.raisedAtItem === null ? [] : [['On item', { text: String(action.raisedAtItem) }]]),
      ...(action.closedAt === null
        ? []
        : [['Taken off the list at', meetingCell(action.closedAt, action.closedAtName, asAt, '')]]),
      [
        'Project',
        projectCode === null
          ? { text: 'None' }
          : { text: projectCode, href: withDay(projectPath(projectCode, 'plan'), asAt) },
      ],
      ['Source', { text: source(action) ?? 'Not said' }],
    ],
    subjects: action.subjects.map((subject) => {
      const href = subjectPath(subject.kind, projectCode, subject.code);
      const text = `${subject.code} ${subject.title}`;
      return href === null ? { text } : { text, href: withDay(href, asAt) };
    }),
    history: timeline(
      action.history,
      (row) => ({
        label: actionTag(row.state).text,
        lines: [row.note, row.closedAtName && `Taken off the list at ${row.closedAtName}.`],
      }),
      (row) => correctLastOffer(offer, 'reportAction', given, row, action.history),
    ),
  };
}
