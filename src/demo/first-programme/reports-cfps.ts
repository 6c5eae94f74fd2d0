/** Tells week by week, up to 26 January 2010, what was reported of the work with CfPS; the weeks between are invented. */
import { issuedPaper } from './sources.js';
import type { ReportRow, Sourced } from './first-programme.types.js';

type Said = Omit<ReportRow, 'on' | 'item' | 'narrative' | keyof Sourced>;

const SURE = { confidence: 'HIGH', judgement: 'GREEN' } as const;
const LIKELY = { confidence: 'MEDIUM', judgement: 'GREEN' } as const;
const WORRIED = { confidence: 'MEDIUM', judgement: 'AMBER' } as const;

const STARTED = { citation: issuedPaper('paragraph 3.9.1'), assumed: false };
const ASSUMED = { citation: null, assumed: true };
const NOT_INVITED = { citation: issuedPaper('paragraph 3.8.2'), assumed: true };
const DRAFTING = { citation: issuedPaper('paragraph 3.7.3'), assumed: true };

const said = (on: string, item: string, narrative: string, what: Said, source: Sourced = ASSUMED): ReportRow => ({
  on,
  item,
  ...what,
  narrative,
  ...source,
});

export const CFPS_REPORTS: readonly ReportRow[] = [
  said('2010-01-04', 'M1', 'Work began as planned.', { done: '2010-01-04' }, STARTED),

  said('2010-01-08', 'T1', 'A third of the annual returns read.', { started: '2010-01-04', remaining: 9 }),
  said('2010-01-08', 'T2', 'First CfPS report nearly read.', { started: '2010-01-04', remaining: 1 }),
  said('2010-01-08', 'T5', 'Terms of reference drafted and with CfPS.', { started: '2010-01-04', remaining: 5 }),
  said('2010-01-08', 'M2', 'Desk research on plan.', { forecast: '2010-01-25', ...SURE }),
  said('2010-01-08', 'M3', 'Invitations on plan.', { forecast: '2010-01-22', ...SURE }),
  said('2010-01-08', 'M12', 'The guide is planned for the last working day of May; there is no slack before it.', {
    forecast: '2010-05-28',
    ...LIKELY,
  }),

  said('2010-01-15', 'T1', 'Most of the returns read.', { remaining: 4 }),
  said('2010-01-15', 'T2', 'First CfPS report summed up.', { done: '2010-01-11' }),
  said('2010-01-15', 'T3', 'Second CfPS report under way.', { started: '2010-01-12', remaining: 2 }),
  said('2010-01-15', 'T5', 'CfPS has asked for time to look at the terms of reference.', { remaining: 3, ...WORRIED }),
  said('2010-01-15', 'M3', 'Invitations wait for the terms of reference, which CfPS is still looking at.', {
    forecast: '2010-01-27',
    ...WORRIED,
  }),
  said('2010-01-15', 'T22', 'First text of the press release written.', { started: '2010-01-11', remaining: 5 }),
  said('2010-01-15', 'M4', 'Press release on plan.', { forecast: '2010-01-29', ...SURE }),

  said('2010-01-22', 'T1', 'All annual returns read; good practice noted for both checklists.', { done: '2010-01-21' }),
  said('2010-01-22', 'T3', 'Second CfPS report summed up.', { done: '2010-01-19' }),
  said('2010-01-22', 'T4', 'Evidence note begun.', { started: '2010-01-22', remaining: 1 }),
  said('2010-01-22', 'T8', 'Part 1 begun on the first findings.', { started: '2010-01-20', remaining: 9 }),
  said('2010-01-22', 'T5', 'Comments from CfPS on the terms of reference have come and are being taken in.', {
    remaining: 3,
    ...WORRIED,
  }),
  said('2010-01-22', 'T6', 'The letters cannot be finished before the terms of reference are.', {
    forecast: '2010-02-03',
    ...WORRIED,
  }),
  said(
    '2010-01-22',
    'M3',
    'Invitations wait for the terms of reference, which are to be agreed with CfPS by 27 January.',
    { forecast: '2010-02-03', ...WORRIED },
  ),
  said('2010-01-22', 'M6', 'The first meeting waits for the invitations and moves with them.', { judgement: 'AMBER' }),
  said(
    '2010-01-22',
    'T22',
    'The press release is still in draft: the wording on the joint badge has to be settled first.',
    { forecast: '2010-02-03', ...LIKELY },
    DRAFTING,
  ),
  said(
    '2010-01-22',
    'M4',
    'The press release slips because the wording on the joint badge has to be settled first. Nothing else waits for it.',
    { forecast: '2010-02-10', ...LIKELY },
    DRAFTING,
  ),
  said('2010-01-22', 'M5', 'Drafts of both checklists on plan.', { forecast: '2010-02-15', ...SURE }),

  said('2010-01-26', 'T4', 'Evidence note finished.', { done: '2010-01-25' }),
  said('2010-01-26', 'M2', 'Desk research was completed as planned.', { done: '2010-01-25' }),
  said('2010-01-26', 'T8', 'Part 1 on plan.', { remaining: 7 }),
  said('2010-01-26', 'T5', 'Terms of reference all but agreed.', { forecast: '2010-01-27', ...LIKELY }),
  said(
    '2010-01-26',
    'M3',
    'Invitations have not been made. They go out once the terms of reference are agreed with CfPS.',
    { ...WORRIED },
    NOT_INVITED,
  ),
  said('2010-01-26', 'M12', 'The late start of the steering group has used up the slack before the pilots.', {
    ...WORRIED,
  }),
];
