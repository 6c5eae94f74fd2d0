import { DemoPeopleService } from '../../src/demo/demo-people.service.js';
import type { Environment } from '../../src/platform/config/config.js';
import { LongWork } from '../../src/pages/frame/long-work.service.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startDemonstration } from '../support/demonstration.js';

export { LOADING_MS };

/** The demonstration with its people on the sign-in page. See `startDemonstration`. */
export async function startPages(env: Environment = {}, shared?: string): Promise<TestApp> {
  const app = await startDemonstration(env, shared);
  await app.app.get(DemoPeopleService).offer();
  app.app.get(LongWork).patience = LOADING_MS; // a busy machine is no reason to show that work is under way
  return app;
}
