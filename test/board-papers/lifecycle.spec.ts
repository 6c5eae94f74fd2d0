import { LIFE, PAPER_STATES, closedBecause, stateOf, type PaperTrace } from '../../src/board-papers/lifecycle.js';
import { blockers, clearingBlockers } from '../../src/board-papers/blockers.js';
import { compose } from '../../src/board-papers/compose.js';
import { firstDraft, type PaperContent } from '../../src/board-papers/content.js';
import { applyEdits } from '../../src/board-papers/edit.js';
import type { PaperEdit } from '../../src/board-papers/edit.types.js';
import { offers } from '../../src/board-papers/staleness.js';
import { sealOf } from '../../src/board-papers/seal.js';
import { canonical, sha256Of } from '../../src/platform/record/content-hash.js';
import { slugOf } from '../../src/board-papers/paper-row.js';
import { paperFixture, project } from './facts-fixture.js';

const trace = (more: Partial<PaperTrace>): PaperTrace => ({
  contentSha256: 'b',
  clearedSha256: null,
  issued: false,
  considered: false,
  replaced: false,
  withdrawn: false,
  ...more,
});

describe('The state of a paper', () => {
  it.each<[string, PaperTrace, string]>([
    ['never cleared is a draft', trace({}), 'DRAFT'],
    ['cleared as it reads is cleared', trace({ clearedSha256: 'b' }), 'CLEARED'],
    ['cleared in other words is a draft again', trace({ clearedSha256: 'a' }), 'DRAFT'],
    ['issued is issued', trace({ clearedSha256: 'b', issued: true }), 'ISSUED'],
    ['considered is considered', trace({ clearedSha256: 'b', issued: true, considered: true }), 'CONSIDERED'],
    ['replaced is replaced, considered or not', trace({ issued: true, considered: true, replaced: true }), 'REPLACED'],
    ['withdrawn is withdrawn, whatever came before', trace({ issued: true, withdrawn: true }), 'WITHDRAWN'],
  ])('%s', (_, one, state) => {
    expect(stateOf(one)).toBe(state);
  });

  it('names only states that there are, and says of every closed step what is open instead', () => {
    for (const state of PAPER_STATES) {
      expect(LIFE[state].next.every((next) => PAPER_STATES.includes(next))).toBe(true);
      for (const step of ['EDIT', 'CLEAR', 'ISSUE', 'CONSIDER', 'REVISE', 'WITHDRAW'] as const) {
        const why = closedBecause(state, step, '10/23');
        expect(why === null).toBe(LIFE[state].steps.includes(step));
      }
    }
    expect(closedBecause('ISSUED', 'EDIT', '10/23')).toBe(
      'Paper 10/23 has been issued, and an issued paper is never changed. What can be done now: consider, revise, withdraw.',
    );
  });
});

