import fs from 'node:fs';
import path from 'node:path';

/** The order in which the programme itself needs things; a domain may import those before it, never those after it. */
const ORDER = [
  'platform',
  'documents',
  'rendering',
  'spreadsheets',
  'programme',
  'tasks',
  'search',
  'milestones',
  'outputs',
  'pilots',
  'stakeholders',
  'evidence',
  'feedback',
  'adoption',
  'risks',
  'copying',
  'meetings',
  'steering-group',
  'board',
  'board-papers',
  'erasure',
  'export',
  'webhooks',
  'pages',
  'mail',
  'demo',
];

/** Rooms that keep and serve; every other file of a domain decides and is pure. */
const SHELL = /\.(entity|service|resolver|module|input|controller|type|enums|migration|hook|guard|filter)\.ts$/;
const SHELL_PACKAGES =
  /^(@nestjs\/|@apollo\/|typeorm$|pg$|fastify|class-validator$|class-transformer$|node:(fs|net|http|child_process|timers))/;
/** What nothing pure may ask for: the time and chance are arguments. */
const CLOCK_OR_CHANCE = /\bDate\.now\(|new Date\(\)|Math\.random\(|randomUUID\(|performance\.now\(/;

const SRC = path.resolve(import.meta.dirname, '../src');

interface Source {
  readonly file: string;
  readonly domain: string;
  readonly text: string;
  readonly imports: readonly { readonly name: string; readonly typeOnly: boolean }[];
}

const sources: readonly Source[] = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .map((file) => {
    const text = fs.readFileSync(path.join(SRC, file), 'utf8');
    const imports = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from '([^']+)'/gms)].map((found) => ({
      name: found[2]!,
      typeOnly: found[1] !== undefined,
    }));
    return { file, domain: file.includes('/') ? file.slice(0, file.indexOf('/')) : '', text, imports };
  });

const domainOf = (from: string, name: string): string => {
  const target = path.relative(SRC, path.resolve(SRC, path.dirname(from), name));
  return target.includes('/') ? target.slice(0, target.indexOf('/')) : '';
};

/** The engine and the papers' core decide; documents and platform are tools, whose own tests look after them. */
const decides = (source: Source): boolean =>
  source.file.startsWith('platform/calendar/') ||
  (!['', 'platform', 'documents', 'demo'].includes(source.domain) && !SHELL.test(source.file));

/** Files that import one another in a ring, each ring once, by the way that was walked. */
function circles(): string[] {
  const next = new Map(
    sources.map(({ file, imports }) => [
      file,
      imports
        .filter(({ name }) => name.startsWith('.'))
        .map(({ name }) => path.join(path.dirname(file), name).replace(/\.js$/, '.ts')),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file].join(' > '));
    if (at >= 0 || done.has(file)) return;
    for (const one of next.get(file) ?? []) walk(one, [...way, file]);
    done.add(file);
  };
  for (const { file } of sources) walk(file, []);
  return found;
}

describe('the house', () => {
  it('knows every domain', () => {
    expect(
      [...new Set(sources.map((source) => source.domain))].filter((domain) => domain && !ORDER.includes(domain)),
    ).toEqual([]);
  });

  it('lets imports run one way', () => {
    const backwards = sources.flatMap((source) =>
      source.imports
        .filter(({ name }) => name.startsWith('.') && source.domain !== '')
        .map(({ name }) => ({ from: source.domain, to: domainOf(source.file, name), file: source.file, name }))
        .filter(({ from, to }) => ORDER.indexOf(to) > ORDER.indexOf(from))
        .map(({ file, name }) => `${file} imports ${name}`),
    );
    expect(backwards).toEqual([]);
  });

  it('has no circles: whoever imports a file, types among it, is never imported by it in turn', () => {
    expect(circles()).toEqual([]);
  });

  it('keeps documents from knowing the platform or any domain', () => {
    const own = sources.filter((source) => source.domain === 'documents');
    const others = own.flatMap((source) =>
      source.imports.filter(({ name }) => name.startsWith('.') && domainOf(source.file, name) !== 'documents'),
    );
    expect(others).toEqual([]);
  });

  it('keeps what decides pure: no framework, no database, no files, no clock, no chance', () => {
    const impure = sources
      .filter(decides)
      .flatMap((source) => [
        ...source.imports
          .filter(({ name, typeOnly }) => !typeOnly && SHELL_PACKAGES.test(name))
          .map(({ name }) => `${source.file} imports ${name}`),
        ...(CLOCK_OR_CHANCE.test(source.text) ? [`${source.file} asks for the time or for chance`] : []),
      ]);
    expect(impure).toEqual([]);
  });

  it('opens each file that decides with a sentence on what it decides', () => {
    const silent = sources.filter(decides).filter((source) => !source.text.startsWith('/** '));
    expect(silent.map((source) => source.file)).toEqual([]);
  });

  it('has no drawers, no barrels and no circles by forwardRef', () => {
    const drawers = sources.filter(
      ({ file, text }) => /(^|\/)(utils?|helpers?|common|index)(\/|\.ts$)/.test(file) || text.includes('forwardRef('),
    );
    expect(drawers.map((source) => source.file)).toEqual([]);
  });
});
