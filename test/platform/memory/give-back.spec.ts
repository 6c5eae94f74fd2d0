import { setImmediate } from 'node:timers/promises';
import { giveBack } from '../../../src/platform/memory/give-back.js';

describe('memory that only the start needed', () => {
  it('is given back', async () => {
    const made = Array.from({ length: 100 }, (_, n) => new WeakRef({ n, text: 'x'.repeat(10_000) }));
    await setImmediate(); // what was made in this turn is held until its end
    expect(made.some((one) => one.deref())).toBe(true);
    await setImmediate();
    giveBack();
    expect(made.filter((one) => one.deref())).toEqual([]);
  });
});
