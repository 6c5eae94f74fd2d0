import { parse } from 'csv-parse/sync';
import { DemoTokensService } from '../../src/demo/demo-tokens.service.js';
import type { TestApp } from '../support/app.js';
import { plain } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

/** What the project lead reports after the demonstration's day, so that on later days something has become of its plan. */
const REPORTS = [
  ['M3', '2010-02-05', { actualDate: '2010-02-04', narrative: 'Sent a day late, since a name was missing.' }],
  ['M4', '2010-02-10', { forecastDate: '2010-02-26', narrative: 'The joint badge is still not settled.' }],
  ['M7', '2010-03-02', { forecastDate: '2010-03-15' }],
  ['M8', '2010-03-08', { forecastDate: '2010-03-22', narrative: 'Two volunteers withdrew.' }],
  ['M4', '2010-03-12', { actualDate: '2010-03-11', narrative: 'Issued with both badges.' }],
  ['M9', '2010-03-15', { narrative: 'On course.' }],
] as const;

/** By this day the demonstration's own reports were made. */
const DEMONSTRATED = '2010-01-26';

/** Days to look at, each with the day since when changes are told. */
const LOOKS = [
  ['2010-01-26', '2010-01-04'],
  ['2010-02-12', '2010-01-26'],
  ['2010-03-05', '2010-01-26'],
  ['2010-03-12', '2010-03-05'],
  ['2010-03-31', '2010-03-05'],
] as const;
const PROJECTS = ['CFPS', 'MCC'] as const;

interface Milestone {
  readonly code: string;
  readonly title: string;
  readonly late: boolean;
  readonly forecastDate: string | null;
}
type Row = Readonly<Record<string, string>>;

interface Block {
  readonly id: string;
  readonly text: string;
  readonly bullets: readonly string[];
}

