import '../../../src/app.domains.js'; // the rows in force
import { type Actor, publicActor } from '../../../src/platform/auth/actor.js';
import { inForce, isOperation, may, mayRead, readableProjects, requireMay } from '../../../src/platform/auth/policy.js';
import { Role } from '../../../src/platform/auth/role.js';
import type { Committed } from '../../../src/platform/record/committed.js';
import { rule } from '../../../src/platform/auth/rule.js';

const { ADMINISTRATOR, SECRETARY, DIRECTOR, PROJECT_LEAD, REVIEWER } = Role;

function holder(role: Role, projectId: string | null = null): Actor {
  const grants = [{ role, projectId }];
  return {
    personId: 'p',
    personName: 'Jo',
    tokenId: 't',
    credential: null,
    grants,
    revision: 1 as Committed,
    requestId: null,
  };
}

const ACTORS = {
  '-': publicActor(1 as Committed),
  A: holder(ADMINISTRATOR),
  S: holder(SECRETARY),
  D: holder(DIRECTOR, 'mcc'),
  L: holder(PROJECT_LEAD, 'mcc'),
  R: holder(REVIEWER, 'mcc'),
};

// Who may do what is held by test/role-matrix.spec.ts, operation by operation.
describe('the policy', () => {
  it('knows no operation by the name of an inherited property', () => {
    expect(isOperation('toString')).toBe(false);
    expect(isOperation('constructor')).toBe(false);
  });

  it('refuses two domains with an operation of one name, and keeps the rows that were in force', () => {
    expect(() => inForce({ amendPilot: rule(['PUBLIC']) }, { amendPilot: rule([]) })).toThrow(
      'of this name: amendPilot',
    );
    expect(may(ACTORS['-'], 'amendPilot')).toBe(false);
  });

  it('lets a project lead report on the project of the role, and on no other', () => {
    expect(may(ACTORS.L, 'reportMilestone', 'mcc')).toBe(true);
    expect(may(ACTORS.L, 'reportMilestone', 'cfps')).toBe(false);
  });

  it('lets nobody clear a paper by a role for one project and a title for another', () => {
    const both = {
      ...ACTORS.D,
      grants: [
        { role: DIRECTOR, projectId: 'mcc' },
        { role: REVIEWER, projectId: 'cfps' },
      ],
    };
    expect(may(both, 'clearBoardPaper', 'cfps')).toBe(false);
  });

  it('asks the public for a token, and tells a person which role is missing', () => {
    expect(() => requireMay(ACTORS['-'], 'revisePlan')).toThrow('revisePlan needs an access token');
    expect(() => requireMay(ACTORS.R, 'revisePlan')).toThrow('revisePlan is for PROJECT_LEAD; Jo holds no such role.');
    expect(() => requireMay(ACTORS.L, 'revisePlan', 'cfps')).toThrow('holds no such role for this project');
    expect(() => requireMay(ACTORS.L, 'revisePlan', 'mcc')).not.toThrow();
  });

  it('lets administrator and secretary read every project, the others those they have a role for', () => {
    expect(readableProjects(ACTORS.A)).toBe('ALL');
    expect(readableProjects(ACTORS.S)).toBe('ALL');
    expect(readableProjects(ACTORS.R)).toEqual(new Set(['mcc']));
    expect(readableProjects(ACTORS['-'])).toEqual(new Set());
    expect([mayRead(ACTORS.A, 'cfps'), mayRead(ACTORS.R, 'mcc'), mayRead(ACTORS.R, 'cfps')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
