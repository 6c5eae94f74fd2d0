/** Decides how the minutes of a meeting are printed: who was there, interests, item by item what was noted and decided, actions. */
import type { Block, CoverRow, Paper, Run } from '../documents/model.js';
import { cleanPaper } from '../documents/text.js';
import type { Action } from '../meetings/action.type.js';
import type { AgendaItemView, AttendeeView, InterestView, MinutesView } from '../meetings/meeting-parts.type.js';
import { hoursInWords } from '../meetings/meeting-terms.js';
import { nameOfMeeting } from '../meetings/meeting-name.js';
import type { Meeting } from '../meetings/meeting.type.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import type { Decision } from './decision.type.js';

/** What minutes that no meeting has agreed are marked with on every page. */
export const DRAFT_MINUTES_MARKING = 'Draft: not yet agreed';

/** A meeting with its minutes and what it left behind, all as one reader may see it. */
export interface MinutesOf {
  readonly meeting: Meeting;
  readonly minutes: MinutesView;
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
}

/** The minutes of a meeting of a deciding body, or the notes of an advisory one, as a paper. */
export function minutesPaper(of: MinutesOf): Paper {
  const { meeting, minutes } = of;
  const draft = minutes.state === 'DRAFT';
  const word = meeting.body.kind === 'DECIDING' ? 'Minutes' : 'Notes';
  const title = `${word} of ${/^the\b/iu.test(meeting.body.name) ? '' : 'the '}${meeting.body.name}`;
  return cleanPaper({
    language: 'en-GB',
    title,
    author: meeting.body.organisation?.name ?? meeting.body.name,
    subject: `${word} of the meeting of ${day(meeting.meetsOn)}`,
    date: meeting.meetsOn ?? minutes.agreedOn ?? meeting.point.asAt,
    cover: cover(meeting, minutes),
    ...(draft && { marking: DRAFT_MINUTES_MARKING }),
    footer: `${word} of ${nameOfMeeting(meeting.body.name, meeting.meetsOn)}`,
    blocks: [
      heading('attendance', 'Attendance'),
      ...attendance(meeting.attendance),
      ...interests(meeting.interests),
      ...general(of),
      ...meeting.agenda.flatMap((item) => itemBlocks(item, of)),
      ...actionBlocks(of.actions, meeting),
      ...corrections(minutes),
    ],
    appendices: [],
  });
}

const text = (words: string, bold = false): Run => ({ kind: 'text', text: words, ...(bold && { bold }) });
const plain = (words: string) => [{ kind: 'text' as const, text: words }];
const day = (on: string | null): string => (on === null ? 'a date not recorded' : formatIsoDate(on, '\u00a0'));
const heading = (id: string, words: string): Block => ({ kind: 'heading', id, level: 1, text: words });
const paragraph = (id: string, words: string, bullets: readonly string[] = []): Block => ({
  kind: 'paragraph',
  id,
  runs: [text(words)],
  ...(bullets.length > 0 && { bullets: bullets.map((each) => [text(each)]) }),
});

function cover(meeting: Meeting, minutes: MinutesView): readonly CoverRow[] {
  const agreed = `Agreed at ${minutes.agreedAtName ?? 'a later meeting'}`;
  const hours = hoursInWords(meeting);
  return [
    { label: 'Body', runs: plain(meeting.body.name) },
    { label: 'Date', runs: plain(day(meeting.meetsOn)) },
    ...(hours === null ? [] : [{ label: 'Time', runs: plain(hours) }]),
    ...(meeting.place === null ? [] : [{ label: 'Place', runs: plain(meeting.place) }]),
    { label: 'Status', runs: plain(minutes.state === 'AGREED' ? agreed : 'Draft') },
  ];
}

const PARTS = [
  ['PRESENT', 'Present:'],
  ['SUBSTITUTE', 'Substitutes:'],
  ['APOLOGIES', 'Apologies:'],
  ['IN_ATTENDANCE', 'In attendance:'],
] as const;

