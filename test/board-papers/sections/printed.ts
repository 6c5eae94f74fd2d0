import { compose } from '../../../src/board-papers/compose.js';
import { citedIds } from '../../../src/board-papers/content.js';
import type { PaperFacts, ProjectFact } from '../../../src/board-papers/facts/facts.types.js';
import { plainText } from '../../../src/board-papers/prose.js';
import type { Run } from '../../../src/documents/model.js';
import { paperFixture, project } from '../facts-fixture.js';

/** A paper on one project with these facts. */
export function paperOf(project20: Partial<ProjectFact>, more: Partial<PaperFacts> = {}): PaperFacts {
  return paperFixture({ projects: [project(20, 'CFPS', 'Joint checklists', project20)], ...more });
}

/** The printed lines of the paragraphs whose ids begin with `prefix`: text, bullets with a hyphen, footnotes in braces. */
export function said(facts: Partial<ProjectFact>, prefix: string, more: Partial<PaperFacts> = {}): string[] {
  return compose(paperOf(facts, more)).body.flatMap(({ block }) => {
    if (block.kind !== 'paragraph' || !block.id.startsWith(prefix)) return [];
    return [line(block.runs), ...(block.bullets ?? []).map((bullet) => `- ${line(bullet)}`)];
  });
}

function line(runs: readonly Run[]): string {
  const text = runs.map((run) => (run.kind === 'footnote' ? `{${plainText(run.content)}}` : run.text)).join('');
  return text.replaceAll('\u00a0', ' ');
}

/** What is wrong with how such a paper cites: a figure without words or a record, an id of two texts, a mark without a figure. */
export function faults(facts: Partial<ProjectFact>): string[] {
  const texts = new Map<string, string>();
  const found: string[] = [];
  for (const { block, figures } of compose(paperOf(facts)).body) {
    const known = new Set(figures.map((figure) => figure.id));
    for (const id of citedIds(block)) if (!known.has(id)) found.push(`${block.id} cites ${id}, which it does not have`);
    for (const { id, value, text, source } of figures) {
      const printed = `${value} ${text}`;
      if (text.trim() === '' || source.recordId === '') found.push(`${id} has no words or no record`);
      if ((texts.get(id) ?? printed) !== printed) found.push(`${id} is both ${texts.get(id)} and ${printed}`);
      texts.set(id, printed);
    }
  }
  return found;
}
