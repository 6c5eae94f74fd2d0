/** Decides which facts a paper takes from meetings. */
import type { MeetingsView } from '../../meetings/meetings-view.js';
import type { Register } from '../../programme/register.js';

/** To come. */
export type MeetingsFacts = Readonly<Record<string, never>>;

/** The facts at the view's point. */
export function meetingsFacts(_view: MeetingsView, _register: Register): MeetingsFacts {
  return {};
}