function attendance(attendees: readonly AttendeeView[] | null): readonly Block[] {
  if (!attendees?.length) return [paragraph('attendance.none', 'No attendance was recorded.')];
  return PARTS.flatMap(([kind, words]) => {
    const own = attendees.filter((each) => each.kind === kind);
    return own.length ? [paragraph(`attendance.${kind.toLowerCase()}`, words, own.map(attendeeWords))] : [];
  });
}

function attendeeWords({ name, organisation, substituteFor, items }: AttendeeView): string {
  return [
    name,
    ...(organisation ? [`, ${organisation.name}`] : []),
    ...(substituteFor ? [`, in the place of ${substituteFor}`] : []),
    ...(items ? [` (${items.length === 1 ? 'item' : 'items'} ${items.join(', ') || 'none'})`] : []),
  ].join('');
}

function interests(declared: readonly InterestView[]): readonly Block[] {
  const stand = declared.filter(({ correctedBy }) => correctedBy === null);
  const title = heading('interests', 'Declarations of interest');
  if (stand.length === 0) return [title, paragraph('interests.none', 'No declarations of interest were recorded.')];
  const lines = stand.map(({ name, item, interest, response }) => {
    const on = item === null ? '' : ` on item ${item}`;
    const then = response === 'LEFT' ? 'left the room for it' : 'stayed';
    return `${name}${on}: ${ended(interest)} ${name} ${then}.`;
  });
  return [title, paragraph('interests.declared', 'These interests were declared:', lines)];
}

/** Notes and decisions on no item of the agenda. */
function general({ minutes, decisions }: MinutesOf): readonly Block[] {
  const blocks = noted(null, minutes, decisions);
  return blocks.length > 0 ? [heading('general', 'General'), ...blocks] : [];
}

function itemBlocks(item: AgendaItemView, { minutes, decisions }: MinutesOf): readonly Block[] {
  const key = `item.${item.number}`;
  const paper = item.paperReference === null ? '' : `, paper ${item.paperReference}`;
  const title = heading(key, `${item.title} (agenda item ${item.number}${paper})`);
  if (item.withheld) return [title, paragraph(`${key}.withheld`, 'This item is left out of this copy.')];
  const blocks = noted(item.number, minutes, decisions);
  return [title, ...(blocks.length > 0 ? blocks : [paragraph(`${key}.none`, 'Nothing was noted.')])];
}

function noted(item: number | null, { notes }: MinutesView, decisions: readonly Decision[]): readonly Block[] {
  return [
    ...notes.filter((note) => note.item === item).map((note) => paragraph(`note.${note.id}`, note.text)),
    ...decisions
      .filter((each) => each.item === item)
      .map((each): Block => ({
        kind: 'paragraph',
        id: `decision.${each.code}`,
        runs: [text(`Decision ${each.code}: `, true), text(ended(each.text))],
        ...(each.reasons !== null && { bullets: [[text(`Reasons: ${ended(each.reasons)}`)]] }),
      })),
  ];
}

function actionBlocks(actions: readonly Action[], { body, meetsOn }: Meeting): readonly Block[] {
  if (actions.length === 0) return [];
  const row = (action: Action) =>
    [action.code, action.text, action.owner ?? 'Not named', action.dueOn ? day(action.dueOn) : 'Not given'].map(
      (words) => ({ runs: [text(words)] }),
    );
  return [
    heading('actions', 'Actions'),
    {
      kind: 'table',
      id: 'actions.table',
      caption: `Actions raised at ${nameOfMeeting(body.name, meetsOn)}`,
      columns: [
        { title: 'Reference', width: 20 },
        { title: 'Action', width: 45 },
        { title: 'Owner', width: 20 },
        { title: 'Due', width: 15 },
      ],
      rows: actions.map(row),
      rowHeaders: true,
    },
  ];
}

function corrections({ corrections: made }: MinutesView): readonly Block[] {
  if (made.length === 0) return [];
  const lines = made.map(({ number, before, after }) => `Note ${number}: “${before}” became “${after}”`);
  return [
    heading('corrections', 'Corrections'),
    paragraph('corrections.made', 'These minutes were agreed subject to the following corrections:', lines),
  ];
}

/** Words that end in a full stop. */
function ended(words: string): string {
  return /[.!?…]["'’”)]*\s*$/u.test(words) ? words.trim() : `${words.trim()}.`;
}
