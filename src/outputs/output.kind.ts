/** Declares outputs, and decides what a project is to produce: how an output is planned and amended, and of which others it is made. */
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { firstOf, idList, maybe, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import type { KindRule, RowsContext } from '../programme/kind/context.js';
import { amending, ownOf } from '../programme/kind/derived-rules.js';
import type { OutputStatement } from './output.entity.js';
import type { AmendOutputInput, PlanOutputInput } from './output.input.js';
import type { OutputRows } from './output-index.js';
import { partFault } from './output-parts.js';
import { viewOn } from './version-context.js';

export const OUTPUT = { name: 'Output', table: 'output', prefix: 'O', key: 'outputId' } as const;

type Rule<I> = KindRule<OutputRows, I, NewRow<OutputRows, 'outputId'>>;
type Terms = Omit<OutputStatement, keyof DatedReport | 'outputId'>;

const TERMS: TermsOf<Terms> = { kind: needed(), title: needed(), purpose: maybe(), partIds: idList() };

const planOutput: Rule<PlanOutputInput> = {
  creates: true,
  reads: 'ROWS',
  pointers: () => [],
  decide: (context, input) => {
    const terms = firstOf(TERMS, input);
    refuseOn(partFaults(context, terms, context.effectiveOn));
    return [{ into: 'outputStatements', values: terms }];
  },
};

const amendOutput: Rule<AmendOutputInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: () => [],
  decide: (context, input) => {
    const own = ownOf(context.rows.outputStatements, 'outputId', context.id);
    const faults = (terms: Terms, day: string) => partFaults(context, terms, day);
    const made = amending(context, own, { terms: TERMS, faults }, saidOf(TERMS, input));
    return made.map((row) => ({ into: 'outputStatements', ...row }));
  },
};

export const OUTPUT_RULES = { planOutput, amendOutput };

function partFaults(context: RowsContext<OutputRows>, { partIds }: Terms, day: string) {
  return partFault(viewOn(context, day), context, partIds)?.problems ?? [];
}
