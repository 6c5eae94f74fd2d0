import { DemoPeopleService } from '../../src/demo/demo-people.service.js';
import { LoadDemoService } from '../../src/demo/load-demo.service.js';
import { LongWork } from '../../src/pages/frame/long-work.service.js';
import { startTestApp, type TestApp } from '../support/app.js';

/** Loading ends with a paper in five formats, which a busy machine takes its time for. */
export const LOADING_MS = 240_000;

/** The program with the demonstration's data and people. */
export async function startPages(): Promise<TestApp> {
  const app = await startTestApp({ env: { DEMO: '1' } });
  await app.app.get(LoadDemoService).load();
  await app.app.get(DemoPeopleService).offer();
  app.app.get(LongWork).patience = LOADING_MS; // a busy machine is no reason to show that work is under way
  return app;
}
