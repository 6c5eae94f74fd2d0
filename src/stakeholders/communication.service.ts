import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import type { Register } from '../programme/register.js';
import { ProjectWriter, type ThingWrite } from '../programme/project-writer.service.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { CommunicationStatement, CommunicationText } from './communication.entity.js';
import type {
  AmendCommunicationInput,
  DraftCommunicationInput,
  PlanCommunicationInput,
} from './communication.input.js';
import type { CommunicationPayload } from './communication.type.js';
import { COMMUNICATION, CommunicationWriteService, refuseClosed } from './communication-write.service.js';
import { registeredPerson } from './registered.js';

type Terms = Pick<
  CommunicationStatement,
  'title' | 'kind' | 'audience' | 'forPublic' | 'ownerId' | 'ownerTeam' | 'plannedOn' | 'milestoneId'
>;

/** Keeps what communications are and what they say; the steps they take have a service of their own. */
@Injectable()
export class CommunicationService {
  constructor(
    private readonly writer: ProjectWriter,
    private readonly writes: CommunicationWriteService,
    private readonly subjects: RecordSubjects,
  ) {}

  /** Plans a communication, which begins in drafting. */
  async planCommunication(actor: Actor, input: PlanCommunicationInput): Promise<CommunicationPayload> {
    const written = await this.writer.found(actor, 'planCommunication', COMMUNICATION, input, async (thing) =>
      this.state(thing, input, {
        title: input.title.trim(),
        kind: input.kind,
        audience: input.audience?.trim() ?? null,
        forPublic: input.forPublic ?? true,
        ownerId: registeredPerson(thing.register, input.ownerId, 'ownerId'),
        ownerTeam: input.ownerTeam?.trim() ?? null,
        plannedOn: input.plannedOn ?? null,
        milestoneId: await this.milestone(thing, input.milestoneId),
      }),
    );
    return this.writes.payload(written);
  }

  /** States anew what a communication is. Another title is another wording, which needs clearing again. */
  amendCommunication(actor: Actor, input: AmendCommunicationInput): Promise<CommunicationPayload> {
    return this.writes.about(actor, 'amendCommunication', input, async (claimed) => {
      refuseClosed(claimed);
      const { thing, life } = claimed;
      const { milestoneId } = input;
      await this.state(thing, input, {
        ...amended(life.terms, input, thing.register),
        milestoneId: milestoneId === undefined ? life.terms.milestoneId : await this.milestone(thing, milestoneId),
      });
    });
  }

  /** Puts a new version of the text on record. */
  draftCommunication(actor: Actor, input: DraftCommunicationInput): Promise<CommunicationPayload> {
    return this.writes.about(actor, 'draftCommunication', input, async (claimed) => {
      refuseClosed(claimed);
      const { thing } = claimed;
      await thing.write.manager.insert(CommunicationText, {
        ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
        communicationId: thing.id,
        body: input.body.trim(),
      });
    });
  }

  private async state(
    thing: ThingWrite,
    input: PlanCommunicationInput | AmendCommunicationInput,
    terms: Terms,
  ): Promise<void> {
    await thing.write.manager.insert(CommunicationStatement, {
      ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
      communicationId: thing.id,
      ...terms,
    });
  }

  private async milestone(thing: ThingWrite, id: string | null | undefined): Promise<string | null> {
    if (id == null) return null;
    const at = { ...thing.before, projectId: thing.projectId };
    const [found] = await this.subjects.require([{ kind: 'MILESTONE', id }], at, ['input', 'milestoneId']);
    return found?.id ?? null;
  }
}

/** The former terms, changed where something is said. */
function amended(former: Terms, input: AmendCommunicationInput, register: Register): Omit<Terms, 'milestoneId'> {
  const { audience, ownerId, ownerTeam, plannedOn } = input;
  return {
    title: input.title?.trim() ?? former.title,
    kind: input.kind ?? former.kind,
    audience: audience === undefined ? former.audience : (audience?.trim() ?? null),
    forPublic: input.forPublic ?? former.forPublic,
    ownerId: ownerId === undefined ? former.ownerId : registeredPerson(register, ownerId, 'ownerId'),
    ownerTeam: ownerTeam === undefined ? former.ownerTeam : (ownerTeam?.trim() ?? null),
    plannedOn: plannedOn === undefined ? former.plannedOn : plannedOn,
  };
}
