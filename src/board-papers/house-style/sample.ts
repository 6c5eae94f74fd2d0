/** Decides what the page is like on which a house style is shown before it is set. */
import { theName, theNameFirst } from '../../platform/words/the-name.js';
import type { Block, Logo, Paper } from '../../documents/model.js';
import type { PaperTerms } from '../paper-terms.js';
import type { HouseStyle } from './house-style.js';
import { nextReference } from './reference-scheme.js';
import { coverRows, lookOfStyle } from './styled.js';

/** For whom the sample is, and the day of its meeting. */
export interface SampleFor {
  readonly body: string;
  readonly meetingDate: string;
}

/** A paper of one page under the style. */
export function samplePaper(style: HouseStyle, { body, meetingDate }: SampleFor, logo: Logo | null): Paper {
  const reference = nextReference(style.referenceScheme, Number(meetingDate.slice(0, 4)), []);
  const terms: PaperTerms = {
    ...{ paperId: '', reference, title: 'A sample paper', body, meetingDate, asAt: meetingDate, style },
    ...{ confidentiality: 'OPEN', programmeId: '', projectIds: [] },
  };
  const { headings } = style;
  return {
    language: style.language,
    title: terms.title,
    author: style.name ?? body,
    subject: `A sample of the house style of ${theName(body)}`,
    date: meetingDate,
    cover: coverRows(terms, [{ kind: 'text', text: 'A. Director, Director of Standards' }]),
    footer: `${body} paper ${reference}`,
    look: lookOfStyle(style, logo),
    blocks: [
      ...section('issue', headings.issue, `To tell ${theName(body)} how the projects are going.`),
      ...section(
        'recommendation',
        headings.recommendation,
        `${theNameFirst(body)} is asked to note the progress made.`,
      ),
      ...section('consideration', headings.consideration, 'Two steps remain, and both have a date.'),
      { kind: 'heading', id: 'timescales', level: 2, text: headings.timescales },
      { kind: 'paragraph', id: 'timescales.1', runs: [{ kind: 'text', text: 'The work ends on its day.' }] },
      SAMPLE_TABLE,
      ...section('risk', headings.risk, 'One risk is open, and it has an owner.'),
    ],
    appendices: [],
  };
}

function section(id: string, title: string, text: string): readonly Block[] {
  return [
    { kind: 'heading', id, level: 1, text: title },
    { kind: 'paragraph', id: `${id}.1`, runs: [{ kind: 'text', text }] },
  ];
}

const cell = (text: string) => ({ runs: [{ kind: 'text' as const, text }] });
const SAMPLE_TABLE: Block = {
  kind: 'table',
  id: 'sample',
  caption: 'The steps that remain',
  columns: [
    { title: 'Step', width: 3 },
    { title: 'Finish', width: 1 },
    { title: 'Status', width: 1 },
  ],
  rows: [
    [cell('Guidance drafted'), cell('1 March'), { ...cell('Green'), tone: 'green' }],
    [cell('Guidance published'), cell('28 May'), { ...cell('Amber'), tone: 'amber' }],
  ],
};
