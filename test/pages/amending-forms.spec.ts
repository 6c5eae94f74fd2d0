import { getNamedType, getNullableType, type GraphQLSchema, isListType } from 'graphql';
import { DemoTokensService } from '../../src/demo/demo-tokens.service.js';
import { FORMS } from '../../src/pages/forms/forms.js';
import { inputOf, typeOf } from '../../src/pages/frame/form.js';
import { type PageForm } from '../../src/pages/frame/form-field.js';
import { amends } from '../../src/pages/frame/form-changes.js';
import { layTheRest } from '../amending/lay.js';
import type { TestApp } from '../support/app.js';
import { plain, wordsOf } from './html-reader.js';
import { PAGES } from './list/all.js';
import type { Who } from './list/row.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

const pathOf = (form: PageForm): string => form.path ?? form.operation;
/** Choices of one person about themselves, which are no part of the record and have no version: test/mail/digests.spec.ts. */
const OWN_CHOICES = ['setMailAddress', 'chooseMail'];
const AMENDING = FORMS.filter((form) => amends(form) && !OWN_CHOICES.includes(pathOf(form)));
const WRITERS: readonly Who[] = ['project lead', 'secretary'];

/** A bound for the walk through the pages. */
const MOST_PAGES = 400;

/** Forms that no page of the demonstration leads to while they may be sent, each with why. */
const NOT_OFFERED: Readonly<Record<string, string>> = {};

type Entries = readonly (readonly [name: string, value: string])[];

/** Who says something, so that each says something else. */
const MARKS = ['somebody', 'them', 'me'];
/** Which of a list each of them chooses; the third of the demonstration's people leads another project. */
const CHOICES = [0, 1, 3];

interface Answerable {
  readonly name: string;
  readonly of: (mark: string, now: string) => string;
}

/** All that a browser would send of the form on a page, every ticked box of a name. */
function entriesIn(html: string): Entries {
  const start = html.indexOf('<form method="post" action="/forms/');
  const form = html.slice(start, html.indexOf('</form>', start));
  const controls = /<input [^>]*>|<textarea [^>]*>[\s\S]*?<\/textarea>|<select [^>]*>[\s\S]*?<\/select>/gu;
  return [...form.matchAll(controls)].flatMap(([control]): [string, string][] => {
    const [, name = ''] = /\sname="([^"]*)"/u.exec(control) ?? [];
    if (name === '' || (/type="(radio|checkbox)"/u.test(control) && !/\schecked/u.test(control))) return [];
    if (control.startsWith('<textarea')) return [[name, plain(/>([\s\S]*)<\/textarea>/u.exec(control)?.[1] ?? '')]];
    const chosen = control.startsWith('<select')
      ? (/<option [^>]*\sselected[^>]*>/u.exec(control)?.[0] ?? '')
      : control;
    return [[name, plain(/\svalue="([^"]*)"/u.exec(chosen)?.[1] ?? '')]];
  });
}

const valueIn = (html: string, name: string): string => entriesIn(html).find(([each]) => each === name)?.[1] ?? '';
/** What a page says for a value: the words of its choice, where it is one. */
const wordsFor = (html: string, value: string): string => {
  const option = `<option value="${value}"[^>]*>([^<]*)</option>`;
  const radio = `type="radio" value="${value}"[^>]*>\\s*<label[^>]*>([^<]*)<`;
  const [, words = value] = new RegExp(option, 'u').exec(html) ?? new RegExp(radio, 'u').exec(html) ?? [];
  return wordsOf(words).trim();
};
const changed = (entries: Entries, name: string, value: string): Entries => [
  ...entries.filter(([each]) => each !== name),
  [name, value],
];

