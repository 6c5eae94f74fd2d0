import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { mayRead } from '../platform/auth/policy.js';
import { Role } from '../platform/auth/role.js';
import { AppError } from '../platform/graphql/errors.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { standing } from '../platform/record/standing.js';
import { recordId } from '../platform/record/view-id.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ThingWrite } from '../programme/thing-write.js';
import { AdoptionSignature, type MemberRow } from './adoption.entity.js';
import { ADOPTION, subjectOf } from './adoption.service.js';
import { AdoptionShapeService } from './adoption-shape.service.js';
import type { AdoptionPayload } from './adoption.type.js';
import type { AdoptionStanding } from './adoption-view.js';
import { AdoptionViewService } from './adoption-view.service.js';
import { datingFaults } from './dating-faults.js';
import { namedMember } from './members.js';
import { MembershipService } from './membership.service.js';
import type { SignUpInput, WithdrawSignUpInput } from './sign-up.input.js';
import { memberKey, signedFor } from './signatures.js';
import { signatory } from './signatory.js';

/** Keeps the signatures of members under their adopter's text. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: AdoptionViewService,
    private readonly members: MembershipService,
    private readonly shapes: AdoptionShapeService,
  ) {}

  /** Records a member's signature: its own person's, or by the project lead from a document shown. */
  signUp(actor: Actor, input: SignUpInput): Promise<AdoptionPayload> {
    return this.record(actor, 'signUp', input, ({ adoption, thing }) => {
      const [blocker] = adoption.signUpBlockers;
      if (blocker) throw new Refusal([{ ...blocker, path: ['input', 'adoptionId'] }]);
      if (input.textSha256 !== adoption.textSha256) {
        const message = `The text of ${thing.code} on ${thing.effectiveOn} is another than the one signed. Read it again, and sign what it says now if the member still agrees.`;
        throw refuse('TEXT_CHANGED', message, ['input', 'textSha256'], thing.code);
      }
      return { textSha256: input.textSha256, withdrawn: false };
    });
  }

  /** Records that a member takes its signature back. */
  withdrawSignUp(actor: Actor, input: WithdrawSignUpInput): Promise<AdoptionPayload> {
    return this.record(actor, 'withdrawSignUp', input, ({ member, signature }) => {
      if (!signature || signature.withdrawn) {
        throw refuse('NOT_SIGNED', `${member.name} has no signature to take back.`, ['input', 'member'], member.name);
      }
      return { textSha256: signature.textSha256, withdrawn: true };
    });
  }

  private async record(
    actor: Actor,
    operation: 'signUp' | 'withdrawSignUp',
    input: SignUpInput | WithdrawSignUpInput,
    decide: (about: {
      readonly thing: ThingWrite;
      readonly adoption: AdoptionStanding;
      readonly member: MemberRow;
      /** What the member last did by that day, but for what is corrected. */
      readonly signature: AdoptionSignature | null;
    }) => Pick<AdoptionSignature, 'textSha256' | 'withdrawn'>,
  ): Promise<AdoptionPayload> {
    const allowed = async (projectId: string, who: Actor) => {
      const own = await this.members.find(who, input.adoptionId);
      requireSigner(who, projectId, own !== null, input);
      return { own };
    };
    const subject = { ...subjectOf(input), allowed };
    const written = await this.writer.about(actor, operation, ADOPTION, input, subject, async (thing, { own }) => {
      const { adoptions } = await this.views.before(thing);
      const adoption = adoptions.find((each) => each.id === thing.id);
      if (!adoption) {
        const message = `${thing.code} was not there on ${thing.effectiveOn}. Give a later day.`;
        throw refuse('BEFORE_ADOPTION', message, ['input', 'effectiveOn'], thing.code);
      }
      const named = memberOf(adoption, namedMember(input.member, thing.register, ['input', 'member']));
      const isLead = leads(actor, thing.projectId);
      if (!isLead && named.organisationId !== own?.organisationId) {
        const message = `You can sign for your own organisation alone. ${named.name} signs for itself, or the project lead records its document.`;
        throw refuse('NOT_YOUR_MEMBER', message, ['input', 'member'], named.name);
      }
      const register = thing.register.people.get(actor.personId ?? '') ?? null;
      const isOwn = own !== null && named.organisationId === own.organisationId;
      const signer = signatory(input, isOwn && register ? { name: actor.personName, post: register.post } : null);
      const { signatures } = await this.views.within(thing);
      const about = signatures.filter((row) => row.adoptionId === thing.id && signedFor(row) === memberKey(named));
      const corrects = input.corrects ? recordId(input.corrects) : null;
      const signature = standing(about, thing.before).findLast((row) => row.id !== corrects) ?? null;
      const decided = decide({ thing, adoption, member: named, signature });
      const { effectiveOn, before } = thing;
      const faults = datingFaults(about, { effectiveOn, corrects, revision: before.revision });
      if (faults.length) throw new Refusal(faults);
      requireFromDocument(about.find((row) => row.id === corrects));
      await thing.write.manager.insert(AdoptionSignature, {
        ...thing.write.dated({ ...input, corrects, effectiveOn }),
        adoptionId: thing.id,
        memberOrganisationId: named.organisationId,
        memberName: named.name,
        ...{ ...signer, ...decided },
        note: input.note?.trim() ?? null,
      });
    });
    return this.shapes.payload(written);
  }
}

/** What somebody signed in their own person is taken back and given again; what was copied from a document can be corrected. */
function requireFromDocument(corrected: AdoptionSignature | undefined): void {
  if (!corrected || corrected.citation !== null) return;
  const message = `${corrected.signatory} did this in person, so it is not corrected. The member can take its signature back and sign again.`;
  throw refuse('GIVEN_IN_PERSON', message, ['input', 'corrects'], corrected.id);
}

/** Members' people and the project lead may; who may read the project learns so, anybody else that there is nothing. */
function requireSigner(
  actor: Actor,
  projectId: string,
  isMember: boolean,
  { adoptionId }: { readonly adoptionId: string },
): void {
  if (isMember || leads(actor, projectId)) return;
  if (!mayRead(actor, projectId)) {
    throw refuse('NOT_FOUND', 'adoptionId names no adoption that you may read.', ['input', 'adoptionId'], adoptionId);
  }
  const message = 'Signing is for people of the member organisation, and for the project lead on a document shown.';
  throw new AppError('FORBIDDEN', message);
}

function leads(actor: Actor, projectId: string): boolean {
  return actor.grants.some((grant) => grant.role === Role.PROJECT_LEAD && grant.projectId === projectId);
}

/** The adopter's own member that an input names. */
function memberOf(adoption: AdoptionStanding, named: ReturnType<typeof namedMember>): MemberRow {
  if ('code' in named) throw new Refusal([named]);
  const found = adoption.members.find((each) => memberKey(each) === memberKey(named));
  if (found) return { organisationId: found.organisationId, name: found.name };
  const message = `${named.name} is no member of ${adoption.terms.name}. Amend the adopter with it first.`;
  throw refuse('MEMBER_UNKNOWN', message, ['input', 'member'], named.name);
}
