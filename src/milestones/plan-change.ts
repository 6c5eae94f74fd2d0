/** Decides what a list of plan changes makes of a plan: the new statements to record, or what is wrong with the changes. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { wordsOf } from '../platform/record/terms.js';
import type { Steps } from '../platform/work/steps.js';
import { faultsOfTerms, itemWith } from './item-terms.js';
import type { ItemTerms, LinkTerms, PlanChange, PlanDraft, Stamp } from './plan-change.types.js';
import { linkPlacesByEnd, partPlaces, placesByCode } from './plan-outline.js';
import type { PlannedItem, PlannedLink } from './plan-record.js';
import { faultsAfter, type PlanRows } from './plan-faults.js';

/** Applies changes in order to a plan. `codesTaken` are the codes ever used in the project, withdrawn ones too. */
export function* draftChanges(
  plan: PlanRows,
  codesTaken: ReadonlySet<string>,
  changes: readonly PlanChange[],
  stamp: Stamp,
): Steps<PlanDraft> {
  const draft = new Draft(plan, codesTaken, stamp);
  for (const [index, change] of changes.entries()) {
    draft.apply(change, index);
    yield;
  }
  const changed = { items: draft.changedItems(), links: draft.changedLinks() };
  return {
    ...changed,
    problems: draft.problems.length ? draft.problems : faultsAfter(plan, changed, () => draft.all()),
  };
}

/**
 * A plan under change. Its lists are copied once; who is where is known from the plan that it begins with. What was added is
 * found by maps, so that the changes of a file with thousands of rows take time in proportion to their number.
 */
class Draft {
  readonly problems: Problem[] = [];
  /** Those of the plan in its order, then what was added; null where one was withdrawn. */
  private readonly items: (PlannedItem | null)[];
  private readonly links: (PlannedLink | null)[];
  /** Places of what was added, by code. */
  private readonly added = new Map<string, number>();
  /** Places of items that were put into a stage, by the stage. */
  private readonly joined = new Map<string, Set<number>>();
  /** Places of links that were added, by either end. */
  private readonly addedLinks = new Map<string, number[]>();
  private readonly touchedItems = new Map<string, PlannedItem>();
  private readonly touchedLinks = new Map<string, PlannedLink>();
  /** The highest position; null: it has to be looked for. */
  private last: number | null = null;
  private path: string[] = [];

  constructor(
    private readonly plan: PlanRows,
    private readonly codesTaken: ReadonlySet<string>,
    private readonly stamp: Stamp,
  ) {
    this.items = plan.items.slice();
    this.links = plan.links.slice();
  }

  changedItems(): PlannedItem[] {
    return [...this.touchedItems.values()];
  }

  changedLinks(): PlannedLink[] {
    return [...this.touchedLinks.values()];
  }

  all(): PlanRows {
    return {
      items: this.items.filter((item) => item !== null),
      links: this.links.filter((link) => link !== null),
    };
  }

  apply(change: PlanChange, index: number): void {
    const [verb] = Object.entries(change).find(([, value]) => value !== undefined) ?? ['nothing'];
    this.path = ['input', 'changes', String(index), verb];
    if (change.addStage) this.add('STAGE', change.addStage);
    else if (change.addTask) this.add('TASK', change.addTask);
    else if (change.addMilestone) this.add('MILESTONE', change.addMilestone);
    else if (change.reviseItem) this.revise(change.reviseItem);
    else if (change.withdrawItem) this.withdraw(change.withdrawItem.code);
    else if (change.addLink) this.addLink(change.addLink);
    else if (change.withdrawLink) this.withdrawLink(change.withdrawLink);
    else this.fault('NO_CHANGE', 'A change must say what is to change.', null);
  }

