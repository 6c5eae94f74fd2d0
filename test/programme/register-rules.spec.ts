import { ORGANISATION_RULES, PERSON_RULES } from '../../src/programme/directory.kind.js';
import { PROJECT_RULES } from '../../src/programme/project.kind.js';
import { type RegisterRecord, registerAsAt } from '../../src/programme/register.js';
import { contextOf, row, said } from '../support/rules.js';

const TODAY = { asAt: '2010-01-26', revision: 9 };
const [CITY, TOWN, ANN] = ['1', '2', '3'].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];
const TERMS = {
  ...{ title: 'A', objectives: [], sponsorIds: [CITY], leadId: ANN, smtLeadId: null },
  ...{ approvedBy: null, approvedOn: null, approval: null, startOn: '2009-01-01', targetEndOn: '2010-12-31' },
  ...{ amberDays: 1, redDays: 10, staleDays: 28 },
};
const RECORD: RegisterRecord = {
  organisations: [
    { ...row('s1', '2010-01-01', 1), organisationId: CITY, name: 'City', shortName: null, note: null },
    { ...row('s2', '2010-01-24', 2), organisationId: TOWN, name: 'Town', shortName: null, note: null },
  ],
  people: [{ ...row('s3', '2010-01-01', 3), personId: ANN, name: 'Ann', post: null, organisationId: CITY }],
  programmes: [],
  projects: [
    { ...row('s4', '2009-01-01', 4), projectId: 'p', ...TERMS, code: 'ALPHA', programmeId: 'g' },
    { ...row('s5', '2010-01-23', 5), projectId: 'p', ...TERMS, title: 'B', code: 'ALPHA', programmeId: 'g' },
  ],
  narratives: [],
  reportingDates: [],
  states: [],
  closures: [],
  followOns: [],
};
const RULES = { ...ORGANISATION_RULES, ...PERSON_RULES, ...PROJECT_RULES };

/** What a rule about a thing comes to, in a write about 20 January. */
function comes(rule: keyof typeof RULES, id: string, input: object): string {
  const rows = { record: RECORD, today: registerAsAt(RECORD, TODAY) };
  return said(RULES[rule] as never, { ...contextOf(rows), id }, input as never);
}

describe('the rules of the register', () => {
  it.each<[string, keyof typeof RULES, string, object, string]>([
    ['an organisation is added', 'addOrganisation', 'new', { name: 'Shire' }, 'writes organisations'],
    ['under a name of its own', 'addOrganisation', 'new', { name: 'cITY' }, 'NAME_TAKEN name'],
    ['that nobody bears by today', 'addOrganisation', 'new', { name: 'Town' }, 'NAME_TAKEN name'],
    ['with a name', 'addOrganisation', 'new', {}, 'CANNOT_BE_EMPTY name'],
    ['it may keep its name', 'amendOrganisation', CITY, { name: 'City' }, 'writes organisations on 2010-01-20'],
    ['but takes no other’s', 'amendOrganisation', CITY, { name: 'Town' }, 'NAME_TAKEN name'],
    ['nor was it there before', 'amendOrganisation', TOWN, { note: 'x' }, 'NOT_FOUND effectiveOn'],
    ['a person is added', 'addPerson', 'new', { name: 'Bea', organisationId: TOWN }, 'writes people'],
    [
      'of no organisation that is not there',
      'addPerson',
      'new',
      { name: 'B', organisationId: 'x' },
      'NOT_FOUND organisationId',
    ],
    ['a person moves', 'amendPerson', ANN, { organisationId: TOWN }, 'writes people on 2010-01-20'],
    ['or leaves', 'amendPerson', ANN, { organisationId: null }, 'writes people on 2010-01-20'],
    ['but to nothing that is not there', 'amendPerson', ANN, { organisationId: 'x' }, 'NOT_FOUND organisationId'],
    [
      'a project is amended, and what followed with it',
      'amendProject',
      'p',
      { approval: 'x' },
      'writes projects on 2010-01-20, projects on 2010-01-23 for s5',
    ],
    ['not against a later word', 'amendProject', 'p', { title: 'C' }, 'CHANGED_LATER title'],
    ['with a lead who is there', 'amendProject', 'p', { leadId: 'x' }, 'NOT_FOUND leadId'],
    ['and sponsors who are', 'amendProject', 'p', { sponsorIds: [CITY, 'x'] }, 'NOT_FOUND sponsorIds'],
    [
      'ending after it starts, on every day',
      'amendProject',
      'p',
      { targetEnd: '2008-01-01' },
      'END_BEFORE_START targetEnd, END_BEFORE_START targetEnd',
    ],
    ['it says a word of itself', 'recordNarrative', 'p', { topic: 'AIM', paragraphs: ['x'] }, 'writes narratives'],
  ])('%s', (_, rule, id, input, expected) => {
    expect(comes(rule, id, input)).toBe(expected);
  });
});
