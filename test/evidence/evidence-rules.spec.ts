import type { EvidenceReport, EvidenceStatement } from '../../src/evidence/evidence.entity.js';
import { EVIDENCE_RULES } from '../../src/evidence/evidence.kind.js';
import type { EvidenceState } from '../../src/evidence/evidence-kinds.js';
import type { EvidenceRows } from '../../src/evidence/evidence-view.js';
import { contextOf, row, said } from '../support/rules.js';

const statement = (id: string, on: string, more: Partial<EvidenceStatement> = {}): EvidenceStatement => ({
  ...row(id, on, 1),
  ...{ evidenceId: 't', kind: 'INTERVIEWS', title: 'Interviews', method: null, beganOn: null, endedOn: null },
  ...{ interviews: null, individuals: null, organisations: null, participants: [], documents: [] },
  ...{ limitations: null, supports: [], ...more },
});
const report = (id: string, on: string, state: EvidenceState): EvidenceReport => ({
  ...row(id, on, 2),
  ...{ evidenceId: 't', state, note: null },
});
const rowsOf = (statements: EvidenceStatement[], reports: EvidenceReport[] = []): EvidenceRows => ({
  identities: [],
  statements,
  reports,
});
const AROUND = { organisations: ['o', 'other'], found: ['MILESTONE m'] };
const id = { evidenceId: 't', expectedVersion: 2 };

describe('the rules of evidence', () => {
  const { recordEvidence, amendEvidence, reportEvidence } = EVIDENCE_RULES;

  it.each<[string, object, string]>([
    ['is recorded with a kind and a title', {}, 'writes statements'],
    [
      'may name who took part, what it draws on and what it supports',
      {
        participants: [{ organisationId: 'o' }, { organisationId: 'other', interviews: 2 }],
        documents: [{ title: 'Guide', authorId: 'o' }, { title: 'Anonymous' }],
        supports: [{ kind: 'MILESTONE', id: 'm' }],
      },
      'writes statements',
    ],
    ['has to have a title', { title: null }, 'CANNOT_BE_EMPTY title'],
    ['ends no sooner than it begins', { beganOn: '2009-03-02', endedOn: '2009-03-01' }, 'END_BEFORE_START endedOn'],
    [
      'names no participant that is not there',
      { participants: [{ organisationId: 'o' }, { organisationId: 'x' }] },
      'NOT_FOUND participants 1 organisationId',
    ],
    [
      'names no author that is not there',
      { documents: [{ title: 'Guide', authorId: 'x' }] },
      'NOT_FOUND documents 0 authorId',
    ],
    ['supports nothing that is not there', { supports: [{ kind: 'TASK', id: 'm' }] }, 'SUBJECT_UNKNOWN supports'],
    ['counts up from nought', { interviews: -1 }, 'COUNT_NEGATIVE interviews'],
    [
      'lists an organisation once',
      { participants: [{ organisationId: 'o' }, { organisationId: 'o' }] },
      'LISTED_TWICE participants 1 organisationId',
    ],
    [
      'lists no more organisations than took part',
      { organisations: 1, participants: [{ organisationId: 'o' }, { organisationId: 'other' }] },
      'MORE_LISTED_THAN_SAID organisations',
    ],
    ['interviews somebody', { interviews: 2, individuals: 0 }, 'INTERVIEWS_WITHOUT_PEOPLE individuals'],
    [
      'holds no more interviews with one organisation than in all',
      { interviews: 1, participants: [{ organisationId: 'o', interviews: 2 }] },
      'PARTS_EXCEED_WHOLE interviews',
    ],
  ])('an exercise %s', (_, more, expected) => {
    const input = { projectCode: 'ALPHA', kind: 'INTERVIEWS', title: 'Interviews', ...more };
    expect(said(recordEvidence, contextOf<never>(undefined as never, AROUND), input)).toBe(expected);
  });

  const FIRST = statement('first', '2010-01-10', { beganOn: '2009-03-02' });
  const LATER = statement('later', '2010-01-25', { beganOn: '2009-05-02' });
  it.each<[string, EvidenceStatement[], object, string]>([
    ['from the day on', [FIRST], { method: 'By telephone' }, 'writes statements on 2010-01-20'],
    [
      'and every later statement with it',
      [FIRST, LATER],
      { method: 'By telephone' },
      'writes statements on 2010-01-20, statements on 2010-01-25 for later',
    ],
    ['but not into what cannot be true', [FIRST], { endedOn: '2009-03-01' }, 'END_BEFORE_START endedOn'],
    ['nor into what cannot be true later on', [FIRST, LATER], { endedOn: '2009-04-01' }, 'END_BEFORE_START endedOn'],
    ['nor against a later statement', [FIRST, LATER], { beganOn: '2009-04-02' }, 'CHANGED_LATER beganOn'],
    [
      'nor to support what is not there',
      [FIRST],
      { supports: [{ kind: 'MILESTONE', id: 'x' }] },
      'SUBJECT_UNKNOWN supports',
    ],
    ['nor before it was there', [LATER], { title: 'Talks' }, 'NOT_FOUND effectiveOn'],
  ])('an exercise is amended %s', (_, statements, change, expected) => {
    expect(said(amendEvidence, contextOf(rowsOf(statements), AROUND), { ...id, ...change })).toBe(expected);
  });

  it.each<[string, EvidenceReport[], EvidenceState, string]>([
    ['may be complete at once', [], 'COMPLETE', 'writes reports'],
    ['may be taken up again', [report('r', '2010-01-11', 'COMPLETE')], 'UNDER_WAY', 'writes reports'],
    ['is never planned once it is over', [report('r', '2010-01-11', 'COMPLETE')], 'PLANNED', 'STEP_NOT_OPEN state'],
    ['goes on in turn', [report('r', '2010-01-21', 'UNDER_WAY')], 'COMPLETE', 'LATER_REPORT_STANDS effectiveOn'],
  ])('an exercise %s', (_, reports, state, expected) => {
    expect(said(reportEvidence, contextOf(rowsOf([FIRST], reports)), { ...id, state })).toBe(expected);
  });
});
