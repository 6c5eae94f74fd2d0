import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { Input } from '../platform/graphql/input.js';
import { CopyProjectInput } from './copying.input.js';
import { CopyingService } from './copying.service.js';
import { ProjectCopyPayload, ProjectCopyPreview } from './copying.type.js';

/** Projects that begin as copies of others. */
@Resolver()
export class CopyingResolver {
  constructor(private readonly copying: CopyingService) {}

  @Query(() => ProjectCopyPreview, {
    nullable: true,
    description: 'All that copying a project would make, and what would stay behind; saves nothing.',
  })
  previewProjectCopy(@CurrentActor() actor: Actor, @Input() input: CopyProjectInput): Promise<ProjectCopyPreview> {
    return this.copying.preview(actor, input);
  }

  @Mutation(() => ProjectCopyPayload, {
    description: 'Starts a project with what another one planned, every date moved to the new start, as one change.',
  })
  copyProject(@CurrentActor() actor: Actor, @Input() input: CopyProjectInput): Promise<ProjectCopyPayload> {
    return this.copying.copyProject(actor, input);
  }
}
