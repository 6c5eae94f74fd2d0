import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { amend } from '../platform/record/amend.js';
import { reportsFollowed } from '../platform/record/history.js';
import { stepFault } from '../platform/record/lifecycle.js';
import { refuse } from '../platform/record/refusal.js';
import {
  type Change,
  firstOf,
  idList,
  maybe,
  maybeId,
  needed,
  saidOf,
  type TermsOf,
} from '../platform/record/terms.js';
import { recordId } from '../platform/record/view-id.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ProjectKind, type ThingWrite, type Written } from '../programme/thing-write.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { PilotIdentity, PilotReport, PilotStatement } from './pilot.entity.js';
import type { AmendPilotInput, IdentifyPilotInput, ReportPilotInput } from './pilot.input.js';
import { PilotShapeService } from './pilot-shape.service.js';
import { PILOT_LIFE } from './pilot-stages.js';
import type { PilotPayload } from './pilot.type.js';
import { PilotsViewService } from './pilots-view.service.js';

const PILOT: ProjectKind = { entity: PilotIdentity, table: 'pilot', kind: 'Pilot', prefix: 'P' };

/** What is said of who a pilot is. */
type Terms = Pick<
  PilotStatement,
  'name' | 'organisationId' | 'authorityType' | 'contact' | 'outputVersionIds' | 'invented'
>;

const TERMS: TermsOf<Terms> = {
  name: needed(),
  organisationId: maybeId(),
  authorityType: needed(),
  contact: maybe(),
  outputVersionIds: idList(),
  invented: needed(false),
};

/** Keeps pilot authorities. */
@Injectable()
export class PilotService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: PilotsViewService,
    private readonly subjects: RecordSubjects,
    private readonly shapes: PilotShapeService,
    private readonly projects: ProjectViewService,
  ) {}

  /** Adds an authority that may pilot. */
  async identifyPilot(actor: Actor, input: IdentifyPilotInput): Promise<PilotPayload> {
    const written = await this.writer.found(actor, 'identifyPilot', PILOT, input, (thing) =>
      this.identified(thing, input),
    );
    return this.payload(written);
  }

  /** States anew who a pilot is or what it tries. */
  async amendPilot(actor: Actor, input: AmendPilotInput): Promise<PilotPayload> {
    const subject = { id: input.pilotId, idField: 'pilotId' };
    const written = await this.writer.about(actor, 'amendPilot', PILOT, input, subject, async (thing) => {
      const { statements } = await this.views.within(thing);
      const own = statements.filter((row) => row.pilotId === thing.id);
      const change = saidOf(TERMS, input);
      await this.requireNamed(thing, change);
      await amend(thing, PilotStatement, own, { terms: TERMS, change, input });
    });
    return this.payload(written);
  }

  /** Reports the stage that a pilot reached. */
  async reportPilot(actor: Actor, input: ReportPilotInput): Promise<PilotPayload> {
    const subject = { id: input.pilotId, idField: 'pilotId' };
    const written = await this.writer.about(actor, 'reportPilot', PILOT, input, subject, async (thing) => {
      const { reports } = await this.views.within(thing);
      const own = reports.filter((row) => row.pilotId === thing.id);
      const corrects = input.corrects ? recordId(input.corrects) : null;
      const former = reportsFollowed(own, {
        effectiveOn: thing.effectiveOn,
        corrects,
        revision: thing.before.revision,
      });
      const from = former.at(-1)?.stage ?? 'IDENTIFIED';
      const step = stepFault(PILOT_LIFE, { from, to: input.stage, subject: thing.code, field: 'stage' });
      if (step) throw step;
      await thing.write.manager.insert(PilotReport, {
        ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
        pilotId: thing.id,
        stage: input.stage,
        note: input.note ?? null,
      });
    });
    return this.payload(written);
  }

  private async identified(thing: ThingWrite, input: IdentifyPilotInput): Promise<void> {
    const terms = firstOf(TERMS, input);
    await this.requireNamed(thing, terms);
    await thing.write.manager.insert(PilotStatement, {
      ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
      pilotId: thing.id,
      ...terms,
    });
  }

  /** Refuses an organisation or a version that was not there on the day. */
  private async requireNamed(thing: ThingWrite, { organisationId, outputVersionIds }: Change<Terms>): Promise<void> {
    const { register, before, projectId } = thing;
    if (organisationId && !register.organisations.has(organisationId)) {
      const message = 'organisationId names no organisation of the register. Add the organisation first.';
      throw refuse('NOT_FOUND', message, ['input', 'organisationId'], organisationId);
    }
    const tried = (outputVersionIds ?? []).map((id) => ({ kind: 'OUTPUT_VERSION' as const, id }));
    await this.subjects.require(tried, { ...before, projectId }, ['input', 'outputVersionIds']);
  }

  private async payload({ projectId, id, revision }: Written<unknown>): Promise<PilotPayload> {
    const project = await this.projects.current(projectId, revision);
    return { pilot: project && (await this.shapes.pilot(project, id)), problems: [], saved: true };
  }
}
