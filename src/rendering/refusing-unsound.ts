/** Decides what a reader is answered whose file cannot be written because the paper is unsound. */
import { PaperUnsoundError } from '../documents/paper-errors.js';
import { AppError } from '../platform/graphql/errors.js';

/**
 * What `write` gives.
 * @param refusal the sentence that comes before what is wrong with the paper
 * @throws AppError CONFLICT where the paper is unsound
 */
export async function refusingUnsound<T>(refusal: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof PaperUnsoundError)) throw error;
    throw new AppError('CONFLICT', `${refusal} ${error.message}`);
  }
}
