import { chosen, type RiskChoice, type RiskSort } from '../../src/risks/risk-choice.js';
import { TOOL_SCALE } from '../../src/risks/tool-scale.js';
import { Rows } from './risk-rows.js';

const codes = (rows: Rows, code: string, asAt?: string): string =>
  rows
    .on(code, asAt)
    .gaps.map((gap) => gap.code)
    .join(' ');

/** A risk of which nothing is lacking on 26 January 2010. */
function whole(more: Record<string, unknown> = {}): Rows {
  const rows = new Rows().risk('R1', '2010-01-04', more);
  rows.respond('R1', '2010-01-05', 'TOLERATE');
  rows.review('R1', '2010-01-05', '2010-02-05');
  rows.assess('R1', '2010-01-05', 3, 3);
  rows.appetite('2010-01-05', { upToBand: 'Medium' });
  return rows;
}

/** The rows after some more were written. */
function after(rows: Rows, ...steps: readonly ((rows: Rows) => unknown)[]): Rows {
  for (const step of steps) step(rows);
  return rows;
}

const tolerated = (r: Rows) => r.respond('R1', '2010-01-05', 'TOLERATE');
const treated = (r: Rows) => r.respond('R1', '2010-01-06', 'TREAT');
const reviewed = (r: Rows) => r.review('R1', '2010-01-05', '2010-02-05');
const nextReview = (on: string) => (r: Rows) => r.review('R1', '2010-01-06', on);
const scored = (likelihood: number, impact: number) => (r: Rows) => r.assess('R1', '2010-01-08', likelihood, impact);
const target = (likelihood: number, impact: number) => (r: Rows) =>
  r.assess('R1', '2010-01-06', likelihood, impact, { kind: 'TARGET' });
const accepted = (likelihood: number, impact: number, until: string) => (r: Rows) =>
  r.accept('R1', '2010-01-07', r.assess('R1', '2010-01-07', likelihood, impact), until);
const action =
  (more: Record<string, unknown> = {}) =>
  (r: Rows) =>
    r.action('R1', 'a', more);

