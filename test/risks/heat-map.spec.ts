import fc from 'fast-check';
import { svgToPng } from '../../src/documents/picture.js';
import { problemsOf, renderPaper } from '../../src/documents/render.js';
import { heatMap } from '../../src/risks/heat-map.js';
import { heatMapPicture } from '../../src/risks/heat-map-picture.js';
import { heatMapTitle } from '../../src/risks/heat-map-words.js';
import { bandGround } from '../../src/risks/band-grounds.js';
import { shadedBands } from '../../src/risks/risk-scale.js';
import { TOOL_SCALE } from '../../src/risks/tool-scale.js';
import { fixturePaper } from '../documents/fixture-paper.js';
import { Rows } from './risk-rows.js';

/** Five threats: two in one cell, one elsewhere, one unscored, one closed; and an opportunity. */
function rows(): Rows {
  const made = new Rows();
  for (const code of ['R1', 'R2', 'R3', 'R4', 'R5']) made.risk(code);
  made.risk('R6', '2010-01-04', { nature: 'OPPORTUNITY' });
  for (const code of ['R1', 'R2', 'R5', 'R6']) made.assess(code, '2010-01-05', 4, 3);
  made.assess('R3', '2010-01-05', 1, 5);
  made.state('R5', '2010-01-06', 'CLOSED');
  return made;
}

const title = 'Heat map of open threats as things are, CFPS on 26 January 2010';

describe('a heat map', () => {
  it('puts each open risk of its nature in its cell, the highest likelihood first', () => {
    const map = heatMap(rows().view(), 'CURRENT', 'THREAT');
    const filled = map.rows.flatMap(({ likelihood, cells }) =>
      cells
        .filter(({ risks }) => risks.length)
        .map(
          ({ score, risks }) =>
            `${likelihood.value}×${score.impact.value}=${score.score} ${risks.map((r) => r.code).join()}`,
        ),
    );
    expect(filled).toEqual(['4×3=12 R1,R2', '1×5=5 R3']);
    expect(map.rows.map((row) => row.likelihood.value)).toEqual([5, 4, 3, 2, 1]);
    expect(map.unscored.map((risk) => risk.code)).toEqual(['R4']);
    expect(heatMap(rows().view(), 'TARGET', 'THREAT').unscored).toHaveLength(4);
    expect(
      heatMap(rows().view(), 'CURRENT', 'OPPORTUNITY').rows.flatMap((row) => row.cells.flatMap((c) => c.risks)),
    ).toHaveLength(1);
  });

  it('places former assessments by their levels, and counts apart those that have none now', () => {
    const made = rows();
    made.scale('2010-01-20', { likelihood: TOOL_SCALE.likelihood.slice(1) });
    const map = heatMap(made.view(), 'CURRENT', 'THREAT');
    expect(map.unplaced.map((risk) => risk.code)).toEqual(['R3']);
    expect(map.rows.flatMap((row) => row.cells.flatMap((cell) => cell.risks.map((risk) => risk.code)))).toEqual([
      'R1',
      'R2',
    ]);
  });

  it('has every open risk in just one place', () => {
    const one = fc.record({
      likelihood: fc.integer({ min: 0, max: 5 }),
      impact: fc.integer({ min: 1, max: 5 }),
      closed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.integer({ min: 0, max: 3 }), (risks, dropped) => {
        const made = new Rows();
        for (const [index, { likelihood, impact, closed }] of risks.entries()) {
          const code = `R${index}`;
          made.risk(code);
          if (likelihood > 0) made.assess(code, '2010-01-05', likelihood, impact);
          if (closed) made.state(code, '2010-01-06', 'CLOSED');
        }
        made.scale('2010-01-20', { impact: TOOL_SCALE.impact.slice(dropped) });
        const view = made.view();
        const map = heatMap(view, 'CURRENT', 'THREAT');
        const placed = [
          ...map.rows.flatMap((row) => row.cells.flatMap((cell) => cell.risks)),
          ...map.unscored,
          ...map.unplaced,
        ];
        const open = view.risks.filter((risk) => risk.state === 'OPEN');
        expect(placed.map((risk) => risk.code).sort()).toEqual(open.map((risk) => risk.code).sort());
      }),
      { numRuns: 100 },
    );
  });
});

