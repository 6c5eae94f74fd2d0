/** Says in our own words what paper 10/23 tells of the work with the Centre for Public Scrutiny. */
import { issuedPaper } from './sources.js';
import type { NarrativeRow } from './first-programme.types.js';

const fact = (topic: NarrativeRow['topic'], citation: string, paragraphs: readonly string[]): NarrativeRow => ({
  topic,
  citation,
  paragraphs,
  effectiveOn: '2010-01-04',
  assumed: false,
});

/** The argument on risk is one for both projects; a paper on both prints each paragraph once. */
export const RISK_ARGUMENT: readonly string[] = [
  'Partnerships are growing in number and in weight. They spend public money and decide things that matter to local ' +
    'people, so those who work in them ought to keep to the Seven Principles of Public Life. Where they do not, there is ' +
    'a gap in accountability, and local government is likely to be blamed for it.',
  'We have found no ethical problems so far, but we cannot rule them out. Councils know from experience that poor ' +
    'behaviour left unchecked leads to poor decisions, and in the end costs the authority and the public money.',
  'Clear accountability works the other way. It tells the community that high standards are expected of partnerships ' +
    'and are watched, and so should strengthen public confidence.',
  'As public money becomes scarcer, partners are likely to look first to their own objectives and less to one another. ' +
    'Relations between them may become strained.',
  'We may be criticised for spending money on work that is not strictly within our remit. Against that, key ' +
    'stakeholders have told us that the subject matters and needs attention.',
];

export const CFPS_NARRATIVES: readonly NarrativeRow[] = [
  fact('AIM', issuedPaper('paragraph 2.1.1'), [
    'a guide, made with the Centre for Public Scrutiny (CfPS), that helps standards committees keep partnerships accountable',
  ]),
  fact('PURPOSE', issuedPaper('paragraph 3.6.1'), [
    'A scoping exercise on partnerships led to recommendations to the Board on our future work, and this project came ' +
      'out of them. It is meant to help standards committees hold partnerships to account, so that the partnerships of ' +
      'each area are scrutinised well.',
  ]),
  fact('OUTPUTS', issuedPaper('paragraph 3.6.2 and footnote 3'), [
    'The project will produce one guide, under the joint badge of both bodies, in two parts:\n' +
      '- Part 1: a checklist with which a standards committee can encourage its authority to put enough effort into ' +
      'testing whether partners are ethically fit to work with (some partners and partnerships are mandatory, and cannot ' +
      'be chosen); and\n' +
      '- Part 2: a checklist of questions with which it can have partnerships scrutinised, and ask whether partners keep ' +
      'to the Seven Principles of Public Life.',
  ]),
  fact('METHOD', issuedPaper('section 3.7'), [
    'The guide will be based partly on desk research. When the checklists have been drafted, we will invite authorities ' +
      'to pilot them and to comment first. Volunteers will then test how well the checklists work and how useful they ' +
      'are, and comment again. Both rounds will be used to refine them.',
  ]),
  fact('OVERSIGHT', issuedPaper('section 3.8'), [
    'A steering group will act as a sounding board. Its members will challenge us constructively and give direction, ' +
      'from their own experience.',
  ]),
  fact('RISK', issuedPaper('section 4.1'), RISK_ARGUMENT),
];
