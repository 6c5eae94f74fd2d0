import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { amend } from '../platform/record/amend.js';
import { type Change, firstOf, maybe, maybeId, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ThingWrite } from '../programme/thing-write.js';
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

const TERMS: TermsOf<Terms> = {
  title: needed(),
  kind: needed(),
  audience: maybe(),
  forPublic: needed(true),
  ownerId: maybeId(),
  ownerTeam: maybe(),
  plannedOn: maybe(),
  milestoneId: maybeId(),
};

/** Keeps what communications are and what they say; the steps they take have a service of their own. */
@Injectable()
export class CommunicationService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly writes: CommunicationWriteService,
    private readonly subjects: RecordSubjects,
  ) {}

  /** Plans a communication, which begins in drafting. */
  async planCommunication(actor: Actor, input: PlanCommunicationInput): Promise<CommunicationPayload> {
    const written = await this.writer.found(actor, 'planCommunication', COMMUNICATION, input, async (thing) => {
      const terms = firstOf(TERMS, input);
      await this.requireNamed(thing, terms);
      await thing.write.manager.insert(CommunicationStatement, {
        ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
        communicationId: thing.id,
        ...terms,
      });
    });
    return this.writes.payload(written);
  }

  /** States anew what a communication is. Another title is another wording, which needs clearing again. */
  amendCommunication(actor: Actor, input: AmendCommunicationInput): Promise<CommunicationPayload> {
    return this.writes.about(actor, 'amendCommunication', input, async (claimed) => {
      refuseClosed(claimed);
      const { thing, life } = claimed;
      const change = saidOf(TERMS, input);
      await this.requireNamed(thing, change);
      // nothing about it is dated later, so its last statement is the one that is amended
      await amend(thing, CommunicationStatement, [life.terms], { terms: TERMS, change, input });
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
        body: input.body,
      });
    });
  }

  /** Refuses an owner or a milestone that was not there on the day. */
  private async requireNamed(thing: ThingWrite, { ownerId, milestoneId }: Change<Terms>): Promise<void> {
    registeredPerson(thing.register, ownerId, 'ownerId');
    if (milestoneId == null) return;
    const at = { ...thing.before, projectId: thing.projectId };
    await this.subjects.require([{ kind: 'MILESTONE', id: milestoneId }], at, ['input', 'milestoneId']);
  }
}