describe('the picture of a heat map', () => {
  const map = heatMap(rows().view(), 'CURRENT', 'THREAT');

  it('says in words all that it shows', () => {
    expect(heatMapTitle(map, 'CFPS on 26 January 2010')).toBe(title);
    expect(heatMapPicture(map, title).alt).toBe(
      `${title}. 5 levels of likelihood by 5 of impact. ` +
        'R1 Title of R1; R2 Title of R2: likelihood 4 (Likely), impact 3 (Moderate), score 12, High. ' +
        'R3 Title of R3: likelihood 1 (Rare), impact 5 (Catastrophic), score 5, Medium. Not scored: R4 Title of R4.',
    );
    const none = heatMap(new Rows().view(), 'CURRENT', 'THREAT');
    expect(heatMapPicture(none, title).alt).toContain('No risk is on the map.');
  });

  it('has score, band and risks as words in the cells, and the same words as title and description', () => {
    const { svg, alt } = heatMapPicture(map, title);
    for (const words of ['12 High', '2 risks', 'R1, R2', '5 Medium', '1 risk', '25 Very high', 'Not scored: R4'])
      expect(svg).toContain(`>${words}</text>`);
    expect(svg).toContain(`>${title}</title>`);
    expect(svg).toContain(`>${alt}</desc>`);
    expect(svg).toContain('role="img" aria-labelledby="heat-map-title heat-map-desc"');
    expect(heatMapPicture(map, title).svg).toBe(svg);
    const grounds = [...svg.matchAll(/fill="#(\w{6})" stroke="[^"]*" stroke-width="0.8"/gu)].map(
      ([, ground]) => ground,
    );
    expect(new Set(grounds)).toEqual(new Set(shadedBands(TOOL_SCALE).map(bandGround)));
  });

  it('is a figure that every document takes, with its words', async () => {
    const figure = { kind: 'figure' as const, id: 'heat', caption: 'Heat map', ...heatMapPicture(map, title) };
    const paper = { ...fixturePaper(), blocks: [...fixturePaper().blocks.slice(0, 2), figure], appendices: [] };
    expect(problemsOf(paper)).toEqual([]);
    const { html, docx } = await renderPaper(paper, ['html', 'docx']);
    expect(new TextDecoder().decode(html)).toContain('score 12, High');
    expect(docx.length).toBeGreaterThan(10_000);
  });

  it('is drawn whatever people write into a scale or a title', async () => {
    const made = new Rows().risk('R1', '2010-01-04', { title: '</desc><script>alert(1)</script>\u0000' });
    const label = '"><image href="http://example.invalid/x"/>';
    made.scale('2010-01-04', {
      impact: TOOL_SCALE.impact.map((one) => ({ ...one, label: `${label}${one.value}` })),
      bands: [{ name: '& <b> '.repeat(6).trim(), fromScore: 1, tone: 'red', meaning: 'x' }],
    });
    const { svg } = heatMapPicture(heatMap(made.view(), 'CURRENT', 'THREAT'), 'x < y & z');
    expect(svg).not.toMatch(/<script|<image|<b>/u);
    expect((await svgToPng(svg)).length).toBeGreaterThan(1000);
  });

  it.each([2, 10])('has room for %d levels each way', async (count) => {
    const levels = Array.from({ length: count }, (_, index) => ({
      value: index + 1,
      label: 'Something long to say',
      meaning: 'x',
    }));
    const made = rows();
    made.scale('2010-01-20', { likelihood: levels, impact: levels });
    const { svg } = heatMapPicture(heatMap(made.view(), 'CURRENT', 'THREAT'), title);
    expect((await svgToPng(svg)).length).toBeGreaterThan(1000);
  });
});
