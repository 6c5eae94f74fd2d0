/** Decides in which weeks of 2010 the first programme may not publish; bank holidays come from the tool's own file. */
import type { CalendarRow } from './first-programme.types.js';

/**
 * Local elections were fixed for 6 May 2010, with notice of them due by 29 March. On 26 January no day for the general
 * election had been announced, though the law wanted one by 3 June; it fell on 6 May too, announced on 6 April. The
 * window starts with the local notice, the earlier of the two. None of this is in paper 10/23.
 */
const PRE_ELECTION = {
  name: 'Pre-election period (local elections on 6 May 2010; a general election is due by 3 June)',
  from: '2010-03-29',
  to: '2010-05-06',
};

const REASON =
  'Planning assumption: from the notice of the local elections to polling day a public body holds back from ' +
  'publishing. No day is announced yet for the general election, which must be held by 3 June 2010; look at this again ' +
  'when it is.';

export const CALENDARS: readonly CalendarRow[] = [
  {
    project: 'CFPS',
    effectiveOn: '2010-01-04',
    reason: REASON,
    restrictedWindows: [PRE_ELECTION],
    citation: null,
    assumed: true,
  },
  {
    project: 'MCC',
    effectiveOn: '2010-01-04',
    reason: REASON,
    restrictedWindows: [PRE_ELECTION],
    citation: null,
    assumed: true,
  },
];
