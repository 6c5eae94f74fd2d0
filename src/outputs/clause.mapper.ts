/** Decides whether clauses make sections: a heading first, then at most one statement, then lead-ins and clauses. */
import { type ClauseKind, LONGEST_CLAUSE, MOST_CLAUSES } from './output-kinds.js';

export interface ClauseFault {
  readonly code: 'NO_HEADING' | 'SECTION_SHAPE' | 'TOO_MANY_CLAUSES' | 'CLAUSE_TOO_LONG';
  readonly message: string;
}

/** What is wrong with the text of a version; none: it may stand. An empty text may. */
export function clauseFaults(
  clauses: readonly { readonly kind: ClauseKind; readonly text: string }[],
): readonly ClauseFault[] {
  const faults: ClauseFault[] = [];
  const [first] = clauses;
  if (first && first.kind !== 'HEADING') {
    const message = `The text begins with “${shortened(first.text)}”. Put a heading before it.`;
    faults.push({ code: 'NO_HEADING', message });
  }
  clauses.forEach(({ kind, text }, index) => {
    if (kind === 'STATEMENT' && index > 0 && clauses[index - 1]!.kind !== 'HEADING') {
      const message = `The statement “${shortened(text)}” has to come straight after its heading. Move it, or make it a clause.`;
      faults.push({ code: 'SECTION_SHAPE', message });
    }
    if (text.length > LONGEST_CLAUSE) {
      const message = `“${shortened(text)}” has ${text.length} characters, and a clause may have ${LONGEST_CLAUSE}. Part it.`;
      faults.push({ code: 'CLAUSE_TOO_LONG', message });
    }
  });
  if (clauses.length > MOST_CLAUSES) {
    const message = `The text has ${clauses.length} clauses, and a version may have ${MOST_CLAUSES}. Part it into outputs.`;
    faults.push({ code: 'TOO_MANY_CLAUSES', message });
  }
  return faults;
}

/** The first words of a text, for a message or a title. */
export function shortened(text: string, most = 60): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
