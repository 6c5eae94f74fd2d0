import { enumOf } from '../platform/graphql/enum-of.js';
import type { DispatchState } from './dispatch.js';
import type {
  ActionState,
  AgendaItemKind,
  AttendanceKind,
  BodyKind,
  ConfidentialityScheme,
  InterestResponse,
  ItemAccess,
  MeetingState,
  MinutesState,
} from './meeting-states.js';

export const BodyKindEnum = enumOf<BodyKind>('BodyKind', 'What a body is there for.', {
  DECIDING: 'It decides: a board, a committee.',
  ADVISORY: 'It advises and challenges, and does not decide: a steering group.',
});

export const ConfidentialitySchemeEnum = enumOf<ConfidentialityScheme>(
  'ConfidentialityScheme',
  'How a body marks what is kept from the public.',
  {
    WORD: 'By a word: open or confidential.',
    SCHEDULE_12A: 'By the parts of the agenda, with the paragraphs of Schedule 12A that exempt an item of part 2.',
  },
);

export const MeetingStateEnum = enumOf<MeetingState>('MeetingState', 'How far a meeting has come.', {
  PLANNED: 'In the calendar, or wanted; notice has not been given.',
  CALLED: 'Notice has been given.',
  HELD: 'It took place.',
  CANCELLED: 'It will not take place.',
});

export const DispatchStateEnum = enumOf<DispatchState>('DispatchState', 'How far the dispatch of papers has come.', {
  NO_RULE: 'The body has no rule.',
  DATE_UNKNOWN: 'It cannot be counted: the meeting has no date.',
  NOT_NEEDED: 'The meeting is cancelled.',
  TO_COME: 'The last day for it has not passed.',
  OVERDUE: 'The last day has passed, and nobody has reported that they went out.',
  DISPATCHED: 'They went out in time.',
  DISPATCHED_LATE: 'They went out after the last day.',
  NOT_RECORDED: 'The meeting was held; when its papers went out is not recorded.',
});

export const AgendaItemKindEnum = enumOf<AgendaItemKind>('AgendaItemKind', 'What an item of an agenda is for.', {
  DECISION: 'Something is to be decided.',
  DISCUSSION: 'Views are wanted.',
  INFORMATION: 'To be noted.',
});

export const ItemAccessEnum = enumOf<ItemAccess>('ItemAccess', 'Whether an item is taken in public.', {
  OPEN: 'Open (bodies that mark by a word).',
  CONFIDENTIAL: 'Confidential (bodies that mark by a word).',
  PART_1: 'Part 1: in the presence of press and public (Schedule 12A).',
  PART_2: 'Part 2: press and public are excluded (Schedule 12A).',
});

export const AttendanceKindEnum = enumOf<AttendanceKind>('AttendanceKind', 'In what part somebody attended.', {
  PRESENT: 'A member, present.',
  APOLOGIES: 'A member who sent apologies.',
  SUBSTITUTE: 'In the place of a member.',
  IN_ATTENDANCE: 'Not a member: an officer, a guest.',
});

export const InterestResponseEnum = enumOf<InterestResponse>(
  'InterestResponse',
  'What somebody did after declaring an interest.',
  { LEFT: 'Left the room for the item.', STAYED: 'Stayed.' },
);

export const MinutesStateEnum = enumOf<MinutesState>('MinutesState', 'How far minutes or notes have come.', {
  DRAFT: 'Written, not agreed.',
  AGREED: 'Agreed as a correct record at a later meeting.',
});

export const ActionStateEnum = enumOf<ActionState>('ActionState', 'How far an action has come.', {
  OPEN: 'Nobody has reported on it.',
  IN_PROGRESS: 'Under way.',
  COMPLETE: 'Done.',
  WITHDRAWN: 'No longer wanted.',
});
