/** Names the people of the first programme: three from paper 10/23, the others by the part they play, since it names nobody. */
import { issuedPaper } from './sources.js';
import { Role } from '../../platform/auth/role.js';
import type { PersonRow } from './first-programme.types.js';

const UNNAMED = 'name not given in the Board paper as issued';

export const PEOPLE: readonly PersonRow[] = [
  {
    key: 'DIRECTOR',
    name: 'Steve Barrow',
    post: 'Director of Standards',
    organisation: 'SFE',
    citation: issuedPaper('cover'),
    assumed: false,
  },
  {
    key: 'BERNSTEIN',
    name: 'Sir Howard Bernstein',
    post: null,
    organisation: 'MCC',
    citation: issuedPaper('paragraph 3.4.4'),
    assumed: false,
  },
  {
    key: 'LEESE',
    name: 'Sir Richard Leese',
    post: null,
    organisation: 'MCC',
    citation: issuedPaper('paragraph 3.4.4'),
    assumed: false,
  },
  part('LEAD_CFPS', 'Project officer, work with CfPS', UNNAMED, 'SFE'),
  part('LEAD_MCC', 'Project officer, partnership protocol', UNNAMED, 'SFE'),
  part('SECRETARY', 'Secretary to the Board', UNNAMED, 'SFE'),
  part('ADMINISTRATOR', 'Administrator of the tracker', 'invented for the demonstration', 'SFE'),
  part(
    'REVIEWER',
    'Reviewer for the steering group',
    'invented for the demonstration: no invitation has gone out',
    null,
  ),
];

/** Who holds which role, and for which projects; none for roles held everywhere. */
export const ROLES: readonly { readonly person: string; readonly role: Role; readonly projects: readonly string[] }[] =
  [
    { person: 'ADMINISTRATOR', role: Role.ADMINISTRATOR, projects: [] },
    { person: 'SECRETARY', role: Role.SECRETARY, projects: [] },
    { person: 'DIRECTOR', role: Role.DIRECTOR, projects: ['CFPS', 'MCC'] },
    { person: 'LEAD_CFPS', role: Role.PROJECT_LEAD, projects: ['CFPS'] },
    { person: 'LEAD_MCC', role: Role.PROJECT_LEAD, projects: ['MCC'] },
    { person: 'REVIEWER', role: Role.REVIEWER, projects: ['CFPS'] },
  ];

/** Who shows each role on the first screen, by key. */
export const DEMONSTRATED: readonly string[] = ['ADMINISTRATOR', 'SECRETARY', 'DIRECTOR', 'LEAD_CFPS', 'REVIEWER'];

function part(key: string, name: string, post: string, organisation: string | null): PersonRow {
  return { key, name, post, organisation, citation: null, assumed: true };
}
