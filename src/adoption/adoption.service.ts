import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { stepFault } from '../platform/record/lifecycle.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { amend } from '../platform/record/amend.js';
import { type Change, firstOf, list, maybe, maybeId, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { standing } from '../platform/record/standing.js';
import { recordId } from '../platform/record/view-id.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ProjectKind, type ThingWrite } from '../programme/thing-write.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { AdoptionIdentity, AdoptionReport, AdoptionStatement } from './adoption.entity.js';
import type { AmendAdopterInput, ConsiderAdoptionInput, ReportAdoptionInput } from './adoption.input.js';
import { ADOPTION_LIFE } from './adoption-stages.js';
import { AdoptionShapeService } from './adoption-shape.service.js';
import type { AdoptionPayload } from './adoption.type.js';
import type { AdoptionStanding } from './adoption-view.js';
import { AdoptionViewService } from './adoption-view.service.js';
import { datingFaults, EVER } from './dating-faults.js';
import { type NamedMember, namedMembers } from './members.js';
import { stageFault } from './stage-faults.js';

export const ADOPTION: ProjectKind = { entity: AdoptionIdentity, table: 'adoption', kind: 'Adoption', prefix: 'AD' };

/** What is said of who the adopter is. */
type Terms = Omit<
  AdoptionStatement,
  'id' | 'effectiveOn' | 'revision' | 'corrects' | 'citation' | 'assumed' | 'adoptionId'
>;

/** Keeps who takes an output up, and how far they have come. */
@Injectable()
export class AdoptionService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: AdoptionViewService,
    private readonly subjects: RecordSubjects,
    private readonly shapes: AdoptionShapeService,
  ) {}

  /** Adds an authority or partnership that considers an output. */
  async considerAdoption(actor: Actor, input: ConsiderAdoptionInput): Promise<AdoptionPayload> {
    const written = await this.writer.found(actor, 'considerAdoption', ADOPTION, input, (thing) =>
      this.considered(thing, input),
    );
    return this.shapes.payload(written);
  }

  /** States anew who an adopter is or what it goes by. */
  async amendAdopter(actor: Actor, input: AmendAdopterInput): Promise<AdoptionPayload> {
    const written = await this.writer.about(actor, 'amendAdopter', ADOPTION, input, subjectOf(input), async (thing) => {
      await this.standing(thing);
      const { statements } = await this.views.within(thing);
      const own = statements.filter((row) => row.adoptionId === thing.id);
      const terms = termsOf(thing);
      const change = saidOf(terms, input);
      await this.requireNamed(thing, change);
      await amend(thing, AdoptionStatement, own, { terms, change, input });
    });
    return this.shapes.payload(written);
  }

  /** Reports the stage that an adopter reached. */
  async reportAdoption(actor: Actor, input: ReportAdoptionInput): Promise<AdoptionPayload> {
    const written = await this.writer.about(
      actor,
      'reportAdoption',
      ADOPTION,
      input,
      subjectOf(input),
      async (thing) => {
        const { text } = await this.standing(thing);
        const { reports } = await this.views.within(thing);
        const own = reports.filter((row) => row.adoptionId === thing.id);
        const corrects = input.corrects ? recordId(input.corrects) : null;
        const stands = standing(own, { asAt: EVER, revision: thing.before.revision });
        const { effectiveOn, before } = thing;
        const faults = datingFaults(own, { effectiveOn, corrects, revision: before.revision });
        if (faults.length) throw new Refusal(faults);
        const from = stands.filter((row) => row.id !== corrects).at(-1)?.stage ?? 'CONSIDERING';
        const step = stepFault(ADOPTION_LIFE, { from, to: input.stage, corrects, subject: thing.code, field: 'stage' });
        if (step) throw step;
        const note = input.note ?? null;
        const fault = stageFault(input.stage, { code: thing.code, note, text });
        if (fault) throw new Refusal([fault]);
        await thing.write.manager.insert(AdoptionReport, {
          ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
          adoptionId: thing.id,
          stage: input.stage,
          note,
        });
      },
    );
    return this.shapes.payload(written);
  }

  private async standing(thing: ThingWrite): Promise<AdoptionStanding> {
    const { adoptions } = await this.views.before(thing);
    const found = adoptions.find((each) => each.id === thing.id);
    if (found) return found;
    const message = `${thing.code} was not there on ${thing.effectiveOn}. Give a later day.`;
    throw refuse('BEFORE_ADOPTION', message, ['input', 'effectiveOn'], thing.code);
  }

  private async considered(thing: ThingWrite, input: ConsiderAdoptionInput): Promise<void> {
    const terms = firstOf(termsOf(thing), input);
    await this.requireNamed(thing, terms);
    await thing.write.manager.insert(AdoptionStatement, {
      ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
      adoptionId: thing.id,
      ...terms,
    });
  }

  /** Refuses an organisation or a version that was not there on the day. */
  private async requireNamed(thing: ThingWrite, { organisationId, outputVersionId }: Change<Terms>): Promise<void> {
    const { register, before, projectId } = thing;
    if (organisationId && !register.organisations.has(organisationId)) {
      const message = 'organisationId names no organisation of the register. Add the organisation first.';
      throw refuse('NOT_FOUND', message, ['input', 'organisationId'], organisationId);
    }
    if (!outputVersionId) return;
    const version = { kind: 'OUTPUT_VERSION' as const, id: outputVersionId };
    await this.subjects.require([version], { ...before, projectId }, ['input', 'outputVersionId']);
  }
}

/** How an input speaks of an adopter; reading it refuses members that cannot be told apart. */
function termsOf({ register }: ThingWrite): TermsOf<Terms> {
  return {
    name: needed(),
    organisationId: maybeId(),
    kind: needed(),
    members: list((members: readonly NamedMember[]) => namedMembers(members, register)),
    outputVersionId: maybeId(),
    purpose: maybe(),
    relatesTo: maybe(),
    note: maybe(),
    invented: needed(false),
  };
}

/** The adoption that an input is about. */
export function subjectOf({ adoptionId }: { readonly adoptionId: string }) {
  return { id: adoptionId, idField: 'adoptionId' };
}
