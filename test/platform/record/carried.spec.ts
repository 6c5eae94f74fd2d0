import { setImmediate as turn } from 'node:timers/promises';
import { Carried } from '../../../src/platform/record/carried.js';

/** What a piece of work finds at several places on its way. */
async function onItsWay(carried: Carried<string>): Promise<(string | undefined)[]> {
  const found = [carried.value];
  await turn();
  found.push(carried.value);
  await Promise.all([
    turn().then(() => found.push(carried.value)),
    new Promise<void>((done) =>
      process.nextTick(() => {
        found.push(carried.value);
        done();
      }),
    ),
  ]);
  return found;
}

describe('a value that goes along with a piece of work', () => {
  it('is what that work was given, wherever it waits, beside other such work and after it', async () => {
    const carried = new Carried<string>();
    const all = (word: string): string[] => Array.from({ length: 4 }, () => word);
    const short = carried.along('short', () => Promise.resolve(carried.value));
    const long = carried.along('long', async () => [...(await onItsWay(carried)), ...(await onItsWay(carried))]);
    expect(await short).toBe('short');
    expect(await carried.along('second', () => onItsWay(carried))).toEqual(all('second'));
    expect(await long).toEqual([...all('long'), ...all('long')]);
    expect(await carried.along('third', () => onItsWay(carried))).toEqual(all('third'));
  });

  it('is nothing outside of the work, though it failed', async () => {
    const carried = new Carried<string>();
    await expect(carried.along('lost', () => Promise.reject(new Error('it failed')))).rejects.toThrow('it failed');
    expect(carried.value).toBeUndefined();
    expect(await onItsWay(carried)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
