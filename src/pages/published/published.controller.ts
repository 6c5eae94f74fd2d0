import { NotFoundError } from '../../platform/graphql/errors.js';
import type { Ask } from '../frame/ask.service.js';
import { type PageRequest, pagesAt, type Shown } from '../frame/pages-at.controller.js';
import type { Question } from '../frame/question.js';
import type { Listed } from '../frame/table.js';
import { asPublic } from './as-public.js';
import { communicationsPage } from './communications-page.js';
import {
  ADOPTED,
  COMMUNICATIONS,
  OUTPUTS,
  PAPERS,
  PROTOCOLS,
  PUBLISHED,
  PUBLISHED_OUTPUT,
  REPORTS,
  YOU_SAID,
} from './published.graphql.js';
import {
  FEW,
  OUTPUT_KIND,
  PAPER_KIND,
  PROTOCOL_KIND,
  publishedListPage,
  publishedPage,
  REPORT_KIND,
} from './published-page.js';
import { adoptedPage, publishedOutputPage } from './published-text-page.js';
import { youSaidPage } from './you-said-page.js';

/** The pages of what was published. All of it is asked as the public, though somebody be signed in. */
export const PublishedController = pagesAt('published', {
  '': async ({ request }, ask) => {
    const model = publishedPage(await ask.run(asPublic(request), PUBLISHED, { few: FEW }));
    return { template: 'published/published.njk', title: 'Published', model };
  },

  papers: (at, ask) => list(at, ask, PAPERS, PAPER_KIND, ({ boardPapers }) => boardPapers),

  outputs: (at, ask) => list(at, ask, OUTPUTS, OUTPUT_KIND, ({ publishedOutputs }) => publishedOutputs),

  'you-said-we-did': (at, ask) =>
    list(at, ask, REPORTS, REPORT_KIND, ({ publishedFeedbackReports }) => publishedFeedbackReports),

  'adopted-protocols': (at, ask) => list(at, ask, PROTOCOLS, PROTOCOL_KIND, ({ adoptedProtocols }) => adoptedProtocols),

  communications: async ({ request, here, after }, ask) => {
    const reader = asPublic(request);
    const { list } = await ask.list(reader, COMMUNICATIONS, {}, after, (each) => each.issuedCommunications);
    const model = communicationsPage(list, here, after);
    return { template: 'published/list.njk', title: model.heading, model };
  },

  'outputs/:project/:output': async ({ names, request }, ask) => {
    const { publishedOutput } = await ask.run(asPublic(request), PUBLISHED_OUTPUT, names);
    const model = publishedOutputPage(publishedOutput);
    return { template: 'published/text.njk', title: model.heading, model };
  },

  'you-said-we-did/:project/:exercise': async ({ names, request }, ask) => {
    const { youSaidWeDid } = await ask.run(asPublic(request), YOU_SAID, names);
    const model = youSaidPage(youSaidWeDid, names.exercise);
    return { template: 'published/you-said.njk', title: `You said, we did: ${model.heading}`, model };
  },

  'adopted-protocols/:project/:adoption': async ({ names, request }, ask) => {
    const { adoptedProtocol } = await ask.run(asPublic(request), ADOPTED, names);
    if (adoptedProtocol === null) throw new NotFoundError('No text of that name is public.');
    const model = adoptedPage(adoptedProtocol);
    return { template: 'published/text.njk', title: model.heading, model };
  },
});

async function list<Answer, T>(
  { request, here, after }: PageRequest<unknown>,
  ask: Ask,
  question: Question<Answer, { readonly first: number; readonly after: string | null }>,
  kind: Parameters<typeof publishedListPage<T>>[0],
  listOf: (data: Answer) => Listed<T>,
): Promise<Shown> {
  const page = await ask.list(asPublic(request), question, {}, after, listOf);
  const model = publishedListPage(kind, page.list, here, after);
  return { template: 'published/list.njk', title: model.heading, model };
}
