import { type Operation, ruleOf } from '../../../src/platform/auth/policy.js';
import { findingWay } from '../../../src/pages/papers/finding-path.js';
import type { TestApp } from '../../support/app.js';
import { LOADING_MS, startPages } from '../../support/demonstration.js';
import { plain, wordsOf } from '../html-reader.js';
import { Visitor } from '../visitor.js';

const REFERENCE = '10/24';
const PAPER = '/board-papers/10%2F24';

/** Those who are shown what a check of a paper found; the project lead is the secretary as well. */
const READERS = ['secretary', 'director', 'administrator', 'project lead'] as const;
type Reader = (typeof READERS)[number];
const ROLES: Readonly<Record<Reader, readonly string[]>> = {
  secretary: ['SECRETARY'],
  director: ['DIRECTOR'],
  administrator: ['ADMINISTRATOR'],
  'project lead': ['PROJECT_LEAD', 'SECRETARY'],
};

/** What shows on a page that an operation can be done there, where that is no link to its own form. */
const SHOWN: Readonly<Partial<Record<Operation, RegExp>>> = {
  reportMilestone: /name="forecastDate-day"/u,
  reportTasks: /href="\/projects\/CFPS\/plan\/status"/u,
  amendRisk: /href="\/forms\/(?:amendRisk|assessRisk|respondToRisk|reviewRisk|amendRiskAction)\?/u,
  editBoardPaper: /<form [^>]*action="[^"]*\/edit"/u,
  attachToBoardPaper: /type="file"/u,
  amendTermsOfReference: /href="\/forms\/(?:amend|state)TermsOfReference\?/u,
  changeCommitmentDue: /href="\/forms\/changeCommitmentDue\?/u,
};
/** Operations of a page further on, to which the page leads: the first link of this kind. */
const FURTHER: Readonly<Partial<Record<Operation, RegExp>>> = {
  alignClauses: /href="([^"]*\/clauses\/[^"]+)"/u,
};

