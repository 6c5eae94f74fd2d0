import { Extensions, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { ClauseImportPayload, ClauseImportPreview } from './clause.type.js';
import { ImportClausesInput } from './import.input.js';
import { ImportService } from './import.service.js';

@Resolver()
export class ImportResolver {
  constructor(private readonly service: ImportService) {}

  @Extensions({ alwaysAnew: true }) // its question is a whole document, too much to keep
  @Query(() => ClauseImportPreview, {
    nullable: true,
    description: 'What importing a document would place in a version, and what not; saves nothing.',
  })
  previewClauseImport(@CurrentActor() actor: Actor, @Input() input: ImportClausesInput): Promise<ClauseImportPreview> {
    return this.service.previewClauseImport(actor, input);
  }

  @Mutation(() => ClauseImportPayload, {
    description: 'Reads a document into the text of a version, word for word: whole, or not at all.',
  })
  importClauses(@CurrentActor() actor: Actor, @Input() input: ImportClausesInput): Promise<ClauseImportPayload> {
    return this.service.importClauses(actor, input);
  }
}
