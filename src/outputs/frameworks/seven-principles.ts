/** Holds the Seven Principles of Public Life in the wording of 1995, which was in force in 2010. */
import type { Framework } from './framework.js';

const HOLDERS = 'Holders of public office';

export const SEVEN_PRINCIPLES_1995: Framework = {
  code: 'SEVEN_PRINCIPLES_1995',
  title: 'Seven Principles of Public Life',
  edition: 'First Report of the Committee on Standards in Public Life, 1995',
  inForceFrom: '1995',
  inForceTo: '2013-01',
  source:
    'As reprinted in the Tenth Report of the Committee on Standards in Public Life, Cm 6407, and by the Australian ' +
    'Senate’s Committee of Senators’ Interests, appendix 2. Reworded in the Fourteenth Report, Cm 8519, January 2013.',
  principles: [
    {
      number: 1,
      name: 'Selflessness',
      wording:
        `${HOLDERS} should act solely in terms of the public interest. They should not do so in order to gain ` +
        'financial or other benefits for themselves, their family or their friends.',
    },
    {
      number: 2,
      name: 'Integrity',
      wording:
        `${HOLDERS} should not place themselves under any financial or other obligation to outside individuals or ` +
        'organisations that might seek to influence them in the performance of their official duties.',
    },
    {
      number: 3,
      name: 'Objectivity',
      wording:
        'In carrying out public business, including making public appointments, awarding contracts, or recommending ' +
        'individuals for rewards and benefits, holders of public office should make choices on merit.',
    },
    {
      number: 4,
      name: 'Accountability',
      wording:
        `${HOLDERS} are accountable for their decisions and actions to the public and must submit themselves to ` +
        'whatever scrutiny is appropriate to their office.',
    },
    {
      number: 5,
      name: 'Openness',
      wording:
        `${HOLDERS} should be as open as possible about all the decisions and actions that they take. They should ` +
        'give reasons for their decisions and restrict information only when the wider public interest clearly demands.',
    },
    {
      number: 6,
      name: 'Honesty',
      wording:
        `${HOLDERS} have a duty to declare any private interests relating to their public duties and to take steps to ` +
        'resolve any conflicts arising in a way that protects the public interest.',
    },
    {
      number: 7,
      name: 'Leadership',
      wording: `${HOLDERS} should promote and support these principles by leadership and example.`,
    },
  ],
};