  private add(kind: PlannedItem['kind'], terms: ItemTerms & { code: string; title: string }): void {
    if (this.codesTaken.has(terms.code) || this.added.has(terms.code)) {
      this.fault(
        'CODE_TAKEN',
        `${terms.code} is in use in this project, or was. Choose another code.`,
        terms.code,
        'code',
      );
      return;
    }
    const place = this.items.push(null) - 1;
    this.added.set(terms.code, place);
    const blank: PlannedItem = {
      ...this.dated(terms),
      itemId: this.stamp.newId(),
      code: terms.code,
      kind,
      title: terms.title,
      parentId: null,
      ownerId: null,
      ownerTeam: null,
      durationDays: null,
      durationEstimated: false,
      unknownReason: null,
      optimisticDays: null,
      mostLikelyDays: null,
      pessimisticDays: null,
      constraintKind: null,
      constraintOn: null,
      pinnedStart: null,
      pinnedFinish: null,
      deadlineOn: null,
      calendar: null,
      publication: false,
      notes: null,
      position: terms.position ?? this.lastPosition() + 10,
      withdrawn: false,
    };
    this.state(this.withTerms(blank, terms));
  }

  private revise(terms: ItemTerms & { code: string }): void {
    const item = this.item(terms.code, 'code');
    if (!item) return;
    for (const field of ['title', 'publication', 'durationEstimated', 'position'] as const) {
      if (terms[field] !== null) continue;
      const message = `The ${wordsOf(field)} of ${item.code} cannot be blank.`;
      this.fault('CANNOT_BE_EMPTY', message, item.code, field);
    }
    const said = { citation: terms.citation ?? item.citation, assumed: terms.assumed ?? item.assumed };
    this.state(this.withTerms({ ...item, ...this.dated(said) }, terms));
  }

  private withdraw(code: string): void {
    const item = this.item(code, 'code');
    if (!item) return;
    const held = this.partsOf(item);
    if (held.length) {
      const message = `Stage ${code} still holds ${held.join(', ')}. Move or withdraw them first.`;
      this.fault('STAGE_NOT_EMPTY', message, code, 'code');
      return;
    }
    this.items[this.placeOf(code)!] = null;
    if (item.position === this.last) this.last = null;
    this.touchedItems.set(item.itemId, { ...item, ...this.dated(item), withdrawn: true });
    for (const places of this.linkPlaces(item.itemId)) {
      for (const place of places) {
        const link = this.links[place];
        if (link) this.dropLink(link, place);
      }
    }
  }

  /** Codes of what a stage holds, in the order of the plan. */
  private partsOf({ itemId }: PlannedItem): string[] {
    const places = new Set([...(partPlaces(this.plan.items).get(itemId) ?? []), ...(this.joined.get(itemId) ?? [])]);
    const held = [...places].sort((a, b) => a - b).map((place) => this.items[place]);
    return held.flatMap((item) => (item?.parentId === itemId ? [item.code] : []));
  }

  /** Places of the links of an item: those of the plan, then those that were added. */
  private linkPlaces(itemId: string): readonly (readonly number[])[] {
    return [linkPlacesByEnd(this.plan.links).get(itemId) ?? [], this.addedLinks.get(itemId) ?? []];
  }

  private addLink(terms: LinkTerms): void {
    const ends = this.ends(terms);
    if (!ends) return;
    if (this.sameLink(ends, terms) >= 0) {
      this.fault('LINK_TWICE', `${words(terms)} is in the plan already.`, terms.to);
      return;
    }
    const link: PlannedLink = {
      ...this.dated(terms),
      linkId: this.stamp.newId(),
      ...ends,
      type: terms.type,
      lag: terms.lag,
      lagUnit: terms.lagUnit,
      withdrawn: false,
    };
    const place = this.links.push(link) - 1;
    for (const end of new Set([link.fromId, link.toId])) {
      const places = this.addedLinks.get(end) ?? [];
      this.addedLinks.set(end, places);
      places.push(place);
    }
    this.touchedLinks.set(link.linkId, link);
  }

  private withdrawLink(terms: LinkTerms): void {
    const ends = this.ends(terms);
    if (!ends) return;
    const place = this.sameLink(ends, terms);
    const link = this.links[place];
    if (link) this.dropLink(link, place);
    else this.fault('NOT_FOUND', `The plan has no link ${words(terms)}.`, terms.to);
  }

