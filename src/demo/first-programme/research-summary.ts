/** Says what stands in Appendix A of paper 10/23 in the demonstration: a summary of our own, since the real report is not ours to give out. */
import type { Block, Paper } from '../../documents/model.js';
import { PAPER_DATE } from './projects.js';

const TITLE = 'Partnership protocol research report: a summary';

export const RESEARCH_SUMMARY_FILE = {
  title: TITLE,
  fileName: 'partnership-protocol-research-summary.docx',
} as const;

const heading = (id: string, text: string): Block => ({ kind: 'heading', id, level: 1, text });
const paragraph = (id: string, text: string): Block => ({ kind: 'paragraph', id, runs: [{ kind: 'text', text }] });

/** The summary, marked on every page as what it is. */
export const RESEARCH_SUMMARY: Paper = {
  language: 'en-GB',
  title: TITLE,
  author: 'Standards for England (demonstration)',
  subject: 'Appendix A of paper 10/23',
  date: PAPER_DATE,
  cover: [{ label: 'Appendix', runs: [{ kind: 'text', text: 'A of paper 10/23' }] }],
  marking: 'Made up for the demonstration: not the report of 2010',
  footer: TITLE,
  blocks: [
    heading('what', 'What this is'),
    paragraph(
      'what.1',
      'The Board paper as issued had a technical research report as its Appendix A. This page stands in its place. It was written for the demonstration, out of what the paper itself says.',
    ),
    heading('how', 'How the protocol was made'),
    paragraph(
      'how.1',
      'People who work in partnership with Manchester City Council were asked which values and behaviours should underlie that work: in action learning sets, by an online questionnaire, and at the council’s main partnership and committee meetings.',
    ),
    paragraph(
      'how.2',
      'What they said was set beside the Seven Principles of Public Life and the good governance framework of CIPFA and SOLACE, then tried on seminars at the Annual Assembly of 2009. Those who had taken part were asked again before the text was revised.',
    ),
    heading('found', 'What came of it'),
    paragraph(
      'found.1',
      'A protocol of six values, spelt out in 37 behaviours, which partners may adopt as it stands or adapt to their own circumstances.',
    ),
  ],
  appendices: [],
};
