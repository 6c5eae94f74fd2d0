/** Decides how the reason for a plan's status was said under the rules before the third, so that papers sealed then are still what was sealed. */
import { targetEndRag } from '../../milestones/plan-view.js';
import type { PlanView } from '../../milestones/plan-view.types.js';
import { isWorse, RAG_WORDS, worstRag } from '../../milestones/rag.js';

const NAMED = 10;

/** "Amber: 3 of 14 milestones (M3, M6, M4).": those with the worst status, and no others. */
export function formerStatusReason({ columns, items }: PlanView): string {
  const { milestones, tasks } = columns.plan.outline;
  const weighed = (milestones.length ? milestones : tasks).map((place) => items[place]!);
  if (!weighed.length) return 'The plan has no milestones yet.';
  const worst = worstRag(weighed.map(({ rag }) => rag));
  const end = targetEndRag(columns);
  if (end && isWorse(end.rag, worst)) return `${RAG_WORDS[end.rag]}: ${end.reason}.`;
  const codes = weighed.filter(({ rag }) => rag === worst).map(({ item }) => item.code);
  const of = `${codes.length} of ${weighed.length} ${milestones.length ? 'milestones' : 'tasks'}`;
  const more = codes.length > NAMED ? `, and ${codes.length - NAMED} more` : '';
  return `${RAG_WORDS[worst]}: ${of} (${codes.slice(0, NAMED).join(', ')}${more}).`;
}
