import { findingWay } from '../../src/pages/papers/finding-path.js';

describe('What a check of a paper found', () => {
  it.each([
    ['NO_APPROVAL', 'CFPS', '/projects/CFPS/settings'],
    ['NO_BASELINE', 'CFPS', '/projects/CFPS/plan'],
    ['COMPLETE_ASSUMED', 'CFPS', '/projects/CFPS/plan'],
    ['DONE_ELSEWHERE_NOT', 'CFPS M7', '/projects/CFPS/milestones/M7'],
    ['NO_RISKS', 'CFPS', '/projects/CFPS/risks'],
    ['RISKS_INCOMPLETE', 'CFPS', '/projects/CFPS/risks/missing'],
    ['NO_TERMS_OF_REFERENCE', 'CFPS', '/projects/CFPS/steering-group'],
    ['GROUP_INCOMPLETE', 'CFPS', '/projects/CFPS/steering-group'],
    ['EVIDENCE_COUNTS', 'CFPS E1', '/projects/CFPS/evidence/E1'],
    ['PILOT_INCOMPLETE', 'CFPS P1', '/projects/CFPS/pilots/P1'],
    ['COMMITMENT_UNOWNED', 'CFPS C1', '/projects/CFPS/commitments/C1'],
    ['PRINCIPLES_UNCOVERED', 'MCC PROTOCOL V2', '/projects/MCC/outputs/PROTOCOL/versions/V2'],
    ['STALE_STATUS', 'CFPS M7', '/projects/CFPS/milestones/M7'],
    ['SLIP_UNEXPLAINED', 'CFPS M7', '/projects/CFPS/milestones/M7'],
    ['HOLE_OPEN', 'CFPS M7', '/projects/CFPS/milestones/M7'],
    ['PROMISE_UNEXPLAINED', 'CFPS M7', '/projects/CFPS/milestones/M7'],
    ['PROMISE_UNEXPLAINED', 'CFPS', '/projects/CFPS/settings'],
    ['PROMISE_UNEXPLAINED', 'CFPS action CFPS-A1', '/actions/CFPS-A1'],
    ['PROMISE_UNEXPLAINED', 'CFPS commitment C1', '/projects/CFPS/commitments/C1'],
    ['PROMISE_UNEXPLAINED', 'CFPS communication K1', '/projects/CFPS/communications/K1'],
    ['PROMISE_UNEXPLAINED', 'CFPS undertaking U1', '/promises'],
    ['ACTION_UNASSIGNED', 'CFPS-A1', '/actions/CFPS-A1'],
    ['PAPERS_OVERDUE', 'BOARD-2010-01-26', '/meetings/BOARD-2010-01-26'],
    ['ATTACHMENT_MISSING', null, '/board-papers/10%2F31/attach'],
    ['PAGE_BUDGET', null, '/board-papers/10%2F31?set=budget#in-hand'],
    ['CONFIDENTIALITY_MISSING', 'cover', '/board-papers/10%2F31?set=cover#in-hand'],
    ['SMT_LEAD_MISSING', 'cover', '/board-papers/10%2F31?set=cover#in-hand'],
    ['NO_ASK', null, '/board-papers/10%2F31?set=asks#in-hand'],
  ])('%s of %s leads to the form that mends it', (code, subject, path) =>
    expect(findingWay('10/31', { code, subject })?.href).toBe(path),
  );

  it('leads nowhere where there is only a step to take', () => {
    expect(findingWay('10/31', { code: 'NOT_CLEARED', subject: null })).toBeNull();
  });
});
