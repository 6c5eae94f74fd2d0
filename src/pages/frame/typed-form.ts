/** Decides what is kept of a form that was sent after its sign-in had ended. */
import type { FastifyRequest } from 'fastify';

/** A form that was sent: where to, and its fields in their order. */
export interface TypedForm {
  readonly path: string;
  readonly fields: readonly [string, string][];
}

/** The field that marks a form as one to be shown again with what it holds, and not to be saved. */
export const AGAIN = 'again';

/** Characters of all that is kept of one form. */
const MOST = 1_000_000;
/** Never kept: secrets, the proof of the sign-in that has ended, and buttons that would save at once. */
const NOT_KEPT = /^(password|currentPassword|newPassword|proof|confirm|edit|take|again)$/u;

/** Whether the browser says that one of our own pages sent it; what another site has a browser send is not kept. */
export function sameSite({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return headers['sec-fetch-site'] === 'same-origin' || headers['sec-fetch-site'] === undefined;
}

/** Forms that would let somebody in or out: they are never kept, so that nothing signs anybody in but themselves. */
const SIGN_IN = /^\/sign-(in|out)(\/|\?|$)/u;

/** What is kept of a form; null: nothing was typed into it, or too much. Files are not kept. */
export function typedForm(path: string, body: unknown): TypedForm | null {
  if (SIGN_IN.test(path)) return null;
  const sent = Object.entries(Object(body) as Record<string, unknown>);
  const fields = sent.flatMap(([name, value]) =>
    NOT_KEPT.test(name)
      ? []
      : (Array.isArray(value) ? value : [value])
          .filter((one): one is string => typeof one === 'string')
          .map((one): [string, string] => [name, one]),
  );
  const length = fields.reduce((sum, [name, value]) => sum + name.length + value.length, path.length);
  return fields.length === 0 || length > MOST ? null : { path, fields };
}

/** Whether a form is to be shown again with what it holds, and not to be saved. */
export function isShownAgain(body: unknown): boolean {
  return typeof body === 'object' && body !== null && AGAIN in body && body[AGAIN] === '1';
}