describe('The programme page, the changes, the review pack, the promises and the paper', () => {
  let app: TestApp;
  let reader: Visitor;
  let secretary: string;

  beforeAll(async () => {
    app = await startPages();
    app.clock.set('2010-03-31');
    const issued = await app.app.get(DemoTokensService).renew();
    const tokens = new Map<string, string>(issued.map(({ role, secret }) => [role, secret]));
    secretary = tokens.get('SECRETARY')!;
    const lead = tokens.get('PROJECT_LEAD')!;
    for (const [code, effectiveOn, said] of REPORTS) {
      const { body } = await app.gql(
        lead,
        '{ project(code: "CFPS") { milestones(first: 50) { nodes { id code version } } } }',
      );
      const { id, version } = body.data.project.milestones.nodes.find((each: Milestone) => each.code === code);
      const input = { milestoneId: id, expectedVersion: version, reportedOn: effectiveOn, ...said };
      await app.saved(lead, 'reportMilestone', input);
    }
    reader = await new Visitor(app.url).signInAs('secretary');
  }, LOADING_MS);
  afterAll(() => app.stop());

  const page = async (path: string): Promise<string> => {
    const answer = await reader.get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.text();
  };
  const milestones = async (project: string, asAt: string): Promise<Milestone[]> => {
    const document = `query($code: String!, $asAt: Date) { project(code: $code, asAt: $asAt) {
      milestones(first: 50) { nodes { code title late forecastDate } } } }`;
    const { body } = await app.gql(secretary, document, { code: project, asAt });
    return body.data.project.milestones.nodes;
  };

  describe.each(LOOKS)('as at %s, with changes since %s', (asAt, since) => {
    let paper: ReadonlyMap<string, Block>;
    let figures: ReadonlyMap<string, number>;
    let promises: Row[];
    beforeAll(async () => {
      const reference = `L/${asAt.replaceAll('-', '')}`;
      const input = {
        reference,
        programmeCode: 'PARTNERSHIPS',
        title: 'Partnerships',
        meetingDate: '2010-03-31',
        asAt,
      };
      const made = await app.saved<{ boardPaper: { blocks: Block[]; figures: { id: string; value: string }[] } }>(
        secretary,
        'composeBoardPaper',
        input,
        'boardPaper { blocks { id text bullets } figures { id value } }',
      );
      paper = new Map(
        made.boardPaper.blocks.map((block) => [
          block.id,
          { ...block, text: block.text.replaceAll('\u00A0', ' '), bullets: block.bullets.map(bare) },
        ]),
      );
      figures = new Map(made.boardPaper.figures.map(({ id, value }) => [id, Number(value)]));
      promises = rowsOf(await page(`/promises?asAt=${asAt}&file=promises.csv`));
    });

    it.each(PROJECTS)('tell the same late milestones of %s', async (project) => {
      const all = await milestones(project, asAt);
      const late = all
        .filter((each) => each.late)
        .map(({ code }) => code)
        .sort();
      const programme = await page(`/programme?asAt=${asAt}`);
      const { named, more } = onProgramme(programme, project);
      expect([...named, ...late.filter((code) => !named.includes(code))].sort()).toEqual(late);
      expect(named.length + more).toBe(late.length);
      const lines = linesOf(await page(`/projects/${project}/changes?asAt=${asAt}&since=${since}`), 'late');
      expect(lines.flatMap(({ code, href }) => (href.includes('/milestones/') ? [code] : [])).sort()).toEqual(late);
      const titles = all.filter((each) => each.late).map(({ title }) => title);
      // the paper names the gravest with what they move, and counts the others: together all of them, and no other
      const told = titlesIn([...lateIn(paper, project).values()].join(' '));
      const others = [...figures].filter(([id]) => MORE_LATE.test(id) && id.startsWith(`${project}.`));
      expect(all.map(({ title }) => title).filter((title) => told.has(title) && !titles.includes(title))).toEqual([]);
      expect(titles.filter((title) => told.has(title)).length + others.reduce((sum, [, count]) => sum + count, 0)).toBe(
        late.length,
      );
      expect(figures.get(`${project}.plan.late`) ?? 0).toBe(late.length);
      const csv = rowsOf(await page(`/projects/${project}/plan?asAt=${asAt}&file=plan.csv`));
      const flagged = csv.filter((row) => row['Kind'] === 'Milestone' && row['Late'] === 'yes');
      expect(flagged.map((row) => row['Code']).sort()).toEqual(late);
    });

    it.each(PROJECTS)('print in the review pack of %s what the changes page shows, all of it', async (project) => {
      const html = await page(`/projects/${project}/changes?asAt=${asAt}&since=${since}`);
      const pack = await page(`/review-packs/${project}-${since}-${asAt}.md`);
      expect(packLines(pack, 'What is late', 'Late')).toEqual(
        linesOf(html, 'late')
          .map(({ text }) => text)
          .sort(),
      );
      const file = rowsOf(await page(`/projects/${project}/changes?asAt=${asAt}&since=${since}&file=changes.csv`));
      const changes = [...new Set(file.map((row) => row['What changed']!))].sort();
      const printed = packLines(pack, 'What changed', null);
      expect(printed.length > 0 ? printed : ['Nothing has changed.']).toEqual(
        changes.length > 0 ? changes : ['Nothing has changed.'],
      );
    });

    it('tell the same moved dates of CFPS', async () => {
      const [before, now] = [await milestones('CFPS', since), await milestones('CFPS', asAt)];
      const moved = now.flatMap(({ code, forecastDate }) => {
        const was = before.find((each) => each.code === code)?.forecastDate ?? null;
        return was !== null && forecastDate !== null && was !== forecastDate ? [`${code} ${was} ${forecastDate}`] : [];
      });
      const file = rowsOf(await page(`/projects/CFPS/changes?asAt=${asAt}&since=${since}&file=changes.csv`));
      const dates = file.filter((row) => row['Part'] === 'Plan' && / moved from /u.test(row['What changed']!));
      const told = dates.map((row) => `${row['Code']} ${dayIn(row['Before']!)} ${dayIn(row['Now']!)}`);
      expect(told.filter((each) => each.startsWith('M')).sort()).toEqual(
        moved.filter((each) => told.includes(each) || !isDone(now, each)).sort(),
      );
    });

    it('give one cause for each late date', async () => {
      const told = [...lateIn(paper, 'CFPS').values()];
      const file = rowsOf(await page(`/projects/CFPS/changes?asAt=${asAt}&since=${since}&file=changes.csv`));
      for (const { code, title } of (await milestones('CFPS', asAt)).filter((each) => each.late)) {
        const group = told.find((each) => titlesIn(each).has(title));
        const promise = promises.find((row) => row['Title'] === title && row['Project code'] === 'CFPS')!;
        if (group === undefined) continue; // one of those that the paper only counts
        const words = wordsIn(promise['Reason']!);
        if (words !== '') expect(group).toContain(words);
        const change = file.find((row) => row['Code'] === code && / moved from /u.test(row['What changed']!));
        if (!change || words === '') continue;
        const on = REPORTS.find(([, , said]) => 'narrative' in said && said.narrative.startsWith(words))?.[1];
        if ((on ?? DEMONSTRATED) > since) expect(change['What changed']).toContain(words);
        else expect(change['What changed']).toMatch(/no report says why\.$/iu);
      }
    });

    it('tell the same of every promise', async () => {
      const states = new Map<string, string[]>();
      for (const row of promises) states.set(row['State']!, [...(states.get(row['State']!) ?? []), row['Title']!]);
      expect(figures.get('promises.all') ?? (promises.length < 3 ? promises.length : 0)).toBe(promises.length);
      const keys = {
        ...{ Kept: 'kept', Moved: 'moved', Missed: 'missed', Withdrawn: 'withdrawn' },
        Open: 'still-to-come',
      };
      if (states.size > 1)
        for (const [state, key] of Object.entries(keys))
          expect([state, figures.get(`promises.${key}`) ?? 0]).toEqual([state, states.get(state)?.length ?? 0]);
      const withProject = (await Promise.all(PROJECTS.map((project) => milestones(project, asAt))))
        .flat()
        .filter((each) => each.late || each.forecastDate === null)
        .map(({ title }) => title);
      for (const [state, key] of [
        ['Moved', 'moved'],
        ['Missed', 'missed'],
      ] as const) {
        const block = paper.get(`promises.${key}`);
        const listed = titlesIn([block?.text ?? '', ...(block?.bullets ?? [])].join(' '));
        const known = states.get(state) ?? [];
        expect([...listed].filter((title) => !known.includes(title) && /^“/u.test(block?.text ?? ''))).toEqual([]);
        const rest = known.filter((title) => !listed.has(title) && !withProject.includes(title));
        expect(rest.length).toBe(figures.get(`promises.${key}.more`) ?? 0);
      }
    });
  });
});

