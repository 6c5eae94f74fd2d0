/** Says in our own words what paper 10/23 and the committee report tell of the protocol made with Manchester. */
import type { NarrativeRow } from './first-programme.types.js';

const fact = (topic: NarrativeRow['topic'], citation: string, paragraphs: readonly string[]): NarrativeRow => ({
  topic,
  citation,
  paragraphs,
  effectiveOn: '2010-01-11',
  assumed: false,
});

export const MCC_NARRATIVES: readonly NarrativeRow[] = [
  fact('PURPOSE', '10/23 ¶3.2 and ¶3.3', [
    'The protocol sets out how partners may expect one another to behave. It gives them a way to challenge each other ' +
      'and to hold each other to account, and it treats every member of a partnership alike. That builds trust between ' +
      'them.',
    'Once it is final and every member has signed, a protocol is meant for the public: plain enough to show ' +
      'who answers for what in arrangements that can be complicated. Partners who publish their standards show ' +
      'leadership, to their community and to other partners.',
  ]),
  fact('DEVELOPMENT', '10/23 ¶3.4 and footnote 1', [
    'We drew up its values and behaviours with Manchester City Council and some of the council’s partners. They told us ' +
      'what should underlie joint work in action learning sets (small groups that meet regularly to reflect on real ' +
      'problems and learn from what they do), in an on-line questionnaire, and when we came to their main partnership ' +
      'and committee meetings.',
    'We then matched the results with the Seven Principles of Public Life and with the CIPFA/SOLACE framework for good ' +
      'governance.',
    'Seminars at our 2009 Annual Assembly commented on the idea and on the draft. The partners who had taken part in ' +
      'the research commented once more, as did Sir Howard Bernstein and Sir Richard Leese of the city council. The ' +
      'current version takes up all of these comments.',
  ]),
  fact('OUTPUTS', '10/23 ¶3.2.2 and ¶3.3.4; committee report, appendix', [
    'The protocol has six values, which are spelt out in 37 behaviours. Those who work in partnership are invited to ' +
      'adopt it whole, or to adapt it to where they are.',
    'The technical research report sets out how the protocol was made and has the full text of it. The report goes to ' +
      'the Board with the paper.',
  ]),
  fact('METHOD', '10/23 ¶3.4', [
    'The method was to ask partners themselves, to align their answers with recognised principles, and to test the ' +
      'result in two rounds of comment: at the Annual Assembly, and with those who had helped to make it.',
  ]),
  fact('NEXT_STEPS', '10/23 ¶3.5', [
    'Our Guidance and Advice Team will now use the research report to write guidance that presents the protocol and ' +
      'wins authorities over to a version of it.',
    'One authority that we know of is already copying the approach. After our presentation at the Assembly it set up a ' +
      'working group for a protocol of its own.',
    'Sir Richard Leese and Sir Howard Bernstein have asked that we go on working with them, to make the protocol ' +
      'stronger in practice, and we mean to look at more formal ways to put it to work. A scoping meeting with the city ' +
      'council is being arranged. Until it has been held, the length of the further work is hard to estimate.',
  ]),
  fact('OVERSIGHT', '10/23 ¶1.1.1 and ¶2.1.1', [
    'The Director of Standards answers for the project, and the Board is kept informed. No steering group ' +
      'is on record for it.',
  ]),
  fact('RISK', '10/23 ¶4.1.3 and ¶4.1.4', [
    'With public money ever scarcer, partners are likely to look first to what they themselves need and less to ' +
      'one another. Relations between them may become strained and harder to manage.',
    'A clear line of accountability works against this. It tells people that high standards are expected of ' +
      'partnerships and are watched, and so should strengthen public confidence.',
  ]),
];
