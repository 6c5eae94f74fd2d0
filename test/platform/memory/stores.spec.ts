import { readConfig } from '../../../src/platform/config/config.js';
import { Stores } from '../../../src/platform/memory/stores.service.js';

const MB = 1_048_576;
const bytes = ({ length }: string): number => length;
const letters = (megabytes: number): string => 'x'.repeat(megabytes * MB);

describe('stores', () => {
  let stores: Stores;
  const use = (name: string) => stores.use().stores.find((one) => one.name === name)!;

  beforeEach(() => {
    stores = new Stores(readConfig({ MEMORY_MB: '20' }));
  });

  it('may take what others leave free, and give it back to whoever needs their share', () => {
    const greedy = stores.open('greedy', { share: 20, weigh: bytes });
    const modest = stores.open('modest', { share: 50, weigh: bytes });
    for (let n = 0; n < 30; n++) greedy.keep(`${n}`, letters(1));
    expect(use('greedy').bytes).toBeGreaterThan(18 * MB);
    for (let n = 0; n < 9; n++) modest.keep(`${n}`, letters(1));
    expect(use('modest').entries).toBe(9);
    expect(stores.use().bytes).toBeLessThanOrEqual(20 * MB);
  });

  it('that strangers can fill never take more than their share', () => {
    const open = stores.open('open', { share: 10, noMore: true, weigh: bytes });
    for (let n = 0; n < 300; n++) open.keep(`${n}`, letters(0.1));
    expect(use('open').bytes).toBeLessThanOrEqual(2 * MB);
    expect(use('open').entries).toBeGreaterThan(10);
  });

  it('weigh the key as well as the value', () => {
    const open = stores.open<true>('open', { share: 10, noMore: true, weigh: () => 1 });
    for (let n = 0; n < 100; n++) open.keep(`${n}${letters(0.5)}`, true);
    expect(use('open').bytes).toBeLessThanOrEqual(2 * MB);
    expect(use('open').entries).toBeLessThanOrEqual(2);
  });

  it('do not keep what is larger than they are, nor what failed', async () => {
    const store = stores.open('one', { share: 10, noMore: true, weigh: bytes });
    store.keep('large', letters(3));
    expect(store.get('large')).toBeUndefined();
    await expect(store.once('failed', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(store.once('failed', () => Promise.resolve('yes'))).resolves.toBe('yes');
  });

  it('work out once what is asked for by many at once', async () => {
    const store = stores.open('one', { share: 10, weigh: bytes });
    let made = 0;
    const make = () => Promise.resolve(`made ${(made += 1)}`);
    expect(await Promise.all([store.once('a', make), store.once('a', make)])).toEqual(['made 1', 'made 1']);
    expect(await store.once('a', make)).toBe('made 1');
  });

  it('refuse to be opened beyond what there is', () => {
    stores.open('most', { share: 90 });
    expect(() => stores.open('too much', { share: 11 })).toThrow('too much');
  });
});
