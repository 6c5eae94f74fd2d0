import { ABOUT_PAGE_ROWS } from './about.js';
import { ADMINISTRATION_PAGES } from './administration.js';
import { ADOPTION_PAGES } from './adoption.js';
import { EVIDENCE_PAGES } from './evidence.js';
import { FEEDBACK_PAGES } from './feedback.js';
import { MEETINGS_PAGES } from './meetings.js';
import { OUTPUTS_PAGES } from './outputs.js';
import { PAPER_PAGES } from './papers.js';
import { PILOTS_PAGES } from './pilots.js';
import { PLAN_PAGES } from './plan.js';
import { PROGRAMME_PAGES } from './programme.js';
import { PUBLISHED_PAGES } from './published.js';
import { RISKS_PAGES } from './risks.js';
import { STAKEHOLDERS_PAGES } from './stakeholders.js';
import { STEERING_GROUP_PAGES } from './steering-group.js';
import { type PageRow, SIGNED_IN } from './row.js';

/** The pages of people and organisations, whose ids are made with the demonstration. */
export const PARTY_PAGES: readonly PageRow[] = [
  { path: '/people', named: 'Steve Barrow', heading: 'Steve Barrow', open: SIGNED_IN },
  { path: '/organisations', named: 'Manchester City Council', heading: 'Manchester City Council', open: SIGNED_IN },
];

/** Every page of the demonstration. */
export const PAGES: readonly PageRow[] = [
  ...ABOUT_PAGE_ROWS,
  ...ADMINISTRATION_PAGES,
  ...ADOPTION_PAGES,
  ...EVIDENCE_PAGES,
  ...FEEDBACK_PAGES,
  ...MEETINGS_PAGES,
  ...OUTPUTS_PAGES,
  ...PAPER_PAGES,
  ...PILOTS_PAGES,
  ...PLAN_PAGES,
  ...PROGRAMME_PAGES,
  ...PUBLISHED_PAGES,
  ...RISKS_PAGES,
  ...STAKEHOLDERS_PAGES,
  ...STEERING_GROUP_PAGES,
];
