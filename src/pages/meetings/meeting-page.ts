/** Decides what the page of a meeting shows: what is to be looked at, then agenda, attendance, minutes, actions and decisions. */
import { withDay } from '../frame/as-at.js';
import type { Offer, Offers } from '../frame/offer.js';
import { projectPath } from '../frame/project-parts.js';
import { subjectPath } from '../frame/subject-path.js';
import { type Cell, tableOf } from '../frame/table.js';
import { source } from '../frame/timeline.js';
import { counted, day, sayEnum } from '../frame/words.js';
import { actionColumns } from './actions-page.js';
import { interestsTable, meetingHistory } from './meeting-entries.js';
import {
  accessWords,
  attendanceWords,
  decisionTagCell,
  dispatchWords,
  meetingDay,
  meetingsFrame,
  meetingTag,
  meetingTime,
  minutesWords,
  outcomeTagCell,
} from './meeting-words.js';
import { nextStep } from './meeting-next.js';
import { besideTable, decidedCell, packsOf, paperCell, waitsCell } from './meeting-papers.js';
import { type Notice, noticesTable } from './meeting-notices.js';
import { challengeOffers, type OfficeOffers } from './office-offers.js';
import type { MEETING } from './meetings.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type PlanItem = AnswerTo<typeof MEETING>['meeting']['agenda'][number];

export type Minutes = NonNullable<AnswerTo<typeof MEETING>['meeting']['minutes']>;

export type Meeting = AnswerTo<typeof MEETING>['meeting'];

const FILES = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
  ['odt', 'OpenDocument'],
  ['html', 'Web page'],
] as const;

/** Who looks at the page, by id, and what they may see of messages to members. */
interface Looking {
  readonly reader: string | null;
  readonly notices: readonly Notice[];
}