describe('a risk as it stands', () => {
  it('takes each kind of assessment for itself, and keeps the trend of all', () => {
    const rows = new Rows().risk('R1');
    rows.assess('R1', '2010-01-05', 5, 4, { kind: 'INHERENT' });
    rows.assess('R1', '2010-01-06', 4, 3);
    rows.assess('R1', '2010-01-20', 3, 3);
    rows.assess('R1', '2010-01-20', 1, 3, { kind: 'TARGET' });
    const risk = rows.on('R1');
    expect([risk.inherent, risk.current, risk.target].map((each) => each?.score.score)).toEqual([20, 9, 3]);
    expect(risk.trend.map(({ row, score }) => `${row.effectiveOn} ${row.kind} ${score.score}`)).toEqual([
      '2010-01-05 INHERENT 20',
      '2010-01-06 CURRENT 12',
      '2010-01-20 CURRENT 9',
      '2010-01-20 TARGET 3',
    ]);
    expect(rows.on('R1', '2010-01-19').current?.score.score).toBe(12);
  });

  it('keeps the score and band of its own version when a matrix is set again, and says what it would be', () => {
    const rows = whole();
    const before = rows.on('R1').current;
    const id = rows.scale('2010-01-20', { bands: [{ name: 'Anything', fromScore: 1, tone: 'grey', meaning: 'x' }] });
    expect(rows.on('R1').current).toMatchObject({
      ...{ former: true, score: { score: 9, band: { name: 'Medium' } } },
      ...{ onCurrent: { score: 9, band: { name: 'Anything' } } },
    });
    expect(rows.on('R1', '2010-01-19').current).toEqual(before);
    expect(codes(rows, 'R1')).toBe('FORMER_SCALE');
    rows.assess('R1', '2010-01-21', 3, 3, { scaleId: id, toolScale: null });
    expect(rows.on('R1').current).toMatchObject({ former: false, scale: { id } });
  });

  it('says that the version in force has no such levels', () => {
    const rows = whole();
    rows.scale('2010-01-20', { likelihood: TOOL_SCALE.likelihood.slice(0, 2) });
    expect(rows.on('R1').current).toMatchObject({ former: true, onCurrent: null, score: { score: 9 } });
  });

  it('is measured by the project’s own scale before the organisation’s, and by the tool’s where there is none', () => {
    const rows = new Rows().risk('R1');
    expect(rows.view().rules.scale.id).toBe('TOOL-1');
    const organisation = rows.scale('2010-01-05', {}, null);
    expect(rows.view().rules.scale.id).toBe(organisation);
    const own = rows.scale('2010-01-06', {});
    rows.scale('2010-01-07', {}, null);
    rows.scale('2010-01-07', {}, 'another project');
    expect(rows.view().rules.scale.id).toBe(own);
    expect(rows.view().rules).toMatchObject({ version: 3, organisationVersion: 4 });
  });

  it.each([
    ['before it was raised there is none', '2010-01-03', ''],
    ['open', '2010-01-10', 'OPEN'],
    ['closed', '2010-01-15', 'CLOSED'],
    ['opened again', '2010-01-20', 'OPEN'],
  ])('%s', (_, asAt, expected) => {
    const rows = new Rows().risk('R1');
    rows.state('R1', '2010-01-15', 'CLOSED');
    rows.state('R1', '2010-01-20', 'OPEN');
    expect(
      rows
        .view(asAt)
        .risks.map((risk) => risk.state)
        .join(),
    ).toBe(expected);
  });

  it.each([
    [
      'the project’s own for the category',
      [
        ['project', 'DELIVERY'],
        ['project', null],
        [null, 'DELIVERY'],
      ],
      'project DELIVERY',
    ],
    [
      'the project’s for every category',
      [
        ['project', null],
        [null, 'DELIVERY'],
        [null, null],
      ],
      'project any',
    ],
    [
      'the organisation’s for the category',
      [
        [null, null],
        [null, 'DELIVERY'],
        ['project', 'LEGAL'],
      ],
      'all DELIVERY',
    ],
    [
      'the organisation’s for every category',
      [
        [null, null],
        ['project', 'LEGAL'],
      ],
      'all any',
    ],
    [
      'none',
      [
        ['project', 'LEGAL'],
        ['another', null],
      ],
      'none',
    ],
  ])('has as appetite %s', (_, set, expected) => {
    const rows = new Rows().risk('R1');
    for (const [projectId, category] of set) rows.appetite('2010-01-04', { projectId, category, upToBand: 'Low' });
    const found = rows.on('R1').appetite;
    expect(found ? `${found.projectId ?? 'all'} ${found.category ?? 'any'}` : 'none').toBe(expected);
  });

  it.each([
    ['a band is read on a version that has its name', { upToBand: 'Low' }, {}, 'ABOVE'],
    ['a higher band takes the lower ones in', { upToBand: 'High' }, {}, 'WITHIN'],
    ['a score is read on its own version', { upToScore: 9 }, {}, 'WITHIN'],
    ['a score one lower is exceeded', { upToScore: 8 }, {}, 'ABOVE'],
    ['a score says nothing on another version', { upToScore: 9 }, { scaleId: 'x', toolScale: null }, 'UNREADABLE'],
    ['a band that the version does not have says nothing', { upToBand: 'Severe' }, {}, 'UNREADABLE'],
  ])('%s', (_, limit, stand, expected) => {
    const rows = new Rows().risk('R1');
    rows.assess('R1', '2010-01-05', 3, 3);
    rows.appetite('2010-01-05', { ...limit, ...stand });
    expect(rows.on('R1').reading).toBe(expected);
  });
});

