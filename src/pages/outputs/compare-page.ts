/** Decides how two versions are shown side by side: each clause before and after, with the words that went and came. */
import { withQuery } from '../frame/address.js';
import { withDay } from '../frame/as-at.js';
import { projectParts } from '../frame/project-parts.js';
import { tableOf } from '../frame/table.js';
import { counted } from '../frame/words.js';
import { outputPath } from './output-words.js';
import type { COMPARED } from './outputs.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type Change = 'UNCHANGED' | 'MOVED' | 'REWORDED' | 'MOVED_AND_REWORDED' | 'ADDED' | 'REMOVED';

type Run = NonNullable<AnswerTo<typeof COMPARED>['project']['output']>['compare']['clauses'][number]['runs'][number];

export type Comparison = NonNullable<AnswerTo<typeof COMPARED>['project']['output']>['compare'];

interface VersionName {
  readonly code: string;
  readonly label: string;
}

const CHANGES: Readonly<Record<Change, readonly [text: string, colour: string]>> = {
  UNCHANGED: ['Unchanged', 'grey'],
  MOVED: ['Moved', 'blue'],
  REWORDED: ['Reworded', 'yellow'],
  MOVED_AND_REWORDED: ['Moved and reworded', 'yellow'],
  ADDED: ['Added', 'green'],
  REMOVED: ['Removed', 'red'],
};

/** What is shown of two versions. */
export interface Comparing {
  readonly project: string;
  readonly output: { readonly code: string; readonly title: string };
  readonly from: VersionName;
  readonly to: VersionName;
  readonly versions: readonly VersionName[];
  readonly comparison: Comparison;
  /** True: unchanged clauses as well. */
  readonly all: boolean;
}

/** The view model of the page. */
export function comparePage(
  { project, output, from, to, versions, comparison, all }: Comparing,
  here: string,
  asAt: string | null,
) {
  const path = `${outputPath(project, output.code)}/compare`;
  const rows = comparison.clauses.map(compared).filter(({ same }) => all || !same);
  const renumbered = comparison.clauses.filter(onlyRenumbered).length;
  return {
    area: 'programme',
    project: projectParts(project, 'outputs', asAt),
    back: { href: outputPath(project, output.code, asAt), text: output.title },
    caption: output.title,
    path,
    kept: { asAt },
    from,
    to,
    versions: versions.map(({ code, label }) => ({ value: code, text: label })),
    summary: [
      counted(comparison.added, 'clause was added', 'clauses were added'),
      `${comparison.removed} removed`,
      `${comparison.reworded} reworded`,
      `${comparison.moved} moved`,
      `${renumbered} only renumbered`,
      `${comparison.unchanged - renumbered} unchanged`,
    ].join(', '),
    shown: all
      ? { text: 'Show only what changed', href: withQuery(here, { show: null }) }
      : { text: 'Show every clause', href: withQuery(here, { show: 'all' }) },
    all,
    showing: all ? 'all' : '',
    rows,
    whole: withDay(path, asAt),
    tables: {
      comparison: tableOf(
        { id: 'comparison', caption: `From ${from.label} to ${to.label}`, empty: 'Nothing differs between them.' },
        [
          { head: 'Progress', cell: ({ tag }) => tag.text },
          { head: 'Number before', cell: ({ before }) => before.number },
          { head: 'Before', cell: ({ before }) => wordsOf(before.runs) },
          { head: 'Number after', cell: ({ after }) => after.number },
          { head: 'After', cell: ({ after }) => wordsOf(after.runs) },
        ],
        rows,
      ),
    },
  };
}

function compared(clause: Comparison['clauses'][number]) {
  const { change, kind, fromNumber, toNumber, runs } = clause;
  const renumbered = fromNumber !== null && toNumber !== null && fromNumber !== toNumber;
  const [text, colour] = CHANGES[change];
  const unnumbered = kind === 'STATEMENT' ? 'Statement' : kind === 'LEAD_IN' ? 'Lead-in' : '';
  const tag = onlyRenumbered(clause) ? 'Renumbered' : text;
  return {
    same: change === 'UNCHANGED' && !renumbered,
    tag: { text: tag, classes: `govuk-tag--${colour}` },
    heading: kind === 'HEADING',
    numbers:
      renumbered && change !== 'UNCHANGED'
        ? `${fromNumber} is now ${toNumber}`
        : renumbered
          ? `${fromNumber} is now ${toNumber}, in the same words`
          : (toNumber ?? fromNumber ?? unnumbered),
    before: { number: fromNumber ?? '', runs: change === 'ADDED' ? [] : runs.filter(({ mark }) => mark !== 'ADDED') },
    after: { number: toNumber ?? '', runs: change === 'REMOVED' ? [] : runs.filter(({ mark }) => mark !== 'REMOVED') },
  };
}

function onlyRenumbered({ change, fromNumber, toNumber }: Comparison['clauses'][number]): boolean {
  return change === 'UNCHANGED' && fromNumber !== toNumber;
}

function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
