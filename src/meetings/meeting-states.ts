/** Decides which kinds of body and agenda item there are, and through which states a meeting, its minutes and an action go. */
import type { Lifecycle } from '../platform/record/lifecycle.js';

export const BODY_KINDS = ['DECIDING', 'ADVISORY'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** How a body marks what may not travel: by a word, or by the parts of an agenda under Schedule 12A of the Local Government Act 1972. */
export const CONFIDENTIALITY_SCHEMES = ['WORD', 'SCHEDULE_12A'] as const;
export type ConfidentialityScheme = (typeof CONFIDENTIALITY_SCHEMES)[number];

export const ITEM_ACCESSES = ['OPEN', 'CONFIDENTIAL', 'PART_1', 'PART_2'] as const;
export type ItemAccess = (typeof ITEM_ACCESSES)[number];

/** The markings of each scheme. */
export const ACCESSES_OF: Readonly<Record<ConfidentialityScheme, readonly ItemAccess[]>> = {
  WORD: ['OPEN', 'CONFIDENTIAL'],
  SCHEDULE_12A: ['PART_1', 'PART_2'],
};

/** Whether an item so marked is kept from the public. */
export function isClosed(access: ItemAccess | null): boolean {
  return access === 'CONFIDENTIAL' || access === 'PART_2';
}

export const MEETING_STATES = ['PLANNED', 'CALLED', 'HELD', 'CANCELLED'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** A meeting of long ago may go on record as held without its notice. A postponed one keeps its state: its date changes. */
export const MEETING_LIFE: Lifecycle<MeetingState> = {
  PLANNED: ['CALLED', 'HELD', 'CANCELLED'],
  CALLED: ['HELD', 'CANCELLED'],
  HELD: [],
  CANCELLED: [],
};

export const AGENDA_ITEM_KINDS = ['DECISION', 'DISCUSSION', 'INFORMATION'] as const;
export type AgendaItemKind = (typeof AGENDA_ITEM_KINDS)[number];

export const ATTENDANCE_KINDS = ['PRESENT', 'APOLOGIES', 'SUBSTITUTE', 'IN_ATTENDANCE'] as const;
export type AttendanceKind = (typeof ATTENDANCE_KINDS)[number];

export const INTEREST_RESPONSES = ['LEFT', 'STAYED'] as const;
export type InterestResponse = (typeof INTEREST_RESPONSES)[number];

export const MINUTES_STATES = ['DRAFT', 'AGREED'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

export const ACTION_STATES = ['OPEN', 'IN_PROGRESS', 'COMPLETE', 'WITHDRAWN'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** Work under way may be reported on again and again. */
export const ACTION_LIFE: Lifecycle<ActionState> = {
  OPEN: ['IN_PROGRESS', 'COMPLETE', 'WITHDRAWN'],
  IN_PROGRESS: ['IN_PROGRESS', 'COMPLETE', 'WITHDRAWN'],
  COMPLETE: [],
  WITHDRAWN: [],
};

/** The states of an action that somebody still has to do. */
export const STILL_TO_DO: readonly ActionState[] = ['OPEN', 'IN_PROGRESS'];
