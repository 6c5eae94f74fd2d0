import { strFromU8, unzipSync } from 'fflate';
import type { Paper as Model } from '../../../src/documents/model.js';
import { ALL_FORMATS } from '../../../src/documents/formats.js';
import { renderPaper } from '../../../src/documents/render.js';
import { itWith, run, temporaryFolder } from '../../documents/tools.js';
import { office } from '../../meetings/office.js';
import { statementsDuring } from '../../support/statements.js';
import { asAdmin } from '../../support/database.js';
import { PAPER, startPaperApp, type Answer, type PaperApp } from '../paper-app.js';
import { asInput, BOARD, COUNCIL, logoOf } from './styles.js';

interface Said {
  readonly saved: boolean;
  readonly problems: readonly { code: string; message: string; path: readonly string[] }[];
  readonly houseStyle: {
    readonly version: number;
    readonly name: string;
    readonly logo: { sha256: string } | null;
  } | null;
}

const STYLE = 'houseStyle { version name since logo { sha256 words width height } cover { kind label text } }';
const FINDINGS = `query($r: String!) { boardPaper(reference: $r) { readiness { findings { severity code } } } }`;

describe('the house style of a body', () => {
  const folder = temporaryFolder();
  let on: PaperApp;

  beforeAll(async () => {
    on = await startPaperApp();
    const desk = office(on.app, on.cast);
    const day = { kind: 'DECIDING', effectiveOn: '2010-01-04' };
    await desk.done('establishBody', { code: 'BOARD', name: 'Board of Standards', ...day });
    await desk.done('establishBody', { code: 'SC', name: 'Standards Committee', ...day });
  });
  afterAll(() => on.app.stop());

  const set = async (bodyCode: string, style: object, expectedVersion: number, token = on.cast.secretary) =>
    (await on.app.run(token, 'setHouseStyle', { bodyCode, style, expectedVersion }, STYLE)) as unknown as Said;
  const file = async (path: string): Promise<Buffer> => {
    const answer = await fetch(on.app.url + path, { headers: { authorization: `Bearer ${on.cast.secretary}` } });
    if (answer.status !== 200) throw new Error(await answer.text());
    return Buffer.from(await answer.arrayBuffer());
  };
  const codes = async (r: string): Promise<readonly string[]> => {
    const { body } = await on.app.gql<{
      boardPaper: { readiness: { findings: { code: string }[] } };
    }>(on.cast.secretary, FINDINGS, { r });
    return body.data.boardPaper.readiness.findings.map(({ code }) => code);
  };
  const logo = (): object => ({ logo: { fileName: 'crest.png', content: logoOf().toString('base64') } });

  it('is set by whoever keeps the body, as a whole and at the version that was read', async () => {
    const first = await set('SC', asInput(COUNCIL, logo()), 0);
    expect(first).toMatchObject({
      saved: true,
      houseStyle: { name: 'Manchester City Council', logo: { words: 'Logo, Manchester City Council', width: 120 } },
    });
    const late = await set('SC', asInput(BOARD), 0);
    expect(late).toMatchObject({ saved: false, problems: [{ code: 'VERSION_CONFLICT' }] });
    expect(late.houseStyle?.version).toBe(first.houseStyle?.version);
    const kept = await set(
      'SC',
      asInput(COUNCIL, { keepLogo: true, logoWords: 'Coat of arms' }),
      late.houseStyle!.version,
    );
    expect(kept.houseStyle?.logo?.sha256).toBe(first.houseStyle?.logo?.sha256);
    const denied = await on.app.gql(
      on.cast.director,
      'mutation($i: SetHouseStyleInput!) { setHouseStyle(input: $i) { saved } }',
      { i: { bodyCode: 'SC', style: asInput(BOARD), expectedVersion: 0 } },
    );
    expect(denied.body.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it.each<[string, object, string, readonly string[]]>([
    [
      'a colour too light',
      { colours: { accent: '#88aacc', rule: '000000', header: 'FFFFFF' } },
      'CONTRAST_TOO_LOW',
      ['input', 'style', 'colours', 'accent'],
    ],
    [
      'a logo that is no picture',
      { logo: { fileName: 'a.png', content: Buffer.from('<svg/>').toString('base64') } },
      'FILE_TYPE',
      ['input', 'style', 'logo', 'content'],
    ],
    [
      'a logo that cannot be drawn',
      { logo: { fileName: 'a.png', content: broken().toString('base64') } },
      'FILE_DAMAGED',
      ['input', 'style', 'logo', 'content'],
    ],
  ])('is refused with %s', async (_, more, code, path) => {
    const answer = await set('BOARD', asInput(BOARD, more), 0);
    expect(answer).toMatchObject({ saved: false, houseStyle: null, problems: [{ code, path }] });
  });

  it('is shown as a picture before it is set', async () => {
    const query = `query($style: HouseStyleInput!) { previewHouseStyle(bodyCode: "SC", style: $style) { picture problems { code } } }`;
    const { body } = await on.app.gql<{ previewHouseStyle: { picture: string | null; problems: object[] } }>(
      on.cast.secretary,
      query,
      { style: asInput(COUNCIL, logo()) },
    );
    const { picture, problems } = body.data.previewHouseStyle;
    expect(problems).toEqual([]);
    expect(Buffer.from(picture!, 'base64').subarray(1, 4).toString()).toBe('PNG');
  });

  it('shapes every format of a paper, which keeps it whatever is set afterwards', async () => {
    const paper = await on.issued('2010/07', { body: 'Standards Committee' });
    const files = new Map(paper.issue!.files.map((one) => [one.format, one]));
    const bytes = new Map<string, Buffer>();
    for (const format of ALL_FORMATS) bytes.set(format, await file(files.get(format)!.url));
    const word = unzipSync(bytes.get('docx')!);
    const texts: Record<string, string> = {
      docx: Object.entries(word)
        .map(([name, data]) => (name.endsWith('.xml') ? strFromU8(data) : ''))
        .join('\n'),
      odt: strFromU8(unzipSync(bytes.get('odt')!)['content.xml']!),
      html: bytes.get('html')!.toString(),
      md: bytes.get('md')!.toString(),
    };
    for (const [format, text] of Object.entries(texts)) {
      const words = [
        'Manchester City Council',
        'Report author',
        'Head of Democratic Services',
        'Purpose of the report',
        'Annex',
      ];
      for (const word of words) expect([format, word, text.includes(word)]).toEqual([format, word, true]);
      expect([format, text.includes('SMT Lead')]).toEqual([format, false]);
    }
    for (const colour of ['00524C', 'E3EFED']) {
      expect(texts['html']).toContain(colour);
      expect(texts['docx']).toContain(colour);
    }
    expect(Object.keys(word).some((name) => name.endsWith('.png'))).toBe(true);
    expect(texts['html']).toContain('alt="Coat of arms"');

    const held = (
      await on.app.gql<{ body: { houseStyle: { version: number } } }>(
        on.cast.secretary,
        '{ body(code: "SC") { houseStyle { version } } }',
      )
    ).body.data.body.houseStyle.version;
    expect((await set('SC', asInput({ ...BOARD, name: 'Another council' }), held)).saved).toBe(true);
    const check = await on.app.gql<{ verifyBoardPaper: { ok: boolean } }>(
      null,
      'query { verifyBoardPaper(reference: "2010/07") { ok } }',
    );
    expect(check.body.data.verifyBoardPaper.ok).toBe(true);
    const [sealed] = await asAdmin(on.app.databaseUrl, async (client) => {
      const text = `SELECT i.model FROM board_paper_issue i JOIN board_paper p ON p.id = i.paper_id WHERE p.reference = '2010/07'`;
      return (await client.query<{ model: Model }>(text)).rows;
    });
    const again = await renderPaper(sealed!.model);
    for (const format of ALL_FORMATS)
      expect([format, Buffer.compare(Buffer.from(again[format]), bytes.get(format)!)]).toEqual([format, 0]);
  });

  it('is told to a draft that has another, which then takes it', async () => {
    await on.draft('2010/08', { body: 'Standards Committee' });
    expect(await codes('2010/08')).toContain('REFERENCE_UNUSUAL');
    const { version } = (
      await on.app.gql<{ body: { houseStyle: { version: number } } }>(
        on.cast.secretary,
        '{ body(code: "SC") { houseStyle { version } } }',
      )
    ).body.data.body.houseStyle;
    expect(await codes('2010/08')).not.toContain('STYLE_CHANGED');
    await set('SC', asInput(COUNCIL), version);
    expect(await codes('2010/08')).toContain('STYLE_CHANGED');
    const draft = await on.read(on.cast.secretary, '2010/08');
    const taken = (await on.app.run(
      on.cast.secretary,
      'restyleBoardPaper',
      { reference: '2010/08', expectedVersion: draft!.version },
      `boardPaper { ${PAPER} }`,
    )) as unknown as Answer;
    expect(taken).toMatchObject({ saved: true });
    expect(taken.boardPaper!.blocks.map(({ text }) => text)).toContain('Purpose of the report');
    const found = await codes('2010/08');
    expect(found).not.toContain('STYLE_CHANGED');
    expect(found).not.toContain('REFERENCE_UNUSUAL');
  });

  it('leaves the papers of a body without one as they were', async () => {
    await on.draft('10/60');
    const draft = (await file('/papers/10-60.md')).toString();
    expect(draft).toContain('**SMT Lead:**');
    expect(await codes('10/60')).not.toContain('STYLE_CHANGED');
  });

  it('gives the next reference', async () => {
    const { body } = await on.app.gql<{ board: { nextReference: string }; sc: { nextReference: string } }>(
      on.cast.secretary,
      '{ board: body(code: "BOARD") { nextReference(year: 2010) } sc: body(code: "SC") { nextReference(year: 2010) } }',
    );
    expect(body.data).toEqual({ board: { nextReference: '10/61' }, sc: { nextReference: '2010/09' } });
  });

  itWith('pdftotext', 'prints the name, the labels and the numbers of pages', async () => {
    const path = folder.write('paper.pdf', await file('/papers/2010-07.pdf'));
    const text = run('pdftotext', ['-layout', path, '-']);
    expect(text).toContain('Manchester City Council');
    expect(text).toMatch(/Sheet 1 of \d/u);
    expect(text).toContain('Annex A');
  });

  it('is read for a page of papers as for one', async () => {
    const styled = { body: 'Standards Committee' };
    for (const reference of ['2010/91', '2010/92', '2010/93']) await on.draft(reference, styled);
    const page = (first: number) => `{ boardPapers(first: ${first}) { nodes { reference blockers { code } } } }`;
    await on.app.gql(on.cast.secretary, page(4)); // fills what is kept by revision
    const read = async (first: number) => {
      const { result, statements } = await statementsDuring(() => on.app.gql(on.cast.secretary, page(first)));
      expect(result.body.data.boardPapers.nodes).toHaveLength(first);
      return statements.length;
    };
    expect(await read(3)).toBe(await read(1));
  });
});

/** A picture whose head is whole and whose pixels are not. */
function broken(): Buffer {
  const bytes = logoOf();
  bytes.fill(0, 45, bytes.length - 14);
  return bytes;
}
