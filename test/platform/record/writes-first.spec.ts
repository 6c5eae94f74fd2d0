import { SERVER_AUTHOR } from '../../../src/platform/record/write.js';
import { Recorder } from '../../../src/platform/record/recorder.js';
import { startTestApp, type TestApp } from '../../support/app.js';

const ENTRY = { operation: 'test', reason: 'A write that takes as long as the test wants.' };

describe('what lets writes go first', () => {
  let app: TestApp;
  let recorder: Recorder;

  beforeAll(async () => {
    app = await startTestApp();
    recorder = app.app.get(Recorder);
  });

  afterAll(() => app.stop());

  /** A write that holds the clock until it is let go. */
  const held = async () => {
    let letGo = (): void => undefined;
    let done: Promise<unknown> = Promise.resolve();
    await new Promise<void>((begun) => {
      done = recorder.write(SERVER_AUTHOR, ENTRY, () => {
        begun();
        return new Promise<void>((resolve) => (letGo = resolve));
      });
    });
    return { letGo: () => letGo(), done };
  };

  it('goes on at once where nobody writes', async () => {
    await recorder.letWritesPass(2_147_483_647); // else it would not come back
  });

  it('waits for the write under way and for those behind it', async () => {
    const order: string[] = [];
    const note = (what: string) => () => order.push(what);
    const first = await held();
    const second = recorder.write(SERVER_AUTHOR, ENTRY, () => Promise.resolve());
    const passed = recorder.letWritesPass(2_147_483_647).then(note('the read'));
    const writes = [first.done.then(note('the first write')), second.then(note('the second write'))];
    first.letGo();
    await Promise.all([...writes, passed]);
    expect(order[0]).toBe('the first write');
    expect(order.slice(1).sort()).toEqual(['the read', 'the second write']);
  });

  it('waits for writes that come while it waits', async () => {
    const first = await held();
    let passed = false;
    const passing = recorder.letWritesPass(2_147_483_647).then(() => (passed = true));
    const second = recorder.write(SERVER_AUTHOR, ENTRY, () => Promise.resolve(passed));
    first.letGo();
    expect(await second).toBe(false);
    await passing;
  });

  it('does not wait for ever', async () => {
    const write = await held();
    await recorder.letWritesPass(1);
    write.letGo();
    await write.done;
  });
});
