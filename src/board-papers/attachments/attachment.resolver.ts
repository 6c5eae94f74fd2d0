import { Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../../platform/graphql/input.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { BoardPaperPayload } from '../payloads.type.js';
import { AttachToBoardPaperInput, DetachFromBoardPaperInput } from './attachment.input.js';
import { AttachmentService } from './attachment.service.js';
import { AttachedFiles } from './attached-files.service.js';
import { PaperAttachment } from './attachment.type.js';

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

/** What became of an attached file since. */
@Resolver(() => PaperAttachment)
export class PaperAttachmentResolver {
  constructor(private readonly files: AttachedFiles) {}

  @ResolveField(() => Boolean, {
    description: 'True: its content was erased because somebody asked for it, and nobody can open it.',
  })
  async erased(@Parent() { sha256 }: PaperAttachment): Promise<boolean> {
    return (await this.files.erased([sha256])).has(sha256);
  }
}
