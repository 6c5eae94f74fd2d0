/** Holds the ten General Principles of 2001 by name: their wording was seen only in councils' copies, so it is not held. */
import type { Framework } from './framework.js';

const NAMES = [
  'Selflessness',
  'Honesty and Integrity',
  'Objectivity',
  'Accountability',
  'Openness',
  'Personal Judgement',
  'Respect for Others',
  'Duty to Uphold the Law',
  'Stewardship',
  'Leadership',
];

export const GENERAL_PRINCIPLES_2001: Framework = {
  code: 'GENERAL_PRINCIPLES_2001',
  title: 'General Principles of conduct in local government',
  edition: 'Relevant Authorities (General Principles) Order 2001, SI 2001/1401',
  inForceFrom: '2001-04-06',
  inForceTo: null,
  source: 'SI 2001/1401, made on 5 April 2001 (Crown copyright, Open Government Licence v3); names and their order.',
  principles: NAMES.map((name, index) => ({ number: index + 1, name, wording: null })),
};