/** The view model of the page. */
export function meetingPage(meeting: Meeting, asAt: string | null, offers: OfficeOffers, { reader, notices }: Looking) {
  const { id, code, name, body, minutes } = meeting;
  const offer = offers(body.projectCode);
  const given = { meetingId: id, expectedVersion: meeting.version, meeting: code };
  const held = meeting.state === 'HELD';
  const projects = [body.projectCode, ...meeting.agenda.map((item) => item.projectCode)];
  const titles = new Map(meeting.agenda.map((item) => [item.number, item.title]));
  return {
    ...meetingsFrame('/meetings', asAt),
    path: `/meetings/${encodeURIComponent(code)}`,
    asAt: asAt ?? '',
    back: { href: withDay(`/bodies/${encodeURIComponent(body.code)}`, asAt), text: body.name },
    acts: [...meetingActs(meeting, given, offer), ...challengeOffers(offers, projects, 'MEETING', id, name)],
    code,
    title: `${body.name}, ${meetingDay(meeting.meetsOn)}`,
    tag: meetingTag(meeting.state),
    since: meeting.since === null ? '' : `since ${day(meeting.since)}`,
    next: asAt === null ? nextStep(meeting) : null,
    warnings: [...meeting.warnings, ...meeting.paperFindings].map(({ message }) => message),
    summary: [
      ['When', meetingTime(meeting)],
      ...(meeting.dateReason
        ? [[meeting.meetsOn === null ? 'Reason for no date' : 'Why it was moved', meeting.dateReason]]
        : []),
      ['Where', meeting.place ?? 'Not known'],
      ['Papers', dispatchWords(meeting.dispatch)],
      [
        'Clear days',
        body.clearDays === null
          ? 'No rule'
          : `${counted(body.clearDays, 'clear working day')} between papers and meeting, neither day counted`,
      ],
      ['Quorum', quorumWords(meeting)],
      ['Minutes', minutesWords(minutes)],
      ['Reference', code],
      ['Source', source(meeting) ?? 'Not said'],
    ].map(([key, value]) => ({ key: { text: key! }, value: { text: value! } })),
    packs: packsOf(meeting, asAt),
    agendaActs:
      meeting.state === 'CANCELLED'
        ? []
        : [
            ...(meeting.papersDue.length ? offer('composeMeetingPapers', 'Compose the papers due', given, name) : []),
            ...(held || meeting.meetsOn === null
              ? []
              : offer('composeBoardPaper', 'Compose a paper for this meeting', { meeting: code }, name)),
            ...offer('setAgenda', meeting.agenda.length ? 'Change the agenda' : 'Set the agenda', given, name),
          ],
    attendanceActs: held
      ? [
          ...offer('recordAttendance', 'Record attendance', given, name),
          ...offer('declareInterest', 'Record an interest', given, name),
        ]
      : meeting.state === 'CANCELLED'
        ? []
        : offer('recordAttendance', 'Record apologies', given, name),
    ownActs: ownActs(meeting, given, offer, reader),
    seatCheck: meeting.seatCheck && {
      text: `${meeting.seatCheck.present} of ${counted(meeting.seatCheck.seats.length, 'seat')} represented${meeting.seatCheck.quorum === null ? '; no quorum is settled' : `; ${meeting.seatCheck.quorum} needed`}.`,
      findings: meeting.seatCheck.findings.map(({ message }) => message),
      seats: meeting.seatCheck.seats.map((seat) => `${seat.organisation}: ${sayEnum(seat.attendance).toLowerCase()}`),
    },
    minutes: minutes && minutesModel(minutes, code, titles, asAt),
    minutesActs: [
      ...(held && minutes?.state !== 'AGREED'
        ? offer('draftMinutes', minutes === null ? 'Draft the minutes' : 'Change the draft', given, name)
        : []),
      ...(minutes?.state === 'DRAFT' ? offer('agreeMinutes', 'Record that minutes were agreed', given, name) : []),
    ],
    actionActs: offer('raiseAction', 'Add an action', { meetingId: id, meeting: code }, name),
    decisionActs:
      held && body.kind === 'DECIDING'
        ? offer('recordDecision', 'Record a decision', { bodyCode: body.code, meetingId: id, meeting: code }, name)
        : [],
    decides: body.kind === 'DECIDING',
    tables: {
      agenda: tableOf(
        { id: 'agenda', caption: 'Agenda', empty: 'No agenda yet.' },
        [
          { head: 'Item', cell: ({ number }) => String(number) },
          { head: 'Title', cell: (item) => ({ text: item.title, verbatim: true }) },
          { head: 'For', cell: ({ kind }) => sayEnum(kind) },
          { head: 'Paper', cell: (item) => paperCell(item.paperReference) },
          { head: 'What its paper waits for', cell: (item) => waitsCell(item, meeting, given, offer) },
          {
            head: 'Marked',
            cell: ({ access, exemptParagraphs }) =>
              accessWords(access) + (exemptParagraphs.length ? ` (paragraph ${exemptParagraphs.join(', ')})` : ''),
          },
          { head: 'About', cell: (item) => itemSubject(item, asAt) },
          ...(meeting.decisions.nodes.some(({ item }) => item !== null)
            ? [{ head: 'Decided', cell: ({ number }: PlanItem) => decidedCell(number, meeting, asAt) }]
            : []),
        ],
        meeting.agenda,
      ),
      beside: besideTable(meeting),
      notices: noticesTable(notices),
      attendance: tableOf(
        {
          id: 'attendance',
          caption: 'Attendance and apologies',
          empty: held ? 'No attendance recorded yet.' : 'No apologies.',
          file: [{ head: 'Items', of: ['items'], value: ({ items }) => itemsWords(items) }],
        },
        [
          { head: 'Name', cell: ({ name }) => name },
          {
            head: 'Part',
            cell: ({ kind, substituteFor }) => attendanceWords(kind) + (substituteFor ? ` for ${substituteFor}` : ''),
          },
          { head: 'Organisation', cell: ({ organisation }) => organisation?.name ?? 'None recorded' },
          { head: 'Items', cell: ({ items }) => itemsWords(items) },
        ],
        meeting.attendance ?? [],
      ),
      interests: interestsTable(meeting, given, offer, reader),
      actions: tableOf(
        { id: 'actions', caption: 'Actions from this meeting', empty: 'No actions from this meeting.' },
        actionColumns(asAt, offers, ['raisedAt']),
        meeting.actions.nodes,
      ),
      decisions: tableOf(
        { id: 'decisions', caption: 'Decisions', empty: 'No decisions yet.' },
        [
          {
            head: 'Decision',
            cell: (one) => ({ text: one.code, href: withDay(`/decisions/${encodeURIComponent(one.code)}`, asAt) }),
          },
          { head: 'Title', cell: (one) => one.title },
          { head: 'Outcome', cell: (one) => outcomeTagCell(one.outcome) },
          { head: 'What was decided', cell: (one) => ({ text: one.text, verbatim: true }) },
          { head: 'State', cell: (one) => decisionTagCell(one.state) },
        ],
        meeting.decisions.nodes,
      ),
    },
    history: meetingHistory(meeting, given, offer),
  };
}