describe('What stands between a draft and the Board', () => {
  const facts = paperFixture();
  const fresh = compose(facts);
  const draft = firstDraft(fresh, facts);
  const cleared = { contentSha256: 'x', clearedSha256: 'x' };
  const edited = (...edits: readonly PaperEdit[]): PaperContent => {
    const result = applyEdits(draft, edits, fresh);
    if ('problem' in result) throw new Error(result.problem.message);
    return result.content;
  };
  const withTerms = (terms: Partial<PaperContent['terms']>): PaperContent => ({
    ...draft,
    terms: { ...draft.terms, ...terms },
  });
  const leaderless = paperFixture({ projects: [project(20, 'CFPS', 'X', { smtLead: null })] });

  it.each<[string, PaperContent, { contentSha256: string; clearedSha256: string | null }, readonly string[]]>([
    ['nothing, where it is whole, fresh and cleared', draft, cleared, []],
    ['that nobody cleared it', draft, { ...cleared, clearedSha256: null }, ['NOT_CLEARED']],
    ['that it was cleared in other words', draft, { ...cleared, clearedSha256: 'y' }, ['CLEARED_OTHER_TEXT']],
    [
      'that nobody decided how far it may travel',
      withTerms({ confidentiality: null }),
      cleared,
      ['CONFIDENTIALITY_MISSING'],
    ],
    [
      'that its facts are later than its meeting',
      withTerms({ meetingDate: '2010-01-20' }),
      cleared,
      ['FACTS_AFTER_MEETING'],
    ],
    ['that no SMT lead is named', firstDraft(compose(leaderless), leaderless), cleared, ['SMT_LEAD_MISSING']],
    ['a section with nothing in it', edited({ kind: 'REMOVE', block: 'issue.1' }), cleared, ['EMPTY_SECTION']],
    [
      'a section of headings only',
      edited(
        { kind: 'ADD_HEADING', after: 'issue.1', level: 1, text: 'A' },
        { kind: 'ADD_HEADING', after: 'added-1', level: 2, text: 'B' },
      ),
      cleared,
      ['EMPTY_SECTION', 'EMPTY_SECTION'],
    ],
    [
      'a pointer at an appendix that was taken out',
      edited(
        { kind: 'REMOVE', block: 'CFPS.plan.intro' },
        { kind: 'REMOVE', block: 'CFPS.plan.table' },
        { kind: 'REMOVE', block: 'CFPS.plan.chart' },
      ),
      cleared,
      ['APPENDIX_LOST', 'APPENDIX_LOST'],
    ],
  ])('%s', (_, content, trace, codes) => {
    const facts = content.projects.length === 1 ? leaderless : paperFixture();
    expect(
      blockers(content, offers(content, compose(facts)), trace)
        .flat()
        .map((one) => one.code),
    ).toEqual(codes);
  });

  it('a figure without a source', () => {
    const holed = { ...draft, body: draft.body.map((one) => (one.id === 'issue.1' ? { ...one, figures: [] } : one)) };
    expect(
      blockers(holed, [], cleared)
        .flat()
        .map((one) => [one.code, one.subject]),
    ).toContainEqual(['UNKNOWN_FIGURE', 'issue.1']);
  });

  it('what the record offers, until it is taken or left', () => {
    const changed = compose({ ...facts, revision: 41, programme: { ...facts.programme, title: 'Another' } });
    const before = blockers(draft, offers(draft, changed), cleared).flat();
    expect(before.map((one) => [one.code, one.subject])).toEqual([['STALE', 'issue.1']]);
    const left = applyEdits(draft, [{ kind: 'LEAVE', block: 'issue.1' }], changed);
    expect('content' in left && blockers(left.content, offers(left.content, changed), cleared).flat()).toEqual([]);
  });

  it('stops a director for every reason but the clearance that is asked for', () => {
    const all = blockers(withTerms({ confidentiality: null }), [], { contentSha256: 'x', clearedSha256: null }).flat();
    expect(clearingBlockers(all).map((one) => one.code)).toEqual(['CONFIDENTIALITY_MISSING']);
  });
});

describe('The seal', () => {
  it('does not depend on the order of keys, as a database may change it', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
    expect(sha256Of({ a: 1, b: 2 })).toBe(sha256Of({ b: 2, a: 1 }));
  });

  it('breaks with any part of what it covers', () => {
    const whole = {
      contentSha256: 'c',
      factsSha256: 'f',
      modelSha256: 'm',
      files: [
        { format: 'md', sha256: '1' },
        { format: 'pdf', sha256: '2' },
      ],
      attachments: ['a', 'b'],
    };
    const parts = [
      { attachments: ['a'] },
      { attachments: ['b', 'a'] },
      { attachments: [] },
      { contentSha256: 'x' },
      { factsSha256: 'x' },
      { modelSha256: 'x' },
      { files: [{ format: 'md', sha256: '1' }] },
      {
        files: [
          { format: 'md', sha256: '2' },
          { format: 'pdf', sha256: '2' },
        ],
      },
    ];
    expect(parts.map((part) => sealOf({ ...whole, ...part })).filter((seal) => seal === sealOf(whole))).toEqual([]);
    expect(sealOf({ ...whole, files: [...whole.files].reverse() })).toBe(sealOf(whole));
  });

  it.each([
    ['10/23', '10-23'],
    ['SfE 2010/5b', 'sfe-2010-5b'],
    ['/10/', '10'],
  ])('gives paper %s the address %s', (reference, slug) => {
    expect(slugOf(reference)).toBe(slug);
  });
});
