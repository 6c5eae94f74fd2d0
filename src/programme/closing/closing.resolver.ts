import { Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { Input } from '../../platform/graphql/input.js';
import { ProjectPayload } from '../payloads.type.js';
import { RecordSubjects } from '../record-subject.service.js';
import { subjectView, SubjectView } from '../record-subject.type.js';
import { ArchiveProjectInput, CloseProjectInput, ReopenProjectInput, RestoreProjectInput } from './closing.input.js';
import { ClosingService } from './closing.service.js';
import { ProjectClosureView } from './closing.type.js';

@Resolver(() => ProjectClosureView)
export class ClosingResolver {
  constructor(
    private readonly closing: ClosingService,
    private readonly subjects: RecordSubjects,
  ) {}

  @ResolveField(() => SubjectView, {
    nullable: true,
    description: 'The decision behind it; null: none is recorded, or the reader may not read it.',
  })
  async decision(@Parent() { decisionId, seenIn }: ProjectClosureView): Promise<SubjectView | null> {
    if (decisionId === null) return null;
    const found = await this.subjects.find({ kind: 'DECISION', id: decisionId }, seenIn);
    return found && subjectView(found, seenIn.suffix);
  }

  @Mutation(() => ProjectPayload, {
    description:
      'Closes a project with its end project report, or corrects that report. Its status is that of the day of closing from then on.',
  })
  closeProject(@CurrentActor() actor: Actor, @Input() input: CloseProjectInput): Promise<ProjectPayload> {
    return this.closing.step(actor, 'closeProject', input);
  }

  @Mutation(() => ProjectPayload, { description: 'Reopens a closed project.' })
  reopenProject(@CurrentActor() actor: Actor, @Input() input: ReopenProjectInput): Promise<ProjectPayload> {
    return this.closing.step(actor, 'reopenProject', input);
  }

  @Mutation(() => ProjectPayload, {
    description: 'Puts a closed project into the archive: it is found and read, and no longer listed.',
  })
  archiveProject(@CurrentActor() actor: Actor, @Input() input: ArchiveProjectInput): Promise<ProjectPayload> {
    return this.closing.step(actor, 'archiveProject', input);
  }

  @Mutation(() => ProjectPayload, { description: 'Takes a project out of the archive. It stays closed.' })
  restoreProject(@CurrentActor() actor: Actor, @Input() input: RestoreProjectInput): Promise<ProjectPayload> {
    return this.closing.step(actor, 'restoreProject', input);
  }
}
