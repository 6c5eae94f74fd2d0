import { adoptionFigures } from '../../src/adoption/adoption-figures.js';
import type { AdoptionReport } from '../../src/adoption/adoption.entity.js';
import type { AdoptionState } from '../../src/adoption/adoption-states.js';
import { adoptionView } from '../../src/adoption/adoption-view.js';
import { added, id, LINES, NOW, omitted, reworded, rowsOf, terms, version } from './fixture.js';

const report = (adoption: number, state: AdoptionState): AdoptionReport => ({
  id: id(2_000 + adoption),
  effectiveOn: '2010-01-11',
  revision: 2,
  corrects: null,
  citation: null,
  assumed: false,
  adoptionId: id(adoption),
  state,
  note: null,
});
const of = (adoption: number) => ({ adoptionId: id(adoption) });

describe('Figures across adopters', () => {
  const newer = LINES.map((line) => (line[0] === 7 ? ([7, 'CLAUSE', 'Listen to everyone'] as const) : line));
  const versions = [version(0, LINES), version(1, [...newer, [8, 'CLAUSE', 'Answer in time'] as const])];
  const rows = rowsOf([51, 52, 53, 54, 55], {
    statements: [...[51, 52, 54, 55].map((n) => terms(1_000 + n, n)), terms(1_053, 53, { outputVersionId: id(9_001) })],
    reports: [
      report(51, 'ADOPTED'),
      report(52, 'ADAPTED'),
      report(53, 'ADAPTED'),
      report(54, 'DECLINED'),
      report(55, 'CONSIDERING'),
    ],
    clauses: [
      { ...omitted(21, 3), ...of(52) },
      { ...reworded(22, 4, 'Share costs'), ...of(52) },
      { ...added(23, 60, 7, 'Report once a year.'), ...of(52) },
      { ...reworded(24, 4, 'Share all costs'), ...of(53) },
      { ...omitted(25, 8), ...of(53) },
      { ...added(26, 61, 7, 'report ONCE a  year'), ...of(53) },
      { ...added(27, 62, 7, 'Meet in the open'), ...of(53) },
      { ...omitted(28, 3), ...of(54) },
    ],
  });
  const [figures] = adoptionFigures(adoptionView(rows, versions, id(10), NOW).adoptions);

  it('count those who took it up, and nobody else', () => {
    expect(figures).toMatchObject({ outputCode: 'O1', adopters: 3, wholly: 1, adapted: 2 });
  });

  it('tell what is changed most first, then what is omitted, then by place, each with its base', () => {
    const told = figures!.clauses.map(
      (one) => `${one.number ?? '-'} ${one.kept}/${one.reworded}/${one.omitted} of ${one.base}`,
    );
    expect(told).toEqual([
      '1.2 1/2/0 of 3',
      '1.1 2/0/1 of 3',
      '2.2 0/0/1 of 1',
      '1 3/0/0 of 3',
      '- 3/0/0 of 3',
      '2 3/0/0 of 3',
      '- 3/0/0 of 3',
      '2.1 3/0/0 of 3',
    ]);
    expect(figures!.clauses.every((one) => one.kept + one.reworded + one.omitted === one.base)).toBe(true);
  });

  it('print a clause as the newest version has it that an adopter goes by', () => {
    expect(figures!.clauses.at(-1)?.text).toBe('Listen to everyone');
  });

  it('put additions together that say the same, the most frequent first', () => {
    expect(figures!.additions).toEqual([
      { text: 'Report once a year.', count: 2, adopters: ['AD52', 'AD53'] },
      { text: 'Meet in the open', count: 1, adopters: ['AD53'] },
    ]);
  });

  it('are none where nobody has taken anything up', () => {
    expect(adoptionFigures(adoptionView(rowsOf([50]), versions, id(10), NOW).adoptions)).toEqual([]);
  });
});
