import fc from 'fast-check';
import { dateInWords, dayOf, dateOf, ganttScale, mondays, months } from '../../src/documents/gantt/gantt-scale.js';
import { hatch } from '../../src/documents/gantt/hatch.js';
import { px, TYPE, words as drawnWords } from '../../src/documents/gantt/gantt-parts.js';
import { exactWidth, textWidth, wrapText } from '../../src/documents/gantt/text-width.js';
import { chartDays } from '../../src/documents/gantt/gantt-days.js';
import {
  ganttChart,
  type GanttInput,
  type GanttLink,
  ganttPages,
  type GanttRow,
} from '../../src/documents/gantt-chart.js';
import { pictureArea, PIXEL } from '../../src/documents/page.js';
import { fitInto, svgSize } from '../../src/documents/svg-size.js';
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
    const kinds = 'sbbbbbbbsbbbbbbbbbbsbbbbbbbbbb'.split('');
    const rows = kinds.map((kind, i): GanttRow => ({ ...base, code: `T${i}`, kind: kind === 's' ? 'summary' : 'bar' }));
    const codes = ganttPages(input(rows), 200).map((page) => [...page.alt.matchAll(/T\d+/g)].map(([code]) => code));
    expect(codes.map((page) => page.length)).toEqual([8, 11, 11]);
    expect(codes.flat()).toEqual(rows.map((row) => row.code));
  });

  it('has 45 rows with long names on two pages at most, with words that can be read, and each name whole', () => {
    const label = 'Draft checklist Part 1, on whether a partner is ethically fit to work with at all, for both';
    const rows = Array.from({ length: 45 }, (_, i): GanttRow => ({ ...base, code: `T${i}`, level: 1, label }));
    const pages = ganttPages(input(rows, { markers: [{ date: '2010-01-26', label: 'Date of this paper' }] }));
    expect(pages).toHaveLength(2);
    const room = pictureArea(true, false);
    for (const { svg } of pages) {
      const size = svgSize(svg);
      const shrunk =
        fitInto({ width: size.width * PIXEL, height: size.height * PIXEL }, room).width / (size.width * PIXEL);
      for (const text of all(readXml(svg), 'text'))
        expect(number(text, 'font-size') * shrunk).toBeGreaterThanOrEqual(9);
      expect(svg).not.toContain('…');
    }
  });

  it.each(['2010-02-30', '26/01/2010', '', '2010-1-4'])('refuses the date "%s"', (from) => {
    expect(() => ganttChart(input([], { from }))).toThrow(RangeError);
  });

  it('refuses an end before the beginning', () => {
    expect(() => ganttChart(input([], { to: '2010-01-03' }))).toThrow(/ends on 2010-01-03, before it begins/);
  });
});

describe('the links of a plan', () => {
  const at = (code: string, start: string | null, end: string | null, more: Partial<GanttRow> = {}): GanttRow => ({
    ...{ ...base, code, start, end },
    ...more,
  });
  const T1 = at('T1', '2010-01-04', '2010-01-08');
  const T2 = at('T2', '2010-01-11', '2010-01-15');
  const T3 = at('T3', '2010-01-18', '2010-01-22');
  const M1 = at('M1', '2010-01-15', '2010-01-15', { kind: 'point' });
  const S1 = at('S1', '2010-01-04', '2010-01-29', { kind: 'summary' });
  const FS: GanttLink = { from: 'T1', to: 'T3', type: 'FS' };

  it.each<[string, readonly GanttRow[], GanttLink, boolean]>([
    ['to the next row', [T1, T3], FS, true],
    ['up to a row above', [T3, T1], FS, true],
    ['over the bar of a stage', [T1, S1, T3], FS, true],
    ['beside a bar of another day', [T1, T2, T3], FS, true],
    ['to a milestone on the last day', [T2, M1], { from: 'T2', to: 'M1', type: 'FS' }, true],
    ['from finish to finish', [T1, T3], { ...FS, type: 'FF' }, true],
    [
      'from start to start, where the second starts while the first goes on',
      [S1, T2],
      { from: 'S1', to: 'T2', type: 'SS' },
      true,
    ],
    ['not through another bar', [T1, at('T9', '2010-01-11', '2010-01-29'), T3], FS, false],
    ['not through words', [T1, at('T9', '2010-01-04', '2010-01-15', { note: 'waits for the meeting' }), T3], FS, false],
    ['not through its own words', [{ ...T1, note: 'waits for the meeting' }, T3], FS, false],
    ['not back in time', [T1, T3], { from: 'T3', to: 'T1', type: 'FS' }, false],
    ['not from what has no end', [at('T1', '2010-01-04', null), T3], FS, false],
    ['not to what has no date', [T1, at('T3', null, null)], FS, false],
    ['not to a row of another page', [T1, T2], FS, false],
  ])('are drawn %s: %#', (_, rows, link, isDrawn) => {
    const given = input(rows, { links: [link] });
    expect(words(given).includes('Leads to what waits for it')).toBe(isDrawn);
    expect(ganttChart(given).alt.includes(`, after ${link.from}`)).toBe(rows.some(({ code }) => code === link.to));
  });

  it('are said in words, each once', () => {
    const links = [FS, { ...FS, type: 'FF' as const }, { ...FS, from: 'T2' }];
    expect(ganttChart(input([T1, T2, T3], { links })).alt).toContain(
      '22\u00a0January\u00a02010, after T1 and T2, on track.',
    );
  });
});

describe('the days of a chart', () => {
  const plan = { ...base, start: '2010-01-04', end: '2010-03-12' };

  it.each<[string, readonly GanttRow[], readonly (string | null)[], [string, string] | null]>([
    ['from the plan’s start to its end', [plan], [null], ['2010-01-04', '2010-03-12']],
    ['to the target end, where that is later', [plan], ['2010-01-04', '2010-05-31'], ['2010-01-04', '2010-05-31']],
    ['with the baseline', [{ ...plan, baselineStart: '2009-12-01' }], [], ['2009-12-01', '2010-03-12']],
    ['to this day, where work goes on without an end', [{ ...plan, end: null }], [], ['2010-01-04', '2010-04-01']],
    ['not to this day, where everything has an end', [plan], [], ['2010-01-04', '2010-03-12']],
    ['nowhere, where no date is known', [{ ...plan, start: null, end: null }], [null], null],
  ])('are %s', (_, rows, terms, expected) => {
    const days = chartDays(rows, terms, '2010-04-01');
    expect(days && [days.from, days.to]).toEqual(expected);
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
