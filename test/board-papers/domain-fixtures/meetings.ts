/** Facts of meetings made by hand: enough of everything a paper can meet. */
import type { MeetingsFacts } from '../../../src/board-papers/facts/meetings-facts.js';

export const noMeetings: MeetingsFacts = {};
