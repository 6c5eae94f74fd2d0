import { type Alpha, startAlpha } from '../support/alpha.js';
import type { Problem } from '../support/client.js';
import { decided } from '../support/decided.js';

/** What the tests read of a paper. */
export interface Paper {
  readonly id: string;
  readonly state: string;
  readonly nextStates: readonly string[];
  readonly version: number;
  readonly title: string;
  readonly smtLead: string | null;
  readonly blocks: readonly Block[];
  readonly offers: readonly { kind: string; blockId: string; left: boolean; newText: { text: string } | null }[];
  readonly figures: readonly {
    id: string;
    value: string;
    text: string;
    source: { reportId: string | null; label: string };
  }[];
  readonly clearance: { by: string; current: boolean } | null;
  readonly issue: {
    sealSha256: string;
    recordMark: string | null;
    files: readonly { format: string; url: string; sha256: string; bytes: number }[];
  } | null;
  readonly consideration: { decision: string; consideredOn: string; decisionIds: readonly string[] } | null;
  readonly asks: readonly {
    letter: string;
    verb: string;
    text: string;
    subjectId: string | null;
    outcome: { outcome: string; words: string | null } | null;
  }[];
  readonly blockers: readonly { code: string; subject: string | null }[];
}

export interface Block {
  readonly id: string;
  readonly number: string;
  readonly anchor: string;
  readonly kind: string;
  readonly markup: string;
  readonly text: string;
  readonly bullets: readonly string[];
  readonly origin: string;
  readonly stale: { kind: string; left: boolean; newText: { markup: string; text: string } | null } | null;
  readonly figures: readonly { id: string }[];
}

export interface Answer {
  readonly boardPaper: Paper | null;
  readonly saved: boolean;
  readonly problems: readonly Problem[];
}

export const PAPER = `id state nextStates version title smtLead
  blocks { id number anchor kind markup text bullets origin stale { kind left newText { markup text } } figures { id } }
  offers { kind blockId left newText { text } }
  figures { id value text source { reportId label } }
  clearance { by current } issue { sealSha256 recordMark files { format url sha256 bytes } }
  asks { letter verb text subjectId outcome { outcome words } }
  consideration { decision consideredOn decisionIds } blockers { code subject }`;

const PLAN = [
  { addStage: { code: 'S1', title: 'Work' } },
  { addTask: { code: 'T1', title: 'Draft', duration: { days: 10 }, stage: 'S1' } },
  { addMilestone: { code: 'M1', title: 'Draft agreed', stage: 'S1' } },
  { addTask: { code: 'T2', title: 'Refine', duration: { days: 40 }, stage: 'S1' } },
  { addMilestone: { code: 'M2', title: 'Guidance published', stage: 'S1' } },
  { addLink: { from: 'T1', to: 'M1' } },
  { addLink: { from: 'M1', to: 'T2' } },
  { addLink: { from: 'T2', to: 'M2' } },
];

type Step = 'compose' | 'edit' | 'clear' | 'issue' | 'consider' | 'withdraw';

/** The program with a project ALPHA that has a plan, a baseline, an SMT lead and a late start, on 26 January 2010. */
export interface PaperApp extends Alpha {
  /** One step on a paper as somebody; gives the whole payload, refused or not. */
  step(token: string | null, step: Step, input: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** A new draft of ALPHA's paper, open, for 26 January 2010. */
  draft(reference: string, more?: Readonly<Record<string, unknown>>): Promise<Paper>;
  /** The paper as somebody sees it. */
  read(token: string | null, reference: string): Promise<Paper | null>;
  /** A report of a milestone of ALPHA by its lead. */
  report(code: string, said: Readonly<Record<string, unknown>>): Promise<void>;
  /** A draft cleared and issued. */
  issued(reference: string, more?: Readonly<Record<string, unknown>>): Promise<Paper>;
}

/**
 * @param lateStart whether the reason of the late start is on record: without it, no paper is cleared
 * @param env settings of the program
 */
export async function startPaperApp(
  lateStart: 'EXPLAINED' | 'UNEXPLAINED' = 'EXPLAINED',
  env: Readonly<Record<string, string>> = {},
): Promise<PaperApp> {
  const alpha = await startAlpha({ today: '2010-01-04', env, reads: { BoardPaper: PAPER } });
  const { app, cast, project, run } = alpha;
  const made = await app.saved(
    cast.lead,
    'revisePlan',
    { projectCode: 'ALPHA', expectedVersion: 0, changes: PLAN },
    'project { plan { version } }',
  );
  const baseline = {
    projectCode: 'ALPHA',
    name: 'Baseline 1',
    reason: 'First',
    decision: await decided(app, cast, '2010-01-04'),
    expectedVersion: made.project.plan.version,
  };
  await app.saved(cast.director, 'approveBaseline', baseline, 'consequences { summary }');
  const terms = {
    projectCode: 'ALPHA',
    smtLeadId: cast.personIds['Dora Director'],
    objectives: ['Adding value'],
    expectedVersion: (await project('version')).version,
  };
  await app.saved(cast.secretary, 'amendProject', terms, 'project { id }');
  app.clock.set('2010-01-26');

  const step: PaperApp['step'] = async (token, name, input) =>
    (await run(`${name}BoardPaper`, input, token)) as unknown as Answer;
  const paperOf = ({ boardPaper, saved: done, problems }: Answer): Paper => {
    if (!done || !boardPaper) throw new Error(JSON.stringify(problems));
    return boardPaper;
  };
  const draft: PaperApp['draft'] = async (reference, more = {}) => {
    const input = {
      reference,
      title: 'Partnerships update',
      programmeCode: 'PARTNERSHIPS',
      projectCodes: ['ALPHA'],
      meetingDate: '2010-01-26',
      confidentiality: 'OPEN',
      ...more,
    };
    return paperOf(await step(cast.secretary, 'compose', input));
  };
  const on: PaperApp = {
    ...alpha,
    step,
    draft,
    async read(token, reference) {
      const answer = await app.gql<{ boardPaper: Paper } | null>(
        token,
        `query($r: String!) { boardPaper(reference: $r) { ${PAPER} } }`,
        { r: reference },
      );
      return answer.body.data?.boardPaper ?? null;
    },
    async report(code, said) {
      const { milestones } = await project('milestones(first: 10) { nodes { id code version } }');
      const milestone = milestones.nodes.find((one: { code: string }) => one.code === code);
      const input = { milestoneId: milestone.id, expectedVersion: milestone.version, ...said };
      await app.saved(cast.lead, 'reportMilestone', input, 'milestone { id }');
    },
    async issued(reference, more = {}) {
      const composed = await draft(reference, more);
      const cleared = paperOf(await step(cast.director, 'clear', { reference, expectedVersion: composed.version }));
      return paperOf(await step(cast.secretary, 'issue', { reference, expectedVersion: cleared.version }));
    },
  };
  if (lateStart === 'EXPLAINED') await on.report('M1', { reportedOn: '2010-01-26', narrative: 'Work began late.' });
  return on;
}
