/** Decides what is offered on things of no project: a role held for a project alone does not do there. */
import type { FastifyRequest } from 'fastify';
import { may } from '../../platform/auth/policy.js';
import { challengeOffer, type Offer, type Offers, offersTo } from '../frame/offer.js';
import { actorOfRequest } from '../frame/request-actor.js';

/** The offers on a thing by the code of its project; null: it belongs to none. */
export type OfficeOffers = (projectCode: string | null) => Offers;

/** The offers of a page for whoever asked for it. */
export function officeOffersTo(request: FastifyRequest, asAt: string | null): OfficeOffers {
  const offer = offersTo(request, asAt);
  const actor = actorOfRequest(request);
  const everywhere = { ...actor, grants: actor.grants.filter(({ projectId }) => projectId === null) };
  return (projectCode) => (operation, text, given, about, form) =>
    projectCode !== null || may(everywhere, operation) ? offer(operation, text, given, about, form) : [];
}

/** The offers to challenge a thing, one for each project that it concerns. */
export function challengeOffers(
  offers: OfficeOffers,
  projectCodes: readonly (string | null)[],
  kind: string,
  id: string,
  about: string,
): Offer[] {
  const codes = [...new Set(projectCodes)].filter((code) => code !== null).sort();
  return codes
    .flatMap((code) => challengeOffer(offers(code), code, kind, id, codes.length > 1 ? `${about}, ${code}` : about))
    .map((one, index) => (codes.length > 1 ? { ...one, text: `${one.text} for ${codes[index]!}` } : one));
}
