/** Decides whether words from the record read as a sentence of the paper's own, or are a note that has to be quoted with who said it. */
import { oneLine } from './words.js';

/** How a note begins that leaves out who or what it speaks of: "Waits for drafts", "Delayed by the printer", "Still with the director". */
const NO_SUBJECT =
  /^(?!(?:any|every|no|some)thing\b)(?:am|are|can|cannot|could|did|do|does|had|has|have|is|may|might|must|should|was|were|will|would|not|still|also|only|now|then|due|on|in|at|to|with|under|behind|pending|late|later|slow|asks|awaits|begins|comes|depends|ends|falls|follows|goes|hangs|holds|keeps|lacks|moves|needs|relies|remains|requires|runs|seeks|slips|starts|stays|stops|takes|waits|wants|works|\p{L}+ing(?! (?:is|are|was|were|has|have|had|will|can|may|must)\b)|\p{L}{2,}ed)\b/iu;

/** Words that only stand in a sentence with a verb. */
const VERB =
  /\b(?:am|are|asked|asks|became|began|begins|came|can|cannot|could|did|do|does|fell|gave|goes|got|had|has|have|is|left|lost|may|might|moved|moves|must|needed|needs|ran|said|says|should|slipped|slips|takes|told|took|wait|waited|waits|want|wanted|wants|was|went|were|will|works|would)\b/iu;

/** True: every sentence of it says who or what it speaks of, and has a verb. */
export function readsAsSentence(text: string): boolean {
  const sentences = oneLine(text)
    .split(/(?<=[.!?…])\s+/u)
    .filter((one) => /\p{L}/u.test(one));
  return sentences.length > 0 && sentences.every((one) => !NO_SUBJECT.test(one) && VERB.test(one));
}
