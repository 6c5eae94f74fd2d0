import { ADMIN_TOKEN, type TestApp } from './app.js';
import { ownToken } from './own-token.js';

/** Everybody a test may ask as: one person per role, of project ALPHA where the role is of a project. */
export interface Cast {
  readonly administrator: string;
  readonly secretary: string;
  readonly director: string;
  readonly lead: string;
  readonly reviewer: string;
  /** Project lead of project BETA alone. */
  readonly stranger: string;
  /** Holds no role. */
  readonly guest: string;
  readonly personIds: Readonly<Record<string, string>>;
  readonly organisationId: string;
  readonly projectIds: { readonly ALPHA: string; readonly BETA: string };
}

/** A programme with projects ALPHA and BETA from 4 January to 31 May 2010, and one person per role with a token each. */
export async function startCast(app: TestApp): Promise<Cast> {
  const as = (operation: string, input: object, reads: string): Promise<any> =>
    app.saved(ADMIN_TOKEN, operation, input, reads);
  const { organisation } = await as(
    'addOrganisation',
    { name: 'Standards for England', effectiveOn: '2010-01-01' },
    'organisation { id }',
  );
  await as(
    'startProgramme',
    {
      code: 'PARTNERSHIPS',
      title: 'Standards in partnerships',
      ownerOrganisationId: organisation.id,
      effectiveOn: '2010-01-01',
    },
    'programme { id }',
  );
  const project = async (code: string): Promise<string> => {
    const input = {
      programmeCode: 'PARTNERSHIPS',
      code,
      title: `Project ${code}`,
      start: '2010-01-04',
      targetEnd: '2010-05-31',
    };
    const answer = await as('startProject', input, 'project { id }');
    return answer.project.id;
  };
  const projectIds = { ALPHA: await project('ALPHA'), BETA: await project('BETA') };
  const personIds: Record<string, string> = {};
  const person = async (name: string, role: string | null, projectCode: string | null): Promise<string> => {
    const added = await as(
      'addPerson',
      { name, post: `Post of ${name}`, organisationId: organisation.id, effectiveOn: '2010-01-01' },
      'person { id }',
    );
    personIds[name] = added.person.id;
    if (role) await as('grantRole', { personId: added.person.id, role, projectCode }, 'grant { id }');
    return ownToken(app, added.person.id);
  };
  return {
    administrator: ADMIN_TOKEN,
    secretary: await person('Sara Secretary', 'SECRETARY', null),
    director: await person('Dora Director', 'DIRECTOR', 'ALPHA'),
    lead: await person('Leo Lead', 'PROJECT_LEAD', 'ALPHA'),
    reviewer: await person('Rita Reviewer', 'REVIEWER', 'ALPHA'),
    stranger: await person('Sid Stranger', 'PROJECT_LEAD', 'BETA'),
    guest: await person('Gus Guest', null, null),
    personIds,
    organisationId: organisation.id,
    projectIds,
  };
}
