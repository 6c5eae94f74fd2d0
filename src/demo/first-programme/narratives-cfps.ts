/** Says in our own words what paper 10/23 tells of the work with the Centre for Public Scrutiny. */
import type { NarrativeRow } from './first-programme.types.js';

const fact = (topic: NarrativeRow['topic'], citation: string, paragraphs: readonly string[]): NarrativeRow => ({
  topic,
  citation,
  paragraphs,
  effectiveOn: '2010-01-04',
  assumed: false,
});

export const CFPS_NARRATIVES: readonly NarrativeRow[] = [
  fact('PURPOSE', '10/23 ¶3.6.1', [
    'The project helps standards committees hold partnerships to account, so that partnerships in each area are ' +
      'scrutinised well. The Board approved it on 7 July 2009, on the strength of a scoping exercise about ' +
      'partnerships.',
  ]),
  fact('OUTPUTS', '10/23 ¶3.6.2 and footnote 3', [
    'There will be one guide. It holds two checklists, and bears the joint badge of the Centre for Public Scrutiny and ' +
      'Standards for England.',
    'Part 1 lets a standards committee press its authority to put enough effort into finding out whether a partner is ' +
      'ethically fit to work with. Some partners and partnerships are mandatory, which the checklist has to allow for.',
    'Part 2 is a list of questions. It supports standards committees in having partnerships scrutinised, and in asking ' +
      'whether partners keep to the Seven Principles of Public Life.',
  ]),
  fact('METHOD', '10/23 ¶3.7', [
    'Part of the work is desk research; what it draws on is listed below.',
    'When the checklists have been drafted, the authorities that we invite as pilots comment on them first. Volunteers ' +
      'among them then test how well the checklists work and how useful they are, and comment again. The checklists ' +
      'are refined in the light of both rounds.',
  ]),
  fact('OVERSIGHT', '10/23 ¶3.8', [
    'A steering group will act as a sounding board: its members challenge constructively and give direction from what ' +
      'they have seen in their own work. It advises; decisions stay with the Board.',
  ]),
  fact('RISK', '10/23 ¶4.1.1, ¶4.1.2 and ¶4.1.5', [
    'Partnerships are growing in number and in weight: they spend public money and decide on things that matter to ' +
      'local people, so they ought to keep to the Seven Principles of Public Life. Where they do not, nobody answers ' +
      'for what went wrong, and local government will probably get the blame.',
    'We have come across no ethical failings so far, but cannot exclude them. Councils know from experience that ' +
      'poor behaviour left alone leads to poor decisions, and in the end costs the authority and the public money.',
    'Some may criticise us for spending on work that is not squarely in our remit. Against that, key stakeholders have ' +
      'told us that the subject matters and needs attention.',
  ]),
];
