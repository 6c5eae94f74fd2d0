import { Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { Input } from '../../platform/graphql/input.js';
import { BoardPaper } from '../board-paper.type.js';
import { BoardPaperPayload } from '../payloads.type.js';
import { ReturnBoardPaperInput, SendBoardPaperInput } from './return.input.js';
import { PaperReturn, PaperSending } from './return.type.js';
import { ReturnsService } from './returns.service.js';

@Resolver(() => BoardPaper)
export class ReturnResolver {
  constructor(private readonly service: ReturnsService) {}

  @ResolveField(() => [PaperSending], {
    description: 'When its drafts were sent for clearance, the first first; none to those who may not read its drafts.',
  })
  sendings(@CurrentActor() actor: Actor, @Parent() { row }: BoardPaper): PaperSending[] {
    return this.service.sendings(actor, row);
  }

  @ResolveField(() => [PaperReturn], {
    description: 'When its drafts were sent back, the first first; none to those who may not read its drafts.',
  })
  returns(@CurrentActor() actor: Actor, @Parent() { row }: BoardPaper): PaperReturn[] {
    return this.service.returns(actor, row);
  }

  @Mutation(() => BoardPaperPayload, {
    description: 'Sends a draft to its directors for clearance, or answers a return by sending it again.',
  })
  sendBoardPaperForClearance(
    @CurrentActor() actor: Actor,
    @Input() input: SendBoardPaperInput,
  ): Promise<BoardPaperPayload> {
    return this.service.sendBoardPaperForClearance(actor, input);
  }

  @Mutation(() => BoardPaperPayload, {
    description:
      'Sends a draft back to the secretary. It is cleared once the text was changed, or the return answered.',
  })
  returnBoardPaper(@CurrentActor() actor: Actor, @Input() input: ReturnBoardPaperInput): Promise<BoardPaperPayload> {
    return this.service.returnBoardPaper(actor, input);
  }
}
