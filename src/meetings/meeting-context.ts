/** Decides what every rule about a meeting goes by: how everything stood on the day, and the row that the new one corrects. */
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { refuse } from '../platform/record/refusal.js';
import type { Pointer } from '../platform/record/terms.js';
import type { KindRule, RowsContext } from '../programme/kind/context.js';
import { correctedIn, ownOf } from '../programme/kind/derived-rules.js';
import { theMeeting } from './meeting-name.js';
import type { MeetingSnapshot } from './meeting-snapshot.js';
import { meetingsView, type MeetingsRows, type MeetingsView } from './meetings-view.js';

/** A meeting belongs to the project of its body, or to none. */
type Owner = string | null;
export type MeetingRow = NewRow<MeetingsRows, 'meetingId'>;
export type MeetingRule<I> = KindRule<MeetingsRows, I, MeetingRow, Owner>;

/** Somebody of the register, with the organisation they speak for. */
export interface Sitter {
  readonly personId: string | null;
  readonly organisationId: string | null;
}

/** Whether somebody has a seat on a body; null: the body has no seats on record, as the Board. */
export type Sits = (bodyId: string, who: Sitter) => boolean | null;

/** A rule may have the seats read as well. */
type Read = MeetingsRows & { readonly sits?: Sits };

/** What a rule about a meeting knows. */
export interface MeetingContext extends RowsContext<MeetingsRows, Owner> {
  /** The meeting as it stood on the day of the write. */
  readonly meeting: MeetingSnapshot;
  readonly view: MeetingsView;
  /** The row that the new one corrects; null: none. */
  readonly corrects: string | null;
  /** Who sits on its body; knows of nobody where the rule did not have the seats read. */
  readonly sits: Sits;
}

/** The tables of rows about meetings. */
type Table =
  'statements' | 'reports' | 'dispatches' | 'agendas' | 'attendances' | 'interests' | 'minutesTexts' | 'agreements';

/** A rule about a meeting that was there on the day; what it corrects is a row of `table`. */
export function aboutMeeting<I extends { readonly meetingId: string; readonly corrects?: string | null }>(
  table: Table,
  decide: (context: MeetingContext, input: I) => readonly MeetingRow[],
  pointers: (input: I) => readonly Pointer[] = () => [],
): MeetingRule<I> {
  return {
    creates: false,
    reads: 'ROWS',
    pointers,
    decide: (context, input) => decide(known(context, table, input), input),
  };
}

function known(
  context: RowsContext<Read, Owner>,
  table: Table,
  input: { readonly corrects?: string | null },
): MeetingContext {
  const { rows, before, id, code, effectiveOn } = context;
  const view = meetingsView(rows, before);
  const meeting = view.meetings.find((each) => each.id === id);
  if (!meeting) {
    const message = `The meeting was not recorded yet on ${formatIsoDate(effectiveOn)}. Give a later day.`;
    throw refuse('NOT_FOUND', message, ['input', 'effectiveOn'], code);
  }
  const own = ownOf(rows[table] as readonly (DatedReport & { readonly meetingId: string })[], 'meetingId', id);
  return { ...context, meeting, view, corrects: correctedIn(own, input), sits: rows.sits ?? (() => null) };
}

/** Refuses to go on with a meeting that is cancelled. */
export function requireNotCancelled(meeting: MeetingSnapshot): void {
  if (meeting.state !== 'CANCELLED') return;
  const message = `${theMeeting(meeting)} is cancelled. Plan another meeting, or correct the report that cancelled it.`;
  refuseOn([{ code: 'MEETING_CANCELLED', message, path: ['input', 'meetingId'], subject: meeting.code }]);
}
