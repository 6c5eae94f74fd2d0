import { paperFounding, TEXT_RULES } from '../../src/board-papers/paper.kind.js';
import { LIFE_RULES } from '../../src/board-papers/paper-life.rules.js';
import type { PaperRow } from '../../src/board-papers/paper-row.js';
import { Role } from '../../src/platform/auth/role.js';
import { decided } from '../../src/platform/kind/rule.js';
import { contextOf, said } from '../support/rules.js';

const PAPER_RULES = { ...TEXT_RULES, ...LIFE_RULES };
const ON = { on: '2010-01-12', by: 'Sara', at: new Date('2010-01-12') };
const TERMS = {
  meetingDate: '2010-01-18',
  reference: '10/23',
  asks: [{ verb: 'APPROVE', text: 'the plan', subject: null }],
};
const DRAFT = {
  ...{ id: 't', reference: '10/23', slug: '10-23', programmeId: 'g', projectIds: ['p'], version: 3 },
  content: { terms: TERMS, projects: [{ id: 'p', title: 'Alpha' }], body: [], appendices: [] },
  contentSha256: 'text',
  ...{ clearance: null, issue: null, consideration: null, replacedBy: null, withdrawal: null },
} as unknown as PaperRow;
const CLEARED: PaperRow = { ...DRAFT, clearance: { ...ON, contentSha256: 'text' } };
const ISSUED = { ...CLEARED, issue: { ...ON, id: 'i' } } as unknown as PaperRow;
const CONSIDERED = {
  ...ISSUED,
  consideration: { ...ON, id: 'c1', decision: 'x', consideredOn: '2010-01-18', outcomes: [], decisionIds: ['d'] },
} as PaperRow;
const WITHDRAWN: PaperRow = { ...DRAFT, withdrawal: { ...ON, reason: 'x' } };

const problem = (code: string) => ({ problems: [{ code, message: '', path: ['input'], subject: null }] });
const MADE = { content: DRAFT.content, contentSha256: 'other' };
const SEALED = { issue: { sealSha256: 'seal' }, files: [{ format: 'PDF' }, { format: 'DOCX' }], notices: [] };

