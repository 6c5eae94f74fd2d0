import { Role } from '../../platform/auth/role.js';
import { holds } from '../../steering-group/challenge-rights.js';
import { fieldOf } from '../frame/fields-of.js';
import { having } from '../frame/having.js';
import { pagesAt } from '../frame/pages-at.controller.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { challengePage } from './challenge-page.js';
import { challengesPage, challengeVariables, myChallengesPage } from './challenges-page.js';
import { groupPage } from './group-page.js';
import { CHALLENGE, CHALLENGES, GROUP, MY_CHALLENGES } from './steering-group.graphql.js';

/** The pages of the steering group and of the challenges to a project. */
export const SteeringGroupController = pagesAt('projects/:code', {
  'steering-group': async ({ names, request, asAt, offers }, ask) => {
    const { project } = await ask.run(request, GROUP, { ...names, asAt });
    const model = groupPage(project, asAt, actorOfRequest(request).personId, offers);
    return { template: 'steering-group/group.njk', title: `Steering group: ${project.title}`, model };
  },

  challenges: async ({ names, query, request, here, asAt, after, offers }, ask) => {
    const filters = {
      state: fieldOf(query, 'state'),
      kind: fieldOf(query, 'kind'),
      answerer: fieldOf(query, 'answerer'),
      mine: fieldOf(query, 'mine'),
      overdue: fieldOf(query, 'overdue'),
    };
    const asked = { ...names, asAt, ...challengeVariables(filters) };
    const { data, list } = await ask.list(request, CHALLENGES, asked, after, ({ project }) => project.challenges);
    const model = challengesPage(data, list, filters, { here, asAt, after }, offers);
    return { template: 'steering-group/challenges.njk', title: model.heading, model };
  },

  'challenges/:challenge': async ({ names, request, asAt, offers }, ask) => {
    const { code, challenge } = names;
    const answer = await ask.run(request, CHALLENGE, { ...names, asAt });
    const project = having(answer.project, 'challenge', `There is no challenge ${challenge} to ${code}.`);
    const actor = actorOfRequest(request);
    const reader = { id: actor.personId, directs: holds(actor, Role.DIRECTOR, project.id) };
    const model = challengePage(project, project.challenge, asAt, reader, offers);
    return { template: 'steering-group/challenge.njk', title: `${model.kind} ${model.code}: ${project.title}`, model };
  },
});

/** The page of the reader's own challenges, over all projects. */
export const MyChallengesController = pagesAt('my-challenges', {
  '': async ({ query, request, here, after }, ask) => {
    const share = fieldOf(query, 'share') === 'RAISED_BY_ME' ? 'RAISED_BY_ME' : 'TO_ANSWER';
    const { list } = await ask.list(request, MY_CHALLENGES, { share }, after, ({ myChallenges }) => myChallenges);
    const model = myChallengesPage(list, share, { here, after });
    return { template: 'steering-group/challenges.njk', title: 'My challenges', model };
  },
});
