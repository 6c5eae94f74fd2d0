import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { amend } from '../platform/record/amend.js';
import { firstOf, idList, maybe, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ProjectKind, type ThingWrite, type Written } from '../programme/thing-write.js';
import { OutputIdentity, OutputStatement } from './output.entity.js';
import type { AmendOutputInput, PlanOutputInput } from './output.input.js';
import { partFault } from './output-parts.js';
import { OutputShapeService } from './output-shape.service.js';
import type { OutputPayload } from './output.type.js';
import { VersionWriter } from './version-writer.service.js';

const OUTPUT: ProjectKind = { entity: OutputIdentity, table: 'output', kind: 'Output', prefix: 'O' };

type Terms = Pick<OutputStatement, 'kind' | 'title' | 'purpose' | 'partIds'>;

const TERMS: TermsOf<Terms> = { kind: needed(), title: needed(), purpose: maybe(), partIds: idList() };

/** Keeps what a project is to produce. */
@Injectable()
export class OutputService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly versions: VersionWriter,
    private readonly shapes: OutputShapeService,
    private readonly projects: ProjectViewService,
  ) {}

  /** Adds something that a project will produce. */
  async planOutput(actor: Actor, input: PlanOutputInput): Promise<OutputPayload> {
    const written = await this.writer.found(actor, 'planOutput', OUTPUT, input, (thing) => this.planned(thing, input));
    return this.payload(written);
  }

  /** States anew what an output is. */
  async amendOutput(actor: Actor, input: AmendOutputInput): Promise<OutputPayload> {
    const subject = { id: input.outputId, idField: 'outputId' };
    const written = await this.writer.about(actor, 'amendOutput', OUTPUT, input, subject, async (thing) => {
      const { at, index } = await this.versions.standing(thing);
      const own = index.outputStatements.get(thing.id) ?? [];
      const faults = ({ partIds }: Terms, day: string) => partFault(at(day), thing, partIds)?.problems ?? [];
      await amend(thing, OutputStatement, own, { terms: TERMS, change: saidOf(TERMS, input), input, faults });
    });
    return this.payload(written);
  }

  private async planned(thing: ThingWrite, input: PlanOutputInput): Promise<void> {
    const terms = firstOf(TERMS, input);
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