describe('what the register lacks of a risk', () => {
  const raised = (more: Record<string, unknown> = {}): Rows => new Rows().risk('R1', '2010-01-04', more);
  const bare = { ownerId: null, proximity: null, cause: null };

  it.each<[string, Rows, string]>([
    ['nothing', whole(), ''],
    [
      'nearly everything',
      raised(bare),
      'STATEMENT_INCOMPLETE NO_OWNER NO_SCORE NO_PROXIMITY NO_RESPONSE NO_REVIEW_DATE',
    ],
    ['an owner', whole({ ownerId: null }), 'NO_OWNER'],
    [
      'a current score, though it has a target',
      after(raised(), tolerated, reviewed, (r) => r.assess('R1', '2010-01-05', 2, 2, { kind: 'TARGET' })),
      'NO_SCORE',
    ],
    ['a review that was due yesterday', after(whole(), nextReview('2010-01-25')), 'REVIEW_OVERDUE'],
    ['no review that is due today', after(whole(), nextReview('2010-01-26')), ''],
    ['action where the response needs it', after(whole(), treated), 'NO_ACTION'],
    [
      'action where all that was planned is dropped',
      after(whole(), treated, action(), (r) => r.reportAction('R1', 'a', '2010-01-24', 'DROPPED')),
      'NO_ACTION',
    ],
    ['an actionee and a day', after(whole(), action({ actioneeId: null, dueOn: null })), 'ACTION_INCOMPLETE'],
    ['an action that was due', after(whole(), action({ dueOn: '2010-01-25' })), 'ACTION_OVERDUE'],
    ['no action that is due today', after(whole(), action({ dueOn: '2010-01-26' })), ''],
    [
      'no action that was due and is done',
      after(whole(), action({ dueOn: '2010-01-25' }), (r) => r.reportAction('R1', 'a', '2010-01-24', 'DONE')),
      '',
    ],
    ['a target below the current score', after(whole(), treated, action(), target(3, 3)), 'TARGET_NOT_BETTER'],
    ['no lower target where it is tolerated', after(whole(), target(3, 3)), ''],
    ['an appetite', after(raised(), tolerated, reviewed, scored(2, 2)), 'NO_APPETITE'],
    [
      'an appetite that can be read',
      after(whole(), (r) => r.appetite('2010-01-06', { upToScore: 9, scaleId: 'x', toolScale: null })),
      'APPETITE_UNREADABLE',
    ],
    ['an acceptance', after(whole(), scored(4, 3)), 'ABOVE_APPETITE'],
    ['no acceptance on its last day', after(whole(), accepted(4, 3, '2010-01-26')), ''],
    ['an acceptance that has not run out', after(whole(), accepted(4, 3, '2010-01-25')), 'ACCEPTANCE_EXPIRED'],
    ['an acceptance of as much', after(whole(), accepted(4, 3, '2010-02-26'), scored(5, 3)), 'ACCEPTANCE_OUTGROWN'],
    ['no new acceptance of less', after(whole(), accepted(5, 3, '2010-02-26'), scored(4, 3)), ''],
    ['no acceptance that ran out, once it is within', after(whole(), accepted(4, 3, '2010-01-25'), scored(1, 3)), ''],
    ['nothing once it is closed', after(raised(bare), (r) => r.state('R1', '2010-01-10', 'CLOSED')), ''],
    ['no appetite where it is an opportunity', after(whole({ nature: 'OPPORTUNITY' }), scored(5, 5)), ''],
    [
      'a target above the current score where it is an opportunity',
      after(whole({ nature: 'OPPORTUNITY' }), (r) => r.respond('R1', '2010-01-06', 'TAKE'), action(), target(3, 3)),
      'TARGET_NOT_BETTER',
    ],
  ])('%s', (_, rows, expected) => {
    expect(codes(rows, 'R1')).toBe(expected);
  });

  it('is said in words that name the risk and what to do', () => {
    const rows = after(raised(bare), scored(4, 3), (r) => r.appetite('2010-01-05', { upToBand: 'Low' }));
    const messages = rows.on('R1').gaps.map((gap) => gap.message);
    expect(messages).toEqual([
      'R1 does not say its cause. Amend it.',
      'R1 has no owner. Name the one person who answers for it.',
      'R1 does not say how soon it may come about. Amend it.',
      'R1 has no response. Decide how it is to be met.',
      'R1 has no day for its next review. Review it and set one.',
      'R1 scores 12 (High), and the appetite is up to Low. Bring it down, or ask the director to accept it.',
    ]);
  });
});

