import { type Actor, publicActor } from '../../../src/platform/auth/actor.js';
import {
  isOperation,
  may,
  mayRead,
  type Operation,
  POLICY,
  readableProjects,
  requireMay,
} from '../../../src/platform/auth/policy.js';
import { Role } from '../../../src/platform/auth/role.js';

const { ADMINISTRATOR, SECRETARY, DIRECTOR, PROJECT_LEAD, REVIEWER } = Role;

function holder(role: Role | null, projectId: string | null = null): Actor {
  const grants = role === null ? [] : [{ role, projectId }];
  return { personId: 'p', personName: 'Jo', tokenId: 't', grants, revision: 1, requestId: null };
}

const ACTORS = {
  '-': publicActor(1),
  N: holder(null),
  A: holder(ADMINISTRATOR),
  S: holder(SECRETARY),
  D: holder(DIRECTOR, 'mcc'),
  L: holder(PROJECT_LEAD, 'mcc'),
  R: holder(REVIEWER, 'mcc'),
};

/** Who may: - the public, N a person without a role, A administrator, S secretary, D director, L project lead, R reviewer. */
const MATRIX: Readonly<Record<Operation, string>> = {
  me: '-NASDLR',
  boardPapers: '-NASDLR',
  boardPaper: '-NASDLR',
  verifyBoardPaper: '-NASDLR',
  accessTokens: 'NASDLR',
  issueAccessToken: 'NASDLR',
  revokeAccessToken: 'NASDLR',
  programmes: 'ASDLR',
  programme: 'ASDLR',
  projects: 'ASDLR',
  project: 'ASDLR',
  organisations: 'ASDLR',
  people: 'ASDLR',
  previewPlan: 'ASDLR',
  previewCalendar: 'ASDLR',
  previewMilestoneReport: 'ASDLR',
  previewTaskReport: 'ASDLR',
  compareBaselines: 'ASDLR',
  planChanged: 'ASDLR',
  journal: 'AS',
  addOrganisation: 'AS',
  amendOrganisation: 'AS',
  addPerson: 'AS',
  amendPerson: 'AS',
  startProgramme: 'AS',
  startProject: 'AS',
  amendProject: 'ASDL',
  recordNarrative: 'ASDL',
  setReportingDate: 'ASDL',
  roleGrants: 'A',
  grantRole: 'A',
  withdrawRole: 'A',
  approveBaseline: 'DL',
  revisePlan: 'L',
  changeCalendar: 'L',
  reportMilestone: 'L',
  reportTask: 'L',
  composeBoardPaper: 'S',
  editBoardPaper: 'S',
  issueBoardPaper: 'S',
  considerBoardPaper: 'S',
  withdrawBoardPaper: 'S',
  clearBoardPaper: 'D',
};

describe('the policy', () => {
  it.each(Object.entries(MATRIX))('%s is for %s', (operation, allowed) => {
    const letters = Object.entries(ACTORS).filter(([, actor]) => isOperation(operation) && may(actor, operation));
    expect(letters.map(([letter]) => letter).join('')).toBe(allowed);
  });

  it('has a row of the matrix for each operation', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(Object.keys(POLICY).sort());
  });

  it('knows no operation by the name of an inherited property', () => {
    expect(isOperation('toString')).toBe(false);
    expect(isOperation('constructor')).toBe(false);
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
