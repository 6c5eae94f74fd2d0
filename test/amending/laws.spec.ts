import { type GraphQLSchema, getNamedType, getNullableType, isEnumType, isListType } from 'graphql';
import { DemoTokensService } from '../../src/demo/demo-tokens.service.js';
import { formatIsoDate } from '../../src/platform/calendar/iso-date.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import type { TestApp } from '../support/app.js';
import { Amending, amendingOperations, type Answer, inputType, otherValue, readingOf, termsIn } from './amending.js';
import { layTheRest } from './lay.js';
import { CALLED_OTHERWISE, NOT_TRIED, PLACES } from './places.js';

const OPERATIONS = Object.keys(PLACES);
const DAYS = ['2010-01-26', '2010-04-05', '2010-04-10', '2010-04-12', '2010-04-15', '2010-04-20', '2010-04-25'];
const EARLY = '2010-04-10';
const BETWEEN = '2010-04-12';
const LATE = '2010-04-20';

describe('amending', () => {
  let app: TestApp;
  let schema: GraphQLSchema;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    app = await startPages();
    app.clock.set('2010-04-30');
    schema = app.schema();
    for (const { role, secret } of await app.app.get(DemoTokensService).renew()) tokens.set(role, secret);
    await layTheRest(app, tokens.get('PROJECT_LEAD')!);
  }, LOADING_MS);
  afterAll(() => app.stop());

  const amending = (operation: string): Amending =>
    new Amending(app, schema, operation, tokens.get(PLACES[operation]!.who)!);

  const everyDay = async (one: Amending, id: unknown, knownAt?: string) => {
    const days = [];
    for (const asAt of DAYS) days.push(await one.terms(id, { asAt, ...(knownAt && { knownAt }) }));
    return days;
  };

  const now = async (): Promise<string> => {
    const [clock] = await app.sql.rows<{ at: Date }>('test-at', 'SELECT at FROM record_clock');
    return clock!.at.toISOString();
  };

  /** Terms that can be given another value, texts first. */
  const settable = (one: Amending): string[] => {
    const rank = (field: string): number => {
      const type = getNullableType(one.input.getFields()[field]!.type);
      const named = getNamedType(type).name;
      return isListType(type) ? 3 : named === 'String' ? 0 : isEnumType(type) ? 2 : 1;
    };
    const open = [...one.readings.keys()].filter((field) => valueOf(one, field, {}, '') !== undefined);
    return open.sort((a, b) => rank(a) - rank(b));
  };

  const valueOf = (one: Amending, field: string, terms: Readonly<Record<string, unknown>>, mark: string): unknown => {
    const own = one.place.values?.[field];
    const now = terms[field] ?? null;
    return own ? own(now) : otherValue(one.input.getFields()[field]!.type, now, mark);
  };

  /** Saves a first amendment on the late day, of whichever thing takes it; gives the thing and the two terms that are tried. */
  const begun = async (one: Amending) => {
    const told: unknown[] = [];
    for (const { id } of await one.all()) {
      const terms = (await one.terms(id))!;
      for (const first of settable(one)) {
        const value = valueOf(one, first, terms, 'late');
        const answer = await one.amend(id, { [first]: value, effectiveOn: LATE });
        if (answer.saved) return { id, first, value, second: settable(one).find((each) => each !== first) };
        told.push(answer.problems);
      }
    }
    throw new Error(`nothing takes ${one.operation}: ${JSON.stringify(told)}`);
  };

  /** What is missing of a refusal that tells of a later day, as people write it; none: it is one. */
  const refusedBy = ({ saved, problems }: Answer, day: string): string[] =>
    saved || problems.length === 0
      ? ['it was not refused']
      : problems.map(({ message }) => message).filter((message) => !message.includes(formatIsoDate(day)));

  it('every operation that amends is under these laws, or says why not', () => {
    expect([...OPERATIONS, ...Object.keys(NOT_TRIED)].sort()).toEqual(
      [...amendingOperations(schema), ...CALLED_OTHERWISE].sort(),
    );
  });

  it.each(OPERATIONS)('%s: each of its terms is read, or the place says why not', (operation) => {
    const place = PLACES[operation]!;
    const lost = termsIn(inputType(schema, operation)).filter(
      (field) => place.unread?.[field] === undefined && readingOf(schema, place, field) === null,
    );
    expect(lost).toEqual([]);
  });

  it.each(OPERATIONS)(
    '%s: what is saved is read from its day on, and nothing else changes on any day',
    async (operation) => {
      const one = amending(operation);
      const { id, first, value, second } = await begun(one);
      const before = await everyDay(one, id);
      const at = await now();
      expect(before.map((terms) => terms?.[first])).toEqual(
        DAYS.map((day, index) => (day >= LATE ? value : before[index]?.[first])),
      );
      if (second !== undefined) {
        const earlier = valueOf(one, second, before.at(-1)!, 'between');
        const answer = await one.amend(id, { [second]: earlier, effectiveOn: BETWEEN });
        const wanted = before.map((terms, index) =>
          DAYS[index]! >= BETWEEN ? { ...terms, [second]: earlier } : terms,
        );
        if (answer.saved) expect(await everyDay(one, id)).toEqual(wanted);
        else expect(refusedBy(answer, LATE)).toEqual([]);
      }
      expect(await everyDay(one, id, at)).toEqual(before);
    },
  );

  it.each(OPERATIONS)(
    '%s: a day before a later change of the same term is refused, with that day',
    async (operation) => {
      const one = amending(operation);
      const { id, first } = await begun(one);
      const before = await everyDay(one, id);
      const other = valueOf(one, first, before[0]!, 'early') ?? null;
      const answer = await one.amend(id, { [first]: other, effectiveOn: EARLY });
      expect(refusedBy(answer, LATE)).toEqual([]);
      expect(await everyDay(one, id)).toEqual(before);
    },
  );

  it.each(OPERATIONS)('%s: null clears a term or is refused at its field, and a text is trimmed', async (operation) => {
    const one = amending(operation);
    const { id } = await begun(one);
    const at = ['input', ...(one.place.part?.input?.at ?? [])];
    for (const field of termsIn(one.input)) {
      const answer = await one.amend(id, { [field]: null, effectiveOn: LATE });
      if (answer.saved) {
        const read = (await one.terms(id, { asAt: LATE }))?.[field];
        expect([field, one.readings.has(field) ? (read ?? []) : []]).toEqual([field, []]);
      } else expect([field, ...answer.problems.map(({ path }) => path)]).toContainEqual([...at, field]);
      const type = one.input.getFields()[field]!.type;
      if (getNamedType(type).name !== 'String' || isListType(getNullableType(type))) continue;
      const blank = await one.amend(id, { [field]: '   ', effectiveOn: LATE });
      expect([field, blank.saved, blank.problems[0]?.path]).toEqual([field, false, [...at, field]]);
      const padded = await one.amend(id, { [field]: '  Padded  ', effectiveOn: LATE });
      if (padded.saved && one.readings.has(field)) {
        expect([field, (await one.terms(id, { asAt: LATE }))?.[field]]).toEqual([field, 'Padded']);
      }
    }
  });
});
