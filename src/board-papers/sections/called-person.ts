/** Decides how a sentence calls a person: by name, or, where the record has only a description such as "Reviewer for the steering group", by that with its article. */
import type { Figure } from '../figures.js';
import { say, type Phrase } from '../prose.js';

/** Words within a name that are written small and still make no description of it. */
const PARTICLES = /^(?:al|ap|bin|da|de|del|della|den|der|di|dos|du|ibn|la|le|of|ten|ter|the|van|von|y)$/u;

/** "Project officer", "Reviewer for the steering group": a post, since its second word is written small; "Ludwig van Beethoven" is a name. */
function isDescription(name: string): boolean {
  const [first = '', second = ''] = name.split(/[\s,]+/u);
  return /^\p{Lu}\p{Ll}+$/u.test(first) && /^\p{Ll}/u.test(second) && !PARTICLES.test(second);
}

/** The person, with "The" where the words open a sentence; what is said after a comma goes into brackets. */
export function calledPerson(name: Figure, opens: boolean): Phrase {
  if (!isDescription(name.text)) return say`${name}`;
  const [post = '', ...more] = name.text.split(/,\s+/u);
  const text = `${post.charAt(0).toLowerCase()}${post.slice(1)}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
  return say`${opens ? 'The' : 'the'} ${{ ...name, id: `${name.id}.called`, text }}`;
}
