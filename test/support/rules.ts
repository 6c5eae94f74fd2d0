import { publicActor } from '../../src/platform/auth/actor.js';
import type { Committed } from '../../src/platform/record/committed.js';
import type { AnyNewRow } from '../../src/platform/kind/rule.js';
import type { KindRule, RowsContext } from '../../src/programme/kind/context.js';
import { outcomeOf } from '../../src/programme/kind/outcome.js';
import type { SubjectKind } from '../../src/programme/record-subject.js';
import type { Register } from '../../src/programme/register.js';

/** The base columns of a row of a test. */
export const row = (id: string, effectiveOn: string, revision: number, corrects: string | null = null) => ({
  ...{ id, effectiveOn, revision, corrects },
  ...{ citation: null, assumed: false },
});

/** What there is beside the rows: who is in the register, and what can be pointed at, such as `OUTPUT_VERSION v1`. */
export interface Around {
  readonly organisations?: readonly string[];
  readonly people?: readonly string[];
  readonly found?: readonly string[];
}

/** What a rule knows of thing `t`, called T1, in a write about 20 January 2010 that comes after revision 9. */
export function contextOf<R>(rows: R, { organisations = [], people = [], found = [] }: Around = {}): RowsContext<R> {
  const asRegister = { organisations: mapOf(organisations), people: mapOf(people), projects: new Map() };
  return {
    ...{ id: 't', code: 'T1', projectId: 'p', projectCode: 'ALPHA', today: '2010-01-26' },
    actor: { ...publicActor(9 as Committed), personId: 'me', personName: 'Me' },
    ...{ effectiveOn: '2010-01-20', before: { asAt: '2010-01-20', revision: 9 } },
    register: asRegister as unknown as Register,
    found: new Map(found.map((name) => [name, { ...subject(name), projectId: 'p', code: name, title: name }])),
    newId: () => 'new',
    rows,
  };
}

/** What a rule comes to, in words: `writes` the tables and the days, or the codes it refuses with and where. */
export function said<R, I, P extends string | null = string>(
  rule: KindRule<R, I, AnyNewRow, P>,
  context: RowsContext<R, P>,
  input: I,
): string {
  const { rows, problems } = outcomeOf(rule, context, input);
  if (problems.length) return problems.map(({ code, path }) => [code, ...path.slice(1)].join(' ')).join(', ');
  return `writes ${rows.map(wordsOf).join(', ')}`;
}

function wordsOf({ into, effectiveOn, corrects }: AnyNewRow): string {
  return `${into}${effectiveOn ? ` on ${effectiveOn}` : ''}${corrects ? ` for ${corrects}` : ''}`;
}

const mapOf = (ids: readonly string[]): ReadonlyMap<string, { readonly id: string }> =>
  new Map(ids.map((id) => [id, { id }]));

function subject(name: string) {
  const [kind = '', id = ''] = name.split(' ');
  return { kind: kind as SubjectKind, id };
}
