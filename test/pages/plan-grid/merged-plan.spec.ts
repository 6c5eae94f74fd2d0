import { mergedPlan } from '../../../src/pages/plan/grid/merged-plan.js';
import { placeOfLine, rowOf, sheetText, type SheetRow } from '../../../src/pages/plan/grid/plan-sheet.js';
import { sheetRows } from '../../../src/pages/plan/grid/read-plan-sheet.js';
import { typedPlan, wasField, wasText } from '../../../src/pages/plan/grid/typed-plan.js';

const row = (cells: Partial<SheetRow>): SheetRow => rowOf((name) => cells[name] ?? '');
const S1 = row({ code: 'S1', kind: 'Stage', title: 'First' });
const T1 = row({ code: 'T1', kind: 'Task', title: 'Draft', stage: 'S1', days: '5' });
const T2 = row({ code: 'T2', kind: 'Task', title: 'Check', stage: 'S1', days: '3', waitsFor: 'T1 FS+2d' });
const S2 = row({ code: 'S2', kind: 'Stage', title: 'Second' });
const M1 = row({
  code: 'M1',
  kind: 'Milestone',
  title: 'Done',
  stage: 'S2',
  waitsFor: 'T1; T2',
  deadline: '3 May 2010',
});
const PLAN = [S1, T1, T2, S2, M1];

/** What a form sends that was drawn from `drawn`, with some of its cells typed into. */
function sent(cells: Readonly<Record<string, string>>, drawn: readonly SheetRow[] = PLAN) {
  const was = drawn.map((one): [string, string] => [wasField(one.code), wasText(one)]);
  return typedPlan({ version: '7', ...Object.fromEntries(was), ...cells });
}
const merged = (cells: Readonly<Record<string, string>>, now = PLAN, drawn = PLAN) =>
  mergedPlan(now, sent(cells, drawn), 'Ada Example');
const said = ({ rows }: { rows: readonly SheetRow[] }) =>
  rows.map(({ code, stage }) => (stage ? `${stage}/${code}` : code));

describe('the rows of a plan', () => {
  it('are read as they are written, whatever is in their cells', () => {
    const rows = [
      row({ code: 'T1', kind: 'Task', title: '=HYPERLINK("x"), "quoted"', owner: "'-1", deadline: '3 May 2010' }),
      row({ code: 'T2', kind: 'Task', title: '2010-05-03', notes: '-1\n\n"two"' }),
    ];
    const text = sheetText(rows).replaceAll('3 May 2010', '2010-05-03');
    expect(sheetRows(new TextEncoder().encode(text))).toEqual(rows);
  });
});

describe('a line of the file that a grid sends', () => {
  it('leads to its row, however many lines the notes before it have', () => {
    const rows = [row({ code: 'S1' }), row({ code: 'T1', notes: 'One\ntwo\nthree' }), row({ code: 'T2' })];
    const text = sheetText(rows).split(/\r?\n/u);
    expect([text[1], text[2], text[5]].map((line) => line?.slice(0, 4))).toEqual(['"S1"', '"T1"', '"T2"']);
    expect(['2', '3', '6', '4', undefined].map((line) => placeOfLine(rows, line))).toEqual([0, 1, 2, -1, -1]);
  });
});

