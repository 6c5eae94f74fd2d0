import type { TestApp } from './app.js';
import { type Cast } from './people.js';

/** A recorded decision of a body of no project, taken on a day, that a baseline can name; gives its code. */
export async function decided(app: TestApp, cast: Cast, effectiveOn: string, more: object = {}): Promise<string> {
  const code = `D-${effectiveOn}`;
  const body = { code: `B-${effectiveOn}`, name: 'Programme board', kind: 'DECIDING', effectiveOn };
  await app.saved(cast.secretary, 'establishBody', body);
  const decision = { bodyCode: body.code, code, title: 'Plan', text: 'To work to the plan.', outcome: 'AGREED' };
  const input = { ...decision, effectiveOn, ...more };
  await app.saved(cast.secretary, 'recordDecision', input);
  return code;
}
