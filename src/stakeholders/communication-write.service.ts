import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import type { Operation } from '../platform/auth/policy.js';
import { correctionFaults, orderFaults } from '../platform/record/history.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { standing } from '../platform/record/standing.js';
import { recordId } from '../platform/record/view-id.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ProjectKind, type ThingWrite, type Written } from '../programme/thing-write.js';
import { CommunicationIdentity } from './communication.entity.js';
import { communicationLife, type CommunicationLife, type CommunicationOwn } from './communication-standing.js';
import { CLOSED } from './communication-life.js';
import { CommunicationShapeService } from './communication-shape.service.js';
import type { CommunicationPayload } from './communication.type.js';
import { StakeholdersViewService } from './stakeholders-view.service.js';

export const COMMUNICATION: ProjectKind = {
  entity: CommunicationIdentity,
  table: 'communication',
  kind: 'Communication',
  prefix: 'COM',
};

const EVER = '9999-12-31';

/** What every write about a communication names. */
interface AboutInput {
  readonly communicationId: string;
  readonly expectedVersion: number;
  readonly reason?: string | null;
  readonly effectiveOn?: string | null;
  readonly corrects?: string | null;
}

/** A communication as claimed by a write: what stands, but for the report that the write corrects. */
export interface ClaimedCommunication {
  readonly thing: ThingWrite;
  readonly life: CommunicationLife;
  /** The report that the write corrects; null: none. */
  readonly corrects: string | null;
}

/** The one way in which communications change: claimed, in the order of their days, and answered as they then stand. */
@Injectable()
export class CommunicationWriteService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: StakeholdersViewService,
    private readonly shapes: CommunicationShapeService,
    private readonly projects: ProjectViewService,
  ) {}

  /** Runs `work` on a communication that is there; nothing about it may be dated before what stands already. */
  async about(
    actor: Actor,
    operation: Operation,
    input: AboutInput,
    work: (claimed: ClaimedCommunication) => Promise<void>,
  ): Promise<CommunicationPayload> {
    const subject = { id: input.communicationId, idField: 'communicationId' };
    const written = await this.writer.about(actor, operation, COMMUNICATION, input, subject, async (thing) => {
      const own = await this.own(thing);
      const corrects = input.corrects ? recordId(input.corrects) : null;
      const ever = { asAt: EVER, revision: thing.before.revision };
      const timeline =
        corrects === null ? [...own.statements, ...own.texts, ...own.reports, ...own.overrides] : own.reports;
      const faults = [
        ...correctionFaults(own.reports, corrects, ['input', 'corrects']),
        ...orderFaults(standing(timeline, ever), thing.effectiveOn, corrects),
      ];
      if (faults.length) throw new Refusal(faults);
      const life = communicationLife(own, ever, corrects);
      if (!life) throw new Error(`communication ${thing.code} has no statement`);
      await work({ thing, life, corrects });
    });
    return this.payload(written);
  }

  /** The answer to a write. */
  async payload({ projectId, id, revision }: Written<unknown>): Promise<CommunicationPayload> {
    const project = await this.projects.current(projectId, revision);
    return { communication: project && (await this.shapes.communication(project, id)), problems: [], saved: true };
  }

  private async own(thing: ThingWrite): Promise<CommunicationOwn> {
    const rows = await this.views.within(thing);
    const about = (row: { readonly communicationId: string }): boolean => row.communicationId === thing.id;
    return {
      statements: rows.communicationStatements.filter(about),
      texts: rows.communicationTexts.filter(about),
      reports: rows.communicationReports.filter(about),
      overrides: rows.communicationOverrides.filter(about),
    };
  }
}

/** Refuses a change of what has been issued or withdrawn. */
export function refuseClosed({ thing, life }: ClaimedCommunication): void {
  if (!CLOSED.includes(life.state)) return;
  const message = `${thing.code} is ${life.state}, so its wording stays as it is. Plan another communication.`;
  throw refuse('COMMUNICATION_CLOSED', message, ['input', 'communicationId'], thing.id);
}

/** Refuses a step about another wording than the one that stands. */
export function refuseOtherText({ thing, life }: ClaimedCommunication, contentSha256: string): void {
  if (life.contentSha256 === null) {
    throw refuse('NO_TEXT', `${thing.code} has no text yet. Draft one.`, ['input', 'communicationId'], thing.id);
  }
  if (life.contentSha256 === contentSha256) return;
  const message = `The wording of ${thing.code} has changed since you read it. Read it again, then go on with what it says now.`;
  throw refuse('TEXT_CHANGED', message, ['input', 'contentSha256'], thing.id);
}