describe('what is typed into a plan grid', () => {
  it('changes the cells that were typed into, and no other', () => {
    const { rows, cells, changed } = merged({ 'title.T1': 'Draft it', 'days.T1': '8', 'deadline.M1': '' });
    expect([cells, changed]).toEqual([[], true]);
    expect(rows).toEqual([S1, { ...T1, title: 'Draft it', days: '8' }, T2, S2, { ...M1, deadline: '' }]);
    expect(merged({ 'title.T1': 'Draft' })).toMatchObject({ changed: false, rows: PLAN });
  });

  it('goes into the plan as others have made it meanwhile, and stops where both changed one cell', () => {
    const now = [S1, { ...T1, days: '9', owner: 'Ben' }, T2, S2, M1];
    const { rows, cells } = merged({ 'title.T1': 'Draft it', 'days.T1': '8' }, now);
    expect(rows[1]).toMatchObject({ title: 'Draft it', days: '8', owner: 'Ben' });
    expect(cells).toEqual([
      {
        code: 'T1',
        column: 'days',
        text: 'Ada Example changed this to “9”. What you typed replaces it when you go on',
      },
    ]);
    expect(merged({ 'days.T1': '9' }, now).cells).toEqual([]);
    expect(merged({ 'out.T1': 'yes' }, now).cells).toMatchObject([{ code: 'T1', column: 'out' }]);
  });

  it('is told in full where its item is gone', () => {
    const { errors } = merged({ 'title.T2': 'Check it', 'days.T2': '4' }, [S1, T1, S2, M1]);
    expect(errors.map(({ text }) => text)).toEqual([
      'Ada Example took T2 out of the plan. You had typed: Title “Check it”, Working days “4”',
    ]);
  });

  it('takes an item out with the links that others have to it', () => {
    const { rows } = merged({ 'out.T1': 'yes' });
    expect(rows).toEqual([S1, { ...T2, waitsFor: '' }, S2, { ...M1, waitsFor: 'T2' }]);
  });

  it.each([
    ['after a row of its stage', { 'after.T1': 't2' }, ['S1', 'S1/T2', 'S1/T1', 'S2', 'S2/M1']],
    ['into the stage of the row that it goes after', { 'after.T1': 'M1' }, ['S1', 'S1/T2', 'S2', 'S2/M1', 'S2/T1']],
    ['first into a stage', { 'after.T1': 'S2' }, ['S1', 'S1/T2', 'S2', 'S2/T1', 'S2/M1']],
    ['first of its stage', { 'after.T2': 'First' }, ['S1', 'S1/T2', 'S1/T1', 'S2', 'S2/M1']],
    ['a stage with all that it holds', { 'after.S1': 'S2' }, ['S2', 'S2/M1', 'S1', 'S1/T1', 'S1/T2']],
    ['a stage before all', { 'after.S2': 'first' }, ['S2', 'S2/M1', 'S1', 'S1/T1', 'S1/T2']],
    ['out of its stage', { 'stage.T2': '' }, ['S1', 'S1/T1', 'T2', 'S2', 'S2/M1']],
    ['into the stage that was typed', { 'stage.T1': 's2', 'after.T1': 'M1' }, ['S1', 'S1/T2', 'S2', 'S2/M1', 'S2/T1']],
  ])('moves a row %s', (_where, cells, rows) => expect(said(merged(cells))).toEqual(rows));

  it.each([
    ['nowhere', { 'after.T1': 'T9' }, 'There is no row T9. Enter its code'],
    ['after itself', { 'after.T1': 'T1' }, 'A row cannot go after itself, or into itself'],
    ['into what it holds', { 'after.S1': 'T2' }, 'A row cannot go after itself, or into itself'],
  ])('does not move a row %s', (_where, cells, text) =>
    expect(merged(cells).cells).toMatchObject([{ column: 'after', text }]),
  );

  it('adds rows that something was typed into, with the next codes of their kinds', () => {
    const { rows, keys } = merged({
      ...{ 'code.new1': 'T3', 'kind.new1': 'Task', 'title.new1': '' },
      ...{ 'code.new2': '', 'kind.new2': 'Milestone', 'title.new2': 'Agreed', 'stage.new2': 's1' },
      ...{ 'code.new3': 'x-1', 'kind.new3': '', 'title.new3': 'Print', 'days.new3': '2', 'after.new3': 'T1' },
    });
    expect(rows.filter(({ code }) => !PLAN.some((one) => one.code === code))).toEqual([
      row({ code: 'X-1', kind: 'Task', title: 'Print', days: '2', stage: 'S1' }),
      row({ code: 'M2', kind: 'Milestone', title: 'Agreed', stage: 'S1' }),
    ]);
    expect([keys[2], keys.at(-1)]).toEqual(['new3', 'new2']);
  });

  it('says at the cell what an item of its kind cannot have', () => {
    const { cells } = merged({ 'code.new1': 'M9', 'kind.new1': 'Milestone', 'title.new1': 'X', 'days.new1': '3' });
    expect(cells).toMatchObject([{ code: 'new1', column: 'days' }]);
  });

  it('that comes from elsewhere is read as text, or not at all', () => {
    const body = JSON.parse(
      '{"was.T1":"{","title.T1":"X","was.__proto__":"[]","was.S1":"{\\"title\\":{},\\"__proto__\\":{\\"days\\":\\"1\\"}}","code.new99999":"T3","code.new1":["T1","T2"],"title.new1":"Y"}',
    ) as object;
    const { rows, cells, errors } = mergedPlan(PLAN, typedPlan(body), 'Ada Example');
    expect(rows).toHaveLength(PLAN.length + 1);
    expect(cells.map(({ code, column }) => [code, column])).toContainEqual(['T1', 'title']);
    expect(errors).toEqual([]);
  });
});
