/** Decides what the page of a steering group shows: what is missing first, then seats, terms, meetings and actions. */
import { withDay } from '../frame/as-at.js';
import { challengeOffer, correctLastOffer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { type Cell, type Column, tableOf } from '../frame/table.js';
import { type Dated, source, timeline } from '../frame/timeline.js';
import { counted, day, sayEnum } from '../frame/words.js';
import { summary } from '../frame/summary.js';
import { actionCell, meetingDay, meetingTagCell } from '../meetings/meeting-words.js';
import type { GROUP } from './steering-group.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Seat = NonNullable<AnswerTo<typeof GROUP>['project']['steeringGroup']>['seats'][number];

type TermsBasis = NonNullable<NonNullable<AnswerTo<typeof GROUP>['project']['steeringGroup']>['termsOfReference']>;

export type GroupProject = AnswerTo<typeof GROUP>['project'];

const SEAT_STATES: Readonly<Record<string, { readonly text: string; readonly colour: string }>> = {
  TO_BE_INVITED: { text: 'Not invited yet', colour: 'yellow' },
  INVITED: { text: 'Invited', colour: 'blue' },
  ACCEPTED: { text: 'Accepted', colour: 'green' },
  DECLINED: { text: 'Declined', colour: 'red' },
  STOOD_DOWN: { text: 'Stood down', colour: 'grey' },
};
/** What a representative reports of the own seat; all else is the project lead's. */
const OWN_ANSWERS = ['ACCEPTED', 'DECLINED', 'STOOD_DOWN'];
const UNSETTLED = 'Not agreed yet';

/** A state of a seat in words. */
export function seatWords(state: string): string {
  return SEAT_STATES[state]?.text ?? sayEnum(state);
}

/** How the invitations stand, in a sentence. */
export function invitationsSentence(seats: readonly Pick<Seat, 'state'>[]): string {
  if (seats.length === 0) return 'The group has no seats yet.';
  if (seats.every(({ state }) => state === 'TO_BE_INVITED'))
    return `The invitations have not yet been made: none of ${counted(seats.length, 'organisation')} has been invited.`;
  const parts = Object.entries(SEAT_STATES).flatMap(([state, { text }]) => {
    const count = seats.filter((seat) => seat.state === state).length;
    return count === 0 ? [] : [`${count} ${text.toLowerCase()}`];
  });
  return `Of ${counted(seats.length, 'seat')}: ${parts.join(', ')}.`;
}

/**
 * The view model of the page.
 * @param readerId the person who reads
 */
export function groupPage(project: GroupProject, asAt: string | null, readerId: string | null, offer: Offers) {
  const { code, title, steeringGroup: group, meetings, actions, waiting } = project;
  const seats = group?.seats ?? [];
  const terms = group?.termsOfReference ?? null;
  const projectCode = code;
  return {
    area: 'programme',
    project: projectParts(code, 'steering-group', asAt),
    path: projectPath(code, 'steering-group'),
    about: [
      ...(group && terms === null ? offer('stateTermsOfReference', 'Add the terms of reference', { projectCode }) : []),
      ...(group === null ? offer('stateTermsOfReference', 'Set up the steering group', { projectCode }) : []),
      ...offer('addSeat', 'Add a seat', { projectCode }),
      ...challengeOffer(offer, code, 'PROJECT', project.id, title),
    ],
    projectTitle: title,
    asAt: asAt ?? project.asAt,
    asAtWords: day(project.asAt),
    invitations: group === null ? 'The project has no steering group yet.' : invitationsSentence(seats),
    gaps: (group?.gaps ?? [])
      .filter((gap) => gap.code !== 'NOBODY_INVITED' && gap.code !== 'NO_SEAT')
      .map(({ message }) => message),
    withoutRole: withoutRole(group?.problems ?? [], code, offer),
    terms: terms && termsModel(terms, group?.body ?? null, asAt, code, offer),
    waiting: waiting.nodes.map((one) => ({
      text: `${one.code} ${one.question}`,
      href: withDay(projectPath(code, `challenges/${encodeURIComponent(one.code)}`), asAt),
      note: one.dueOn === null ? '' : one.overdue ? `overdue since ${day(one.dueOn)}` : `answer by ${day(one.dueOn)}`,
    })),
    challenges: {
      href: withDay(projectPath(code, 'challenges'), asAt),
      text:
        waiting.totalCount > waiting.nodes.length
          ? `All ${waiting.totalCount} that wait, and those settled`
          : 'All challenges and advice',
    },
    tables: {
      seats: tableOf(
        {
          id: 'seats',
          caption: 'Seats',
          empty: 'No organisation has a seat yet. Add the organisations that are to sit on it.',
        },
        seatColumns(projectCode, readerId, offer),
        seats,
      ),
      meetings: tableOf(
        {
          id: 'meetings',
          caption: 'Meetings',
          empty: 'No meetings of the group yet.',
        },
        [
          {
            head: 'Meeting',
            cell: (one) => ({ text: one.code, href: withDay(`/meetings/${encodeURIComponent(one.code)}`, asAt) }),
          },
          { head: 'Day', cell: (one) => meetingDay(one.meetsOn) },
          { head: 'Body', cell: (one) => one.body.name },
          { head: 'State', cell: (one) => meetingTagCell(one.state) },
        ],
        meetings.nodes,
      ),
      actions: tableOf(
        { id: 'actions', caption: 'Actions still to do', empty: 'No open actions.' },
        [
          { head: 'Code', cell: (one) => actionCell(one.code, asAt) },
          { head: 'Action', cell: (one) => ({ text: one.text, verbatim: true }) },
          { head: 'Who', cell: (one) => one.owner ?? 'Not named' },
          {
            head: 'By',
            cell: (one) =>
              one.overdue ? { text: `Overdue: ${day(one.dueOn)}`, tag: 'govuk-tag--red' } : day(one.dueOn, 'No date'),
          },
        ],
        actions.nodes,
      ),
    },
    history: timeline(
      seats.flatMap((seat) => seat.history.map((row) => ({ ...row, seat }))).sort(inOrder),
      (row) => ({
        label: `${row.seat.organisation?.name ?? row.seat.code}: ${seatWords(row.state).toLowerCase()}`,
        lines: [row.answerBy && `Answer wanted by ${day(row.answerBy)}.`, row.note],
      }),
      ({ seat, ...row }) =>
        mayReport(seat, [row.state], readerId, offer)
          ? correctLastOffer(offer, 'reportInvitation', aboutSeat(seat, code), row, seat.history)
          : [],
    ),
  };
}

/** Those named in the group who cannot open the project, for those who can do something about it. */
function withoutRole(problems: NonNullable<GroupProject['steeringGroup']>['problems'], code: string, offer: Offers) {
  const gives = offer('grantRole', '', {}).length > 0;
  if (!gives && offer('amendSeat', '', {}).length === 0) return [];
  return problems.map(({ message, subject }) => ({
    text: message,
    offers: subject
      ? offer('grantRole', 'Give the role', { personId: subject, person: subject, as: `REVIEWER ${code}` })
      : [],
  }));
}

const inOrder = (a: Dated, b: Dated): number =>
  a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : a.recordedAt < b.recordedAt ? -1 : 1;

function termsModel(
  terms: TermsBasis,
  body: { readonly code: string; readonly name: string } | null,
  asAt: string | null,
  projectCode: string,
  offer: Offers,
) {
  const given = { termsOfReferenceId: terms.id, expectedVersion: terms.version, project: projectCode };
  const text = (value: string | number | null): string => (value === null ? UNSETTLED : String(value));
  return {
    acts: offer('amendTermsOfReference', 'Change the terms of reference', given),
    state: terms.agreedOn === null ? 'Draft, not agreed yet.' : `Agreed on ${day(terms.agreedOn)}.`,
    purpose: terms.purpose,
    responsibilities: terms.responsibilities,
    rows: summary([
      ['Membership', text(terms.membership)],
      ['Chair', terms.chair?.name ?? 'Not named'],
      ['Quorum', terms.quorum === null ? UNSETTLED : counted(terms.quorum, 'seat')],
      ['How often it meets', text(terms.frequency)],
      [
        'Papers go out',
        terms.paperDays === null ? UNSETTLED : `${counted(terms.paperDays, 'clear working day')} before a meeting`,
      ],
      ['How it reports', text(terms.reporting)],
      ['Source', source(terms) ?? 'Not said'],
    ]),
    body: body && { text: body.name, href: withDay(`/bodies/${encodeURIComponent(body.code)}`, asAt) },
    earlier: timeline(terms.history, (row) => ({
      label: row.agreedOn === null ? 'Stated as a draft' : `Stated, agreed on ${day(row.agreedOn)}`,
      lines: [row.purpose],
    })),
  };
}

function seatColumns(projectCode: string, readerId: string | null, offer: Offers): readonly Column<Seat>[] {
  return [
    {
      head: 'Organisation',
      cell: (seat) => ({
        text: seat.organisation?.name ?? 'Not in the register on that day',
        acts: seatActs(seat, projectCode, readerId, offer),
      }),
    },
    {
      head: 'Invitation',
      cell: ({ state }): Cell => ({
        text: seatWords(state),
        tag: `govuk-tag--${SEAT_STATES[state]?.colour ?? 'grey'}`,
      }),
    },
    { head: 'Since', cell: ({ since }) => day(since, 'Not reported yet') },
    { head: 'Answer by', cell: ({ answerAwaitedUntil }) => day(answerAwaitedUntil, 'No answer due') },
    { head: 'Representative', cell: ({ representative }) => representative?.name ?? 'Not named' },
    { head: 'Substitute', cell: ({ substitute }) => substitute?.name ?? 'Not named' },
  ];
}

function seatActs(seat: Seat, projectCode: string, readerId: string | null, offer: Offers) {
  const { id, code, organisation, nextStates } = seat;
  const given = aboutSeat(seat, projectCode);
  const name = organisation?.name ?? code;
  return [
    ...(mayReport(seat, nextStates, readerId, offer) ? offer('reportInvitation', 'Report', given, name) : []),
    ...offer('amendSeat', 'Change', given, name),
    ...challengeOffer(offer, projectCode, 'SEAT', id, name).map((one) => ({ ...one, text: 'Challenge' })),
  ];
}

function aboutSeat({ id, version, code }: Seat, projectCode: string) {
  return { seatId: id, expectedVersion: version, project: projectCode, seat: code };
}

/** Whether the reader may report one of some states: whoever amends seats any, who sits there an answer. */
function mayReport({ representative }: Seat, states: readonly string[], readerId: string | null, offer: Offers) {
  const own = representative !== null && representative.id === readerId;
  const leads = offer('amendSeat', '', {}).length > 0;
  return leads ? states.length > 0 : own && states.some((state) => OWN_ANSWERS.includes(state));
}

/** The answers that a form offers: all for the lead, for others those a representative may give. */
export function answerStates(nextStates: readonly string[], leads: boolean): readonly string[] {
  return leads ? nextStates : nextStates.filter((state) => OWN_ANSWERS.includes(state));
}
