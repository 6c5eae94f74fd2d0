import { having } from '../frame/having.js';
import { pagesAt } from '../frame/pages-at.controller.js';
import { evidencePage } from './evidence-page.js';
import { LIST, ONE } from './evidence.graphql.js';
import { evidenceChoice, evidenceListPage } from './list-page.js';

/** The pages of what a project's work rests upon. */
export const EvidenceController = pagesAt('projects/:code/evidence', {
  '': async ({ names, query, request, here, asAt, after, offers }, ask) => {
    const choice = evidenceChoice(query);
    const asked = { ...names, asAt, ...choice };
    const { data, list } = await ask.list(request, LIST, asked, after, ({ project }) => project.evidence);
    const project = { ...data.project, evidence: list };
    const model = evidenceListPage(project, choice, here, after, asAt, offers);
    return { template: 'evidence/list.njk', title: `Evidence of ${project.title}`, model };
  },

  ':evidence': async ({ names, request, asAt, offers }, ask) => {
    const answer = await ask.run(request, ONE, { ...names, asAt });
    const missing = `There is no evidence ${names.evidence} in this project.`;
    const project = having(answer.project, 'pieceOfEvidence', missing);
    const title = `${names.evidence} ${project.pieceOfEvidence.title}`;
    return { template: 'evidence/evidence.njk', title, model: evidencePage(project, asAt, offers) };
  },
});
