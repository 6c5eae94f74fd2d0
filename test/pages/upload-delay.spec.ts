import { randomBytes } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startTestApp, type TestApp } from '../support/app.js';

/** Milliseconds that nothing may hold the server's own thread: probes and other people are answered meanwhile. */
const LONGEST_HOLD = 200;
/** A busy machine only ever adds to what is measured: the least of so many attempts is what the file itself costs. */
const ATTEMPTS = 4;
/** Nearly as much as somebody who is not signed in may send. */
const BYTES = 1_000_000;

describe('a file that is sent to a page', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const sent = async (): Promise<number> => {
    const body = new FormData();
    body.set('file', new Blob([randomBytes(BYTES)]), 'any.docx');
    const options = { method: 'POST', body, redirect: 'manual', headers: { 'sec-fetch-site': 'same-origin' } } as const;
    const answer = await fetch(`${app.url}/projects/ALPHA/outputs/O1/versions/1/import`, options);
    await answer.arrayBuffer();
    return answer.status;
  };

  it('leaves the loop to others, whoever sends it', async () => {
    const holds: number[] = [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      expect(await sent()).toBe(303);
      delay.disable();
      holds.push(delay.max / 1e6);
    }
    expect(Math.min(...holds)).toBeLessThan(LONGEST_HOLD);
  });
});
