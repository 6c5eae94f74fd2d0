import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { amend } from '../platform/record/amend.js';
import { correctionFaults } from '../platform/record/history.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { maybeId, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { recordId } from '../platform/record/view-id.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ProjectKind, type ThingWrite, type Written } from '../programme/thing-write.js';
import { registeredPerson } from './registered.js';
import {
  StakeholderAssessment,
  StakeholderEngagement,
  StakeholderIdentity,
  StakeholderStatement,
} from './stakeholder.entity.js';
import type {
  AmendStakeholderInput,
  AssessStakeholderInput,
  IdentifyStakeholderInput,
  LogEngagementInput,
} from './stakeholder.input.js';
import { partyNamed, refuseListed } from './stakeholder-party.js';
import { StakeholderShapeService } from './stakeholder-shape.service.js';
import type { StakeholderPayload } from './stakeholder.type.js';
import { StakeholdersViewService } from './stakeholders-view.service.js';

const STAKEHOLDER: ProjectKind = {
  entity: StakeholderIdentity,
  table: 'stakeholder',
  kind: 'Stakeholder',
  prefix: 'SH',
};

/** What may be said anew of a stakeholder; whom it names stays, but for the name of a group. */
type Terms = Pick<StakeholderStatement, 'groupName' | 'stake' | 'ownerId' | 'active'>;

const TERMS: TermsOf<Terms> = { groupName: needed(), stake: needed(), ownerId: maybeId(), active: needed() };

/** Keeps stakeholders, what is thought of them, and what was said between them and us. */
@Injectable()
export class StakeholderService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: StakeholdersViewService,
    private readonly shapes: StakeholderShapeService,
    private readonly projects: ProjectViewService,
  ) {}

  /** Lists a party with an interest in a project. */
  async identifyStakeholder(actor: Actor, input: IdentifyStakeholderInput): Promise<StakeholderPayload> {
    const written = await this.writer.found(actor, 'identifyStakeholder', STAKEHOLDER, input, async (thing) => {
      const party = partyNamed(input, thing.register);
      const ownerId = registeredPerson(thing.register, input.ownerId, 'ownerId');
      refuseListed(await this.views.within(thing), thing.projectId, thing.before, party);
      await thing.write.manager.insert(StakeholderStatement, {
        ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
        stakeholderId: thing.id,
        ...party,
        stake: input.stake,
        ownerId,
        active: true,
      });
    });
    return this.payload(written);
  }

  /** States anew why a stakeholder has an interest, who looks after it, or that it is none any more. */
  async amendStakeholder(actor: Actor, input: AmendStakeholderInput): Promise<StakeholderPayload> {
    return this.about(actor, 'amendStakeholder', input, async (thing) => {
      const { stakeholderStatements } = await this.views.within(thing);
      const own = stakeholderStatements.filter((row) => row.stakeholderId === thing.id);
      const change = saidOf(TERMS, input);
      const inRegister = own.some(({ groupName }) => groupName === null);
      if (change.groupName !== undefined && inRegister) {
        const message = `${thing.code} is in the register: amend its name there. Only a group is renamed here.`;
        throw refuse('PARTY_UNCLEAR', message, ['input', 'groupName'], thing.id);
      }
      registeredPerson(thing.register, change.ownerId, 'ownerId');
      await amend(thing, StakeholderStatement, own, { terms: TERMS, change, input });
    });
  }

  /** Judges a stakeholder's interest, influence and position on a day. */
  async assessStakeholder(actor: Actor, input: AssessStakeholderInput): Promise<StakeholderPayload> {
    return this.about(actor, 'assessStakeholder', input, async (thing) => {
      const { assessments } = await this.views.within(thing);
      const { interest, influence, position } = input;
      await thing.write.manager.insert(StakeholderAssessment, {
        ...thing.write.dated({
          ...input,
          effectiveOn: thing.effectiveOn,
          corrects: corrected(thing, assessments, input),
        }),
        stakeholderId: thing.id,
        ...{ interest, influence, position },
        rationale: input.rationale,
      });
    });
  }

  /** Adds an exchange to the engagement log. */
  async logEngagement(actor: Actor, input: LogEngagementInput): Promise<StakeholderPayload> {
    return this.about(actor, 'logEngagement', input, async (thing) => {
      const { engagements } = await this.views.within(thing);
      await thing.write.manager.insert(StakeholderEngagement, {
        ...thing.write.dated({
          ...input,
          effectiveOn: thing.effectiveOn,
          corrects: corrected(thing, engagements, input),
        }),
        stakeholderId: thing.id,
        channel: input.channel,
        said: input.said,
        saidBy: input.saidBy,
        dayKnown: input.dayKnown ?? true,
      });
    });
  }

  private async about(
    actor: Actor,
    operation: 'amendStakeholder' | 'assessStakeholder' | 'logEngagement',
    input: AmendStakeholderInput | AssessStakeholderInput | LogEngagementInput,
    work: (thing: ThingWrite) => Promise<void>,
  ): Promise<StakeholderPayload> {
    const subject = { id: input.stakeholderId, idField: 'stakeholderId' };
    return this.payload(await this.writer.about(actor, operation, STAKEHOLDER, input, subject, work));
  }

  private async payload({ projectId, id, revision }: Written<unknown>): Promise<StakeholderPayload> {
    const project = await this.projects.current(projectId, revision);
    return { stakeholder: project && (await this.shapes.stakeholder(project, id)), problems: [], saved: true };
  }
}

/** The row that an input corrects; null: none. */
function corrected(
  thing: ThingWrite,
  rows: readonly (StakeholderAssessment | StakeholderEngagement)[],
  input: { readonly corrects?: string | null },
): string | null {
  const corrects = input.corrects ? recordId(input.corrects) : null;
  const own = rows.filter((row) => row.stakeholderId === thing.id);
  const faults = correctionFaults(own, corrects, ['input', 'corrects']);
  if (faults.length) throw new Refusal(faults);
  return corrects;
}