/** What a step on a paper comes to, for a director of its project or for somebody else. */
function comes(step: keyof typeof PAPER_RULES, paper: PaperRow, input: object, role = Role.DIRECTOR): string {
  const base = contextOf({ paper, former: paper, begun: null, ...input });
  const actor = { ...base.actor, grants: [{ role, projectId: 'p' }] };
  try {
    return said(PAPER_RULES[step] as never, { ...base, actor }, input as never);
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the steps on a paper', () => {
  const text = { from: 'text', made: MADE };
  const file = { file: { sha256: 'f', bytes: Buffer.from('x') } };
  it.each<[string, keyof typeof PAPER_RULES, PaperRow, object, string]>([
    ['a draft is edited', 'editBoardPaper', DRAFT, text, 'writes texts'],
    ['so is a cleared one', 'editBoardPaper', CLEARED, text, 'writes texts'],
    ['an issued one is not', 'editBoardPaper', ISSUED, text, 'WRONG_STATE reference'],
    ['nor where its edits may not be', 'editBoardPaper', DRAFT, { ...text, made: problem('ONE_VERB') }, 'ONE_VERB'],
    [
      'nor where its text moved meanwhile',
      'editBoardPaper',
      DRAFT,
      { ...text, from: 'x' },
      'VERSION_CONFLICT expectedVersion',
    ],
    ['a file is attached', 'attachToBoardPaper', DRAFT, { ...text, ...file }, 'writes attachedFiles, texts'],
    ['but none that may not', 'attachToBoardPaper', DRAFT, { ...text, made: problem('FILE_EMPTY') }, 'FILE_EMPTY'],
    ['and taken off', 'detachFromBoardPaper', DRAFT, text, 'writes texts'],
    ['a draft is cleared', 'clearBoardPaper', DRAFT, { from: 'text', blockers: [] }, 'writes clearances'],
    [
      'but none with something missing',
      'clearBoardPaper',
      DRAFT,
      { from: 'text', blockers: problem('CONFIDENTIALITY_MISSING').problems },
      'CONFIDENTIALITY_MISSING',
    ],
    ['a cleared one is not', 'clearBoardPaper', CLEARED, { from: 'text', blockers: [] }, 'WRONG_STATE reference'],
    [
      'it is issued as it was sealed',
      'issueBoardPaper',
      CLEARED,
      { from: 'text', made: SEALED },
      'writes issues, files, files',
    ],
    ['not with another text', 'issueBoardPaper', CLEARED, { from: 'x', made: SEALED }, 'SEALING_FAILED'],
    [
      'not where it could not be sealed',
      'issueBoardPaper',
      CLEARED,
      { from: 'text', made: problem('NOT_CLEARED') },
      'NOT_CLEARED',
    ],
    ['not twice', 'issueBoardPaper', ISSUED, { from: 'text', made: SEALED }, 'WRONG_STATE reference'],
    ['it is withdrawn', 'withdrawBoardPaper', ISSUED, {}, 'writes withdrawals'],
    ['once considered, it is not', 'withdrawBoardPaper', CONSIDERED, {}, 'WRONG_STATE reference'],
    ['it is revised', 'reviseBoardPaper', ISSUED, { made: MADE }, 'writes texts'],
    ['not as a draft', 'reviseBoardPaper', DRAFT, { made: MADE }, 'WRONG_STATE reference'],
    ['not by two', 'reviseBoardPaper', ISSUED, { made: MADE, begun: '10/23 A' }, 'REVISED_ALREADY reference'],
    ['what is withdrawn stays as it is', 'editBoardPaper', WITHDRAWN, text, 'WRONG_STATE reference'],
    ['a paper is composed', 'composeBoardPaper', DRAFT, { made: MADE }, 'writes texts'],
  ])('%s', (_, step, paper, input, expected) => {
    expect(comes(step, paper, input)).toBe(expected);
  });

  it('leave clearing to a director of every project', () => {
    const input = { from: 'text', blockers: [] };
    expect(comes('clearBoardPaper', DRAFT, input, Role.PROJECT_LEAD)).toContain('is cleared by a director');
  });

  const decision = { decision: 'Agreed.', outcomes: [{ ask: 'b', outcome: 'AS_ASKED' }], decisions: [{ title: 'x' }] };
  it.each<[string, PaperRow, object, string]>([
    ['with its decisions', ISSUED, {}, 'writes decisions on 2010-01-18, considerations'],
    ['on a day given', ISSUED, { consideredOn: '2010-01-19' }, 'writes decisions on 2010-01-19, considerations'],
    ['on no day to come', ISSUED, { consideredOn: '2010-02-01' }, 'FUTURE_DATE consideredOn'],
    ['a second time without', CONSIDERED, {}, 'writes considerations for c1'],
    ['with an answer to what it asked', ISSUED, { outcomes: [] }, 'OUTCOMES_NEEDED outcomes'],
    ['once it is issued', CLEARED, {}, 'WRONG_STATE reference'],
  ])('it is considered %s', (_, paper, more, expected) => {
    expect(comes('considerBoardPaper', paper, { ...decision, ...more })).toBe(expected);
  });

  it('begin under a reference and an address that no other has', () => {
    const { code } = paperFounding(
      {
        ...DRAFT.content.terms,
        paperId: 'n',
        reference: '10/24',
        projectIds: [],
      },
      null,
    );
    const free = (taken: string[]) =>
      decided(() => [(code as (taken: readonly string[]) => string)(taken)], null, null);
    expect(free(['10/23']).rows).toEqual(['10/24']);
    expect(free(['10-24']).problems.map((each) => each.code)).toEqual(['REFERENCE_TAKEN']);
  });
});
