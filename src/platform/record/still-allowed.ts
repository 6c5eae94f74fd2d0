/** Decides what is told to somebody whose right ended while their write waited for its turn. */
import { AppError } from '../graphql/errors.js';
import { Refusal } from './refusal.js';

/**
 * Asks inside a write, once it holds the record's clock, for a right that was there when its request began.
 * @param ask gives what the right is, or null or a refusal where there is none
 * @throws AppError FORBIDDEN where it has ended
 */
export async function stillAllowed<T>(ask: () => Promise<T | null> | T | null): Promise<T> {
  const found = await asked(ask);
  if (found !== null) return found;
  const message =
    'Your right to do this ended before it could be saved. Nothing was saved. Look again at what you may do.';
  throw new AppError('FORBIDDEN', message);
}

async function asked<T>(ask: () => Promise<T | null> | T | null): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Refusal || error instanceof AppError) return null;
    throw error;
  }
}
