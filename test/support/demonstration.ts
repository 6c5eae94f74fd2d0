import { DemoPeopleService } from '../../src/demo/demo-people.service.js';
import { LoadDemoService } from '../../src/demo/load-demo.service.js';
import type { Environment } from '../../src/platform/config/config.js';
import { LongWork } from '../../src/pages/frame/long-work.service.js';
import { startTestApp, type TestApp } from './app.js';
import { filledDatabase, type TestDatabase } from './database.js';

/** Loading ends with a paper in five formats, which a busy machine takes its time for. */
export const LOADING_MS = 240_000;

/**
 * The program with the demonstration's data, which is loaded once in a run: each gets a copy.
 * @param env settings beside those of the demonstration
 * @param shared the database of another instance, which drops it; left out: one of its own
 */
export async function startDemonstration(env: Environment = {}, shared?: string): Promise<TestApp> {
  const database = shared === undefined ? await demonstrationDatabase() : null;
  const app = await startTestApp({ env: { DEMO: '1', ...env }, databaseUrl: shared ?? database!.url });
  return {
    ...app,
    async stop() {
      await app.stop();
      await database?.drop();
    },
  };
}

/** The demonstration with its people on the sign-in page. See `startDemonstration`. */
export async function startPages(env: Environment = {}, shared?: string): Promise<TestApp> {
  const app = await startDemonstration(env, shared);
  await app.app.get(DemoPeopleService).offer();
  app.app.get(LongWork).patience = LOADING_MS; // a busy machine is no reason to show that work is under way
  return app;
}

/** A database with the demonstration's data that no server has read yet. */
export function demonstrationDatabase(): Promise<TestDatabase> {
  return filledDatabase('demonstration', load);
}

async function load(databaseUrl: string): Promise<void> {
  const app = await startTestApp({ env: { DEMO: '1' }, databaseUrl });
  await app.app.get(LoadDemoService).load();
  await app.stop();
}
