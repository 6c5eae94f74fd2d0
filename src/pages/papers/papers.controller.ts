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
import { may } from '../../platform/auth/policy.js';
import { badInput } from '../../platform/graphql/errors.js';
import { withQuery } from '../frame/address.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { LongWork } from '../frame/long-work.service.js';
import { offersTo } from '../frame/offer.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { pageErrors } from '../frame/page-problems.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { type Refused, refusedWith } from '../frame/refused.js';
import { isShownAgain } from '../frame/typed-form.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { paperPage, paperPath, readableIn } from './paper-page.js';
import { papersPage } from './papers-page.js';
import { EDIT_PAPER, MY_PROJECTS, PAPER, PAPERS, type Step, STEPS, VERIFY } from './papers.graphql.js';

/** What is said on the page of a paper beside it: the paragraph that is open, and what was refused of what was typed. */
interface Said {
  readonly edit: string | null;
  /** The block whose part of a long paper is shown; left out: the first. */
  readonly part?: string | null;
  readonly problems: Refused['problems'];
  readonly typed?: { readonly text: string; readonly bullets: string };
}

/** A step of a paper that was refused, as it is kept while somebody waits for it. */
/** Any question that changes a paper. */
type PaperChange = typeof EDIT_PAPER | (typeof STEPS)[Step]['question'];

interface RefusedStep {
  readonly reference: string;
  readonly said: Said;
}

/** The pages of papers. */
@Controller('board-papers')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class PapersController implements OnModuleInit {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly work: LongWork,
  ) {}

  onModuleInit(): void {
    this.work.shows<RefusedStep>('paper', (request, reply, { reference, said }) =>
      this.show(request, reply, reference, said),
    );
  }

  @Get()
  async list(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('after') after?: string,
  ): Promise<void> {
    const at = after ?? null;
    const { list } = await this.ask.list(request, PAPERS, {}, at, ({ boardPapers }) => boardPapers);
    const model = papersPage(list, request.url, at, offersTo(request, null));
    this.pages.send(request, reply, 'papers/list.njk', { title: 'Papers' }, model);
  }

  @Get(':reference')
  async paper(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') reference: string,
    @Query('edit') edit?: string,
    @Query('part') part?: string,
  ): Promise<void> {
    await this.show(request, reply, reference, { edit: edit ?? null, part: part ?? null, problems: [] });
  }

  @Get(':reference/verify')
  async verify(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('reference') reference: string) {
    const { verifyBoardPaper } = await this.ask.run(request, VERIFY, { reference });
    const model = { area: 'papers', found: verifyBoardPaper, reference, path: paperPath(reference) };
    this.pages.send(request, reply, 'papers/verify.njk', { title: `Paper ${reference} verified` }, model);
  }

  @Post(':reference/edit')
  async edit(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<void> {
    const block = fieldOf(body, 'block');
    await this.change(request, reply, reference, body, EDIT_PAPER, { edits: [editOf(body, block)] }, block);
  }

  @Post(':reference/:step')
  async step(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') reference: string,
    @Param('step') step: string,
    @Body() body: unknown,
  ): Promise<void> {
    if (!Object.hasOwn(STEPS, step)) throw badInput('There is no such step.', ['step']);
    const reason = fieldOf(body, 'reason').trim();
    const attachmentId = fieldOf(body, 'attachmentId');
    const more = { ...(reason && { reason }), ...(attachmentId && { attachmentId }) };
    await this.change(request, reply, reference, body, STEPS[step as Step].question, more, null);
  }

  /** Sends a mutation; where it is refused, shows the paper with the reasons. */
  private async change(
    request: FastifyRequest,
    reply: FastifyReply,
    reference: string,
    body: unknown,
    question: PaperChange,
    more: object,
    edit: string | null,
  ): Promise<void> {
    const typed = { text: fieldOf(body, 'text'), bullets: fieldOf(body, 'bullets') };
    const words = fieldOf(body, 'action') === ''; // what the record offers is taken or left by a button, where nothing is typed
    const asked = edit !== null && words ? { edit, typed } : { edit: null };
    if (isShownAgain(body)) {
      await this.show(request, reply, reference, { ...asked, problems: [] });
      return;
    }
    const input = { reference, expectedVersion: Number(fieldOf(body, 'version')), ...more };
    await this.work.run(request, reply, `Paper ${reference}`, async () => {
      const { saved, problems } = await this.changed(request, question, input);
      if (!saved) return { page: 'paper', state: { reference, said: { ...asked, problems } } satisfies RefusedStep };
      const to = withQuery(paperPath(reference), { done: '1', ...(edit !== null && { part: edit }) });
      return { to: edit === null ? to : `${to}#${edit}` };
    });
  }

  private async changed(request: FastifyRequest, question: PaperChange, input: object): Promise<Refused> {
    try {
      return (await this.ask.send(request, question, input)).answer;
    } catch (error) {
      return { saved: false, problems: refusedWith(error) };
    }
  }

  private async show(request: FastifyRequest, reply: FastifyReply, reference: string, said: Said): Promise<void> {
    const { boardPaper } = await this.ask.run(request, PAPER, {
      reference,
      part: said.edit ?? said.part ?? null,
    });
    const actor = actorOfRequest(request);
    const { projects } = may(actor, 'projects') ? await this.ask.run(request, MY_PROJECTS) : { projects: [] };
    const mayEdit = may(actor, 'editBoardPaper');
    const page = paperPage(boardPaper, mayEdit, said.edit, offersTo(request, null), readableIn(projects));
    const model = {
      ...page,
      buttons: page.buttons.filter((one) => may(actor, STEPS[one.step as Step].mutation)),
      typed: said.typed,
      errors: pageErrors(said.problems).map(({ text }) => (said.typed ? { text, href: '#text' } : { text })),
    };
    const frame = {
      title: `${boardPaper.reference} ${boardPaper.title}`,
      ...(said.problems.length ? { status: 422 } : {}),
    };
    this.pages.send(request, reply, 'papers/paper.njk', frame, model);
  }
}

/** One edit out of the form: what the record offers is taken or left, or the words are new. */
function editOf(body: unknown, block: string): object {
  const action = fieldOf(body, 'action');
  if (action === 'take' || action === 'leave' || action === 'restore' || action === 'remove')
    return { [action]: block };
  const bullets = fieldOf(body, 'bullets')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const text = fieldOf(body, 'text').replaceAll('\r\n', '\n');
  return { setText: { block, text, ...(bullets.length ? { bullets } : {}) } };
}
