import pino from 'pino';
import { taskOf, WorkPool } from '../../../src/platform/work/work-pool.service.js';
import type { doubled, ends, forEver, hungry, refused } from './sample-tasks.js';

const MODULE = new URL('./sample-tasks.js', import.meta.url);
const DOUBLED = taskOf<typeof doubled>(MODULE, 'doubled');
const REFUSED = taskOf<typeof refused>(MODULE, 'refused');
const FOR_EVER = taskOf<typeof forEver>(MODULE, 'forEver');
const ENDS = taskOf<typeof ends>(MODULE, 'ends');
const HUNGRY = taskOf<typeof hungry>(MODULE, 'hungry');

describe('work in threads', () => {
  let pool: WorkPool;

  beforeEach(() => {
    pool = new WorkPool({ lines: pino({ enabled: false }) });
  });

  afterEach(async () => {
    await pool.onModuleDestroy();
  });

  it('is done beside the own thread and gives the function’s answer', async () => {
    await expect(pool.run('quick', DOUBLED, { numbers: [1, 2, 3] })).resolves.toEqual([2, 4, 6]);
  });

  it('passes on what the function throws, by name and message', async () => {
    await expect(pool.run('quick', REFUSED, 'too far')).rejects.toMatchObject({
      name: 'RangeError',
      message: 'too far',
    });
  });

  it('is given up when the asker’s signal says so, and the next task finds a thread', async () => {
    const giveUp = new AbortController();
    const work = pool.run('long', FOR_EVER, undefined, giveUp.signal);
    setTimeout(() => giveUp.abort(new Error('the time is over')), 10);
    await expect(work).rejects.toThrow('the time is over');
    await expect(pool.run('long', DOUBLED, { numbers: [4] })).resolves.toEqual([8]);
  });

  it('that needs too much memory ends alone', async () => {
    await expect(pool.run('quick', HUNGRY, undefined)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(pool.run('quick', DOUBLED, { numbers: [5] })).resolves.toEqual([10]);
  });

  it('whose thread ends says so, and the next task finds another', async () => {
    await expect(pool.run('quick', ENDS, undefined)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(pool.run('quick', DOUBLED, { numbers: [7] })).resolves.toEqual([14]);
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
