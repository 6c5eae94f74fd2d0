import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { golden } from './golden.js';

const TESTS = path.resolve(import.meta.dirname, '..');
const former = { ...process.env };

describe('golden files', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'golden-'));
  const file = path.join(folder, 'case.txt');

  const run = (env: Readonly<Record<string, string>>, rewrite?: 'UPDATE_SCHEMA') => {
    for (const name of ['CI', 'UPDATE_GOLDEN', 'UPDATE_SCHEMA']) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, env);
    return () => golden(file, 'new', rewrite);
  };

  beforeEach(() => fs.writeFileSync(file, 'old'));
  afterEach(() => {
    for (const name of ['CI', 'UPDATE_GOLDEN', 'UPDATE_SCHEMA']) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, former);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('are read as they are', () => {
    fs.writeFileSync(file, 'new');
    expect(run({})()).toBe('new');
  });

  it('say what differs, and by which command they are written again', () => {
    const said = /Expected: "old"[^]*Received: "new"[^]*UPDATE_SCHEMA=1 npm test -- test\/support\/golden\.spec\.ts/u;
    expect(run({}, 'UPDATE_SCHEMA')).toThrow(said);
    expect(run({})).toThrow('UPDATE_GOLDEN=1');
  });

  it('are written again where somebody asks for it', () => {
    expect(run({ UPDATE_GOLDEN: '1' })()).toBe('new');
    expect(run({ UPDATE_SCHEMA: '1' }, 'UPDATE_SCHEMA')()).toBe('new');
  });

  it.each(['true', '1', ''])('are never written in CI, whose mark is “%s”', (CI) => {
    expect(run({ CI, UPDATE_GOLDEN: '1' })).toThrow('never written');
    expect(run({ CI, UPDATE_SCHEMA: '1' }, 'UPDATE_SCHEMA')).toThrow('never written');
    expect(fs.readFileSync(file, 'utf8')).toBe('old');
  });

  it('fail where they are missing', () => {
    fs.rmSync(file);
    expect(run({})).toThrow('ENOENT');
  });

  it('are written by this one helper: no other test reads the switches', () => {
    const others = fs
      .readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|mjs)$/u.test(name) && !name.startsWith('support/golden'))
      .filter((name) => /env\W+(UPDATE_GOLDEN|UPDATE_SCHEMA)/u.test(fs.readFileSync(path.join(TESTS, name), 'utf8')));
    expect(others).toEqual([]);
  });
});
