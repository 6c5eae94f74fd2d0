import { ganttAxis } from '../../src/pages/plan/gantt/gantt-axis.js';
import { daysOf } from '../../src/pages/plan/gantt/gantt-days.js';
import { ganttView } from '../../src/pages/plan/gantt/gantt-view.js';
import { trendChart } from '../../src/pages/plan/trend-chart.js';
import { fixtureGantt } from '../documents/fixture-gantt.js';

const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map((found) => found[1]!);
const shares = (svg: string): number[] => [...svg.matchAll(/="(-?[\d.]+)%"/gu)].map((found) => Number(found[1]));

describe('a plan on a page', () => {
  const view = ganttView(fixtureGantt());

  it('has a row of words and a bar for each row of the plan, and says everything in words', () => {
    const { rows } = fixtureGantt();
    expect(view.rows.map(({ code, label }) => [code, label])).toEqual(rows.map(({ code, label }) => [code, label]));
    const pilot = view.rows.find(({ code }) => code === 'CFPS-T6')!;
    expect(pilot.words.replaceAll('\u00a0', ' ')).toBe('6 April 2010 to 7 May 2010, baseline 30 April 2010, critical.');
    expect(pilot.tag).toBe('Red');
    expect(view.spans.replaceAll('\u00a0', ' ')).toContain('Easter: 2 April 2010 to 5 April 2010.');
  });

  it('draws nothing outside its width, whatever that is, and no bar where no date is known', () => {
    for (const { svg } of view.rows) for (const share of shares(svg)) expect(share >= 0 && share <= 100).toBe(true);
    expect(view.rows.find(({ code }) => code === 'CFPS-T7')!.svg).not.toMatch(/rect|polygon/u);
  });

  it('draws a link through every row from the work that leads to the work that waits, and says it in words', () => {
    const linked = ganttView({ ...fixtureGantt(), links: [{ from: 'CFPS-T4', to: 'CFPS-T5', type: 'FS' }] });
    const passed = linked.rows.filter(({ svg }) => svg.includes('tracker-gantt__links')).map(({ code }) => code);
    expect(passed).toEqual(['CFPS-T4', 'CFPS-M2', 'CFPS-S3', 'CFPS-T5']);
    expect(linked.rows.find(({ code }) => code === 'CFPS-T5')!.words).toContain(', after CFPS-T4,');
    expect(linked.key.map(({ text }) => text)).toContain('Leads to what waits for it');
    for (const { svg } of linked.rows) for (const share of shares(svg)) expect(share >= 0 && share <= 102).toBe(true);
  });

  it('names every sign that it shows', () => {
    expect(view.key.map(({ text }) => text)).toEqual([
      ...['Task', 'Stage', 'Milestone', 'Critical: a delay here delays the end', 'Done so far', 'Baseline'],
      ...['Baseline of a milestone', 'One end unknown', 'Holiday or closure', 'Pre-election period', 'Date to note'],
    ]);
  });

  it.each([
    ['weeks by their Monday under months', '2010-01-04', '2010-01-17', 300, ['January 2010', '4', '11']],
    [
      'months under years where a week has no room',
      '2009-12-01',
      '2010-02-28',
      120,
      ['2009', '2010', 'Dec', 'Jan', 'Feb'],
    ],
    ['first letters of months', '2010-01-01', '2010-06-30', 150, ['2010', 'J', 'F', 'M', 'A', 'M', 'J']],
    [
      'years alone, as many as have room',
      '2000-01-01',
      '2019-12-31',
      300,
      ['2000', '2003', '2006', '2009', '2012', '2015', '2018'],
    ],
  ])('writes %s', (_, from, to, width, expected) => {
    const input = { ...fixtureGantt(), from, to, shaded: [], markers: [] };
    expect(texts(ganttAxis(input, daysOf(from, to), width))).toEqual(expected);
  });

  it('names marked dates inside its width, those near one another in lanes', () => {
    const markers = ['2010-01-04', '2010-01-05', '2010-05-31'].map((date) => ({ date, label: `Board ${date}` }));
    const input = { ...fixtureGantt(), from: '2010-01-04', to: '2010-05-31', shaded: [], markers };
    const svg = ganttAxis(input, daysOf(input.from, input.to), 300);
    const names = [...svg.matchAll(/<text x="([\d.]+)%" y="(\d+)" text-anchor="(\w+)"[^>]*textLength="([\d.]+)"/gu)];
    const places = names.map(([, share, top, anchor, length]) => {
      const from = Number(share) * 3 - { start: 0, middle: 0.5, end: 1 }[anchor as 'start'] * Number(length);
      return { from, to: from + Number(length), top: Number(top) };
    });
    expect(places).toHaveLength(3);
    for (const { from, to } of places) expect(from >= -0.01 && to <= 300.01).toBe(true);
    expect(new Set(places.slice(0, 2).map(({ top }) => top)).size).toBe(2);
  });

  it('writes hostile labels as text', () => {
    const label = '<script>alert(1)</script>';
    const { axis } = ganttView({ ...fixtureGantt(), markers: [{ date: '2010-01-26', label }] });
    expect(axis.narrow + axis.wide).not.toContain('<script');
  });
});

describe('the forecasts of a milestone over time', () => {
  it('has its labels inside its width on the smallest phone', () => {
    const { svg } = trendChart(
      [
        { reportedOn: '2010-01-08', forecast: '2010-09-22' },
        { reportedOn: '2010-01-26', forecast: '2010-10-13' },
      ],
      '2010-09-22',
    )!;
    for (const [, share, dx, length] of svg.matchAll(/<text x="([\d.]+)%" dx="(-?\d+)"[^>]*textLength="([\d.]+)"/gu))
      expect((Number(share) / 100) * 290 + Number(dx) - Number(length)).toBeGreaterThanOrEqual(0);
    expect(texts(svg)).toEqual(['22 Sep 2010', '13 Oct 2010', '8 Jan 2010', '26 Jan 2010']);
  });
});
