import { Extensions, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { Input } from '../../platform/graphql/input.js';
import { BoardPaperPayload } from '../payloads.type.js';
import { ImportWordDraftInput, PreviewWordDraftInput } from './word.input.js';
import { WordDraftService } from './word-draft.service.js';
import { WordDraftPreview } from './word.type.js';

@Resolver()
export class WordDraftResolver {
  constructor(private readonly service: WordDraftService) {}

  @Extensions({ alwaysAnew: true }) // its question is a whole document, too much to keep
  @Query(() => WordDraftPreview, {
    nullable: true,
    description: 'What a draft that was edited in Word would change, edit by edit; saves nothing.',
  })
  previewWordDraft(@CurrentActor() actor: Actor, @Input() input: PreviewWordDraftInput): Promise<WordDraftPreview> {
    return this.service.previewWordDraft(actor, input);
  }

  @Mutation(() => BoardPaperPayload, {
    description: 'Takes chosen edits and comments of a draft that was edited in Word, together or not at all.',
  })
  importWordDraft(@CurrentActor() actor: Actor, @Input() input: ImportWordDraftInput): Promise<BoardPaperPayload> {
    return this.service.importWordDraft(actor, input);
  }
}
