/** Holds the styles that come with the tracker: that of the Board of paper 10/23, and that of a council's committee. */
import { USUAL_COLOURS, USUAL_WORDS } from '../../documents/look.js';
import { DEFAULT_BUDGET } from '../page-budget.js';
import type { CoverLine, HouseStyle } from './house-style.js';

const REVISION: CoverLine = { kind: 'REVISION', label: 'Replaces', text: null };

/** The house form of paper 10/23. */
export const BOARD_STYLE: HouseStyle = {
  name: 'Standards for England',
  logo: null,
  colours: USUAL_COLOURS,
  words: USUAL_WORDS,
  cover: [
    { kind: 'LEAD', label: 'SMT Lead', text: null },
    { kind: 'REFERENCE', label: 'Paper reference', text: null },
    REVISION,
    { kind: 'MEETING', label: '{body} meeting date', text: null },
    { kind: 'CONFIDENTIALITY', label: 'Confidentiality', text: null },
  ],
  headings: {
    issue: 'Issue',
    introduction: 'Introduction',
    partnership: 'Partnership working',
    recommendation: 'Recommendation',
    consideration: 'Consideration',
    timescales: 'Timescales',
    board: 'Decisions and actions',
    risk: 'Risk and financial considerations',
    attachments: 'Appendices and attachments',
  },
  referenceScheme: 'YY/N',
  language: 'en-GB',
  pageBudget: DEFAULT_BUDGET,
};

/** A report of officers to a committee of a council. */
export const COMMITTEE_STYLE: HouseStyle = {
  name: 'City Council',
  logo: null,
  colours: { accent: '00524C', rule: '7F9C98', header: 'E3EFED' },
  words: USUAL_WORDS,
  cover: [
    { kind: 'MEETING', label: 'Report to {body}', text: null },
    { kind: 'LEAD', label: 'Report of', text: null },
    { kind: 'TEXT', label: 'Report author', text: 'Head of Democratic Services' },
    { kind: 'REFERENCE', label: 'Report number', text: null },
    REVISION,
    { kind: 'CONFIDENTIALITY', label: 'Public or exempt', text: null },
  ],
  headings: {
    issue: 'Purpose of the report',
    introduction: 'Purpose of the report',
    partnership: 'Background: partnership working',
    recommendation: 'Recommendations',
    consideration: 'Background and main issues',
    timescales: 'Timetable',
    board: 'Decisions and actions',
    risk: 'Risk, legal and financial implications',
    attachments: 'Appendices and background papers',
  },
  referenceScheme: 'YYYY/NN',
  language: 'en-GB',
  pageBudget: { pages: 8, blocks: false },
};

export const SHIPPED_STYLES = { BOARD: BOARD_STYLE, COMMITTEE: COMMITTEE_STYLE } as const;
export type ShippedStyle = keyof typeof SHIPPED_STYLES;
