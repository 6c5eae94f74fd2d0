import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { Input } from '../../platform/graphql/input.js';
import { ImportListInput } from './list-import.input.js';
import { ListImportService } from './list-import.service.js';
import { ListImportPayload, ListImportPreview } from './list-import.type.js';

/** Lists that come in from files. */
@Resolver()
export class ListImportResolver {
  constructor(private readonly imports: ListImportService) {}

  @Query(() => ListImportPreview, {
    nullable: true,
    description: 'What importing a list would do, line by line; saves nothing.',
  })
  previewListImport(@CurrentActor() actor: Actor, @Input() input: ImportListInput): Promise<ListImportPreview> {
    return this.imports.preview(actor, input);
  }

  @Mutation(() => ListImportPayload, {
    description:
      'Takes a list in from a file as one change: people, organisations, stakeholders, risks, actions or decisions.',
  })
  importList(@CurrentActor() actor: Actor, @Input() input: ImportListInput): Promise<ListImportPayload> {
    return this.imports.importList(actor, input);
  }
}
