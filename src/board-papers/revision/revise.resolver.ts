import { Mutation, Resolver } from '@nestjs/graphql';
import { Input } from '../../platform/graphql/input.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { BoardPaperPayload } from '../payloads.type.js';
import { ReviseBoardPaperInput } from './revise.input.js';
import { ReviseService } from './revise.service.js';

@Resolver()
export class ReviseResolver {
  constructor(private readonly service: ReviseService) {}

  @Mutation(() => BoardPaperPayload, {
    description:
      'Begins a revised paper with the text of one that was issued. Once it is issued, the other is marked as replaced.',
  })
  reviseBoardPaper(@CurrentActor() actor: Actor, @Input() input: ReviseBoardPaperInput): Promise<BoardPaperPayload> {
    return this.service.reviseBoardPaper(actor, input);
  }
}
