/** Decides how a paper or a pack says why a date is what it is: in the words of a report, with the item they are about. */
import type { Figure } from '../figures.js';
import { say, type Phrase } from '../prose.js';
import { readsAsSentence } from '../whole-sentence.js';

interface Said {
  readonly words: Figure;
  readonly on: Figure;
}

/** An item that another waits for; `said` is null where no report of it says why. */
interface Cause {
  readonly title: Figure;
  readonly said: Said | null;
}

/** A sentence: the item's own reason, else the item it waits for and the reason there, else that no report says why. */
export function whyPhrase(said: Said | null, cause: Cause | null): Phrase {
  if (said) return say`The report of ${said.on} says: ${said.words}.`;
  if (!cause) return say`No report says why.`;
  if (!cause.said) return say`It waits for ${cause.title}, and no report says why.`;
  return say`It waits for ${cause.title}, on which the report of ${cause.said.on} says: ${cause.said.words}.`;
}

/** What a report says, as a sentence of the paper; a note is quoted, with the day of its report. */
export function accountPhrase({ words, whole, on }: Said & { readonly whole: Figure }): Phrase {
  return readsAsSentence(whole.text) ? say`${whole}` : say`The report of ${on} says: “${words}.”`;
}