describe('whether a risk can be accepted', () => {
  it.each([
    ['RISK_CLOSED', after(whole(), scored(5, 5), (r) => r.state('R1', '2010-01-10', 'CLOSED'))],
    ['NOT_A_THREAT', after(whole({ nature: 'OPPORTUNITY' }))],
    ['NO_SCORE', new Rows().risk('R1')],
    ['NO_APPETITE', after(new Rows().risk('R1'), scored(5, 5))],
    ['WITHIN_APPETITE', whole()],
    [
      'APPETITE_UNREADABLE',
      after(whole(), (r) => r.appetite('2010-01-06', { upToScore: 9, scaleId: 'x', toolScale: null })),
    ],
    ['', after(whole(), scored(5, 5))],
  ])('is kept from it by %s', (expected, rows) => {
    expect(
      rows
        .on('R1')
        .acceptBlockers.map((fault) => fault.code)
        .join(),
    ).toBe(expected);
  });
});

describe('the risks of a list', () => {
  const rows = new Rows();
  for (const [index, code] of ['R1', 'R2', 'R10'].entries()) {
    rows.risk(code, '2010-01-04', {
      proximity: [null, 'BEYOND_PROJECT', 'IMMINENT'][index],
      ownerId: index ? 'ann' : null,
    });
  }
  rows.risk('R3', '2010-01-04', { nature: 'OPPORTUNITY', category: 'LEGAL' });
  rows.assess('R2', '2010-01-05', 2, 2);
  rows.assess('R10', '2010-01-05', 5, 5);
  rows.review('R10', '2010-01-05', '2010-03-01');
  rows.review('R1', '2010-01-05', '2010-02-01');
  rows.state('R2', '2010-01-06', 'CLOSED');

  it.each<[string, RiskChoice, RiskSort, string]>([
    ['all, by code as people count', {}, 'CODE', 'R1 R2 R3 R10'],
    ['open ones', { state: 'OPEN' }, 'CODE', 'R1 R3 R10'],
    ['opportunities', { nature: 'OPPORTUNITY' }, 'CODE', 'R3'],
    ['of a category', { category: 'LEGAL' }, 'CODE', 'R3'],
    ['in a band', { band: 'Very high' }, 'CODE', 'R10'],
    ['of an owner', { ownerId: 'ann', state: 'OPEN', nature: 'THREAT' }, 'CODE', 'R10'],
    ['that nobody owns', { unowned: true }, 'CODE', 'R1'],
    ['that somebody owns', { unowned: false }, 'CODE', 'R2 R3 R10'],
    ['that are near', { proximity: 'IMMINENT' }, 'CODE', 'R3 R10'],
    ['at a place of the heat map', { likelihood: 5, impact: 5 }, 'CODE', 'R10'],
    ['as likely', { likelihood: 2 }, 'CODE', 'R2'],
    ['with no assessment of the kind asked for', { likelihood: 5, scored: 'TARGET' }, 'CODE', ''],
    ['that lack an owner', { gap: 'NO_OWNER' }, 'CODE', 'R1'],
    ['the highest first, those without a score last', {}, 'SCORE', 'R10 R2 R1 R3'],
    ['the soonest first', {}, 'PROXIMITY', 'R3 R10 R2 R1'],
    ['the next to be reviewed first', {}, 'NEXT_REVIEW', 'R1 R10 R2 R3'],
  ])('are %s', (_, choice, sort, expected) => {
    const shown = chosen(rows.view().risks, choice, sort);
    expect(shown.map((risk) => risk.code).join(' ')).toBe(expected);
  });
});
