import { Args, Extensions, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { badInput } from '../platform/graphql/errors.js';
import { Problem } from '../platform/record/problem.js';
import {
  ClearBoardPaperInput,
  ComposeBoardPaperInput,
  ConsiderBoardPaperInput,
  EditBoardPaperInput,
  IssueBoardPaperInput,
  WithdrawBoardPaperInput,
} from './board-paper.input.js';
import { BoardPaperService } from './board-paper.service.js';
import { BoardPaper, PaperOffer } from './board-paper.type.js';
import { PaperReadiness } from './paper-readiness.type.js';
import { PaperBlockType } from './paper-block.type.js';
import { PaperIssueService } from './paper-issue.service.js';
import { PaperLifeService } from './paper-life.service.js';
import { PaperVerifyService } from './paper-verify.service.js';
import { offerViews } from './paper-view.js';
import { PaperWritingService } from './paper-writing.service.js';
import { BoardPaperConnection, BoardPaperPayload, BoardPaperVerification } from './payloads.type.js';

/** The blocks of a paper by so many at a time: those among which one is. */
function stretch(blocks: PaperBlockType[], first: number | null, containing: string | null): PaperBlockType[] {
  if (first === null) return blocks;
  if (first < 1) throw badInput('first must be 1 or more.', ['first']);
  const place = Math.max(
    0,
    blocks.findIndex(({ id }) => id === containing),
  );
  const from = place - (place % first);
  return blocks.slice(from, from + first);
}

const REFERENCE = { description: 'Its reference, such as 10/23.' };

@Resolver(() => BoardPaper)
export class BoardPaperResolver {
  constructor(
    private readonly service: BoardPaperService,
    private readonly writing: PaperWritingService,
    private readonly life: PaperLifeService,
    private readonly issuing: PaperIssueService,
    private readonly verifying: PaperVerifyService,
  ) {}

  @Query(() => BoardPaper, { nullable: true, description: 'One paper. NOT_FOUND where the reader may not see it.' })
  boardPaper(@CurrentActor() actor: Actor, @Args('reference', REFERENCE) reference: string): Promise<BoardPaper> {
    return this.service.boardPaper(actor, reference);
  }

  @Query(() => BoardPaperConnection, {
    nullable: true,
    description: 'The papers that the reader may see, the latest meeting first.',
  })
  boardPapers(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'At most so many, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before.' })
    after: string | null,
  ): Promise<BoardPaperConnection> {
    return this.service.boardPapers(actor, first, after);
  }

  @Extensions({ alwaysAnew: true, price: 30_000 }) // it is to find what went past the record, and reads a lot: three in a request
  @Query(() => BoardPaperVerification, {
    nullable: true,
    description:
      'Derives every figure of an issued paper from history again and compares; hashes again what is stored.',
  })
  verifyBoardPaper(
    @CurrentActor() actor: Actor,
    @Args('reference', REFERENCE) reference: string,
  ): Promise<BoardPaperVerification> {
    return this.verifying.verifyBoardPaper(actor, reference);
  }

  @ResolveField(() => [PaperBlockType], {
    description: 'Its blocks in reading order, numbered as printed; of a long paper a stretch of so many.',
  })
  async blocks(
    @Parent() paper: BoardPaper,
    @Args('first', { type: () => Int, nullable: true, description: 'How many blocks a stretch has. Default: all.' })
    first?: number | null,
    @Args('containing', {
      type: () => ID,
      nullable: true,
      description: 'The block whose stretch is wanted. Default: the first stretch.',
    })
    containing?: string | null,
  ): Promise<PaperBlockType[]> {
    return stretch(await this.service.blocks(paper.row, paper.revision), first ?? null, containing ?? null);
  }

  @ResolveField(() => [PaperOffer], { description: 'What the record now gives and the draft does not have.' })
  async offers(@Parent() paper: BoardPaper): Promise<PaperOffer[]> {
    return offerViews(paper.row.content, await this.service.offers(paper.row, paper.revision));
  }

  @ResolveField(() => [Problem], {
    description: 'What keeps the draft from being issued; empty: nothing, or it has been issued.',
  })
  async blockers(@Parent() paper: BoardPaper): Promise<Problem[]> {
    return [...(await this.service.blockers(paper.row, paper.revision))];
  }

  @ResolveField(() => PaperReadiness, { description: 'Whether it is ready, with warnings, and how long it is.' })
  readiness(@Parent() paper: BoardPaper): Promise<PaperReadiness> {
    return this.service.readiness(paper.row, paper.revision);
  }

  @Mutation(() => BoardPaperPayload, { description: 'Composes a draft from the record as at a date.' })
  composeBoardPaper(@CurrentActor() actor: Actor, @Input() input: ComposeBoardPaperInput): Promise<BoardPaperPayload> {
    return this.writing.composeBoardPaper(actor, input);
  }

  @Mutation(() => BoardPaperPayload, {
    description: 'Edits a draft. An edit of a cleared text makes it a draft again.',
  })
  editBoardPaper(@CurrentActor() actor: Actor, @Input() input: EditBoardPaperInput): Promise<BoardPaperPayload> {
    return this.writing.editBoardPaper(actor, input);
  }

  @Mutation(() => BoardPaperPayload, { description: 'Clears exactly the text of the version named.' })
  clearBoardPaper(@CurrentActor() actor: Actor, @Input() input: ClearBoardPaperInput): Promise<BoardPaperPayload> {
    return this.life.clearBoardPaper(actor, input);
  }

  @Mutation(() => BoardPaperPayload, { description: 'Issues a cleared paper: sealed, in every format, for good.' })
  issueBoardPaper(@CurrentActor() actor: Actor, @Input() input: IssueBoardPaperInput): Promise<BoardPaperPayload> {
    return this.issuing.issueBoardPaper(actor, input);
  }

  @Mutation(() => BoardPaperPayload, { description: 'Records what the body decided; a second time, corrects it.' })
  considerBoardPaper(
    @CurrentActor() actor: Actor,
    @Input() input: ConsiderBoardPaperInput,
  ): Promise<BoardPaperPayload> {
    return this.life.considerBoardPaper(actor, input);
  }

  @Mutation(() => BoardPaperPayload, { description: 'Withdraws a paper that has not been considered.' })
  withdrawBoardPaper(
    @CurrentActor() actor: Actor,
    @Input() input: WithdrawBoardPaperInput,
  ): Promise<BoardPaperPayload> {
    return this.life.withdrawBoardPaper(actor, input);
  }
}
