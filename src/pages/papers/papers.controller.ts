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
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { LongWork } from '../frame/long-work.service.js';
import { offersTo } from '../frame/offer.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import type { Refused } from '../frame/refused.js';
import { isShownAgain } from '../frame/typed-form.js';
import { whoCan } from '../frame/who-can.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { openErrors, type Typed } from './open-form.js';
import { blockOf, NOTHING, type Opened, openedBy, openedFor, type OpenQuery } from './opened.js';
import { editOf, faultsOf } from './paper-edits.js';
import { talkOf } from './talk.js';
import { paperPage } from './paper-page.js';
import { openPath, paperPath } from './paper-path.js';
import { papersPage } from './papers-page.js';
import {
  CHANGES,
  EDIT_PAPER,
  IN_HAND,
  MEETINGS_TO_COME,
  MY_PROJECTS,
  PAPER,
  PAPERS,
  type Step,
  STEPS,
  type Talk,
  TALK,
  VERIFY,
} from './papers.graphql.js';

/** What is said on the page of a paper beside it: what is open, and what was refused of what was typed. */
interface Said {
  readonly opened: Opened;
  /** The block whose part of a long paper is shown; left out: that of what is open. */
  readonly part?: string | null;
  /** The version that the text is compared with; left out: none. */
  readonly since?: number;
  readonly problems: Refused['problems'];
  readonly typed?: Typed;
}

/** Any question that changes a paper. */
type PaperChange = typeof EDIT_PAPER | (typeof STEPS)[Step]['question'] | (typeof TALK)[Talk]['question'];

/** Something that is sent, and what is open where it was sent from. */
interface Sending {
  readonly reference: string;
  readonly body: unknown;
  readonly question: PaperChange;
  readonly input: object;
  readonly opened: Opened;
  /** What is said once it is saved, by its word in the address. */
  readonly done?: string;
}

const DONE: Readonly<Record<Step, string>> = {
  clear: 'paperCleared',
  issue: 'paperIssued',
  withdraw: 'paperWithdrawn',
  detach: 'detached',
};

/** A step of a paper that was refused, as it is kept while somebody waits for it. */
interface RefusedStep {
  readonly reference: string;
  readonly said: Said;
}

/** The block that says what a paper asks. */
const RECOMMENDATION = 'recommendation.1';

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
    @Query() query: OpenQuery & { readonly part?: string },
  ): Promise<void> {
    const since = Number(query.since) || 0;
    await this.show(request, reply, reference, {
      opened: openedBy(query),
      part: query.part ?? null,
      since,
      problems: [],
    });
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
    const problems = faultsOf(body);
    const opened = openedFor(body);
    if (problems.length > 0 && !isShownAgain(body)) {
      await this.show(request, reply, reference, { opened, typed: typedOf(body), problems });
      return;
    }
    await this.change(request, reply, { reference, body, question: EDIT_PAPER, opened }, { edits: [editOf(body)] });
  }

  @Post(':reference/talk')
  async talk(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<void> {
    const talk = fieldOf(body, 'action');
    if (!isTalk(talk)) throw badInput('There is no such step.', ['action']);
    const input = talkOf(talk, reference, body);
    await this.send(request, reply, { reference, body, question: TALK[talk].question, input, opened: openedFor(body) });
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
    const done = DONE[step as Step];
    await this.change(
      request,
      reply,
      { reference, body, question: STEPS[step as Step].question, opened: NOTHING, done },
      more,
    );
  }

  /** Sends a mutation; where it is refused, shows the paper with the reasons. */
  private async change(
    request: FastifyRequest,
    reply: FastifyReply,
    sending: Omit<Sending, 'input'>,
    more: object,
  ): Promise<void> {
    const { reference, body } = sending;
    const input = { reference, expectedVersion: Number(fieldOf(body, 'version')), ...more };
    await this.send(request, reply, { ...sending, input });
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { reference, body, question, input, opened, done = 'paper' }: Sending,
  ): Promise<void> {
    const asked = { opened, typed: typedOf(body) };
    if (isShownAgain(body)) {
      await this.show(request, reply, reference, { ...asked, problems: [] });
      return;
    }
    await this.work.run(request, reply, `Paper ${reference}`, async () => {
      const { saved, problems } = await this.ask.attempt<Refused>(request, question, input, { saved: false });
      if (!saved) return { page: 'paper', state: { reference, said: { ...asked, problems } } satisfies RefusedStep };
      const at = fieldOf(body, 'stay');
      return { to: at === '' ? `${paperPath(reference)}?done=${done}` : openPath(reference, { done, at }) };
    });
  }

  private async show(request: FastifyRequest, reply: FastifyReply, reference: string, said: Said): Promise<void> {
    const { opened, typed, problems } = said;
    const block = blockOf(opened);
    const part = block ?? said.part ?? (opened.kind === 'set' && opened.what === 'asks' ? RECOMMENDATION : null);
    const { boardPaper: paper } = await this.ask.run(request, PAPER, { reference, part });
    const actor = actorOfRequest(request);
    const { projects } = may(actor, 'projects') ? await this.ask.run(request, MY_PROJECTS) : { projects: [] };
    const held = block === null ? null : await this.ask.run(request, IN_HAND, { reference, block });
    const since = said.since ?? 0;
    const changes = since > 0 ? await this.ask.run(request, CHANGES, { reference, since }) : null;
    const page = paperPage({
      ...{ paper, opened, typed, inHand: held?.boardPaper.blocks[0] ?? null },
      mayEdit: may(actor, 'editBoardPaper'),
      mayTalk: { comment: may(actor, 'commentOnBoardPaper'), answer: may(actor, 'answerBoardPaperComment') },
      ...{ since, changes: changes?.boardPaper.changesSince ?? null },
      offer: offersTo(request, null),
      who: whoCan(request),
      projects: new Set(projects.map(({ code }) => code)),
    });
    const onCover = opened.kind === 'set' && opened.what === 'cover' && page.form !== null;
    const meetings = onCover ? (await this.ask.run(request, MEETINGS_TO_COME)).paperProposals : [];
    const errors = openErrors(problems, page.form !== null, typed?.['action'] ?? '');
    const model = {
      ...page,
      form: page.form && { ...page.form, meetings },
      buttons: page.buttons.filter((one) => may(actor, STEPS[one.step as Step].mutation)),
      errors,
      fieldErrors: Object.fromEntries(errors.map(({ field, text }): [string, string] => [field ?? '', text])),
    };
    const frame = { title: `${paper.reference} ${paper.title}`, ...(problems.length ? { status: 422 } : {}) };
    this.pages.send(request, reply, 'papers/paper.njk', frame, model);
  }
}

const isTalk = (name: string): name is Talk => Object.hasOwn(TALK, name);

/** The fields of a form as they were sent. */
function typedOf(body: unknown): Typed {
  const fields = Object.entries(Object(body) as Record<string, unknown>);
  return Object.fromEntries(fields.filter((field): field is [string, string] => typeof field[1] === 'string'));
}
