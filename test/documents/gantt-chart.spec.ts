import fc from 'fast-check';
import { dateInWords, dayOf, dateOf, ganttScale, mondays, months } from '../../src/documents/gantt/gantt-scale.js';
import { hatch } from '../../src/documents/gantt/hatch.js';
import { px, TYPE, words as drawnWords } from '../../src/documents/gantt/gantt-parts.js';
import { exactWidth, textWidth, wrapText } from '../../src/documents/gantt/text-width.js';
import { ganttChart, type GanttInput, ganttPages, type GanttRow } from '../../src/documents/gantt-chart.js';
import { svgSize } from '../../src/documents/svg-size.js';
import { fixtureGantt } from './fixture-gantt.js';
import { all, readXml, textOf, type XmlElement } from './xml-reader.js';

const base: GanttRow = {
  code: 'T1',
  label: 'Work',
  level: 0,
  kind: 'bar',
  start: '2010-01-11',
  end: '2010-01-15',
  baselineStart: null,
  baselineEnd: null,
  done: null,
  tone: 'green',
  critical: false,
  note: null,
};
const input = (rows: readonly GanttRow[], more: Partial<GanttInput> = {}): GanttInput => ({
  from: '2010-01-04',
  to: '2010-01-31',
  rows,
  shaded: [],
  markers: [],
  ...more,
});
const drawn = (given: GanttInput): XmlElement => readXml(ganttChart(given).svg);
const words = (given: GanttInput): string[] => all(drawn(given), 'text').map(textOf);
const number = (element: XmlElement, name: string): number => Number(element.attributes[name]);
/** The bar of the one row: the outline of its height. */
const bar = (given: GanttInput): XmlElement =>
  all(drawn(given), 'rect').find((each) => each.attributes['height'] === '12' && each.attributes['fill'] === 'none')!;

describe('a Gantt chart', () => {
  it('draws a bar from the first day to the end of the last', () => {
    const scale = ganttScale('2010-01-04', '2010-01-31', 382, 964);
    const five = bar(input([base]));
    expect(number(five, 'x')).toBeCloseTo(scale.x(dayOf('2010-01-11')), 1);
    expect(number(five, 'width')).toBeCloseTo(5 * scale.perDay, 1);
    expect(number(bar(input([{ ...base, end: '2010-01-11' }])), 'width')).toBeCloseTo(scale.perDay, 1);
  });

  it.each<[string, Partial<GanttRow>, string]>([
    ['no dates', { start: null, end: null, note: null }, 'date unknown'],
    [
      'no dates and words of its own',
      { start: null, end: null, note: 'waits for the scoping meeting' },
      'waits for the scoping meeting',
    ],
    ['no end', { end: null }, 'end unknown'],
    ['no start', { start: null }, 'start unknown'],
    [
      'a place after the chart',
      { start: '2010-02-08', end: '2010-02-12' },
      '8\u00a0February\u00a02010, after this chart',
    ],
    [
      'a place before the chart',
      { start: '2009-12-01', end: '2009-12-31' },
      'ended 31\u00a0December\u00a02009, before this chart',
    ],
    ['an end after the chart', { end: '2010-02-12' }, 'to 12\u00a0February\u00a02010'],
  ])('says in words what cannot be drawn: %s', (_, more, expected) => {
    expect(words(input([{ ...base, ...more }]))).toContain(expected);
  });

  it('says the status in words beside the colour, in the words given', () => {
    expect(words(input([base]))).toContain('On track');
    expect(words(input([base], { toneWords: { green: 'Green' } }))).toContain('Green');
  });

  it('hatches and outlines what is critical, so that colour is not alone', () => {
    const plain = drawn(input([base]));
    const critical = drawn(input([{ ...base, critical: true }]));
    expect(all(plain, 'path')).toHaveLength(0);
    expect(all(critical, 'path').length).toBeGreaterThanOrEqual(2);
    expect(words(input([{ ...base, critical: true }]))).toContain('Critical: a delay here delays the end');
  });

  it('explains in its legend only what it shows', () => {
    expect(words(input([base]))).not.toEqual(expect.arrayContaining(['Baseline']));
    expect(words(fixtureGantt())).toEqual(
      expect.arrayContaining([
        'Task',
        'Stage',
        'Milestone',
        'Done so far',
        'Baseline',
        'Baseline of a milestone',
        'One end unknown',
        'Holiday or closure',
        'Pre-election period',
        'Date to note',
      ]),
    );
  });

  it('keeps every word inside the picture and at least 9 pixels high', () => {
    const svg = drawn(fixtureGantt());
    const { width, height } = svgSize(ganttChart(fixtureGantt()).svg);
    for (const text of all(svg, 'text')) {
      const size = number(text, 'font-size');
      const long = textWidth(textOf(text), size, text.attributes['font-weight'] === 'bold');
      const x =
        number(text, 'x') - { start: 0, middle: long / 2, end: long }[text.attributes['text-anchor'] ?? 'start']!;
      expect(size).toBeGreaterThanOrEqual(9);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + long).toBeLessThanOrEqual(width);
      expect(number(text, 'y')).toBeLessThan(height);
    }
  });

  it('gives labels of one day a lane each', () => {
    const markers = ['One date', 'Another date', 'A third date'].map((label) => ({ date: '2010-01-20', label }));
    const heights = all(drawn(input([base], { markers })), 'text')
      .filter((text) => textOf(text).endsWith(' date'))
      .map((text) => text.attributes['y']);
    expect(new Set(heights).size).toBe(3);
  });

  it('says everything it shows in its alternative text', () => {
    const { alt } = ganttChart(fixtureGantt());
    expect(alt).toMatch(
      /^Gantt chart of Joint project with the Centre for Public Scrutiny, 4\u00a0January\u00a02010 to 31\u00a0May\u00a02010, with 15 rows\./,
    );
    for (const sentence of [
      'CFPS-T2 Read the annual returns: 18\u00a0January\u00a02010 to 5\u00a0February\u00a02010, on track, critical, 40% done.',
      'CFPS-M2 Checklists drafted: 12\u00a0March\u00a02010, baseline 5\u00a0March\u00a02010, amber, critical.',
      'CFPS-T7 Scope further work: date unknown, unknown.',
      'CFPS-T8 Open consultation: from 10\u00a0May\u00a02010, end unknown, unknown.',
      'Pre-election period: 29\u00a0March\u00a02010 to 6\u00a0May\u00a02010.',
      'Target end 31 May: 31\u00a0May\u00a02010.',
    ])
      expect(alt).toContain(sentence);
  });

  it('writes hostile labels as text', () => {
    const given = input([{ ...base, label: '</text><script>alert(1)</script>', code: '"&<' }]);
    expect(all(drawn(given), 'script')).toEqual([]);
    expect(words(given)).toContain('"&<');
  });

  it('is the same for the same input, and well-formed for any dates', () => {
    const date = fc.integer({ min: dayOf('2009-06-01'), max: dayOf('2011-06-01') }).map(dateOf);
    const row = fc.record({
      code: fc.string(),
      label: fc.string(),
      level: fc.nat(2),
      kind: fc.constantFrom('bar' as const, 'summary' as const, 'point' as const),
      dates: fc.tuple(date, date).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const))),
      unknown: fc.tuple(fc.boolean(), fc.boolean()),
      critical: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), date, fc.nat(700), (rows, from, days) => {
        const to = dateOf(dayOf(from) + days);
        const given = input(
          rows.map(({ dates, unknown, ...rest }) => ({
            ...base,
            ...rest,
            start: unknown[0] ? null : dates[0],
            end: unknown[1] ? null : dates[1],
            baselineEnd: dates[1],
          })),
          { from, to },
        );
        const once = ganttChart(given);
        expect(ganttChart(given)).toEqual(once);
        expect(once.svg).not.toMatch(/NaN|undefined|Infinity/);
        for (const rect of all(readXml(once.svg), 'rect')) expect(number(rect, 'width')).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 150, seed: 1023 },
    );
  });

  it('breaks a long plan into charts of its rows in order, before a summary where it can', () => {
    const kinds = 'sbbbbbbbsbbbbbbbbbsbbb'.split('');
    const rows = kinds.map((kind, i): GanttRow => ({ ...base, code: `T${i}`, kind: kind === 's' ? 'summary' : 'bar' }));
    const codes = ganttPages(input(rows), 200).map((page) => [...page.alt.matchAll(/T\d+/g)].map(([code]) => code));
    expect(codes.map((page) => page.length)).toEqual([8, 10, 4]);
    expect(codes.flat()).toEqual(rows.map((row) => row.code));
  });

  it.each(['2010-02-30', '26/01/2010', '', '2010-1-4'])('refuses the date "%s"', (from) => {
    expect(() => ganttChart(input([], { from }))).toThrow(RangeError);
  });

  it('refuses an end before the beginning', () => {
    expect(() => ganttChart(input([], { to: '2010-01-03' }))).toThrow(/ends on 2010-01-03, before it begins/);
  });
});