describe('forms that amend, sent by two people', () => {
  let app: TestApp;
  let schema: GraphQLSchema;
  /** Where each form is offered, and to whom. */
  const offered = new Map<string, { readonly who: Who; readonly address: string }[]>();
  const visitors = new Map<string, Visitor>();

  beforeAll(async () => {
    app = await startPages();
    schema = app.schema();
    const issued = await app.app.get(DemoTokensService).renew();
    const tokens = new Map<string, string>(issued.map(({ role, secret }) => [role, secret]));
    await layTheRest(app, tokens.get('PROJECT_LEAD')!);
    for (const who of WRITERS) {
      visitors.set(who, await new Visitor(app.url).signInAs(who));
      visitors.set(`other ${who}`, await new Visitor(app.url).signInAs(who));
      const paths = new Set(PAGES.filter((row) => row.open.includes(who)).map(({ path }) => path));
      for (const path of paths) {
        const html = await (await visitors.get(who)!.get(path)).text();
        // what was laid beside the demonstration has pages of its own, one or two steps further
        for (const [, link = ''] of html.matchAll(
          /href="(\/(?:administration\/people|projects|meetings|bodies|actions)\/[^"?#]*)"/gu,
        )) {
          if (!/\.\w+$|\/feeds\//u.test(link) && paths.size < MOST_PAGES) paths.add(plain(link));
        }
        for (const [, form = '', query = ''] of html.matchAll(/href="\/forms\/(\w+)\?([^"]*)"/gu)) {
          const known = offered.get(form) ?? [];
          const address = `/forms/${form}?${plain(query)}`;
          if (!known.some((each) => each.address === address)) offered.set(form, [...known, { who, address }]);
        }
      }
    }
  }, LOADING_MS);
  afterAll(() => app.stop());

  const open = async (who: string, address: string): Promise<string> => (await visitors.get(who)!.get(address)).text();

  /** Sends a form; where the page first shows what it would do, it is saved from there. */
  const send = async (
    who: string,
    html: string,
    entries: Entries,
  ): Promise<{ readonly status: number; readonly html: string }> => {
    const [, action = ''] = /<form method="post" action="(\/forms\/[^"]*)"/u.exec(html) ?? [];
    const why = entries.map(([name, value]) => [name, name === 'reason' && value === '' ? 'It was wrong.' : value]);
    const cookie = visitors.get(who)!.session;
    const answer = await fetch(app.url + action, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(why),
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    });
    const shown = await answer.text();
    return answer.status === 200 && shown.includes('name="confirm"')
      ? send(who, shown, [...entriesIn(shown), ['confirm', '1']])
      : { status: answer.status, html: shown };
  };

  /** The fields that somebody can answer otherwise without knowing more: texts, numbers, and one choice of several. */
  const answerable = (form: PageForm, html: string): readonly Answerable[] => {
    const input = inputOf(schema, form.operation);
    return form.fields.flatMap((field): Answerable[] => {
      const { name, each } = field;
      if (['effectiveOn', 'reason', 'citation', 'assumed', 'corrects'].includes(name) || each || name.includes('.')) {
        return [];
      }
      const [, select] = new RegExp(`<select [^>]*name="${name}"[^>]*>([\\s\\S]*?)</select>`, 'u').exec(html) ?? [];
      if (select !== undefined) {
        const options = [...select.matchAll(/<option value="([^"]+)"/gu)].map(([, value = '']) => plain(value));
        return options.length < 4 ? [] : [{ name, of: (mark) => options[CHOICES[MARKS.indexOf(mark)]!] ?? '' }];
      }
      const radios = [...html.matchAll(new RegExp(`name="${name}" type="radio" value="([^"]+)"`, 'gu'))];
      if (radios.length > MARKS.length) {
        const options = radios.map(([, value = '']) => plain(value));
        return [{ name, of: (mark, now) => options.filter((one) => one !== now)[MARKS.indexOf(mark)] ?? '' }];
      }
      const type = getNullableType(typeOf(input, name));
      const named = getNamedType(type).name;
      if (isListType(type) || field.choices || !entriesIn(html).some(([one]) => one === name)) return [];
      if (named === 'String') return [{ name, of: (mark) => `Said by ${mark}` }];
      if (named === 'Int') return [{ name, of: (mark, now) => String(Number(now) + 1 + MARKS.indexOf(mark)) }];
      return [];
    });
  };

  /** The first offer of a form that the interface takes changes of, with the two fields that are tried, or the one. */
  const taking = async (form: PageForm) => {
    const refused: string[] = [];
    for (const { who, address: stale } of offered.get(pathOf(form)) ?? []) {
      const taken: Answerable[] = [];
      for (const field of answerable(form, await open(who, stale))) {
        const address = await fresh(who, stale);
        const html = await open(who, address);
        const said = field.of('somebody', valueIn(html, field.name));
        const sent = await send(who, html, changed(entriesIn(html), field.name, said));
        const shows = valueIn(await open(who, stale), field.name) === said;
        if (sent.status === 303 && shows) taken.push(field);
        else
          refused.push(
            `${field.name}: ${wordsOf(sent.html)
              .replace(/^.*There is a problem/u, '')
              .slice(0, 200)}`,
          );
        if (taken.length === 2) break;
      }
      const [theirs, mine = null] = taken;
      if (theirs) return { who, other: `other ${who}`, address: await fresh(who, stale), theirs, mine };
    }
    throw new Error(`${pathOf(form)} is not taken: ${refused.join(' | ')}`);
  };

  /** The address with the version that stands now, as the page would lead to it. */
  const fresh = async (who: string, address: string): Promise<string> => {
    const stale = await open(who, address);
    const sent = await send(who, stale, [...entriesIn(stale), ['effectiveOn-day', 'x']]);
    return address.replace(/expectedVersion=\d+/u, `expectedVersion=${valueIn(sent.html, 'expectedVersion')}`);
  };

  it('are all found', () => {
    const there = AMENDING.map(pathOf).filter((path) => offered.has(path) || NOT_OFFERED[path]);
    expect(there).toEqual(AMENDING.map(pathOf));
    expect(AMENDING.length).toBeGreaterThan(20);
  });

  it.each(AMENDING.map(pathOf))('%s: a second press undoes nothing of somebody else’s', async (path) => {
    const form = AMENDING.find((each) => pathOf(each) === path)!;
    const { who, other, address, theirs, mine } = await taking(form);
    const mineOpen = await open(who, address);
    const before = valueIn(mineOpen, theirs.name);
    const theirOpen = await open(other, address);
    const said = theirs.of('them', before);
    expect((await send(other, theirOpen, changed(entriesIn(theirOpen), theirs.name, said))).status).toBe(303);

    const field = mine ?? theirs;
    const typed = field.of('me', valueIn(mineOpen, field.name));
    const conflict = await send(who, mineOpen, changed(entriesIn(mineOpen), field.name, typed));
    expect(conflict.status).toBe(422);
    expect(wordsOf(conflict.html)).toContain('Somebody else saved a change after you opened this form');
    expect(valueIn(conflict.html, field.name)).toBe(typed);
    if (mine) expect(valueIn(conflict.html, theirs.name)).toBe(said);
    else expect(wordsOf(conflict.html)).toContain(`It now is: ${wordsFor(conflict.html, said)}. Your answer is kept.`);

    const second = await send(who, conflict.html, entriesIn(conflict.html));
    expect([second.status, wordsOf(second.html).slice(0, 300)]).toEqual([303, '']);
    const after = await open(who, address);
    expect(valueIn(after, field.name)).toBe(typed);
    if (mine) expect(valueIn(after, theirs.name)).toBe(said);
  });

  it.each(AMENDING.map(pathOf))('%s: nothing is recorded where nothing was changed', async (path) => {
    const { who, address } = await taking(AMENDING.find((each) => pathOf(each) === path)!);
    const html = await open(who, address);
    const sent = await send(who, html, entriesIn(html));
    expect(sent.status).toBe(422);
    expect(wordsOf(sent.html)).toContain('Nothing has been changed');
  });
});
