/** Holds the six core principles of the CIPFA/SOLACE framework of 2007; the edition of 2016 has seven and is another. */
import type { Framework } from './framework.js';

const PRINCIPLES: readonly (readonly [name: string, wording: string])[] = [
  [
    'Purpose and outcomes',
    'Focusing on the purpose of the authority and on outcomes for the community and creating and implementing a vision ' +
      'for the local area.',
  ],
  [
    'Functions and roles',
    'Members and officers working together to achieve a common purpose with clearly defined functions and roles.',
  ],
  [
    'Values and behaviour',
    'Promoting values for the authority and demonstrating the values of good governance through upholding high ' +
      'standards of conduct and behaviour.',
  ],
  [
    'Decisions, scrutiny and risk',
    'Taking informed and transparent decisions which are subject to effective scrutiny and managing risk.',
  ],
  ['Capacity and capability', 'Developing the capacity and capability of members and officers to be effective.'],
  [
    'Engagement and accountability',
    'Engaging with local people and other stakeholders to ensure robust public accountability.',
  ],
];

export const CIPFA_SOLACE_2007: Framework = {
  code: 'CIPFA_SOLACE_2007',
  title: 'CIPFA/SOLACE good governance framework',
  edition: 'Delivering Good Governance in Local Government: Framework, CIPFA/SOLACE, 2007',
  inForceFrom: '2007-06',
  inForceTo: '2016',
  source:
    'The six core principles as councils’ codes of corporate governance reprint them (West Devon; Isles of Scilly; ' +
    'Maidstone, 7 June 2010). The short names are ours; the wording is the framework’s.',
  principles: PRINCIPLES.map(([name, wording], index) => ({ number: index + 1, name, wording })),
};