  private dropLink(link: PlannedLink, place: number): void {
    this.links[place] = null;
    this.touchedLinks.set(link.linkId, { ...link, ...this.dated(link), withdrawn: true });
  }

  private ends(terms: LinkTerms): { fromId: string; toId: string } | null {
    const from = this.item(terms.from, 'from');
    const to = this.item(terms.to, 'to');
    return from && to ? { fromId: from.itemId, toId: to.itemId } : null;
  }

  /** The place of a link of these terms; -1: there is none. */
  private sameLink({ fromId, toId }: { fromId: string; toId: string }, terms: LinkTerms): number {
    const [from, to] = [this.linkPlaces(fromId), this.linkPlaces(toId)];
    const fewer = sumOfLengths(from) < sumOfLengths(to) ? from : to; // the other end may have thousands
    for (const places of fewer) {
      const found = places.find((place) => {
        const link = this.links[place];
        return (
          link?.fromId === fromId &&
          link.toId === toId &&
          link.type === terms.type &&
          link.lag === terms.lag &&
          link.lagUnit === terms.lagUnit
        );
      });
      if (found !== undefined) return found;
    }
    return -1;
  }

  /** The item with what is said of it, of which what is wrong is noted. */
  private withTerms(item: PlannedItem, terms: ItemTerms): PlannedItem {
    const stage = terms.stage ? this.item(terms.stage, 'stage') : null;
    if (stage && stage.kind !== 'STAGE') {
      const message = `${stage.code} is not a stage and cannot hold ${item.code}.`;
      this.fault('PARENT_NOT_A_STAGE', message, item.code, 'stage');
    }
    for (const { code, message, field } of faultsOfTerms(item, terms)) this.fault(code, message, item.code, field);
    return itemWith(item, terms, stage?.itemId ?? null);
  }

  private state(item: PlannedItem): void {
    const place = this.placeOf(item.code)!;
    const former = this.items[place];
    this.items[place] = item;
    if (item.parentId !== null && item.parentId !== former?.parentId) {
      const parts = this.joined.get(item.parentId) ?? new Set();
      this.joined.set(item.parentId, parts.add(place));
    }
    if (this.last !== null && former?.position === this.last && item.position < this.last) this.last = null;
    else if (this.last !== null) this.last = Math.max(this.last, item.position);
    this.touchedItems.set(item.itemId, item);
  }

  /** The highest position, 0 where there is none. */
  private lastPosition(): number {
    let last = this.last ?? 0;
    if (this.last === null)
      for (const item of this.items) if (item !== null && item.position > last) last = item.position;
    return (this.last = last);
  }

  private item(code: string, field: string): PlannedItem | null {
    const found = this.items[this.placeOf(code) ?? -1];
    if (found) return found;
    this.fault('NOT_FOUND', `The plan has no ${code}. Add it first, or correct the code.`, code, field);
    return null;
  }

  private placeOf(code: string): number | undefined {
    return this.added.get(code) ?? placesByCode(this.plan.items).get(code);
  }

  private dated(terms: { citation?: string | null; assumed?: boolean | null }) {
    return {
      id: this.stamp.newId(),
      effectiveOn: this.stamp.effectiveOn,
      revision: this.stamp.revision,
      corrects: null,
      citation: terms.citation ?? null,
      assumed: terms.assumed ?? false,
    };
  }

  private fault(code: ProblemCode, message: string, subject: string | null, field?: string): void {
    this.problems.push({ code, message, path: field ? [...this.path, field] : this.path, subject });
  }
}

const sumOfLengths = (lists: readonly (readonly unknown[])[]): number =>
  lists.reduce((sum, list) => sum + list.length, 0);

const words = (terms: LinkTerms): string =>
  `${terms.from} ${terms.type} ${terms.to}${terms.lag ? ` ${terms.lag > 0 ? '+' : ''}${terms.lag}` : ''}`;
