/** Decides how many rows one page may have. */
import { badInput } from './errors.js';

/** `first` where it is 1 to 100; throws BAD_USER_INPUT otherwise. */
export function pageSize(first: number): number {
  if (first >= 1 && first <= 100) return first;
  throw badInput(`first is ${first}; ask for 1 to 100 rows and page on with after.`, ['first']);
}
