import path from 'node:path';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { golden } from '../support/golden.js';
import { Visitor } from '../pages/visitor.js';
import { WHO, type Who } from '../pages/list/row.js';

interface Entry {
  readonly kind: string;
  readonly thingId: string;
  readonly title: string;
}

interface Found {
  readonly kind: string;
  readonly subjectId: string;
  readonly code: string | null;
  readonly title: string;
  readonly path: string | null;
}

const RESULT = 'kind subjectId code title path date projectCodes excerpt { text marked }';
/** Things that are told apart in one request. */
const AT_ONCE = 10;

/** Kinds that are parts of others, or what the public see of them, and are no nodes. */
const NO_NODES: readonly string[] = [
  'CLAUSE',
  'UNDERTAKING',
  'PUBLISHED_OUTPUT',
  'FEEDBACK_REPORT',
  'ADOPTED_PROTOCOL',
  'PUBLISHED_COMMUNICATION',
];

describe('searching the demonstration', () => {
  let app: TestApp;
  let entries: readonly Entry[];
  const tokens = new Map<Who, string | null>();

  beforeAll(async () => {
    app = await startPages();
    for (const who of WHO) {
      tokens.set(who, who === 'public' ? null : await (await new Visitor(app.url).signInAs(who)).token());
    }
    await app.query(null, '{ search(text: "protocol") { totalCount } }');
    entries = await app.sql.rows<Entry & Record<string, unknown>>(
      'test-entries',
      `SELECT DISTINCT kind, thing_id AS "thingId", title FROM search_entry ORDER BY 1, 3, 2`,
    );
  }, LOADING_MS);
  afterAll(() => app.stop());

  const known = new Map<Who, ReturnType<typeof lookedUp>>();
  const looked = (who: Who) => {
    const found = known.get(who) ?? lookedUp(who);
    known.set(who, found);
    return found;
  };

  /** What a reader finds by the titles of things, and which of those they may read one by one. */
  const lookedUp = async (who: Who) => {
    const found = new Map<string, Found>();
    const readable = new Set<string>();
    for (let from = 0; from < entries.length; from += AT_ONCE) {
      const some = entries.slice(from, from + AT_ONCE);
      const fields = some.map(
        (
          { title, kind, thingId },
          at,
        ) => `s${at}: search(text: ${JSON.stringify(title.slice(0, 200).trim())}, kinds: [${kind}], first: 100) { nodes { ${RESULT} } }
          ${who === 'public' ? '' : `n${at}: node(id: "${thingId}") { id }`}`,
      );
      const data = await app.query(tokens.get(who)!, `{ ${fields.join('\n')} }`);
      some.forEach(({ kind, thingId }, at) => {
        const own = (data[`s${at}`].nodes as Found[]).find((one) => one.subjectId === thingId);
        if (own) found.set(`${kind} ${thingId}`, own);
        if (data[`n${at}`] && !NO_NODES.includes(kind)) readable.add(`${kind} ${thingId}`);
      });
    }
    return { found, readable: who === 'public' ? await published() : readable };
  };

  /** Of the things themselves the public read papers alone. */
  const published = async (): Promise<ReadonlySet<string>> => {
    const { boardPapers } = await app.query(null, '{ boardPapers(first: 100) { nodes { id } } }');
    return new Set((boardPapers.nodes as { id: string }[]).map(({ id }) => `PAPER ${id}`));
  };

  it('gives every reader what they may read, of every kind, and nothing else', async () => {
    const told: string[] = [];
    for (const who of WHO) {
      const { found, readable } = await looked(who);
      const nodes = [...found.keys()].filter((key) => !NO_NODES.includes(key.split(' ')[0]!));
      expect([who, nodes.sort()]).toEqual([who, [...readable].sort()]);
      const kinds = new Map<string, string[]>();
      for (const { kind, code, title } of found.values()) kinds.set(kind, [...(kinds.get(kind) ?? []), code ?? title]);
      const lines = [...kinds].map(([kind, names]) => `- ${kind}: ${names.sort(byName).join('; ')}`);
      told.push(`## ${who}\n\n${lines.sort().join('\n')}\n`);
    }
    const text = told.join('\n');
    expect(text).toBe(golden(path.join(import.meta.dirname, 'demonstration.md'), text));
  }, 120_000);

  it('leads to a page that opens to the reader, for everything that they find', async () => {
    for (const who of WHO) {
      const visitor = await new Visitor(app.url).signInAs(who);
      const { found } = await looked(who);
      const paths = new Map([...found.values()].map((one) => [one.path, one]));
      for (const [path, { kind, title }] of paths) {
        const answer = await visitor.get(path ?? `no page of ${kind}`);
        expect([who, kind, title, path, answer.status]).toEqual([who, kind, title, path, 200]);
      }
    }
  }, 120_000);

  it.each([
    ['m3', 'reviewer', '/projects/CFPS/milestones/M3'],
    ['CFPS', 'reviewer', '/projects/CFPS/plan'],
    ['MCC M3', 'director', '/projects/MCC/milestones/M3'],
    ['10/23', 'public', '/board-papers/10%2F23'],
    ['BOARD-D1', 'secretary', '/decisions/BOARD-D1'],
    ['CFPS-A1', 'project lead', '/actions/CFPS-A1'],
  ] as const)('takes the code %s, typed by a %s, straight to its page', async (text, who, page) => {
    const visitor = await new Visitor(app.url).signInAs(who);
    const answer = await visitor.get(`/search?q=${encodeURIComponent(text)}`);
    const location = answer.headers.get('location');
    expect([answer.status, location]).toEqual([303, page]);
    const there = await visitor.get(page);
    expect([200, 303]).toContain(there.status);
  });

  it('shows what has a code where several have it, and nothing to who may read none of them', async () => {
    const director = await new Visitor(app.url).signInAs('director');
    const html = await (await director.get('/search?q=M3')).text();
    expect(html).toContain('/projects/CFPS/milestones/M3');
    expect(html).toContain('/projects/MCC/milestones/M3');
    for (const text of ['M3', 'MCC M3', 'CFPS']) {
      const answer = await app.query(null, 'query($text: String!) { search(text: $text) { nodes { isNamed } } }', {
        text,
      });
      expect(answer.search.nodes.filter(({ isNamed }: { isNamed: boolean }) => isNamed)).toEqual([]);
    }
  });

  it.each([
    ['the stem of a word', 'behaving', 'behave'],
    ['a phrase', '"behaviour protocol"', 'behaviour protocol'],
    ['typographic quotation marks', '“behaviour protocol”', 'behaviour protocol'],
    ['letters with marks', 'prótocol', 'protocol'],
  ])('finds by %s', async (_, text, words) => {
    const answer = await app.query(
      tokens.get('secretary')!,
      'query($text: String!) { search(text: $text) { totalCount nodes { titleParts { text marked } excerpt { text marked } } } }',
      { text },
    );
    const { totalCount, nodes } = answer.search;
    expect(totalCount).toBeGreaterThan(0);
    const marked = nodes.flatMap((one: { titleParts: Part[]; excerpt: Part[] }) =>
      [...one.titleParts, ...one.excerpt].filter((part) => part.marked).map((part) => part.text.toLowerCase()),
    );
    expect(marked.join(' ')).toContain(words.split(' ')[0]);
    for (const one of nodes as { titleParts: Part[]; excerpt: Part[] }[]) {
      expect([...one.titleParts, ...one.excerpt].some((part) => part.marked)).toBe(true);
    }
  });

  it.each([
    ['nothing but words that are not searched', 'the and of'],
    ['nothing but a word to leave out', '-protocol'],
    ['operators without words', '& | ! <-> ( ) :* \\'],
    ['quotation marks that do not close', '"protocol \'x'],
    ['markup', '<script>alert(1)</script>'],
    ['a pattern', "%' OR 1=1 --"],
    ['words of another writing', 'протокол 协议'],
  ])('answers to %s', async (_, text) => {
    const { search } = await app.query(
      tokens.get('secretary')!,
      'query($text: String!) { search(text: $text) { totalCount nodes { title } } }',
      { text },
    );
    expect(search.totalCount).toBe(search.nodes.length < 50 ? search.nodes.length : search.totalCount);
    const page = await new Visitor(app.url).get(`/search?q=${encodeURIComponent(text)}`);
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('<script>alert');
  });

  it('says what is wrong with a text that cannot be searched for', async () => {
    for (const text of ['x'.repeat(10_000), 'a\u0000b', '   ']) {
      const { body } = await app.gql(null, 'query($text: String!) { search(text: $text) { totalCount } }', { text });
      expect(body.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
    const visitor = new Visitor(app.url);
    const long = await visitor.get(`/search?q=${'x'.repeat(5_000)}`);
    expect([long.status, await long.text()]).toEqual([
      400,
      expect.stringContaining('Search for 200 characters or fewer.'),
    ]);
    expect((await visitor.get('/search?q=a%00b')).status).toBe(400);
    expect((await visitor.get('/search')).status).toBe(200);
  });
});

const byName = new Intl.Collator('en', { numeric: true }).compare;

interface Part {
  readonly text: string;
  readonly marked: boolean;
}
