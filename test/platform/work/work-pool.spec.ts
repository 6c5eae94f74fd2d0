import { mock } from 'node:test';
import pino from 'pino';
import { taskOf, WorkPool } from '../../../src/platform/work/work-pool.service.js';
import { WorkProcesses } from '../../../src/platform/work/work-processes.js';
import type { bytes, doubled, ends, forEver, hungry, place, refused } from './sample-tasks.js';

const MODULE = new URL('./sample-tasks.js', import.meta.url);
const DOUBLED = taskOf<typeof doubled>(MODULE, 'doubled');
const REFUSED = taskOf<typeof refused>(MODULE, 'refused');
const FOR_EVER = taskOf<typeof forEver>(MODULE, 'forEver');
const ENDS = taskOf<typeof ends>(MODULE, 'ends');
const HUNGRY = taskOf<typeof hungry>(MODULE, 'hungry');
const PLACE = taskOf<typeof place>(MODULE, 'place');
const BYTES = taskOf<typeof bytes>(MODULE, 'bytes');

describe.each(['quick', 'long'] as const)('%s work', (lane) => {
  let pool: WorkPool;

  beforeEach(() => {
    pool = new WorkPool({ lines: pino({ enabled: false }) });
  });

  afterEach(async () => {
    await pool.onModuleDestroy();
  });

  it('is done beside the own thread and gives the function’s answer', async () => {
    await expect(pool.run(lane, DOUBLED, { numbers: [1, 2, 3] })).resolves.toEqual([2, 4, 6]);
  });

  it('takes and gives plain data with maps, sets, dates and bytes', async () => {
    const data = { map: new Map([['a', new Set([1])]]), day: new Date(0), bytes: new Uint8Array([1, 2]) };
    await expect(pool.run(lane, BYTES, data)).resolves.toEqual({ ...data, large: new Uint8Array(200_000).fill(7) });
  });

  it('passes on what the function throws, by name and message', async () => {
    await expect(pool.run(lane, REFUSED, 'too far')).rejects.toMatchObject({
      name: 'RangeError',
      message: 'too far',
    });
  });

  it('is given up when the asker’s signal says so, and the next task finds a thread', async () => {
    const giveUp = new AbortController();
    const work = pool.run(lane, FOR_EVER, undefined, giveUp.signal);
    setTimeout(() => giveUp.abort(new Error('the time is over')), 10);
    await expect(work).rejects.toThrow('the time is over');
    await expect(pool.run(lane, DOUBLED, { numbers: [4] })).resolves.toEqual([8]);
  });

  it('that needs too much memory ends alone', async () => {
    await expect(pool.run(lane, HUNGRY, undefined)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: 'This needed too much memory and was given up. Try a smaller one, or parts of it.',
    });
    await expect(pool.run(lane, DOUBLED, { numbers: [5] })).resolves.toEqual([10]);
  });

  it('whose thread ends says so, and the next task finds another', async () => {
    await expect(pool.run(lane, ENDS, undefined)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(pool.run(lane, DOUBLED, { numbers: [7] })).resolves.toEqual([14]);
  });
});

describe('all work', () => {
  let pool: WorkPool;

  beforeEach(() => {
    pool = new WorkPool({ lines: pino({ enabled: false }) });
  });

  afterEach(async () => {
    await pool.onModuleDestroy();
  });

  it('that is long is done by another process, one after another by the same, and its memory goes with it', async () => {
    const [quick, long] = [await pool.run('quick', PLACE, undefined), await pool.run('long', PLACE, undefined)];
    expect(quick).toBe(process.pid);
    expect(long).not.toBe(process.pid);
    expect(await pool.run('long', PLACE, undefined)).toBe(long);
    await pool.onModuleDestroy();
    expect(() => process.kill(long, 0)).toThrow('ESRCH');
  });

  it('that is long is not given to a process that is just being ended for want of work', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const first = await pool.run('long', PLACE, undefined);
      mock.timers.tick(30_000);
      expect(await pool.run('long', PLACE, undefined)).not.toBe(first);
    } finally {
      mock.timers.reset();
    }
  });

  it('of a process that cannot start fails, and nothing waits for it to end', async () => {
    const processes = new WorkProcesses(64, '/no/such/node');
    await expect(processes.run(PLACE, new AbortController().signal)).rejects.toThrow();
    await expect(processes.close()).resolves.toBeUndefined();
  });

  it('is refused where too much is waiting, and quick work does not wait behind long work', async () => {
    const giveUp = new AbortController();
    const many = Array.from({ length: 40 }, () => pool.run('long', FOR_EVER, undefined, giveUp.signal));
    const outcomes = Promise.allSettled(many);
    await expect(pool.run('long', FOR_EVER, undefined, giveUp.signal)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(pool.run('quick', DOUBLED, { numbers: [6] })).resolves.toEqual([12]);
    giveUp.abort(new Error('enough'));
    expect((await outcomes).every((one) => one.status === 'rejected')).toBe(true);
    expect(pool.size).toBe(0);
  });
});
