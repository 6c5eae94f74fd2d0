/** Decides how the dated entries of a meeting are shown, the interests declared among them, and how each is corrected. */
import type { Operation } from '../../platform/auth/policy.js';
import { correctLastOffer, correctOffer, type Given, type Offer, type Offers } from '../frame/offer.js';
import { type Cell, type Table, tableOf } from '../frame/table.js';
import { type Dated, correctedWords, timeline, type TimelineItem } from '../frame/timeline.js';
import { day } from '../frame/words.js';
import { meetingStateWords } from './meeting-words.js';
import type { MEETING } from './meetings.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type Meeting = AnswerTo<typeof MEETING>['meeting'];
/** What of a meeting its dated entries say. */
type MeetingEntries = Pick<Meeting, 'state' | 'moves' | 'interests' | 'papersSent' | 'minutesAgreed' | 'history'>;
type Interest = Meeting['interests'][number];

interface Told extends Dated {
  readonly label: string;
  readonly lines: readonly (string | null)[];
  /** The operation that made it, and all that it made; left out: it is not corrected as an entry. */
  readonly by?: { readonly operation: Operation; readonly rows: readonly Dated[] };
}

/** What became of the meeting, its papers and its minutes. */
export function meetingHistory(meeting: MeetingEntries, given: Given, offer: Offers): TimelineItem[] {
  const { moves, papersSent, minutesAgreed, history: reports } = meeting;
  const rows: Told[] = [
    ...moves.map((row) => ({
      ...row,
      label: `Moved from ${day(row.from)} to ${day(row.to, 'a day not known')}`,
      lines: [row.why],
    })),
    ...papersSent.map((row) => ({
      ...row,
      label: 'Papers went out',
      lines: [row.note],
      ...(meeting.state !== 'CANCELLED' && { by: { operation: 'dispatchPapers' as const, rows: papersSent } }),
    })),
    ...minutesAgreed.map((row) => ({
      ...row,
      label: `Minutes agreed${row.agreedAtName === null ? '' : ` at ${row.agreedAtName}`}`,
      lines: [],
      by: { operation: 'agreeMinutes' as const, rows: minutesAgreed },
    })),
    ...reports.map((row) => ({
      ...row,
      label: meetingStateWords(row.state),
      lines: [row.note],
      by: { operation: 'reportMeeting' as const, rows: reports },
    })),
  ];
  return timeline(
    rows.sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0)),
    (row) => row,
    (row) => (row.by ? correctLastOffer(offer, row.by.operation, given, row, row.by.rows) : []),
  );
}

/** The interests declared that count. `reader` is the person who looks at them, by id. */
export function interestsTable(meeting: MeetingEntries, given: Given, offer: Offers, reader: string | null): Table {
  const held = meeting.state === 'HELD';
  return tableOf(
    { id: 'interests', caption: 'Interests declared', empty: 'No interests declared.' },
    [
      { head: 'Who', cell: ({ name }) => name },
      { head: 'Interest', cell: ({ interest }) => ({ text: interest, verbatim: true }) },
      { head: 'Item', cell: ({ item }) => (item === null ? 'The meeting at large' : String(item)) },
      {
        head: held ? 'What they did' : 'What they will do',
        cell: (one) => ({
          text: responseWords(one.response, held),
          acts: meeting.state === 'CANCELLED' ? [] : correctInterest(one, given, offer, reader),
        }),
      },
      ...(meeting.interests.some(({ correctedBy }) => correctedBy !== null)
        ? [
            {
              head: 'Before it was corrected',
              cell: (one: Interest) => formerInterest(one, meeting.interests, held),
            },
          ]
        : []),
    ],
    meeting.interests.filter(({ correctedBy }) => correctedBy === null),
  );
}

/** Whoever keeps the record corrects any declaration, everybody their own. */
function correctInterest(one: Interest, given: Given, offer: Offers, reader: string | null): Offer[] {
  const kept = correctOffer(offer, 'declareInterest', given, one);
  if (kept.length || one.person === null || one.person.id !== reader) return kept;
  return correctOffer(offer, 'declareOwnInterest', given, one);
}

/** What a declaration said before it was corrected, when that was and by whom. */
function formerInterest(one: Interest, all: readonly Interest[], held: boolean): Cell {
  const former = all.find(({ id }) => id === one.corrects);
  if (!former) return { text: '' };
  const earlier = formerInterest(former, all, held).text;
  const said = `${former.name}: ${former.interest} (${responseWords(former.response, held).toLowerCase()})`;
  return { text: [said, correctedWords(one), earlier].filter(Boolean).join('\n'), verbatim: true };
}

function responseWords(response: string, held: boolean): string {
  if (held) return response === 'LEFT' ? 'Left the room' : 'Stayed';
  return response === 'LEFT' ? 'Leave the room' : 'Stay';
}
