import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { amend } from '../platform/record/amend.js';
import { type Change, firstOf, saidOf } from '../platform/record/terms.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { BodyIdentity, BodyStatement } from './body.entity.js';
import type { AmendBodyInput, EstablishBodyInput } from './body.input.js';
import { BODY_TERMS, bodyTermsFaults, type BodyTerms } from './body-terms.js';
import { MeetingReadsService } from './meeting-reads.service.js';
import type { BodyPayload } from './meeting.type.js';
import { MeetingsViewService } from './meetings-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ThingKind, type ThingWrite } from '../programme/thing-write.js';
import { ViewPointService } from './view-point.service.js';

const BODY: ThingKind<BodyIdentity> = { entity: BodyIdentity, table: 'body', kind: 'Body' };

/** Keeps bodies: who meets, and by which rules. */
@Injectable()
export class BodyService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: MeetingsViewService,
    private readonly reads: MeetingReadsService,
    private readonly points: ViewPointService,
    private readonly projects: ProjectViewService,
  ) {}

  /** Puts a body on record, of a project or of none. Refuses a code in use. */
  async establishBody(actor: Actor, input: EstablishBodyInput): Promise<BodyPayload> {
    const project = input.projectCode ? await this.projects.visible(actor, input.projectCode) : null;
    const projectId = project?.projectId ?? null;
    const founding = { projectId, code: input.code, more: {} };
    const { revision } = await this.writer.foundOwned(actor, 'establishBody', BODY, input, founding, (thing) =>
      this.established(thing, input),
    );
    return this.payload(actor, projectId, input.code, revision);
  }

  /** States anew what a body is or how it meets. Meetings held before the day given keep the rules of their day. */
  async amendBody(actor: Actor, input: AmendBodyInput): Promise<BodyPayload> {
    const subject = { id: input.bodyId, idField: 'bodyId' };
    const { projectId, code } = await this.writer.readable(actor, BODY, subject);
    const { revision } = await this.writer.aboutOwned(actor, 'amendBody', BODY, input, subject, async (thing) => {
      const { bodyStatements } = await this.views.within(thing.write);
      const own = bodyStatements.filter((row) => row.bodyId === thing.id);
      const change = saidOf(BODY_TERMS, input);
      requireOrganisation(thing, change);
      await amend(thing, BodyStatement, own, { terms: BODY_TERMS, change, input, faults: bodyTermsFaults });
    });
    return this.payload(actor, projectId, code, revision);
  }

  private async established(thing: ThingWrite<string | null>, input: EstablishBodyInput): Promise<void> {
    const terms = firstOf(BODY_TERMS, input);
    const faults = bodyTermsFaults(terms);
    if (faults.length) throw new Refusal(faults);
    requireOrganisation(thing, terms);
    await thing.write.manager.insert(BodyStatement, {
      ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
      bodyId: thing.id,
      ...terms,
    });
  }

  private async payload(actor: Actor, projectId: string | null, code: string, revision: number): Promise<BodyPayload> {
    const point = await this.points.current(projectId, revision);
    const bodies = await this.reads.bodies(actor, point);
    return { body: bodies.find((each) => each.code === code) ?? null, problems: [], saved: true };
  }
}

function requireOrganisation({ register }: ThingWrite<string | null>, { organisationId }: Change<BodyTerms>): void {
  if (!organisationId || register.organisations.has(organisationId)) return;
  const message = 'organisationId names no organisation of the register. Add the organisation first.';
  throw refuse('NOT_FOUND', message, ['input', 'organisationId'], organisationId);
}
