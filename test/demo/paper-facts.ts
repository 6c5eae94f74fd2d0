/**
 * The golden checklist: what paper 10/23 tells, paragraph by paragraph, as the words that must be found together in one
 * paragraph of the paper composed as at 26 January 2010, in the section where the real one has them.
 */
export const PAPER_FACTS: readonly (readonly [paragraph: string, fact: string, words: readonly string[]])[] = [
  [
    '¶1.1.1',
    'both projects are about ethical standards in partnerships',
    ['local government', 'ethical', 'partnerships'],
  ],
  [
    '¶2.1.1',
    'the Board notes the protocol with Manchester',
    ['note progress', 'developing', 'protocol', 'Manchester City Council'],
  ],
  [
    '¶2.1.1',
    'and the work that supports standards committees',
    ['Centre for Public Scrutiny', 'standards committees', 'accountable'],
  ],
  ['¶3.1.1', 'the strategic objective: respected, adds value', ['strategic regulator', 'respected', 'adds value']],
  [
    '¶3.1.1',
    'the commitment to a framework everywhere',
    ['effective standards framework', 'every kind of local governance'],
  ],
  [
    '¶3.2.1',
    'the protocol was made with Manchester and partners',
    ['With the council and some of its partners', 'protocol', 'values', 'behaviours'],
  ],
  ['¶3.2.1', 'it is meant to strengthen standards and accountability', ['strengthen standards and accountability']],
  ['¶3.2.2', 'adopt it whole or adapt it', ['invited', 'adopt it whole', 'adapt it']],
  [
    '¶3.3.1',
    'what to expect, constructive challenge, equal footing',
    [
      'expect of one another',
      'challenge each other constructively',
      'hold each other to account',
      'equal footing',
      'trust',
    ],
  ],
  [
    '¶3.3.2',
    'a public document once all have signed',
    ['every member of a partnership has signed', 'for the public', 'plain', 'trust of the public'],
  ],
  ['¶3.3.3', 'partners show leadership', ['leadership', 'community', 'other partners']],
  ['¶3.3.4', 'the research report holds the protocol', ['technical research report', 'full text']],
  [
    '¶3.4.1',
    'three ways of asking',
    ['action learning sets', 'online questionnaire', 'partnership and committee meetings'],
  ],
  [
    'footnote 1',
    'what action learning is',
    ['small groups', 'regularly', 'reflect on real problems', 'learn from each other'],
  ],
  [
    '¶3.4.2',
    'aligned with two sets of principles, to complement them',
    ['Seven Principles of Public Life', 'CIPFA/SOLACE', 'good governance', 'complements'],
  ],
  ['¶3.4.3', 'seminars at the 2009 Annual Assembly', ['2009 Annual Assembly', 'Seminars', 'draft']],
  [
    '¶3.4.4',
    'the partners were given the opportunity to comment again',
    ['given a further opportunity', 'Sir Howard Bernstein', 'Sir Richard Leese', 'current version'],
  ],
  [
    '¶3.5.1',
    'guidance by the Guidance and Advice Team',
    ['Guidance and Advice Team', 'research report', 'promotes', 'authorities'],
  ],
  ['¶3.5.2', 'one authority copies the approach', ['One authority', 'copy our approach', 'working group', 'Assembly']],
  [
    '¶3.5.3',
    'a scoping meeting is being arranged, and nobody can say how long the rest takes',
    ['Scoping meeting', 'being arranged', 'no date can be given', 'Further work'],
  ],
  [
    '¶3.5.3',
    'Manchester wants to go on',
    ['Sir Howard Bernstein', 'Sir Richard Leese', 'stronger in practice', 'formal'],
  ],
  ['¶3.6.1', 'approved by the Board on 7 July 2009', ['Board', '7 July 2009', 'joint project']],
  [
    '¶3.6.1',
    'a scoping exercise led to recommendations',
    ['scoping exercise', 'recommendations to the Board', 'future work'],
  ],
  [
    'footnote 2',
    '13 interviews, 19 individuals, 12 organisations',
    ['13 interviews', '19 individuals', '12 organisations', 'literature'],
  ],
  [
    'footnote 2',
    'who was interviewed',
    ['ACCA', 'Blackburn with Darwen', 'CIPFA', 'Children, Schools and Families', 'IBM', 'Business Ethics'],
  ],
  [
    'footnote 2',
    'who else was interviewed',
    ['Kirklees', 'Manchester City Council', 'National Audit Office', 'Local Government Network', 'Serco', 'SOLACE'],
  ],
  ['footnote 2', 'how the paper spells Blackburn with Darwen', ['Blackburn and Darwen', 'Blackburn with Darwen']],
  ['¶3.6.2', 'one guide in two parts, joint badge', ['one guide', 'two parts', 'joint badge']],
  ['¶3.6.2', 'Part 1: are partners fit to work with', ['Part 1', 'standards committee', 'ethically fit']],
  ['¶3.6.2', 'Part 2: questions', ['Part 2', 'questions', 'scrutinised', 'Seven Principles']],
  ['footnote 3', 'some partnerships are mandatory', ['mandatory']],
  ['¶3.7.1', 'desk research, still to be used', ['will be based partly on desk research']],
  ['¶3.7.1', 'good practice in annual returns', ['Good practice', 'annual returns']],
  ['¶3.7.1', 'the first CfPS report', ['March 2009', 'How to Win Friends and Influence Partners']],
  [
    '¶3.7.1',
    'the second CfPS report, with its subtitle',
    ['Small Print Big Picture', 'Guide for Scrutinising Public-Private Partnerships', 'May 2008'],
  ],
  ['¶3.7.2', 'comments twice, then refinement', ['invite', 'Volunteers', 'comment again', 'refine']],
  ['¶3.7.3', 'a press release is being drafted', ['press release', 'External Relations Team', 'being drafted']],
  [
    '¶3.7.4',
    'CSPL is interested and has asked for the findings',
    ['findings', 'expressed an interest', 'asked', 'Committee on Standards in Public Life'],
  ],
  [
    '¶3.8.1',
    'the steering group is a sounding board',
    ['sounding board', 'challenge us constructively', 'direction', 'experience'],
  ],
  [
    '¶3.8.2',
    'four organisations',
    ['Standards for England', 'Local Government Association', 'Centre for Public Scrutiny', 'Audit Commission'],
  ],
  ['¶3.8.2', 'not invited yet', ['Invitations to the steering group have not gone out yet']],
  ['¶3.9.1', 'from 4 January to 31 May 2010', ['4 January 2010', '31 May 2010', 'Appendix']],
  [
    '¶4.1.1',
    'growing, public money, the accountability gap',
    ['growing', 'public money', 'Seven Principles', 'gap in accountability', 'blamed'],
  ],
  [
    '¶4.1.2',
    'no problems found, none ruled out, poor behaviour costs money',
    ['no ethical problems', 'cannot rule them out', 'poor decisions', 'costs'],
  ],
  ['¶4.1.3', 'public confidence', ['public confidence', 'high standards', 'watched']],
  ['¶4.1.4', 'squeezed money strains relations', ['public money becomes scarcer', 'own objectives', 'strained']],
  ['¶4.1.5', 'criticism for going beyond the remit', ['criticised', 'remit', 'stakeholders']],
  ['committee report, appendix', 'six values, 37 behaviours', ['six values', '37 behaviours']],
];

/** Words of facts that must stand in the paper once, not more often. */
export const ONCE: readonly string[] = [
  'action learning sets',
  'Guidance and Advice Team',
  'CIPFA/SOLACE',
  'Small Print Big Picture',
  '7 July 2009',
  'External Relations Team',
  'Committee on Standards in Public Life',
  'sounding board',
  'working group',
  'mandatory',
  'remit',
];
