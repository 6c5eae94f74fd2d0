/** Names what a calendar is made of: the answers of the interface, and the events they become. */

export interface AskedMilestone {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly version: number;
  readonly rag: string;
  readonly ragReason: string;
  readonly dateReason: string;
  readonly unknownReason: string | null;
  readonly forecastDate: string | null;
  readonly actualDate: string | null;
}

export interface AskedProject {
  readonly code: string;
  readonly title: string;
  readonly plan: {
    readonly version: number;
    readonly tasks: readonly { readonly version: number }[];
    readonly milestones: readonly AskedMilestone[];
  };
}

export interface AskedMeeting {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly state: string;
  readonly meetsOn: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly dateReason: string | null;
}

export interface AskedBody {
  readonly name: string;
  readonly projectCode: string | null;
  readonly meetings: readonly AskedMeeting[];
}

export interface AskedAction {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly text: string;
  readonly dueOn: string | null;
  readonly state: string;
  readonly overdue: boolean;
  readonly projectCode: string | null;
  readonly raisedAt: string | null;
}

export interface AskedChallenge {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly question: string;
  readonly whyItMatters: string;
  readonly wanted: string;
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly projectCode: string;
  readonly state: string;
}

/** All that a person's calendar is made of. */
export interface CalendarAnswers {
  readonly projects: readonly AskedProject[];
  readonly bodies: readonly AskedBody[];
  readonly actions: readonly AskedAction[];
  readonly challenges: readonly AskedChallenge[];
}

export const EVENT_KINDS = ['milestone', 'meeting', 'action', 'answer owed'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface CalendarEvent {
  readonly kind: EventKind;
  /** Id of the record, the same for ever. */
  readonly uid: string;
  /** Number of the last write that it hangs on. */
  readonly version: number;
  /** yyyy-mm-dd. */
  readonly day: string;
  /** hh:mm where the organisation is; null: all day. */
  readonly hour: string | null;
  /** hh:mm at which it ends on the same day; null: it is not known. */
  readonly until: string | null;
  readonly summary: string;
  readonly description: string;
  readonly place: string | null;
  /** Where it stands on our pages, from the server's address on. */
  readonly path: string;
  readonly categories: readonly string[];
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}
