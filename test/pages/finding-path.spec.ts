import { findingPath } from '../../src/pages/papers/finding-path.js';

describe('What a check of a paper found', () => {
  it.each([
    ['NO_APPROVAL', 'CFPS', '/projects/CFPS/settings'],
    ['NO_BASELINE', 'CFPS', '/projects/CFPS/plan'],
    ['COMPLETE_ASSUMED', 'CFPS', '/projects/CFPS/plan/status?kind=tasks'],
    ['DONE_ELSEWHERE_NOT', 'CFPS', '/projects/CFPS/plan/status'],
    ['NO_RISKS', 'CFPS', '/projects/CFPS/risks'],
    ['RISKS_INCOMPLETE', 'CFPS', '/projects/CFPS/risks/missing'],
    ['NO_TERMS_OF_REFERENCE', 'CFPS', '/projects/CFPS/steering-group'],
    ['GROUP_INCOMPLETE', 'CFPS', '/projects/CFPS/steering-group'],
    ['EVIDENCE_COUNTS', 'CFPS', '/projects/CFPS/evidence'],
    ['PILOT_INCOMPLETE', 'CFPS', '/projects/CFPS/pilots'],
    ['COMMITMENT_UNOWNED', 'CFPS', '/projects/CFPS/commitments'],
    ['PRINCIPLES_UNCOVERED', 'MCC', '/projects/MCC/outputs'],
    ['STALE_STATUS', 'CFPS M7', '/projects/CFPS/milestones/M7'],
    ['SLIP_UNEXPLAINED', 'CFPS M7', '/projects/CFPS/milestones/M7'],
    ['HOLE_OPEN', 'CFPS M7', '/projects/CFPS/milestones/M7'],
    ['PROMISE_UNEXPLAINED', 'CFPS M7', '/projects/CFPS/milestones/M7'],
    ['ACTION_UNASSIGNED', 'CFPS-A1', '/actions/CFPS-A1'],
    ['PAPERS_OVERDUE', 'BOARD-2010-01-26', '/meetings/BOARD-2010-01-26'],
    ['ATTACHMENT_MISSING', null, '/board-papers/10%2F31/attach'],
    ['PAGE_BUDGET', null, '/board-papers/10%2F31?set=budget#in-hand'],
    ['CONFIDENTIALITY_MISSING', 'cover', '/board-papers/10%2F31?set=cover#in-hand'],
    ['SMT_LEAD_MISSING', 'cover', '/board-papers/10%2F31?set=cover#in-hand'],
    ['NO_ASK', null, '/board-papers/10%2F31?set=asks#in-hand'],
  ])('%s of %s leads to the form that mends it', (code, subject, path) =>
    expect(findingPath('10/31', { code, subject })).toBe(path),
  );

  it('leads nowhere where there is only a step to take', () => {
    expect(findingPath('10/31', { code: 'NOT_CLEARED', subject: null })).toBeNull();
  });
});
