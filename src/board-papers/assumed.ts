/** Decides how a paragraph says that what it tells is our own assumption: whatever wrote it, where its words do not say so yet. */
import type { Run } from '../documents/model.js';
import type { ComposedBlock } from './composed.js';
import { runsOf } from './content.js';
import type { Figure } from './figures.js';

/** That the dates of a plan are assumed is said once, in the timescales. */
const OF_THE_PLAN: readonly string[] = ['Milestone', 'Task', 'Stage', 'PlanItem', 'Plan'];

/** A name says who or what is meant; what is assumed is what is told of it. */
const tells = ({ kind, source }: Figure): boolean => kind !== 'NAME' && !OF_THE_PLAN.includes(source.kind);

/** The block, with a few words more where it tells what is assumed and does not say so. */
export function sayingAssumed(composed: ComposedBlock): ComposedBlock {
  const { block, figures } = composed;
  if (block.kind !== 'paragraph') return composed;
  const told = figures.filter(tells);
  const assumed = told.filter(({ source }) => source.assumed === true);
  if (assumed.length === 0 || /\bassum/iu.test(wordsOf(runsOf(block)))) return composed;
  const whole = assumed.length === told.length && assumed.every(({ source }) => source.citation === null);
  if (block.bullets) {
    const words = whole ? ' (our planning assumptions):' : ' (in part our planning assumptions):';
    return { block: { ...block, runs: ending(block.runs, words) }, figures };
  }
  const words = whole ? ' This is our planning assumption.' : ' Part of this is our planning assumption.';
  return { block: { ...block, runs: [...block.runs, { kind: 'text', text: words }] }, figures };
}

/** The runs of a lead, with other words in the place of its colon. */
function ending(runs: readonly Run[], words: string): readonly Run[] {
  const last = runs.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith(':')) return runs;
  return [...runs.slice(0, -1), { ...last, text: `${last.text.slice(0, -1)}${words}` }];
}

const wordsOf = (runs: readonly Run[]): string => runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
