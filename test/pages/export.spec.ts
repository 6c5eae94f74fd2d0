import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { TestApp } from '../support/app.js';
import { asAdmin } from '../support/database.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { until } from '../support/until.js';
import { Visitor } from './visitor.js';

const READER = path.resolve(import.meta.dirname, '../export/read-export.py');

describe('the export of the record by a page', () => {
  let app: TestApp;
  let folder: string;
  let secretary: Visitor;
  beforeAll(async () => {
    app = await startPages();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'export-page-'));
    secretary = await new Visitor(app.url).signInAs('secretary');
  }, LOADING_MS);
  afterAll(async () => {
    await app.stop();
    fs.rmSync(folder, { recursive: true });
  });

  const links = async (): Promise<string[]> => {
    const html = await (await secretary.get('/administration/export')).text();
    return [...html.matchAll(/href="(\/administration\/export\/[^"]+)"/gu)].map(([, href]) =>
      href!.replace('&amp;', '&'),
    );
  };

  it(
    'offers everything and each project, whole and for the public, and each is a ZIP that Python reads',
    async () => {
      const offered = await links();
      expect(offered.length).toBeGreaterThanOrEqual(6);
      for (const href of offered) {
        const answer = await secretary.get(href);
        expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
        expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.zip"$/u);
        const file = path.join(folder, 'downloaded.zip');
        fs.writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
        const read = JSON.parse(execFileSync(PYTHON, [READER, file], { encoding: 'utf8' })) as {
          package: { forPublic: boolean; project: string | null };
          tables: Record<string, number>;
          readme: string;
        };
        const query = new URL(href, app.url).searchParams;
        expect(read.package).toMatchObject({ forPublic: query.has('public'), project: query.get('project') });
        const ofPlan = read.tables['plan_report'] ?? 0; // which the public cannot read
        expect(ofPlan > 0).toBe(!query.has('public'));
        expect(read.tables).not.toHaveProperty('conduct_report'); // of the partners alone, whoever asks
        expect(read.readme).toContain('conduct_report: ');
      }
    },
    LOADING_MS,
  );

  it('knows no project that is not there, and goes on after that', async () => {
    expect((await secretary.get('/administration/export/record.zip?project=NONE')).status).toBe(404);
    const [first] = await links();
    const answer = await secretary.get(first!);
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
  });

  it.each([
    'public=1&public=1',
    'public[]=1',
    'public[a]=1',
    'project=CFPS&project=MCC',
    'project=',
    'Public=1',
    'x=1',
  ])('gives nothing for the address with %s, which may be meant to keep something back', async (query) => {
    const answer = await secretary.get(`/administration/export/record.zip?${query}`);
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/u);
  });

  it('goes on after downloads that are given up, under way or while they wait, and leaves no session open', async () => {
    const [first] = await links();
    const begin = () => {
      const up = new AbortController();
      const headers = { cookie: secretary.session };
      return { up, answer: fetch(app.url + first!, { headers, signal: up.signal }) };
    };
    await asAdmin(app.databaseUrl, async (client) => {
      await client.query('BEGIN');
      await client.query('LOCK TABLE plan_report'); // no export gets past it
      const underWay = begin();
      await underWay.answer;
      const waiting = begin();
      const refused = expect(waiting.answer).rejects.toThrow('aborted');
      await delay(300);
      waiting.up.abort();
      await refused;
      underWay.up.abort();
      await delay(300);
      await client.query('ROLLBACK');
    });
    const answer = await secretary.get(first!);
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
    const open = () =>
      app.sql.rows<{ count: number }>(
        'reading',
        `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`,
      );
    expect(await until(open, ([one]) => one!.count === 0)).toEqual([{ count: 0 }]);
  });

  it.each(['public', 'reviewer', 'director', 'project lead'] as const)('is not for a %s', async (who) => {
    const visitor = await new Visitor(app.url).signInAs(who);
    const answer = await visitor.get('/administration/export/record.zip');
    expect(answer.headers.get('content-type')).not.toBe('application/zip');
    expect(answer.status).not.toBe(200);
  });
});

const PYTHON = '/usr/bin/python3';
