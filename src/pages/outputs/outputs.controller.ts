import type { FastifyRequest } from 'fastify';
import { holdsOnPageOf, mayOnPageOf } from '../../platform/auth/policy.js';
import { Role } from '../../platform/auth/role.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { recordId } from '../../platform/record/view-id.js';
import type { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { having } from '../frame/having.js';
import { formPath, type Offers } from '../frame/offer.js';
import { pagesAt } from '../frame/pages-at.controller.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { clausePage } from './clause-page.js';
import { comparePage } from './compare-page.js';
import { outputPage } from './output-page.js';
import { havingVersion, versionPath } from './output-words.js';
import { CLAUSE_PAGE, COMPARED, OUTPUT, OUTPUTS, VERSION } from './outputs.graphql.js';
import { outputsPage } from './outputs-page.js';
import { versionPage } from './version-page.js';

/** The pages of outputs, their versions and clauses. */
export const OutputsController = pagesAt('projects/:code/outputs', {
  '': async ({ names, request, here, asAt, after, offers }, ask) => {
    const asked = { ...names, asAt };
    const { data, list } = await ask.list(request, OUTPUTS, asked, after, ({ project }) => project.outputs);
    const model = outputsPage({ ...data.project, outputs: list }, { here, asAt, after }, offers);
    return { template: 'outputs/outputs.njk', title: 'Outputs', model };
  },

  ':output': async ({ names, request, asAt, offers }, ask) => {
    const project = await outputNamed(request, ask, { ...names, asAt });
    const model = { ...outputPage(project, asAt, offers), kept: { asAt } };
    return { template: 'outputs/output.njk', title: project.output.title, model };
  },

  ':output/compare': async ({ names, query, request, here, asAt }, ask) => {
    const { code, output } = names;
    const project = await outputNamed(request, ask, { ...names, asAt });
    const { nodes: versions } = project.output.versions;
    const named = (which: 'from' | 'to') => {
      const found = versions.find((one) => one.code === fieldOf(query, which));
      if (!found) throw new NotFoundError('Two versions of this output are compared. Choose them on its page.');
      return found;
    };
    const [from, to] = [named('from'), named('to')];
    const answer = await ask.run(request, COMPARED, { ...names, asAt, from: from.id, to: to.id });
    const { compare: comparison } = having(answer.project, 'output', `${code} has no output ${output}.`).output;
    const all = fieldOf(query, 'show') === 'all';
    const comparing = { project: code, output: project.output, from, to, versions, all };
    const model = comparePage({ ...comparing, comparison }, here, asAt);
    return { template: 'outputs/compare.njk', title: 'Versions side by side', model };
  },

  ':output/versions/:version': async ({ names, request, here, asAt, after, offers }, ask) => {
    const { code, version } = names;
    const { data, list } = await ask.list(
      request,
      VERSION,
      { ...names, asAt },
      after,
      ({ project }) => havingVersion(project, code, version).output.outputVersion.clauses,
    );
    const project = havingVersion(data.project, code, version);
    const outputVersion = { ...project.output.outputVersion, clauses: list };
    const whole = { ...project, output: { ...project.output, outputVersion } };
    const directs = holdsOnPageOf(actorOfRequest(request), [Role.DIRECTOR], code);
    const model = versionPage(whole, { here, asAt, after, directs }, offers);
    return { template: 'outputs/version.njk', title: `${project.output.title}: ${outputVersion.label}`, model };
  },

  ':output/versions/:version/clauses/:clause': async ({ names, request, asAt, offers }, ask) => {
    const { code, output, version, clause } = names;
    const missing = `${version} has no such clause.`;
    if (recordId(clause) === null) throw new NotFoundError(missing);
    const answer = await ask.run(request, CLAUSE_PAGE, { ...names, asAt });
    const project = havingVersion(answer.project, code, version);
    const found = having(project.output.outputVersion, 'clause', missing);
    const back = versionPath(code, output, version);
    const gone: Offers = (operation, text, given, about = '') =>
      asAt === null && mayOnPageOf(actorOfRequest(request), operation, code)
        ? [{ text, href: formPath(operation, given, back), about }]
        : [];
    const model = clausePage(project, found, asAt, offers, gone);
    return { template: 'outputs/clause.njk', title: `${model.name}, ${found.code}`, model };
  },
});

/** An output and its project. @throws NotFoundError where the address names none */
async function outputNamed(
  request: FastifyRequest,
  ask: Ask,
  named: { readonly code: string; readonly output: string; readonly asAt: string | null },
) {
  const { project } = await ask.run(request, OUTPUT, named);
  return having(project, 'output', `${named.code} has no output ${named.output} on this day.`);
}
