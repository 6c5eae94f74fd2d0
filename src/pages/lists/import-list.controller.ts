import {
  Body,
  Controller,
  Get,
  type OnModuleInit,
  Param,
  Post,
  Query,
  Req,
  Res,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayOnPageOf, requireMay } from '../../platform/auth/policy.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { LongWork } from '../frame/long-work.service.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import type { PageError } from '../frame/page-problems.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { safePath } from '../frame/safe-path.js';
import { isShownAgain } from '../frame/typed-form.js';
import { GONE, Uploads } from '../frame/uploads.service.js';
import { withQuery } from '../frame/address.js';
import {
  importListPage,
  type ListAnswer,
  listImportErrors,
  listImportInput,
  type ListPlaceAsked,
  type SentList,
  sentList,
} from './import-list-page.js';
import { LISTS } from './list-words.js';
import { IMPORT_LIST, PREVIEW_LIST_IMPORT } from './lists.graphql.js';

/** What was made of a file, as it is kept while somebody waits for it. */
interface ReadList {
  readonly place: ListPlaceAsked;
  readonly sent: SentList;
  readonly answer: ListAnswer | null;
  readonly errors: readonly PageError[];
}

/** The pages on which lists are brought in from files. */
@Controller('lists')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class ImportListController implements OnModuleInit {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly work: LongWork,
    private readonly uploads: Uploads,
  ) {}

  onModuleInit(): void {
    this.work.shows<ReadList>('imported-list', (request, reply, { place, sent, answer, errors }) =>
      this.draw(request, reply, place, sent, answer, errors),
    );
  }

  @Get(':name/import')
  show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('name') name: string,
    @Query() query: unknown,
  ): void {
    this.draw(request, reply, placeOf(request, name, query), null, null, []);
  }

  /** First shows what the file would do; sent again with `take`, it is saved. */
  @Post(':name/import')
  async send(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('name') name: string,
    @Query() query: unknown,
    @Body() body: unknown,
  ): Promise<void> {
    const place = placeOf(request, name, query);
    const sent = sentList(body, await this.uploads.keptRows(request, body));
    const file = sent.upload === '' ? null : await this.uploads.find(request, sent.upload);
    if (isShownAgain(body) || !file) {
      const text = fieldOf(body, 'upload') === '' ? 'Choose a file, or paste rows' : GONE;
      const errors = isShownAgain(body) ? [] : [{ text, field: 'file', href: '#file' }];
      this.draw(request, reply, place, sent, null, errors);
      return;
    }
    const take = fieldOf(body, 'take') !== '';
    const input = listImportInput(place, sent, file.bytes, take ? fieldOf(body, 'draft') : '');
    await this.work.run(request, reply, 'Bring a list in', async () => {
      const answer = await this.answer(request, take, input);
      const next = place.back === '' ? LISTS[place.name]!.page(place.of) : place.back;
      if (answer.saved) return { to: withQuery(next, { done: 'listFile' }) };
      const errors = listImportErrors(answer.problems);
      return { page: 'imported-list', state: { place, sent, answer, errors } satisfies ReadList };
    });
  }

  private answer(request: FastifyRequest, take: boolean, input: object): Promise<ListAnswer> {
    const nothing = { saved: false, imported: null };
    return this.ask.attempt<ListAnswer>(request, take ? IMPORT_LIST : PREVIEW_LIST_IMPORT, input, nothing);
  }

  private draw(
    request: FastifyRequest,
    reply: FastifyReply,
    place: ListPlaceAsked,
    sent: SentList | null,
    answer: ListAnswer | null,
    errors: readonly PageError[],
  ): void {
    const model = importListPage(place, sent, answer, errors, this.uploads.largest);
    const frame = { title: model.title, ...(errors.length && { status: 422 }) };
    this.pages.send(request, reply, 'lists/import-list.njk', frame, model);
  }
}

/** Which list an address is of; refused to those who may not add to it. */
function placeOf(request: FastifyRequest, name: string, query: unknown): ListPlaceAsked {
  const words = Object.hasOwn(LISTS, name) ? LISTS[name]! : null;
  if (!words) throw new NotFoundError('There is no such list. Choose one on the page that shows it.');
  const of = words.of === null ? '' : fieldOf(query, words.of);
  const actor = actorOfRequest(request);
  requireMay(actor, words.operation);
  if (words.of === 'project' && !mayOnPageOf(actor, words.operation, of)) {
    throw new NotFoundError('There is no such list. Choose one on the page that shows it.');
  }
  const back = fieldOf(query, 'back');
  return { name, of, back: back === '' ? '' : safePath(back) };
}