describe('the ways from what a check of a paper found', () => {
  let app: TestApp;
  let subjects: Readonly<Record<string, string>>;
  const visitors = new Map<Reader, Visitor>();

  beforeAll(async () => {
    app = await startPages();
    for (const who of READERS) visitors.set(who, await new Visitor(app.url).signInAs(who));
    const administrator = await visitors.get('administrator')!.token();
    const { project } = await app.query(administrator, '{ project(code: "CFPS") { lead { id } } }');
    const { id: personId } = project.lead as { id: string };
    await app.saved(administrator, 'grantRole', { personId, role: 'SECRETARY' }, 'grant { id }');
    const secretary = await visitors.get('secretary')!.token();
    await app.saved(
      secretary,
      'composeBoardPaper',
      {
        ...{ reference: REFERENCE, title: 'Partnerships, further update', programmeCode: 'PARTNERSHIPS' },
        ...{ projectCodes: ['CFPS'], meetingDate: '2010-01-26', asAt: '2010-01-26' },
      },
      'boardPaper { id }',
    );
    subjects = await namesOf(secretary);
  }, LOADING_MS);
  afterAll(() => app.stop());

  /** Records of the demonstration, by the kind of finding that may be about them. */
  async function namesOf(token: string): Promise<Readonly<Record<string, string>>> {
    const { project, mcc, actions } = await app.query(
      token,
      `{ project(code: "CFPS") { pilots(first: 1) { nodes { code } } evidence(first: 1) { nodes { code } }
           commitments(first: 50) { nodes { code open } } communications(first: 1) { nodes { code } } }
         mcc: project(code: "MCC") { outputs(first: 10) { nodes { code versions(first: 10) { nodes { code } } } } }
         actions(first: 1) { nodes { code } } }`,
    );
    const of = (list: any): any => list.nodes[0].code;
    const output = mcc.outputs.nodes.find((one: any) => one.versions.nodes.length > 0);
    const found = project;
    return {
      project: 'CFPS',
      milestone: 'CFPS M7',
      pilot: `CFPS ${of(found.pilots)}`,
      evidence: `CFPS ${of(found.evidence)}`,
      commitment: `CFPS ${found.commitments.nodes.find((one: any) => one.open).code}`,
      promisedCommitment: `CFPS commitment ${found.commitments.nodes.find((one: any) => one.open).code}`,
      communication: `CFPS communication ${of(found.communications)}`,
      version: `MCC ${output.code} ${output.versions.nodes.at(-1).code}`,
      meeting: 'BOARD-2010-01-26',
      action: of(actions),
      promisedAction: `CFPS action ${of(actions)}`,
      cover: 'cover',
      paper: '',
    };
  }

  it.each([
    ['NO_APPROVAL', 'project'],
    ['NO_BASELINE', 'project'],
    ['COMPLETE_ASSUMED', 'project'],
    ['DONE_ELSEWHERE_NOT', 'milestone'],
    ['NO_RISKS', 'project'],
    ['RISKS_INCOMPLETE', 'project'],
    ['GROUP_INCOMPLETE', 'project'],
    ['EVIDENCE_COUNTS', 'evidence'],
    ['PILOT_INCOMPLETE', 'pilot'],
    ['COMMITMENT_UNOWNED', 'commitment'],
    ['PRINCIPLES_UNCOVERED', 'version'],
    ['STALE_STATUS', 'milestone'],
    ['SLIP_UNEXPLAINED', 'milestone'],
    ['HOLE_OPEN', 'milestone'],
    ['PROMISE_UNEXPLAINED', 'milestone'],
    ['PROMISE_UNEXPLAINED', 'project'],
    ['PROMISE_UNEXPLAINED', 'promisedCommitment'],
    ['PROMISE_UNEXPLAINED', 'communication'],
    ['PROMISE_UNEXPLAINED', 'promisedAction'],
    ['ACTION_UNASSIGNED', 'action'],
    ['PAPERS_OVERDUE', 'meeting'],
    ['ATTACHMENT_MISSING', 'paper'],
    ['PAGE_BUDGET', 'paper'],
    ['CONFIDENTIALITY_MISSING', 'cover'],
    ['NO_ASK', 'paper'],
  ])('%s of a %s opens to all who are shown it, and those who may can mend it there', async (code, kind) => {
    const way = findingWay(REFERENCE, { code, subject: subjects[kind] || null })!;
    for (const who of READERS) {
      const roles = ROLES[who].filter((role) => role !== 'PROJECT_LEAD' || way.project !== 'MCC'); // led by somebody else
      const can = way.by.some((one) => ruleOf(one).parties.some((role) => roles.includes(role)));
      if (!can && way.href.startsWith(PAPER)) continue; // no link: the next test looks
      const href = way.href.replace(/#.*$/u, '');
      const answer = await visitors.get(who)!.get(href);
      const html = await answer.text();
      expect([who, href, answer.status]).toEqual([who, href, 200]);
      expect([who, href, await offers(who, html, way.by)]).toEqual([who, href, can]);
    }
  });

  /** Whether a page offers one of the operations, itself or one link further. */
  async function offers(who: Reader, html: string, operations: readonly Operation[]): Promise<boolean> {
    for (const operation of operations) {
      const [, on] = FURTHER[operation]?.exec(html) ?? [];
      const shown = on === undefined ? html : await (await visitors.get(who)!.get(plain(on))).text();
      if ((SHOWN[operation] ?? new RegExp(`href="/forms/${operation}\\?`, 'u')).test(shown)) return true;
    }
    return false;
  }

  it.each(READERS)('what the %s reads on the page of a paper opens, or says who can', async (who) => {
    const html = await (await visitors.get(who)!.get(PAPER)).text();
    const from = html.indexOf('Check before it goes');
    const list = html.slice(html.indexOf('Before you can issue this paper'), html.indexOf('</details>', from));
    const found = [...list.matchAll(/<li>([\s\S]*?)<\/li>/gu)].map(([, inner = '']) => inner);
    expect(found.length).toBeGreaterThan(3);
    const lost: unknown[] = [];
    for (const one of found) {
      const [, href] = /href="([^"]+)"/u.exec(one) ?? [];
      const asks = / Ask the [a-z ]+\.$/u.test(wordsOf(one).trimEnd());
      if (href === undefined) {
        if (!asks && !/not (?:been )?cleared|returned/u.test(wordsOf(one))) lost.push(['no way on', wordsOf(one)]);
        continue;
      }
      const { status } = await visitors.get(who)!.get(plain(href).replace(/#.*$/u, ''));
      if (status !== 200) lost.push([href, status]);
    }
    expect(lost).toEqual([]);
    const words = wordsOf(list);
    expect(words.includes('Ask the project lead.')).toBe(who !== 'project lead');
  });
});
