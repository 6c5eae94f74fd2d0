import { ADOPTER_KINDS, ADOPTION_STATES } from '../../adoption/adoption-states.js';
import { mayOnPageOf } from '../../platform/auth/policy.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { askedOf } from '../frame/asked.js';
import { fieldOf } from '../frame/fields-of.js';
import { pagesAt } from '../frame/pages-at.controller.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { NOTHING_LISTED } from '../frame/table.js';
import { adoptionPage } from './adoption-page.js';
import { ADOPTION, ADOPTIONS, TENDER } from './adoption.graphql.js';
import { adoptionsPage } from './adoptions-page.js';
import { tenderPage } from './tender-page.js';

/** The pages of adoption for those who read the project. */
export const AdoptionController = pagesAt('projects/:code/adoption', {
  '': async ({ names, query, request, here, asAt, after, offers }, ask) => {
    const state = askedOf(ADOPTION_STATES, fieldOf(query, 'state'));
    const kind = askedOf(ADOPTER_KINDS, fieldOf(query, 'kind'));
    const asked = { here, asAt, after, state, kind };
    const variables = { ...names, ...asked };
    const { data, list } = await ask.list(request, ADOPTIONS, variables, after, ({ project }) => project.adoptions);
    const model = adoptionsPage(data.project, list, asked, offers);
    return { template: 'adoption/adoptions.njk', title: `Adoption: ${data.project.title}`, model };
  },

  ':adoption': async ({ names, query, request, here, asAt, after, offers }, ask) => {
    const { code, adoption } = names;
    const leads = asAt === null && mayOnPageOf(actorOfRequest(request), 'reportAdoption', code);
    const whole = fieldOf(query, 'text') === 'whole';
    const { data, list } = await ask.list(
      request,
      ADOPTION,
      { ...names, asAt, changed: !whole },
      after,
      ({ project }) => project.adoption?.clauses ?? NOTHING_LISTED,
    );
    const found = data.project.adoption;
    if (!found) throw new NotFoundError(`There is no adoption ${adoption} in ${code}.`);
    const files = data.adoptedProtocol?.files ?? [];
    const model = adoptionPage(data.project, found, list, files, { here, asAt, after, leads, whole }, offers);
    return { template: 'adoption/adoption.njk', title: `${found.code} ${found.name}`, model };
  },

  ':adoption/tenders/:tender': async ({ names, request, asAt, offers }, ask) => {
    const { code, adoption, tender } = names;
    const { project } = await ask.run(request, TENDER, { ...names, asAt });
    const found = project.adoption?.tender;
    if (!project.adoption || !found) throw new NotFoundError(`There is no tender ${tender} of ${adoption} in ${code}.`);
    const model = tenderPage(project, project.adoption, found, asAt, offers);
    return { template: 'adoption/tender.njk', title: `${found.code} ${found.title}`, model };
  },
});
