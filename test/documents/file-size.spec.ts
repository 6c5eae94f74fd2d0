import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ALL_FORMATS, type Format } from '../../src/documents/formats.js';
import { GANTT_PAGE_HEIGHT, ganttPages } from '../../src/documents/gantt-chart.js';
import { type Block, type Paper } from '../../src/documents/model.js';
import { svgSize } from '../../src/documents/svg-size.js';
import { renderPaper } from '../../src/documents/render.js';
import { fixtureGantt } from './fixture-gantt.js';
import { fixturePaper, heading } from './fixture-paper.js';
import { readPng } from './read-png.js';
import { itWith, officeText, run, temporaryFolder } from './tools.js';

const CHARTS = 6;
const MOST_BYTES = 300_000;

/** The chart of one of many projects: as many rows as a page takes, and words and dates of its own. */
function fullPage(project: number): Block {
  const plan = fixtureGantt();
  const rows = [...plan.rows, ...plan.rows].map((row, index) => {
    const later = (day: string | null): string | null =>
      day && new Date(Date.parse(day) + (((index * 7 + project * 5) % 11) - 5) * 86_400_000).toISOString().slice(0, 10);
    const place = `${'ABCDEF'[project]}${index + 1}`;
    const dates = { start: later(row.start), end: later(row.end), baselineEnd: later(row.baselineEnd) };
    return { ...row, ...dates, code: `P${place}`, label: `${row.label} in area ${place}` };
  });
  const [chart] = ganttPages({ ...plan, from: '2009-12-21', to: '2010-06-14', rows });
  if (svgSize(chart!.svg).height < GANTT_PAGE_HEIGHT) throw new Error('the chart is smaller than a page');
  return { kind: 'figure', id: `gantt-${project}`, caption: `Plan ${project + 1}`, alt: chart!.alt, svg: chart!.svg };
}

/** The fixture's paper with a chart that fills a page for each of six projects. */
function sixCharts(): Paper {
  const plans = Array.from({ length: CHARTS }, (_, project) => ({
    id: `plan-${project}`,
    title: `Plan of project ${project + 1}`,
    landscape: true,
    blocks: [heading(`h-${project}`, 1, 'Plan'), fullPage(project)],
  }));
  const paper = fixturePaper();
  return { ...paper, appendices: [...paper.appendices.slice(0, 1), ...plans] };
}

/** The file as programs see it that know no SVG: with the other picture alone. */
function withoutSvg(format: 'docx' | 'odt', bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const name = format === 'docx' ? 'word/document.xml' : 'content.xml';
  const of = { docx: /<asvg:svgBlip [^>]*\/>/g, odt: /<draw:image [^>]*\.svg"[^>]*\/>/g }[format];
  const xml = strFromU8(files[name]!);
  expect(xml.match(of)).toHaveLength(CHARTS);
  files[name] = strToU8(xml.replace(of, ''));
  return zipSync(files);
}

describe('a paper with six charts', () => {
  const folder = temporaryFolder();
  let files: Promise<Record<Format, Uint8Array>>;
  beforeAll(async () => {
    await (files = renderPaper(sixCharts()));
  }, 120_000);

  it.each(ALL_FORMATS)('is under 300 kB as %s', async (format) => {
    expect((await files)[format].length).toBeLessThan(MOST_BYTES);
  });

  it.each(['docx', 'odt'] as const)(
    'has each chart as SVG and as PNG of 192 pixels to the inch in the %s',
    async (format) => {
      const parts = Object.entries(unzipSync((await files)[format]));
      const ending = (end: string): Uint8Array[] =>
        parts.filter(([name]) => name.endsWith(end)).map(([, data]) => data);
      const drawn = ending('.svg').map((svg) => svgSize(strFromU8(svg)).height * 2);
      expect(drawn).toHaveLength(CHARTS);
      const pictures = ending('.png').map(readPng);
      expect(pictures.map(({ height }) => height).sort()).toEqual(drawn.sort());
      for (const { width, palette } of pictures) {
        expect(width).toBe(1940);
        for (const tone of ['f3bf5b', '7fc4a0', 'e58a7e', 'ffe8b3']) expect(palette).toContain(tone);
      }
    },
  );

  for (const format of ['docx', 'odt'] as const)
    itWith('soffice', `LibreOffice opens the ${format}, and shows the PNG where it finds no SVG`, async () => {
      const titles = Array.from({ length: CHARTS }, (_, project) => `Plan of project ${project + 1}`);
      const whole = officeText(folder.write(`whole.${format}`, (await files)[format]), folder.path);
      for (const title of titles) expect(whole).toContain(title);
      const name = `fallback-${format}`;
      const other = officeText(
        folder.write(`${name}.${format}`, withoutSvg(format, (await files)[format])),
        folder.path,
      );
      for (const title of titles) expect(other).toContain(title);
      const list = run('pdfimages', ['-list', `${folder.path}/${name}.pdf`]);
      expect(list.match(/^ +\d+ +\d+ +image +1940 /gm)).toHaveLength(CHARTS);
    });

  itWith(['/usr/bin/python3', '-c', 'import docx'], 'python-docx finds six pictures, each a PNG', async () => {
    const script = [
      'import sys, json, docx',
      'd = docx.Document(sys.argv[1])',
      'blips = d.element.body.xpath(".//pic:blipFill/a:blip/@r:embed")',
      'parts = [d.part.related_parts[i] for i in blips]',
      'print(json.dumps([len(d.inline_shapes), [p.content_type for p in parts], [p.image.px_width for p in parts]]))',
    ].join('\n');
    const file = folder.write('python.docx', (await files).docx);
    const found: unknown = JSON.parse(run('/usr/bin/python3', ['-c', script, file]));
    const each = <T>(value: T): T[] => Array<T>(CHARTS).fill(value);
    expect(found).toEqual([CHARTS, each('image/png'), each(1940)]);
  });
});
