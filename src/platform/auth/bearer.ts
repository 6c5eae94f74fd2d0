/** Decides what token an Authorization header carries. */

import { AppError } from '../graphql/errors.js';

const BEARER = /^Bearer +([\x21-\x7e]{1,300}) *$/i;

/**
 * @returns the token; null where there is no header
 * @throws AppError UNAUTHENTICATED for a header that is there but says something else
 */
export function bearerToken(header: unknown): string | null {
  if (header === undefined || header === null || header === '') return null;
  const token = typeof header === 'string' ? BEARER.exec(header)?.[1] : undefined;
  if (token !== undefined) return token;
  throw new AppError('UNAUTHENTICATED', 'The Authorization header must read "Bearer <token>".');
}
