import { randomUUID } from 'node:crypto';
import { manyTasks } from '../milestones/import/many-tasks.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';
import { largePlan } from './large-plan.js';
import { writePlan } from './large-project.js';
import { bar, part, say } from './measure.js';

const TASKS = 5_000;
/** Milliseconds in which a file is saved or shown. */
const WANTED = 10_000;
const READS = 'imported { added changed unchanged }';
const START = '2010-01-04';
const END = '2018-05-31';

/** A plan of 5,000 tasks from Microsoft Project over GraphQL, beside the rows of such a plan written by one statement a table. */
export async function planImport(): Promise<void> {
  part(`A plan of ${TASKS.toLocaleString('en-GB')} tasks from Microsoft Project, over GraphQL`);
  const app = await startTestApp({ today: '2010-01-26' });
  try {
    const cast = await startCast(app);
    await project(app, cast, 'IMPORTED');
    const file = manyTasks(() => 1, TASKS);
    const send = async (operation: string, content: string, expectedVersion: number) => {
      const input = {
        ...{ projectCode: 'IMPORTED', expectedVersion, format: 'MSPDI', fileName: 'plan.xml' },
        content: Buffer.from(content).toString('base64'),
      };
      const began = performance.now();
      const { imported } = await app.run(cast.lead, operation, input, READS);
      return { ms: performance.now() - began, imported };
    };
    const raw = await rawWrite(app, cast);
    const shown = await send('previewPlanImport', file, 0);
    const saved = await send('importPlan', file, 0);
    if (saved.imported?.added !== TASKS) throw new Error(`added ${saved.imported?.added}`);
    const again = await send('previewPlanImport', file, 1);
    const changed = await send(
      'importPlan',
      manyTasks((uid) => (uid % 10 === 0 ? 2 : 1), TASKS),
      1,
    );
    say('the rows alone, one statement a table', raw, 'ms');
    for (const [what, { ms }] of Object.entries({
      'what it would do': shown,
      saved,
      'the same file again': again,
      'a file in which one task of ten takes longer': changed,
    })) {
      bar(what, ms, 'ms', 'at most', WANTED);
      say(what, ms, 'ms', { of: 'the rows alone', value: ms / raw });
    }
  } finally {
    await app.stop();
  }
}

/** Milliseconds to write the rows of a plan of this size. */
async function rawWrite(app: TestApp, cast: Cast): Promise<number> {
  const projectId = await project(app, cast, 'RAW');
  const terms = {
    projectId,
    projectCode: 'RAW',
    start: START,
    targetEnd: END,
    amberDays: 1,
    redDays: 10,
    staleDays: 28,
  };
  const plan = largePlan(TASKS, terms, () => randomUUID());
  const began = performance.now();
  await writePlan(app.databaseUrl, projectId, plan);
  return performance.now() - began;
}

async function project(app: TestApp, cast: Cast, code: string): Promise<string> {
  const terms = { programmeCode: 'PARTNERSHIPS', code, title: `Project ${code}`, start: START, targetEnd: END };
  const { project: started } = await app.saved(ADMIN_TOKEN, 'startProject', terms, 'project { recordId: id }');
  const role = { personId: cast.personIds['Leo Lead'], role: 'PROJECT_LEAD', projectCode: code };
  await app.saved(ADMIN_TOKEN, 'grantRole', role, 'grant { id }');
  return started.recordId;
}
