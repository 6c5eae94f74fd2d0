/** Decides how a text is read: section by section, each with its heading, what it says in a sentence, and its clauses. */

interface Clause {
  readonly number: string | null;
  readonly kind: string;
  readonly text: string;
}

/** A line of a section; `mark` says what an adopter did to it. */
export interface Line {
  readonly number: string | null;
  readonly text: string;
  readonly plain: boolean;
  readonly mark: string | null;
}

export interface Section {
  readonly number: string | null;
  readonly heading: string | null;
  readonly mark: string | null;
  readonly lines: readonly Line[];
}

/** The sections in their order; lines before the first heading make one of their own. */
export function sectionsOf<C extends Clause>(
  clauses: readonly C[],
  markOf: (clause: C) => string | null = () => null,
): Section[] {
  const sections: { number: string | null; heading: string | null; mark: string | null; lines: Line[] }[] = [];
  for (const clause of clauses) {
    const { number, kind, text } = clause;
    const mark = markOf(clause);
    if (kind === 'HEADING') {
      sections.push({ number, heading: text, mark, lines: [] });
      continue;
    }
    if (sections.length === 0) sections.push({ number: null, heading: null, mark: null, lines: [] });
    sections.at(-1)!.lines.push({ number, text, plain: kind !== 'CLAUSE', mark });
  }
  return sections;
}
