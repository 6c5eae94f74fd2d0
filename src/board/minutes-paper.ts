/** Decides how the minutes of a meeting are printed: who was there, interests, item by item what was noted and decided, actions. */
import { theName } from '../platform/words/the-name.js';
import type { Block, CoverRow, Paper } from '../documents/model.js';
import { cleanPaper } from '../documents/text.js';
import type { Action } from '../meetings/action.type.js';
import type { AgendaItemView, MinutesView } from '../meetings/meeting-parts.type.js';
import { hoursInWords } from '../meetings/meeting-terms.js';
import { nameOfMeeting } from '../meetings/meeting-name.js';
import type { Meeting } from '../meetings/meeting.type.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import { capital } from '../platform/words/capital.js';
import { OUTCOME_WORDS } from './decision-states.js';
import type { Decision } from './decision.type.js';
import { ended, heading, paragraph, text } from './minutes-blocks.js';
import { attendance, interests, quorum } from './minutes-people.js';

/** What minutes that no meeting has agreed are marked with on every page. */
export const DRAFT_MINUTES_MARKING = 'Draft: not yet agreed';
/** What a copy is marked with that holds items which are kept from the public. */
export const CLOSED_MINUTES_MARKING = 'Not for publication: holds items that are not open to the public';

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
  const marks = [
    ...(meeting.agenda.some(isShownClosed) ? [CLOSED_MINUTES_MARKING] : []),
    ...(minutes.state === 'DRAFT' ? [DRAFT_MINUTES_MARKING] : []),
  ];
  const word = meeting.body.kind === 'DECIDING' ? 'Minutes' : 'Notes';
  const title = `${word} of ${theName(meeting.body.name)}`;
  return cleanPaper({
    language: 'en-GB',
    title,
    author: meeting.body.organisation?.name ?? meeting.body.name,
    subject: `${word} of the meeting of ${day(meeting.meetsOn)}`,
    date: meeting.meetsOn ?? minutes.agreedOn ?? meeting.point.asAt,
    cover: cover(meeting, minutes),
    ...(marks.length > 0 && { marking: marks.join('. ') }),
    footer: `${word} of ${nameOfMeeting(meeting.body.name, meeting.meetsOn)}`,
    blocks: [
      heading('attendance', 'Attendance'),
      ...attendance(meeting.attendance),
      ...quorum(meeting),
      ...interests(meeting.interests),
      ...general(of),
      ...meeting.agenda.flatMap((item) => itemBlocks(item, of)),
      ...actionBlocks(of.actions, meeting),
      ...corrections(minutes, word),
      ...agreed(minutes, word),
    ],
    appendices: [],
  });
}

const day = (on: string | null): string => (on === null ? 'a date not recorded' : formatIsoDate(on, '\u00a0'));

function cover(meeting: Meeting, minutes: MinutesView): readonly CoverRow[] {
  const agreed = `Agreed at ${minutes.agreedAtName ?? 'a later meeting'}`;
  const hours = hoursInWords(meeting);
  return [
    { label: 'Body', runs: [text(meeting.body.name)] },
    { label: 'Date', runs: [text(day(meeting.meetsOn))] },
    ...(hours === null ? [] : [{ label: 'Time', runs: [text(hours)] }]),
    ...(meeting.place === null ? [] : [{ label: 'Place', runs: [text(meeting.place)] }]),
    { label: 'Status', runs: [text(minutes.state === 'AGREED' ? agreed : 'Draft')] },
  ];
}

/** An item that this copy holds and the public may not see. */
const isShownClosed = ({ withheld, access }: AgendaItemView): boolean =>
  !withheld && (access === 'CONFIDENTIAL' || access === 'PART_2');

/** Notes and decisions on no item of the agenda. */
function general({ minutes, decisions }: MinutesOf): readonly Block[] {
  const blocks = noted(null, minutes, decisions);
  return blocks.length > 0 ? [heading('general', 'General'), ...blocks] : [];
}

function itemBlocks(item: AgendaItemView, { minutes, decisions }: MinutesOf): readonly Block[] {
  const key = `item.${item.number}`;
  const paper = item.paperReference === null ? '' : `, paper ${item.paperReference}`;
  const closed = isShownClosed(item) ? ', not for publication' : '';
  const title = heading(key, `${item.title} (agenda item ${item.number}${paper}${closed})`);
  if (item.withheld)
    return [title, paragraph(`${key}.withheld`, 'This item is not open to the public, and is left out of this copy.')];
  const blocks = noted(item.number, minutes, decisions);
  return [title, ...(blocks.length > 0 ? blocks : [paragraph(`${key}.none`, 'No discussion or decision is noted.')])];
}

function noted(item: number | null, { notes }: MinutesView, decisions: readonly Decision[]): readonly Block[] {
  return [
    ...notes.filter((note) => note.item === item).map((note) => paragraph(`note.${note.id}`, note.text)),
    ...decisions
      .filter((each) => each.item === item)
      .map((each): Block => ({
        kind: 'paragraph',
        id: `decision.${each.code}`,
        runs: [
          text(`${capital(OUTCOME_WORDS[each.outcome])}: `, true),
          text(`${ended(each.text)} (Decision ${each.code})`),
        ],
        ...(each.reasons !== null && { bullets: [[text(`Reasons: ${ended(each.reasons)}`)]] }),
      })),
  ];
}

function actionBlocks(actions: readonly Action[], { body, meetsOn }: Meeting): readonly Block[] {
  if (actions.length === 0) return [];
  const row = (action: Action) =>
    [action.code, action.text, action.owner ?? 'No owner', action.dueOn ? day(action.dueOn) : 'No date'].map(
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

function corrections({ corrections: made }: MinutesView, word: string): readonly Block[] {
  if (made.length === 0) return [];
  const lines = made.map(({ number, before, after }) => `Note ${number}: “${before}” became “${after}”`);
  return [
    heading('corrections', 'Corrections'),
    paragraph(
      'corrections.made',
      `These ${word.toLowerCase()} were agreed subject to the following corrections:`,
      lines,
    ),
  ];
}

/** That a later meeting agreed them; of a draft nothing, since its marking says so. */
function agreed({ state, agreedAtName, agreedOn }: MinutesView, word: string): readonly Block[] {
  if (state !== 'AGREED') return [];
  const where = agreedAtName === null ? '' : ` at ${agreedAtName}`;
  const on = agreedAtName === null && agreedOn !== null ? ` on ${day(agreedOn)}` : '';
  return [
    heading('agreed', 'Agreement'),
    paragraph('agreed.record', `These ${word.toLowerCase()} were agreed as a correct record${where}${on}.`),
  ];
}