/** The items that somebody was there for. */
function itemsWords(items: readonly number[] | null): string {
  return items === null ? 'All' : items.join(', ') || 'None';
}

function meetingActs(meeting: Meeting, given: Readonly<Record<string, string | number>>, offer: Offers): Offer[] {
  const { name, state, nextStates, dispatch } = meeting;
  return [
    ...(nextStates.length ? offer('reportMeeting', 'Report that it was called, held or cancelled', given, name) : []),
    ...(state !== 'CANCELLED' && dispatch.dispatchedOn === null && meeting.meetsOn !== null
      ? offer('dispatchPapers', 'Report that papers were sent', given, name)
      : []),
    ...(state === 'PLANNED' || state === 'CALLED' ? offer('amendMeeting', 'Change date or place', given, name) : []),
  ];
}

/** What the reader may say of themselves: that they cannot come, or can after all, and an interest. */
function ownActs(
  { name, state, attendance, ownSeat }: Meeting,
  given: Readonly<Record<string, string | number>>,
  offer: Offers,
  reader: string | null,
): Offer[] {
  if (state === 'CANCELLED') return [];
  const own = attendance?.find(({ person }) => person !== null && person.id === reader);
  const coming =
    own?.kind === 'APOLOGIES'
      ? offer('withdrawApologies', 'Withdraw your apologies', given, name)
      : own || ownSeat === false
        ? []
        : offer('sendApologies', 'Send your apologies', given, name);
  return [
    ...(state === 'HELD' ? [] : coming),
    ...offer('declareOwnInterest', 'Declare an interest of your own', given, name),
  ];
}

function quorumWords({ quorum: { needed, present, quorate, inquorateItems } }: Meeting): string {
  if (present === null) return needed === null ? 'Not recorded' : `${counted(needed, 'member')} needed`;
  const need = needed === null ? 'no quorum is set' : `${needed} needed`;
  const said = quorate === null ? '' : quorate ? ': there was a quorum' : ': there was no quorum';
  const few = inquorateItems.length ? `; too few for item ${inquorateItems.join(', ')}` : '';
  return `${counted(present, 'member')} present, ${need}${said}${few}`;
}

function itemSubject({ projectCode, subject }: PlanItem, asAt: string | null): Cell {
  if (subject === null)
    return projectCode === null
      ? { text: '' }
      : { text: projectCode, href: withDay(projectPath(projectCode, 'plan'), asAt) };
  const href = subjectPath(subject.kind, projectCode, subject.code);
  const text = `${subject.code} ${subject.title}`;
  return href === null ? { text } : { text, href: withDay(href, asAt) };
}

function minutesModel(minutes: Minutes, code: string, titles: ReadonlyMap<number, string>, asAt: string | null) {
  const groups: { heading: string; notes: { number: string; text: string }[] }[] = [];
  for (const { number, item, text } of minutes.notes) {
    const heading = item === null ? 'On no item' : `${item}. ${titles.get(item) ?? 'Item'}`;
    const last = groups.at(-1);
    if (last?.heading === heading) last.notes.push({ number, text });
    else groups.push({ heading, notes: [{ number, text }] });
  }
  return {
    state:
      minutes.state === 'AGREED'
        ? `Agreed as a correct record on ${day(minutes.agreedOn)}${minutes.corrections.length ? ', subject to corrections' : ''}.`
        : `A draft (${counted(minutes.versions, 'text')} so far). No meeting has agreed it.`,
    agreedAt: minutes.agreedAt && {
      text: minutes.agreedAtName ?? 'a later meeting',
      href: withDay(`/meetings/${encodeURIComponent(minutes.agreedAt)}`, asAt),
    },
    groups,
    corrections: minutes.corrections,
    files:
      asAt === null
        ? FILES.map(([ending, text]) => ({ text, href: `/minutes/${encodeURIComponent(code)}.${ending}` }))
        : [],
  };
}
