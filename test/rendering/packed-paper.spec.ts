import { packing, unpacked } from '../../src/rendering/packed-paper.js';
import { atOnce } from '../../src/platform/work/steps.js';
import { fixturePaper, paragraph, t } from '../documents/fixture-paper.js';
import type { Block, Paper } from '../../src/documents/model.js';

const table = (id: string, rows: number): Block => ({
  kind: 'table',
  id,
  caption: 'All changes',
  columns: [{ title: 'What', width: 1 }],
  rows: Array.from({ length: rows }, (_, n) => [{ runs: [t(`Row ${n}`)] }]),
});

/** Blocks before, between and behind tables, whose rows go in one text or in several. */
const blocks = [
  ...Array.from({ length: 23 }, (_, n) => paragraph(`p${n}`, [t(`Paragraph ${n}`)])),
  table('short', 100),
  paragraph('between', [t('Between')]),
  table('long', 1_001),
  table('longer', 2_000),
  paragraph('last', [t('Last')]),
];

describe('a paper on its way to another process', () => {
  it.each<[string, Paper]>([
    ['of every kind of block', fixturePaper()],
    ['with long tables', { ...fixturePaper(), blocks }],
    ['with long tables behind it', { ...fixturePaper(), appendices: [{ id: 'all', title: 'In full', blocks }] }],
    ['with nothing in it', { ...fixturePaper(), blocks: [], appendices: [] }],
  ])('is the same when it arrives: one %s', (_, paper) => {
    expect(unpacked(atOnce(packing(paper)))).toEqual(JSON.parse(JSON.stringify(paper)));
  });

  it('takes a turn after every hundred rows of a table', () => {
    const steps = [...packing({ ...fixturePaper(), blocks: [table('long', 5_000)], appendices: [] })];
    expect(steps.length).toBeGreaterThanOrEqual(50);
  });
});
