/** Names the organisations of paper 10/23: the partners, the steering group to be, and those interviewed for the scoping. */
import { issuedPaper } from './sources.js';
import type { OrganisationRow } from './first-programme.types.js';

const INTERVIEWED = issuedPaper('footnote 2');

const given = (key: string, name: string, shortName: string | null, citation: string, note: string | null = null) => ({
  key,
  name,
  shortName,
  note,
  citation,
  assumed: false,
});

export const ORGANISATIONS: readonly OrganisationRow[] = [
  given('SFE', 'Standards for England', 'SfE', issuedPaper('paragraph 3.2.1')),
  given('CFPS', 'Centre for Public Scrutiny', 'CfPS', issuedPaper('paragraph 3.6.1')),
  given(
    'MCC',
    'Manchester City Council',
    'MCC',
    issuedPaper('paragraph 3.2.1'),
    'Also among the twelve interviewed (the Board paper as issued, footnote 2).',
  ),
  given('AC', 'Audit Commission', null, issuedPaper('paragraph 3.8.2'), 'To be invited to the steering group.'),
  given(
    'LGA',
    'Local Government Association',
    'LGA',
    issuedPaper('paragraph 3.8.2'),
    'To be invited to the steering group.',
  ),
  given(
    'CSPL',
    'Committee on Standards in Public Life',
    'CSPL',
    issuedPaper('paragraph 3.7.4'),
    'Has asked for the findings.',
  ),
  given('NLGN', 'New Local Government Network', 'NLGN', INTERVIEWED),
  given(
    'DCSF',
    'Department for Children, Schools and Families',
    'DCSF',
    INTERVIEWED,
    'The paper has “of” in place of “for”.',
  ),
  given('SERCO', 'Serco', null, INTERVIEWED, 'The paper writes the name in capitals.'),
  given('IBM', 'IBM', null, INTERVIEWED),
  given(
    'CIPFA',
    'Chartered Institute of Public Finance and Accountancy',
    'CIPFA',
    INTERVIEWED,
    'Named by its short form only; co-author of the good governance framework.',
  ),
  given(
    'SOLACE',
    'Society of Local Authority Chief Executives',
    'SOLACE',
    INTERVIEWED,
    'Named by its short form only; co-author of the good governance framework.',
  ),
  given('NAO', 'National Audit Office', 'NAO', INTERVIEWED),
  given('ACCA', 'Association of Chartered Certified Accountants', 'ACCA', INTERVIEWED, 'Named by its short form only.'),
  given('KIRKLEES', 'Kirklees Council', null, INTERVIEWED),
  given(
    'BWD',
    'Blackburn with Darwen Local Strategic Partnership',
    null,
    INTERVIEWED,
    'The paper says “Blackburn and Darwen”; the council is Blackburn with Darwen.',
  ),
  given('IBE', 'Institute of Business Ethics', 'IBE', INTERVIEWED),
];

/** The twelve organisations whose people were interviewed, by key. */
export const INTERVIEWED_KEYS: readonly string[] = ORGANISATIONS.filter(
  (each) => each.citation === INTERVIEWED || each.key === 'MCC',
).map((each) => each.key);

/** The four that are to make up the steering group, by key. */
export const STEERING_GROUP_KEYS: readonly string[] = ['AC', 'CFPS', 'LGA', 'SFE'];

/** From this day on the register knows them; it is ours, the paper needs none. */
export const REGISTERED_FROM = '2009-04-01';
