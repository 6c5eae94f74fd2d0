import { COMMUNICATION_KINDS, COMMUNICATION_STATES } from '../../stakeholders/communication-life.js';
import { POSITIONS, TREATMENTS } from '../../stakeholders/engagement-grid.js';
import { askedOf, askedYes } from '../frame/asked.js';
import { fieldOf } from '../frame/fields-of.js';
import { having } from '../frame/having.js';
import { pagesAt } from '../frame/pages-at.controller.js';
import { commitmentPage } from './commitment-page.js';
import { COMMITMENT, COMMITMENTS } from './commitments.graphql.js';
import { commitmentsPage } from './commitments-page.js';
import { communicationPage } from './communication-page.js';
import { COMMUNICATION, COMMUNICATIONS } from './communications.graphql.js';
import { communicationsPage } from './communications-page.js';
import { stakeholderPage } from './stakeholder-page.js';
import { DEALINGS, STAKEHOLDER, STAKEHOLDERS } from './stakeholders.graphql.js';
import { stakeholdersPage } from './stakeholders-page.js';

/** The pages of stakeholders, of what was promised to them and of what is said in public. */
export const StakeholdersController = pagesAt('projects/:code', {
  stakeholders: async ({ names, query, request, here, asAt, after, offers }, ask) => {
    const treatment = askedOf(TREATMENTS, fieldOf(query, 'treatment'));
    const position = askedOf(POSITIONS, fieldOf(query, 'position'));
    const active = askedYes(fieldOf(query, 'active'));
    const asked = { here, asAt, after, treatment, position, active };
    const variables = { ...names, ...asked };
    const { data, list } = await ask.list(
      request,
      STAKEHOLDERS,
      variables,
      after,
      ({ project }) => project.stakeholders,
    );
    const model = stakeholdersPage(data.project, list, asked, offers);
    return { template: 'stakeholders/stakeholders.njk', title: `Stakeholders: ${data.project.title}`, model };
  },

  'stakeholders/:stakeholder': async ({ names, request, here, asAt, after, offers }, ask) => {
    const { code, stakeholder } = names;
    const answer = await ask.run(request, STAKEHOLDER, { ...names, asAt });
    const project = having(answer.project, 'stakeholder', `There is no stakeholder ${stakeholder} in ${code}.`);
    const found = project.stakeholder;
    const asked = { code, asAt, stakeholderId: found.id };
    const { data, list } = await ask.list(request, DEALINGS, asked, after, (each) => each.project.engagementLog);
    const model = stakeholderPage(project, found, data.project, list, { here, asAt, after }, offers);
    return { template: 'stakeholders/stakeholder.njk', title: `${found.code} ${found.name}`, model };
  },

  commitments: async ({ names, query, request, here, asAt, after, offers }, ask) => {
    const asked = { here, asAt, after, open: askedYes(fieldOf(query, 'open')) };
    const variables = { ...names, ...asked };
    const { data, list } = await ask.list(request, COMMITMENTS, variables, after, ({ project }) => project.commitments);
    const model = commitmentsPage(data.project, list, asked, offers);
    return { template: 'stakeholders/commitments.njk', title: `Commitments: ${data.project.title}`, model };
  },

  'commitments/:commitment': async ({ names, request, asAt, offers }, ask) => {
    const { code, commitment } = names;
    const answer = await ask.run(request, COMMITMENT, { ...names, asAt });
    const project = having(answer.project, 'commitment', `There is no commitment ${commitment} in ${code}.`);
    const found = project.commitment;
    const model = commitmentPage(project, found, asAt, offers);
    return { template: 'stakeholders/commitment.njk', title: `${found.code} ${found.what}`, model };
  },

  communications: async ({ names, query, request, here, asAt, after, offers }, ask) => {
    const state = askedOf(COMMUNICATION_STATES, fieldOf(query, 'state'));
    const kind = askedOf(COMMUNICATION_KINDS, fieldOf(query, 'kind'));
    const asked = { here, asAt, after, state, kind };
    const { data, list } = await ask.list(
      request,
      COMMUNICATIONS,
      { ...names, ...asked },
      after,
      ({ project }) => project.communications,
    );
    const model = communicationsPage(data.project, list, asked, offers);
    return { template: 'stakeholders/communications.njk', title: `Communications: ${data.project.title}`, model };
  },

  'communications/:communication': async ({ names, request, asAt, offers }, ask) => {
    const { code, communication } = names;
    const answer = await ask.run(request, COMMUNICATION, { ...names, asAt });
    const project = having(answer.project, 'communication', `There is no communication ${communication} in ${code}.`);
    const found = project.communication;
    const model = communicationPage(project, found, asAt, offers);
    return { template: 'stakeholders/communication.njk', title: `${found.code} ${found.title}`, model };
  },
});
