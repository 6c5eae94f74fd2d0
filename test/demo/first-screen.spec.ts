import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { demoHook } from '../../src/demo/demo.hook.js';
import { FIRST_QUESTION, firstScreen } from '../../src/demo/first-screen.js';
import { Config, readConfig } from '../../src/platform/config/config.js';
import { type TestApp } from '../support/app.js';
import { LOADING_MS, startDemonstration } from '../support/demonstration.js';

const run = promisify(execFile);

const TOKENS = [
  { role: 'DIRECTOR', person: 'Steve Barrow', secret: 'ppt_one' },
  { role: 'PROJECT_LEAD', person: 'A project officer', secret: 'ppt_three' },
];

describe('the first screen', () => {
  it('says where to go and shows the tokens in a table', () => {
    const papers = ['/papers/10-23.docx', '/papers/10-23.pdf'];
    const lines = firstScreen({ address: 'http://there:1', tokens: TOKENS, papers }).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '  Pages          http://there:1/',
        '  GraphQL        http://there:1/graphql',
        '  Query console  http://there:1/graphiql',
        '  Health         http://there:1/health/ready',
        '  Papers         http://there:1/papers/10-23.docx',
        '                 http://there:1/papers/10-23.pdf',
        '  DIRECTOR      ppt_one    Steve Barrow',
        '  PROJECT_LEAD  ppt_three  A project officer',
        'curl -s http://there:1/graphql \\',
        "  -H 'Authorization: Bearer ppt_three' \\",
      ]),
    );
  });

  it('asks what README shows', () => {
    const readme = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');
    expect(readme).toContain(`-d '${JSON.stringify({ query: FIRST_QUESTION })}'`);
  });

  it('shows neither tokens nor question for somebody’s own database', () => {
    const text = firstScreen({ address: 'http://there:1', tokens: [], papers: [] });
    expect(text).toContain('http://there:1/graphql');
    expect(text).toContain('holds a programme of its own');
    expect(text).not.toContain('curl');
  });
});

describe('a start as demonstration', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startDemonstration();
  }, LOADING_MS);
  afterAll(() => app.stop());

  /** What a start prints. */
  const started = async (config = app.app.get(Config)) => {
    const printed: string[] = [];
    const write = Object.getOwnPropertyDescriptor(process.stdout, 'write');
    Object.defineProperty(process.stdout, 'write', {
      configurable: true,
      writable: true,
      value: (text: string) => printed.push(text) > 0,
    });
    try {
      await demoHook.beforeListening!(app.app, config);
      await demoHook.onceListening!(app.app, config, app.url);
    } finally {
      if (write) Object.defineProperty(process.stdout, 'write', write);
      else Reflect.deleteProperty(process.stdout, 'write');
    }
    return printed.join('');
  };
  const tokensIn = (screen: string) =>
    new Map([...screen.matchAll(/^ {2}([A-Z_]+) +(ppt_\S+) /gmu)].map((found) => [found[1]!, found[2]!]));
  const me = async (token: string) => {
    const answer = await app.gql<{ me: { roles: { role: string }[] } }>(token, '{ me { roles { role } } }');
    return { status: answer.status, roles: answer.status === 200 ? answer.body.data.me.roles : [] };
  };

  it('prints a token for each role, and a curl that works when pasted; the next start revokes them', async () => {
    const screen = await started();
    const tokens = tokensIn(screen);
    expect([...tokens.keys()]).toEqual(['ADMINISTRATOR', 'SECRETARY', 'DIRECTOR', 'PROJECT_LEAD', 'REVIEWER']);
    for (const [role, token] of tokens) expect((await me(token)).roles[0]).toEqual({ role });

    const command = screen.slice(screen.indexOf('curl '));
    const { stdout } = await run('bash', ['-c', command]);
    const answer = JSON.parse(stdout) as { data: { project: { milestones: { nodes: unknown[] } } } };
    expect(answer).not.toHaveProperty('errors');
    expect(answer.data.project.milestones.nodes).toHaveLength(14);

    const again = tokensIn(await started());
    expect((await me(again.get('SECRETARY')!)).status).toBe(200);
    for (const token of tokens.values()) expect((await me(token)).status).toBe(401);
  });

  it('ends its tokens after 24 hours', async () => {
    const token = tokensIn(await started()).get('REVIEWER')!;
    app.clock.set(new Date('2010-01-27T09:29:59Z'));
    expect((await me(token)).status).toBe(200);
    app.clock.set(new Date('2010-01-27T09:30:00Z'));
    expect((await me(token)).status).toBe(401);
    app.clock.set('2010-01-26');
  });

  it('prints nothing and issues nothing without the demonstration', async () => {
    const token = tokensIn(await started()).get('REVIEWER')!;
    expect(await started(readConfig({}))).toBe('');
    expect((await me(token)).status).toBe(200);
  });
});
