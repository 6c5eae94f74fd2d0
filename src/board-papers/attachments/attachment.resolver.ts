import { Mutation, Resolver } from '@nestjs/graphql';
import { Input } from '../../platform/graphql/input.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { BoardPaperPayload } from '../payloads.type.js';
import { AttachToBoardPaperInput, DetachFromBoardPaperInput } from './attachment.input.js';
import { AttachmentService } from './attachment.service.js';

@Resolver()
export class AttachmentResolver {
  constructor(private readonly service: AttachmentService) {}

  @Mutation(() => BoardPaperPayload, {
    description: 'Attaches a file to a draft as an appendix. A cleared text becomes a draft again.',
  })
  attachToBoardPaper(
    @CurrentActor() actor: Actor,
    @Input() input: AttachToBoardPaperInput,
  ): Promise<BoardPaperPayload> {
    return this.service.attachToBoardPaper(actor, input);
  }

  @Mutation(() => BoardPaperPayload, {
    description: 'Takes an attached file off a draft. A cleared text becomes a draft again.',
  })
  detachFromBoardPaper(
    @CurrentActor() actor: Actor,
    @Input() input: DetachFromBoardPaperInput,
  ): Promise<BoardPaperPayload> {
    return this.service.detachFromBoardPaper(actor, input);
  }
}