describe('the measures of a Gantt chart', () => {
  it('knows the Mondays and the months of a span', () => {
    const scale = ganttScale('2010-01-04', '2010-03-02', 0, 100);
    expect(mondays(scale).slice(0, 2).map(dateOf)).toEqual(['2010-01-04', '2010-01-11']);
    expect(mondays(scale).map(dateOf).at(-1)).toBe('2010-03-01');
    expect(mondays(ganttScale('2010-01-05', '2010-01-10', 0, 1))).toEqual([]);
    expect(months(scale).map((month) => [month.label, dateOf(month.from), dateOf(month.to)])).toEqual([
      ['January 2010', '2010-01-04', '2010-01-31'],
      ['February 2010', '2010-02-01', '2010-02-28'],
      ['March 2010', '2010-03-01', '2010-03-02'],
    ]);
    expect(dateInWords('2010-01-04')).toBe('4\u00a0January\u00a02010');
  });

  it('takes the width of every word from the font, so that a wider font of a reader is fitted to it', () => {
    expect(exactWidth('Steering group’s “first” – £5…', 10, true)).toBeCloseTo(
      textWidth('Steering group’s “first” – £5…', 10, true),
    );
    expect(exactWidth('會議', 10)).toBeNull();
    expect(drawnWords(0, 0, 'Steering group')).toContain(
      `textLength="${px(textWidth('Steering group', TYPE.normal))}"`,
    );
    expect(drawnWords(0, 0, 'M10')).not.toContain('textLength');
  });

  it('breaks words into lines that fit, and ends what is left out in an ellipsis', () => {
    const lines = wrapText('Draft Part 1 on whether a partner is ethically appropriate', 11, 100, 2);
    expect(lines).toEqual(['Draft Part 1 on', 'whether a partner…']);
    for (const line of lines) expect(textWidth(line, 11)).toBeLessThanOrEqual(100);
    expect(wrapText('', 11, 100, 2)).toEqual([]);
  });

  it('hatches a square with lines that stay inside it', () => {
    const square = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ] as const;
    const ends = [...hatch(square, { gap: 4, lean: 1 }).matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    expect(ends).toHaveLength(8);
    for (const [x, y] of ends) expect(Math.min(x, y) >= 0 && Math.max(x, y) <= 10 && (x + y) % 4 === 0).toBe(true);
  });
});
