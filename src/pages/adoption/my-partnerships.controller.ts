import type { FastifyRequest } from 'fastify';
import { NotFoundError } from '../../platform/graphql/errors.js';
import type { Ask } from '../frame/ask.service.js';
import { pagesAt } from '../frame/pages-at.controller.js';
import { NOTHING_LISTED } from '../frame/table.js';
import { CONDUCT, CONDUCT_IN_SHORT, MY_PARTNERSHIPS, OWN, OWN_TEXT } from './adoption.graphql.js';
import { type Waiting, partnershipPage, partnershipsPage, partnershipTextPage } from './partnerships-page.js';

/** The pages of adoption for people of the organisations that adopt. */
export const MyPartnershipsController = pagesAt('my-partnerships', {
  '': async ({ request, here, after }, ask) => {
    const { list } = await ask.list(request, MY_PARTNERSHIPS, {}, after, ({ myPartnerships }) => myPartnerships);
    const challenges = await Promise.all(list.nodes.map(({ id }) => waitingIn(request, ask, id)));
    const model = partnershipsPage(list, challenges.flat(), here, after);
    return { template: 'adoption/partnerships.njk', title: 'Your partnerships', model };
  },

  ':id': async ({ names, request, here, after, offers }, ask) => {
    const { found } = await own(request, ask, names.id);
    const asked = { adoptionId: found.id };
    const { list } = await ask.list(request, CONDUCT, asked, after, ({ conductChallenges }) => conductChallenges);
    const model = partnershipPage(found, list, { here, after }, offers);
    return { template: 'adoption/partnership.njk', title: found.name, model };
  },

  ':id/text': async ({ names, request, here, after, offers }, ask) => {
    const { found, before } = await own(request, ask, names.id);
    const { list } = await ask.list(
      request,
      OWN_TEXT,
      { before },
      after,
      ({ myPartnerships }) => myPartnerships.nodes[0]?.clauses ?? NOTHING_LISTED,
    );
    const model = partnershipTextPage(found, list, { here, after }, offers);
    return { template: 'adoption/partnership-text.njk', title: `Text of ${found.name}`, model };
  },
});

async function waitingIn(request: FastifyRequest, ask: Ask, adoptionId: string): Promise<Waiting[]> {
  const { conductChallenges } = await ask.run(request, CONDUCT_IN_SHORT, { adoptionId });
  return conductChallenges.nodes.map((one) => ({ ...one, adoptionId }));
}

/** A partnership of one's own, and the one before it in the list. */
async function own(request: FastifyRequest, ask: Ask, id: string) {
  const { myPartnerships } = await ask.run(request, OWN);
  const place = myPartnerships.nodes.findIndex((each) => each.id === id);
  const found = myPartnerships.nodes[place];
  if (!found) throw new NotFoundError('There is no such partnership of yours.');
  return { found, before: myPartnerships.nodes[place - 1]?.id ?? null };
}
