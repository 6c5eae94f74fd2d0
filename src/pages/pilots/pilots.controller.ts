import { AUTHORITY_TYPES, PILOT_STATES } from '../../pilots/pilot-states.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { askedOf } from '../frame/asked.js';
import { fieldOf } from '../frame/fields-of.js';
import { pagesAt } from '../frame/pages-at.controller.js';
import type { Listed } from '../frame/table.js';
import { pilotPage } from './pilot-page.js';
import { PILOT, PILOTS } from './pilots.graphql.js';
import { pilotsPage } from './pilots-page.js';

const NONE: Listed<never> = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };

/** The pages of pilot authorities. */
export const PilotsController = pagesAt('projects/:code/pilots', {
  '': async ({ names, query, request, here, asAt, after, offers }, ask) => {
    const state = askedOf(PILOT_STATES, fieldOf(query, 'state'));
    const type = askedOf(AUTHORITY_TYPES, fieldOf(query, 'type'));
    const asked = { ...names, asAt, state, type };
    const { data, list } = await ask.list(request, PILOTS, asked, after, ({ project }) => project.pilots);
    const model = pilotsPage(data.project, list, { here, asAt, after, state, type }, offers);
    return { template: 'pilots/pilots.njk', title: `Pilots: ${data.project.title}`, model };
  },

  ':pilot': async ({ names, request, here, asAt, after, offers }, ask) => {
    const { data, list } = await ask.list(
      request,
      PILOT,
      { ...names, asAt },
      after,
      ({ project }) => project.pilot?.feedback ?? NONE,
    );
    const { project } = data;
    if (!project.pilot) throw new NotFoundError(`There is no pilot ${names.pilot} in ${names.code}.`);
    const model = pilotPage(project, project.pilot, list, { here, asAt, after }, offers);
    return { template: 'pilots/pilot.njk', title: `${project.pilot.code} ${project.pilot.name}`, model };
  },
});
