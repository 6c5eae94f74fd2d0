import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { refuse } from '../platform/record/problem.js';
import { recordId } from '../platform/record/view-id.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { ProjectWriter, type ThingKind, type ThingWrite, type Written } from '../programme/project-writer.service.js';
import { OutputIdentity, OutputStatement } from './output.entity.js';
import type { AmendOutputInput, PlanOutputInput } from './output.input.js';
import { partFault } from './output-parts.js';
import { OutputShapeService } from './output-shape.service.js';
import type { OutputPayload } from './output.type.js';
import { VersionWriter } from './version-writer.service.js';

const OUTPUT: ThingKind = { entity: OutputIdentity, table: 'output', kind: 'Output', prefix: 'O' };

type Terms = Pick<OutputStatement, 'kind' | 'title' | 'purpose' | 'partIds'>;

/** Keeps what a project is to produce. */
@Injectable()
export class OutputService {
  constructor(
    private readonly writer: ProjectWriter,
    private readonly versions: VersionWriter,
    private readonly shapes: OutputShapeService,
    private readonly projects: ProjectViewService,
  ) {}

  /** Adds something that a project will produce. */
  async planOutput(actor: Actor, input: PlanOutputInput): Promise<OutputPayload> {
    const written = await this.writer.found(actor, 'planOutput', OUTPUT, input, (thing) =>
      this.state(thing, input, {
        kind: input.kind,
        title: input.title.trim(),
        purpose: input.purpose?.trim() ?? null,
        partIds: (input.partIds ?? []).map((id) => recordId(id) ?? id),
      }),
    );
    return this.payload(written);
  }

  /** States anew what an output is. */
  async amendOutput(actor: Actor, input: AmendOutputInput): Promise<OutputPayload> {
    const subject = { id: input.outputId, idField: 'outputId' };
    const written = await this.writer.about(actor, 'amendOutput', OUTPUT, input, subject, async (thing) => {
      const { view } = await this.versions.standing(thing);
      const former = view.outputs.find((output) => output.id === thing.id)?.terms;
      if (!former)
        throw refuse('NOT_FOUND', `${thing.code} was not there on ${thing.effectiveOn}.`, ['input', 'effectiveOn']);
      await this.state(thing, input, {
        kind: input.kind ?? former.kind,
        title: input.title?.trim() ?? former.title,
        purpose: input.purpose === undefined ? former.purpose : (input.purpose?.trim() ?? null),
        partIds: input.partIds === undefined ? former.partIds : (input.partIds ?? []).map((id) => recordId(id) ?? id),
      });
    });
    return this.payload(written);
  }

  private async state(thing: ThingWrite, input: PlanOutputInput | AmendOutputInput, terms: Terms): Promise<void> {
    const { view } = await this.versions.standing(thing);
    const fault = partFault(view, thing, terms.partIds);
    if (fault) throw fault;
    await thing.write.manager.insert(OutputStatement, {
      ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
      outputId: thing.id,
      ...terms,
    });
  }

  private async payload({ projectId, id, revision }: Written<unknown>): Promise<OutputPayload> {
    const project = await this.projects.current(projectId, revision);
    return { output: project && (await this.shapes.byId(project, id)), problems: [], saved: true };
  }
}
