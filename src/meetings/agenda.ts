/** Decides whether an agenda may stand as it is: its markings fit the body's scheme, and nothing that others rest on falls out. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { exemptParagraphsOn } from './exempt-information.js';
import type { AgendaItemPart } from './meeting-parts.js';
import { ACCESSES_OF, type ConfidentialityScheme } from './meeting-states.js';

/** What an agenda is judged by. */
export interface AgendaContext {
  readonly scheme: ConfidentialityScheme;
  /** The day of the meeting, else the day looked at. */
  readonly on: string;
  readonly former: readonly AgendaItemPart[];
  /** Items that notes, interests or actions rest on, and what rests on each. */
  readonly inUse: ReadonlyMap<string, string>;
}

/** Why the agenda may not stand; none: it may. */
export function agendaFaults(items: readonly AgendaItemPart[], context: AgendaContext): Problem[] {
  const kept = new Set(items.map(({ itemId }) => itemId));
  const gone = context.former.flatMap(({ itemId, title }): Problem[] => {
    const use = context.inUse.get(itemId);
    if (kept.has(itemId) || use === undefined) return [];
    const message = `“${title}” cannot fall out of the agenda: ${use} rests on it. Keep the item.`;
    return [{ code: 'ITEM_IN_USE', message, path: ['input', 'items'], subject: itemId }];
  });
  return [...gone, ...items.flatMap((item, index) => markingFaults(item, index, context))];
}

function markingFaults(item: AgendaItemPart, index: number, { scheme, on }: AgendaContext): Problem[] {
  const { access, exemptParagraphs } = item;
  const fault = (code: ProblemCode, message: string, field: string): Problem => ({
    code,
    message,
    path: ['input', 'items', String(index), field],
    subject: item.itemId,
  });
  if (access !== null && !ACCESSES_OF[scheme].includes(access)) {
    const choice = ACCESSES_OF[scheme].join(' or ');
    return [fault('ACCESS_NOT_OF_SCHEME', `This body marks its items ${choice}. Choose one of these.`, 'access')];
  }
  if (access === 'PART_2' && exemptParagraphs.length === 0) {
    const message = `“${item.title}” is taken in part 2. Name the paragraphs of Schedule 12A that exempt it.`;
    return [fault('EXEMPTION_NEEDED', message, 'exemptParagraphs')];
  }
  if (access !== 'PART_2' && exemptParagraphs.length > 0) {
    const message = `“${item.title}” is not taken in part 2, so no paragraph exempts it. Leave the paragraphs blank.`;
    return [fault('EXEMPTION_UNKNOWN', message, 'exemptParagraphs')];
  }
  const inForce = exemptParagraphsOn(on).map(({ number }) => number);
  const unknown = exemptParagraphs.filter((number) => !inForce.includes(number));
  if (unknown.length === 0) return [];
  const message = `Schedule 12A had no paragraph ${unknown.join(', ')} on ${on}. It had ${inForce.join(', ')}.`;
  return [fault('EXEMPTION_UNKNOWN', message, 'exemptParagraphs')];
}
