/** Decides how an output, a version and a clause are called where another record points at them. */
import type { FoundSubject } from '../programme/record-subject.js';
import { citedAs } from './clause-numbers.js';
import { shortened } from './clause.mapper.js';
import type { OutputsView } from './outputs-view.js';

export type OutputSubject = 'OUTPUT' | 'OUTPUT_VERSION' | 'CLAUSE';

/** What an id names among the outputs of a project; null: nothing. */
export function findSubject(
  { outputs }: OutputsView,
  projectId: string,
  kind: OutputSubject,
  id: string,
): FoundSubject | null {
  for (const output of outputs) {
    const { code, title } = output;
    if (kind === 'OUTPUT' && output.id === id) return { kind, id, projectId, code, title };
    if (kind === 'OUTPUT') continue;
    for (const version of output.versions) {
      if (kind === 'OUTPUT_VERSION' && version.id === id) {
        return { kind, id, projectId, code: version.code, title: `${title}, ${version.label}` };
      }
      const clause = kind === 'CLAUSE' ? version.clauses.find((one) => one.id === id) : undefined;
      if (clause) {
        return {
          kind: 'CLAUSE',
          id,
          projectId,
          code: `${version.code} ¶${citedAs(clause)}`,
          title: shortened(clause.text, 100),
        };
      }
    }
  }
  return null;
}
