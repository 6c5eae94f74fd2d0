import { having } from '../frame/having.js';
import { pagesAt } from '../frame/pages-at.controller.js';
import { missingPage } from './missing-page.js';
import { registerChoice } from './register-choice.js';
import { registerPage } from './register-page.js';
import { riskPage } from './risk-page.js';
import { GAPS, REGISTER, RISK } from './risks.graphql.js';

/** The pages of a project's risks. */
export const RisksController = pagesAt('projects/:code/risks', {
  '': async ({ names, query, request, here, asAt, after, offers }, ask) => {
    const choice = registerChoice(query);
    const asked = { ...names, asAt, ...choice };
    const { data, list } = await ask.list(request, REGISTER, asked, after, ({ project }) => project.risks);
    const whole = { ...data, project: { ...data.project, risks: list } };
    const model = registerPage(whole, choice, here, after, asAt, offers);
    return { template: 'risks/register.njk', title: `Risks of ${data.project.title}`, model };
  },

  missing: async ({ names, request, here, asAt, after, offers }, ask) => {
    const { data, list } = await ask.list(request, GAPS, { ...names, asAt }, after, ({ project }) => project.riskGaps);
    const model = missingPage({ ...data.project, riskGaps: list }, here, after, asAt, offers);
    return { template: 'risks/missing.njk', title: 'Missing from the risk register', model };
  },

  ':risk': async ({ names, request, asAt, offers }, ask) => {
    const answer = await ask.run(request, RISK, { ...names, asAt });
    const project = having(answer.project, 'risk', `There is no risk ${names.risk} on this register.`);
    const title = `${names.risk} ${project.risk.title}`;
    return { template: 'risks/risk.njk', title, model: riskPage(project, asAt, offers) };
  },
});
