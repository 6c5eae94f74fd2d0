/** Shapes how one meeting stands at a point of the record. */
import type { Problem } from '../platform/record/problem.js';
import type { BodySnapshot } from './body-view.js';
import { type Dispatch } from './dispatch.js';
import type {
  InterestDeclaration,
  MeetingAgenda,
  MeetingAttendance,
  MeetingDispatch,
  MeetingReport,
  MeetingStatement,
  MinutesAgreement,
  MinutesText,
} from './meeting.entity.js';
import type { AgendaItemPart } from './meeting-parts.js';
import { type MeetingState } from './meeting-states.js';
import { type Minutes } from './minutes.js';
import { type Quorum } from './quorum.js';

/** The rows about one meeting. */
export interface RowsOfMeeting {
  readonly statements: readonly MeetingStatement[];
  readonly reports: readonly MeetingReport[];
  readonly dispatches: readonly MeetingDispatch[];
  readonly agendas: readonly MeetingAgenda[];
  readonly attendances: readonly MeetingAttendance[];
  readonly interests: readonly InterestDeclaration[];
  readonly minutesTexts: readonly MinutesText[];
  readonly agreements: readonly MinutesAgreement[];
}

export interface AgendaItem extends AgendaItemPart {
  readonly number: number;
  /** Kept from the public. */
  readonly closed: boolean;
}

/** A meeting that was put off, or brought forward. */
export interface Move {
  readonly from: string;
  /** Null: to a day that nobody could name. */
  readonly to: string | null;
  readonly reason: string | null;
  /** The row that moved it. */
  readonly statement: MeetingStatement;
}

export interface MeetingSnapshot {
  readonly id: string;
  readonly code: string;
  /** Of its body; null: of no project. */
  readonly projectId: string | null;
  readonly body: BodySnapshot;
  /** The statement in force. */
  readonly terms: MeetingStatement;
  readonly moves: readonly Move[];
  readonly state: MeetingState;
  /** The report that says so; null: none was made yet. */
  readonly stateReport: MeetingReport | null;
  readonly nextStates: readonly MeetingState[];
  /** Every report known, corrected ones among them, oldest first. */
  readonly history: readonly MeetingReport[];
  readonly dispatch: Dispatch;
  /** Every report that papers went out, corrected ones among them, oldest first. */
  readonly dispatchHistory: readonly MeetingDispatch[];
  readonly agenda: readonly AgendaItem[];
  readonly agendaRow: MeetingAgenda | null;
  /** Null: attendance is not on record. */
  readonly attendance: MeetingAttendance | null;
  /** Those that stand. */
  readonly interests: readonly InterestDeclaration[];
  readonly interestHistory: readonly InterestDeclaration[];
  readonly quorum: Quorum;
  readonly minutes: Minutes | null;
  /** Every agreement to the minutes, corrected ones among them, oldest first. */
  readonly agreementHistory: readonly MinutesAgreement[];
  readonly warnings: readonly Problem[];
  readonly version: number;
}
