import type { QueryRunner } from 'typeorm';
import { Recorder } from '../../../src/platform/record/recorder.js';
import { refuse } from '../../../src/platform/record/refusal.js';
import type { TestApp } from '../../support/app.js';
import { plain, wordsOf } from '../html-reader.js';
import { LOADING_MS } from '../../support/demonstration.js';
import { answered, type Control, controlsOn, sentOf } from './form-fields.js';
import { type Sender, startForms } from './found.js';
import { type FoundForm, kindOf } from './walk.js';

const LONG_MS = 400_000;
const TRIED = 'It would have been saved.';
/** Of a longer list, such as of people or clauses, as many are tried from its beginning and its end. */
const ENDS = 6;

/** Choices that may be refused at their own field, and why that hangs on something else. */
const REFUSED: readonly (readonly [form: RegExp, field: RegExp, says: RegExp, why: string])[] = [
  [/amendPerson$/u, /^role$/u, /holds this role already/u, 'it hangs on the roles that the person holds'],
  [/addLink$/u, /^changes\.addLink\.(from|to)$/u, /wait for each other in a circle/u, 'it hangs on the other end'],
  [/Outcome$/u, /^changedClauseId$/u, /has no such clause/u, 'it hangs on the version that is chosen as well'],
  [/amendFeedbackExercise$/u, /^outputVersionIds$/u, /would no longer be on/u, 'it is what is no longer chosen'],
  [/reportAction$/u, /^closedAtMeetingId$/u, /is not closed by this report/u, 'it hangs on the state that is chosen'],
  [/setRiskScale$/u, /^placed$/u, /Scores may not fall as levels rise/u, 'it hangs on the pairs beside it'],
  [/Seat$/u, /^substituteId$/u, /are the same person/u, 'it hangs on the representative that is chosen'],
];

describe('every choice that a form offers', () => {
  let app: TestApp;
  let all: readonly Sender[];

  beforeAll(async () => {
    ({ app, all } = await startForms('post'));
    saveNothing(app);
  }, 2 * LOADING_MS);
  afterAll(() => app.stop());

  it(
    'is taken, or refused for something else',
    async () => {
      const [wrong, kinds] = [[] as string[], new Set<string>()];
      const counts = { taken: 0, tried: 0 };
      for (const { who, visitor, forms } of all) {
        for (const form of forms) {
          if (!form.action.startsWith('/forms/') || kinds.has(kindOf(form))) continue;
          kinds.add(kindOf(form));
          const controls = answered(controlsOn(await (await visitor.get(form.page)).text(), form), form.action);
          for (const [at, value] of choicesIn(controls)) {
            const { name } = controls[at]!;
            const said = await sent(visitor.session, form, chosen(controls, at, value));
            counts.tried++;
            if (said.some(({ text }) => text.includes(TRIED))) counts.taken++;
            const faults = said.filter(
              ({ field, text }) => field === name.replaceAll('.', '-') && !isExplained(form, name, text),
            );
            wrong.push(...faults.map(({ text }) => `${who}, ${form.action}, ${name}, ${value}: ${text}`));
          }
        }
      }
      expect({ ...counts, wrong }).toEqual({ ...counts, wrong: [] });
      expect(counts.taken).toBeGreaterThan(counts.tried / 2);
      expect(kinds.size).toBeGreaterThan(60);
    },
    LONG_MS,
  );

  /** What the page says against a form that was sent, with the field that each error leads to. */
  async function sent(session: string, { action }: FoundForm, controls: readonly Control[]) {
    const body = new URLSearchParams([...sentOf(controls), ['confirm', '1']]);
    const headers = { cookie: session, 'sec-fetch-site': 'same-origin' };
    const answer = await fetch(app.url + action, { method: 'POST', redirect: 'manual', body, headers });
    const html = await answer.text();
    if (answer.status !== 422) return [{ field: '', text: `answers ${answer.status}: ${wordsOf(html).slice(0, 200)}` }];
    const list = /<ul class="[^"]*error-summary__list">([\s\S]*?)<\/ul>/u.exec(html)?.[1] ?? '';
    return [...list.matchAll(/<li>([\s\S]*?)<\/li>/gu)].map(([, item = '']) => ({
      field: plain(/href="#([^"]*)"/u.exec(item)?.[1] ?? ''),
      text: wordsOf(item).trim(),
    }));
  }
});

/** Lets every write go its whole way, and undoes it in place of saving it. */
function saveNothing({ app }: TestApp): void {
  const commit = async (runner: QueryRunner): Promise<void> => {
    await runner.rollbackTransaction();
    throw refuse('NO_CHANGE', TRIED, []);
  };
  Object.assign(app.get(Recorder), { commit });
}

/** The controls that are answered by choosing, each with what may be chosen. */
function choicesIn(controls: readonly Control[]): (readonly [at: number, value: string])[] {
  const boxes = controls.filter(({ kind }) => kind === 'radio' || kind === 'checkbox');
  return controls.flatMap(({ kind, name, value, options }, at) => {
    const given = options.filter((option) => option !== '');
    const tried = given.length > 2 * ENDS ? [...given.slice(0, ENDS), ...given.slice(-ENDS)] : given;
    if (kind === 'select') return tried.map((option) => [at, option] as const);
    const own = boxes.filter((one) => one.name === name);
    const place = own.indexOf(controls[at]!);
    const isTried = own.length > 1 && (place < ENDS || place >= own.length - ENDS);
    return (kind === 'radio' || kind === 'checkbox') && isTried ? [[at, value] as const] : [];
  });
}

/** The form with one thing chosen at a place, alone where it is one of several boxes. */
function chosen(controls: readonly Control[], at: number, value: string): Control[] {
  const { name, kind } = controls[at]!;
  return controls.map((control, place) => {
    if (control.name !== name) return control;
    return kind === 'select' ? { ...control, ...(place === at && { value }) } : { ...control, chosen: place === at };
  });
}

function isExplained({ action }: FoundForm, field: string, text: string): boolean {
  return REFUSED.some(([form, name, says]) => form.test(action) && name.test(field) && says.test(text));
}
