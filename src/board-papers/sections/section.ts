/** Shapes a section composer: later modules bring theirs by adding to the list in `compose.ts`. */
import type { ComposedAppendix, ComposedBlock } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';

/** One first-level section of the paper, with its heading. Pure: the same facts give the same blocks. */
export type SectionComposer = (facts: PaperFacts) => Iterable<ComposedBlock>;

/** What one project contributes to Consideration. Ids begin with the project's code, so that they never collide. */
export type ProjectPart = (facts: PaperFacts, project: ProjectFact) => readonly ComposedBlock[];

/** The same of a part that is long, block by block. */
export type LongPart = (facts: PaperFacts, project: ProjectFact) => Iterable<ComposedBlock>;

/** The appendices that one composer attaches. */
export type AppendixComposer = (facts: PaperFacts) => readonly ComposedAppendix[];

/** A heading inside one project's part: with several projects it names the project, so that headings stay distinct. */
export function partTitle(facts: PaperFacts, project: ProjectFact, title: string): string {
  return facts.projects.length > 1 ? `${title} (${project.code})` : title;
}
