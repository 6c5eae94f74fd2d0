/** Says in our own words what paper 10/23 and the committee report tell of the protocol made with Manchester. */
import { issuedPaper } from './sources.js';
import type { NarrativeRow } from './first-programme.types.js';
import { RISK_ARGUMENT } from './narratives-cfps.js';

const fact = (topic: NarrativeRow['topic'], citation: string, paragraphs: readonly string[]): NarrativeRow => ({
  topic,
  citation,
  paragraphs,
  effectiveOn: '2010-01-11',
  assumed: false,
});

export const MCC_NARRATIVES: readonly NarrativeRow[] = [
  fact('AIM', issuedPaper('paragraph 2.1.1'), [
    'developing a partnership behaviour protocol with Manchester City Council',
  ]),
  fact('PURPOSE', issuedPaper('paragraphs 3.2 and 3.3; the committee report, appendix'), [
    'With the council and some of its partners we have written a protocol for those who work in partnership: six values, ' +
      'spelt out in 37 behaviours. It is meant to strengthen standards and accountability. Partners are invited to adopt ' +
      'it whole, or to adapt it to their own circumstances.',
    'The protocol tells partners what they may expect of one another. It gives them a way to challenge each other ' +
      'constructively and to hold each other to account, and it puts all of them on an equal footing. It should ' +
      'therefore build trust between them.',
    'Once it is final and every member of a partnership has signed it, a protocol is meant for the public: plain enough to ' +
      'show who answers for what in arrangements that can be complicated. That should earn the trust of the public, too. ' +
      'Partners who publish their standards show leadership, to their community and to other partners.',
  ]),
  fact('DEVELOPMENT', issuedPaper('paragraph 3.4 and footnote 1'), [
    'The values and behaviours came from the council and its partners themselves: from action learning sets (small ' +
      'groups that meet regularly to reflect on real problems, and learn from each other’s experience and from what each ' +
      'then does), an online questionnaire, and the council’s main partnership and committee meetings. We then set them ' +
      'beside the CIPFA/SOLACE framework for good governance and the Seven Principles of Public Life, so that the ' +
      'protocol complements them.',
    'Seminars at our 2009 Annual Assembly commented on the idea and on a draft. The partners who had taken part in the ' +
      'research were then given a further opportunity to comment, and Sir Howard Bernstein and Sir Richard Leese of the ' +
      'city council gave their views. The current version was revised to reflect what they said.',
  ]),
  fact('OUTPUTS', issuedPaper('paragraph 3.3.4'), [
    'A technical research report sets out how the protocol was made, and has the full text of it.',
  ]),
  fact('NEXT_STEPS', issuedPaper('section 3.5'), [
    'Our Guidance and Advice Team will now use the research report to write guidance that presents and promotes the ' +
      'protocol, so that authorities adopt a version of it. Both Sir Richard Leese and Sir Howard Bernstein ' +
      'want us to go on working with them and make the protocol stronger in practice, and we mean to look at more formal ' +
      'ways of putting it to work.',
  ]),
  fact('RISK', issuedPaper('section 4.1'), RISK_ARGUMENT),
];
