/** Decides how a page leads to what may be done: a link to the form of an operation, for those whose role has it. */
import type { FastifyRequest } from 'fastify';
import { mayOnPageOf, type Operation } from '../../platform/auth/policy.js';
import { goesOnWhenClosed } from '../../programme/closing/closed-writes.js';
import { actorOfRequest } from './request-actor.js';
import { day } from './words.js';

/** A link to a form. */
export interface Offer {
  readonly text: string;
  readonly href: string;
  /** What it is done to, for those who hear the link alone. */
  readonly about?: string;
}

/** What is known of a form before it is opened: the record it is about and the version that was seen. */
export type Given = Readonly<Record<string, string | number>>;

/** Makes the offers of one page: each leads to the form of an operation and back to the page. */
export interface Offers {
  /**
   * The link in a list of one; nothing where the role is missing or the page shows a past day.
   * @param form where the operation has more forms than one, the last part of its address
   */
  (operation: Operation, text: string, given: Given, about?: string, form?: string): Offer[];
}

/** The address of a form. */
export function formPath(form: string, given: Given, back: string): string {
  const query = new URLSearchParams(Object.entries(given).map(([name, value]) => [name, String(value)]));
  query.set('back', back);
  return `/forms/${form}?${query.toString()}`;
}

/**
 * The offers of a page for whoever asked for it.
 * @param asAt the past day that the page shows; null: it shows what stands, and so things may be done
 */
export function offersTo(request: FastifyRequest, asAt: string | null): Offers {
  const actor = actorOfRequest(request);
  const back = request.url;
  const goesOn = (operation: Operation, project: string | null, { corrects }: Given): boolean =>
    project === null ||
    !request.endedProjects?.has(project) ||
    corrects !== undefined ||
    operation.startsWith('amend') ||
    goesOnWhenClosed(operation);
  return (operation, text, given, about, form = operation) => {
    const project = projectOf(given, request.url);
    return asAt === null && mayOnPageOf(actor, operation, project) && goesOn(operation, project, given)
      ? [{ text, href: formPath(form, given, back), ...(about === undefined ? {} : { about }) }]
      : [];
  };
}

/** The code of the project that a form is about: as its address says, else as the page's does; null: none. */
function projectOf({ projectCode, project }: Given, page: string): string | null {
  const said = projectCode ?? project;
  if (typeof said === 'string' && said !== '') return said;
  const [, code] = /^\/projects\/([^/?]+)/u.exec(page) ?? [];
  return code === undefined ? null : decodeURIComponent(code);
}

/** The offer to challenge a record. */
export function challengeOffer(offer: Offers, projectCode: string, kind: string, id: string, about: string): Offer[] {
  return offer('raiseChallenge', 'Raise a challenge', { projectCode, 'subject.kind': kind, 'subject.id': id }, about);
}

/** A dated entry, as far as the offer to correct it has to know it. */
interface Entry {
  readonly id: string;
  readonly effectiveOn: string;
  readonly correctedBy: string | null;
}

/** The offer to correct a dated entry by the form of the operation that made it; none where that was done already. */
export function correctOffer(offer: Offers, operation: Operation, given: Given, entry: Entry): Offer[] {
  const about = `the entry of ${day(entry.effectiveOn)}`;
  return entry.correctedBy === null ? offer(operation, 'Correct this', { ...given, corrects: entry.id }, about) : [];
}

/** The same where later entries follow from earlier ones: the last that counts has to be corrected first. @param all oldest first */
export function correctLastOffer(
  offer: Offers,
  operation: Operation,
  given: Given,
  entry: Entry,
  all: readonly Entry[],
): Offer[] {
  return entry.id === lastThatCounts(all)?.id ? correctOffer(offer, operation, given, entry) : [];
}

/** The last entry that was not corrected. @param all oldest first */
export function lastThatCounts<E extends Entry>(all: readonly E[]): E | undefined {
  return all.findLast(({ correctedBy }) => correctedBy === null);
}
