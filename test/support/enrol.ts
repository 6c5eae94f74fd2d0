import { randomUUID } from 'node:crypto';
import { AccessToken } from '../../src/platform/auth/access-token.entity.js';
import { RoleGrant } from '../../src/platform/auth/role-grant.entity.js';
import { type Role } from '../../src/platform/auth/role.js';
import { hashToken, newToken } from '../../src/platform/auth/token.js';
import { Recorder } from '../../src/platform/record/recorder.js';
import { SERVER_AUTHOR } from '../../src/platform/record/write.js';
import { type TestApp } from './app.js';

export interface Enrolled {
  readonly personId: string;
  readonly name: string;
  readonly token: string;
}

const ENTRY = { operation: 'test', reason: 'Laid down by a test.' };
const FROM = '2009-01-01';

/**
 * A person with a token that lives for a day and any roles, put into the record past the interface, for tests of the
 * platform that know no domain.
 * @param roles `projectId` null for roles held everywhere
 */
export function enrol(
  app: TestApp,
  name: string,
  roles: readonly { role: Role; projectId: string | null }[] = [],
): Promise<Enrolled> {
  const token = newToken();
  const personId = randomUUID();
  return app.app.get(Recorder).write(SERVER_AUTHOR, ENTRY, async ({ manager, revision }) => {
    await manager.query('INSERT INTO person (id, version) VALUES ($1, $2)', [personId, revision]);
    await manager.query(
      'INSERT INTO person_statement (id, effective_on, revision, assumed, person_id, name) VALUES ($1, $2, $3, true, $4, $5)',
      [randomUUID(), FROM, revision, personId, name],
    );
    const at = app.clock.now();
    for (const { role, projectId } of roles) {
      const grant = { id: randomUUID(), personId, role, projectId, grantedRevision: revision, grantedAt: at };
      await manager.insert(RoleGrant, grant);
    }
    await manager.insert(AccessToken, {
      id: randomUUID(),
      personId,
      name: 'test',
      hash: hashToken(token),
      issuedBy: personId,
      issuedRevision: revision,
      createdAt: at,
      expiresAt: new Date(at.getTime() + 86_400_000),
    });
    return { personId, name, token };
  });
}

/** The bare identity of a project, enough to hold a role for. */
export function foundProject(app: TestApp, code: string): Promise<string> {
  return app.app.get(Recorder).write(SERVER_AUTHOR, ENTRY, async ({ manager, revision }) => {
    const [programmeId, projectId] = [randomUUID(), randomUUID()];
    const version = revision;
    const programme = [programmeId, `P-${code}`, version];
    await manager.query('INSERT INTO programme (id, code, version) VALUES ($1, $2, $3)', programme);
    const project = [projectId, programmeId, code, version];
    await manager.query('INSERT INTO project (id, programme_id, code, version) VALUES ($1, $2, $3, $4)', project);
    return projectId;
  });
}
