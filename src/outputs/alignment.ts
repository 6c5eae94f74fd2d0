/** Decides whether clauses may be aligned to principles as asked. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { ClauseSnapshot } from './clauses-snapshot.js';
import type { FrameworkCode } from './frameworks/framework.js';
import { frameworkOf, inForce } from './frameworks/frameworks.js';

export interface AskedAlignment {
  readonly clauseId: string;
  readonly framework: FrameworkCode;
  readonly principles: readonly number[];
}

/** What is wrong with alignments asked for on a day; none: they may be recorded. */
export function alignmentFaults(
  clauses: readonly ClauseSnapshot[],
  asked: readonly AskedAlignment[],
  on: string,
): readonly Problem[] {
  const known = new Set(clauses.map((clause) => clause.id));
  const seen = new Set<string>();
  return asked.flatMap(({ clauseId, framework: code, principles }, index): Problem[] => {
    const fault = (problem: ProblemCode, message: string, field: string): Problem[] => [
      { code: problem, message, path: ['input', 'alignments', `${index}`, field], subject: clauseId },
    ];
    const framework = frameworkOf(code);
    if (!known.has(clauseId)) {
      return fault('CLAUSE_UNKNOWN', `This version has no such clause. Read it again.`, 'clauseId');
    }
    if (seen.has(`${clauseId} ${code}`)) {
      return fault(
        'ALIGNED_TWICE',
        `One clause is aligned twice to ${framework.title}. Name its principles together.`,
        'clauseId',
      );
    }
    seen.add(`${clauseId} ${code}`);
    if (!inForce(framework, on)) {
      const span = `from ${framework.inForceFrom} to ${framework.inForceTo ?? 'today'}`;
      return fault(
        'FRAMEWORK_NOT_IN_FORCE',
        `${framework.edition} held ${span}, not on ${on}. Choose the edition of the day.`,
        'framework',
      );
    }
    const last = framework.principles.length;
    const strange = principles.find((number) => number > last);
    if (strange === undefined) return [];
    return fault(
      'PRINCIPLE_UNKNOWN',
      `${framework.title} has ${last} principles; there is no ${strange}.`,
      'principles',
    );
  });
}