/** The late milestones that the programme page names of a project, by code, and how many it says there are more. */
function onProgramme(html: string, project: string) {
  const [, section = ''] = html.split(`aria-labelledby="${project}"`);
  const [own = ''] = section.split('</section>');
  const list = /<h3 class="govuk-heading-s">Late<\/h3>\s*<ul[^>]*>([^]*?)<\/ul>/u.exec(own)?.[1] ?? '';
  const named = [...list.matchAll(/\/milestones\/([\w-]+)/gu)].map(([, code]) => code!);
  return { named, more: Number(/and (\d+) more/u.exec(list)?.[1] ?? 0) };
}

/** The lines of one list of the changes page. */
function linesOf(html: string, id: string): { readonly text: string; readonly code: string; readonly href: string }[] {
  const section = html.split(`aria-labelledby="${id}"`)[1]?.split('</section>')[0] ?? '';
  return [...section.matchAll(/<li>([^]*?)(?: <a class="govuk-link" href="([^"]*)">([^<]*)<\/a>)?<\/li>/gu)].map(
    ([, text = '', href = '', code = '']) => ({ text: plain(text).trim(), href, code }),
  );
}

/** What a pack prints under a heading, with what of it stands in the appendix; `part` null: whatever is no other part. */
function packLines(md: string, heading: string, part: string | null): string[] {
  const bullets = (md.split(new RegExp(`^## \\d+\\. ${heading}$`, 'mu'))[1] ?? '').split(/^## /mu)[0] ?? '';
  const shown = [...bullets.matchAll(/^- (.*)$/gmu)].map(([, text]) => text!);
  const rows = [...md.matchAll(/^\| ([^|]+) \| (.*) \| ([^|]*) \|$/gmu)].filter(
    ([, name]) => name !== 'Part' && name !== '---',
  );
  const others = ['Late', 'Challenge', 'Decision needed', 'Needs your view'];
  const own = rows.filter(([, name]) => (part === null ? !others.includes(name!) : name === part));
  return [...new Set([...shown, ...own.map(([, , text]) => text!)])].map(unescaped).sort();
}

/** What a paper says of late milestones of a project: a paragraph for each thing that made some late. */
const lateIn = (paper: ReadonlyMap<string, Block>, project: string): ReadonlyMap<string, string> =>
  new Map(
    [...paper]
      .filter(([id]) => id.startsWith(`${project}.`) && /\.late(?:\.as-told)?$/u.test(id))
      .map(([id, block]) => [id, block.text.replace(/It waits for “[^”]*”/u, 'It waits for other work')]),
  );

/** What stands in quotation marks. */
const titlesIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/“([^”]*)”/gu)].map(([, title]) => title!));

/** The words of a report in the reason of a promise: its own, or those of what it waits for; empty where no report says why. */
function wordsIn(reason: string): string {
  if (/no report says why\.?$/iu.test(reason)) return '';
  return reason.replace(/^(?:Depends on|Report of) [^:]*: /u, '').replace(/\.$/u, '');
}

/** How many late milestones a paper counts without naming them. */
const MORE_LATE = /\.plan\.(?:[\w-]+\.moves\.more|late\.more|as-told\.more)$/u;

/** The words of a paragraph, without the marks of its figures and with plain spaces. */
const bare = (markup: string): string =>
  unescaped(markup.replaceAll(/\[([^\]]*)\]\{#[^}]*\}/gu, '$1')).replaceAll('\u00A0', ' ');

const unescaped = (md: string): string => md.replaceAll(/\\([^\w\s])/gu, '$1');

/** A day as the tables and sentences write it, as `yyyy-mm-dd`. */
function dayIn(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return text;
  return new Date(`${text} UTC`).toISOString().slice(0, 10);
}

const isDone = (all: readonly Milestone[], moved: string): boolean =>
  !all.some(({ code, late }) => moved.startsWith(`${code} `) && late);

/** The rows of a file of comma-separated values, by heading. */
function rowsOf(csv: string): Row[] {
  const [heads = [], ...rows] = parse(csv, { bom: true });
  return rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? ''])));
}
