/** Decides which links a file adds to a plan and which it takes out. */
import { linkText } from '../link-text.js';
import type { LinkTerms, PlanChange } from '../plan-change.types.js';
import type { PlannedLink } from '../plan-record.js';
import { type FilePlan } from './file-plan.js';
import { type MatchedItem } from './matched-items.js';
import type { ImportContext } from './import-context.js';

interface LinkChanges {
  readonly changes: readonly PlanChange[];
  /** What changes in what an item waits for, by its code. */
  readonly saysOf: ReadonlyMap<string, readonly string[]>;
}

/** Links of items that are in the file become those that it has; links of others stay. */
export function linkChanges(
  { links }: FilePlan,
  matched: readonly MatchedItem[],
  { plan }: ImportContext,
  codeOf: ReadonlyMap<string, string>,
  planCodes: ReadonlyMap<string, string>,
): LinkChanges {
  if (!links) return { changes: [], saysOf: new Map() };
  const inFile = new Set(matched.map(({ code }) => code));
  const wanted = new Map<string, LinkTerms>();
  for (const { from, to, ...how } of links) {
    const terms = { from: codeOf.get(from) ?? from, to: codeOf.get(to) ?? to, ...how };
    wanted.set(keyOf(terms), terms);
  }
  const saysOf = new Map<string, string[]>();
  const tell = (terms: LinkTerms, verb: string): void => {
    const own = saysOf.get(terms.to) ?? [];
    saysOf.set(terms.to, own);
    own.push(`${verb} ${linkText(terms)}.`);
  };
  const [withdrawn, added]: [PlanChange[], PlanChange[]] = [[], []];
  for (const link of plan.links) {
    const terms = termsOfLink(link, planCodes);
    if (wanted.delete(keyOf(terms)) || !inFile.has(terms.to)) continue;
    withdrawn.push({ withdrawLink: terms });
    tell(terms, 'No longer waits for');
  }
  for (const terms of wanted.values()) {
    added.push({ addLink: terms });
    tell(terms, 'Waits for');
  }
  return { changes: [...withdrawn, ...added], saysOf };
}

function termsOfLink({ fromId, toId, type, lag, lagUnit }: PlannedLink, codes: ReadonlyMap<string, string>): LinkTerms {
  return { from: codes.get(fromId)!, to: codes.get(toId)!, type, lag, lagUnit };
}

/** A lag of nothing is the same in either unit. */
function keyOf({ from, to, type, lag, lagUnit }: LinkTerms): string {
  return `${from} ${to} ${type} ${lag} ${lag === 0 ? '' : lagUnit}`;
}
