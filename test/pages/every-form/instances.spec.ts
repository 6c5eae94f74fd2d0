import type { TestApp } from '../../support/app.js';
import { wordsOf } from '../html-reader.js';
import { LOADING_MS, startPages } from '../../support/demonstration.js';
import { answered, controlsOn, sentOf } from './form-fields.js';
import { endings } from './refusals.js';
import { type Ending, inRounds } from './rounds.js';
import { everybody, type FoundForm, namesIn, type Person } from './walk.js';

const LONG_MS = 400_000;

describe('every form that is sent to be saved, opened on one instance and sent to the other', () => {
  const apps: TestApp[] = [];

  beforeAll(async () => {
    const first = await startPages();
    apps.push(first, await startPages({}, first.databaseUrl));
  }, LOADING_MS);
  afterAll(async () => {
    for (const app of apps.reverse()) await app.stop();
  });

  it(
    'is saved and seen on both',
    async () => {
      const wrong: string[] = [];
      let turn = 0;
      const open = async (at: number, path: string, { visitor }: Person): Promise<Response> =>
        fetch(apps[at % 2]!.url + path, { redirect: 'manual', headers: { cookie: visitor.session } });
      const post = (at: number, form: FoundForm, { visitor }: Person, html: string, again: boolean) => {
        const controls = again ? nextControls(html, form) : controlsOn(html, form);
        const body = new URLSearchParams(sentOf(again ? controls : answered(controls, form.action)));
        const [, on] = /<button [^>]*name="(take|confirm)"/u.exec(html) ?? [];
        if (again && on !== undefined) body.set(on, '1');
        const headers = { cookie: visitor.session, 'sec-fetch-site': 'same-origin' };
        return fetch(apps[at % 2]!.url + form.action, { method: 'POST', redirect: 'manual', body, headers });
      };
      const sent = await inRounds(await everybody(apps[0]!), async (person, form): Promise<Ending> => {
        turn++;
        let html = await (await open(turn, form.page, person)).text();
        if (controlsOn(html, form).length === 0) return { how: 'gone' };
        for (let step = 1; ; step++) {
          const answer = await post(turn + step, form, person, html, step > 1);
          const to = answer.headers.get('location');
          html = await answer.text();
          if (to !== null) {
            // whoever is led on reads what was saved from the instance that did not save it
            const landed = await open(turn + step + 1, to, person);
            if (landed.status !== 200) wrong.push(`${form.action} leads to ${to}, which answers ${landed.status}`);
            return { how: 'saved', to };
          }
          if (![200, 422].includes(answer.status))
            wrong.push(`${form.action}: ${answer.status} ${wordsOf(html).slice(-300)}`);
          const errors = errorsOn(html);
          if (answer.status === 200 && errors.length === 0 && !/name="(confirm|take|mapped)"/u.test(html))
            return { how: 'saved' };
          const conflict = errors.some((error) => error.startsWith('Somebody else saved'));
          if (step >= 4 || (errors.length > 0 && !(conflict && step === 1))) return { how: 'refused', said: errors };
        }
      });
      const { counts, unexplained } = endings(sent);
      expect([counts, wrong, unexplained]).toEqual([counts, [], []]);
      expect(sent.length).toBeGreaterThan(150);
    },
    LONG_MS,
  );
});

/** The fields by which one goes on from a page that shows what would be done, or else those of the form that is shown again. */
function nextControls(html: string, form: FoundForm) {
  const forms = [...html.matchAll(/<form method="post"[\s\S]*?<\/form>/gu)].map(([one]) => namesIn(one));
  const names = forms.find((one) => /(^| )(take|confirm|mapped)( |$)/u.test(one));
  return controlsOn(html, names === undefined ? { ...form, at: 0 } : { ...form, names, at: 0 });
}

/** What the summary at the top of a page says is wrong. */
function errorsOn(html: string): string[] {
  const list = /<ul class="[^"]*error-summary__list">([\s\S]*?)<\/ul>/u.exec(html)?.[1] ?? '';
  return [...list.matchAll(/<li>([\s\S]*?)<\/li>/gu)].map(([, item = '']) => wordsOf(item).trim());
}
