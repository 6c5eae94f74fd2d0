/** Decides who may sign for which member of an adopter, under which text, and who takes a signature back. */
import type { Actor } from '../platform/auth/actor.js';
import { Role } from '../platform/auth/role.js';
import { refuseOn } from '../platform/kind/rule.js';
import { refuse, Refusal } from '../platform/record/refusal.js';
import { inForce } from '../platform/record/in-force.js';
import { recordId } from '../platform/record/view-id.js';
import type { RowsContext } from '../programme/kind/context.js';
import { type AdopterRow, type AdopterRule, adopterOf, type AdoptionContext } from './adopter.kind.js';
import type { AdoptionSignature, MemberRow } from './adoption.entity.js';
import type { AdoptionSnapshot } from './adoption-view.js';
import { datingFaults } from './dating-faults.js';
import { namedMember } from './members.js';
import type { SignUpInput, WithdrawSignUpInput } from './sign-up.input.js';
import { memberKey, signedFor } from './signatures.js';
import { signatory } from './signatory.js';

/** What the rules of signing read beside the ground of adoption. */
export interface SigningContext extends AdoptionContext {
  /** The member that the actor acts for; null: none of this adopter's. */
  readonly ownOrganisationId: string | null;
}

type Signing = RowsContext<SigningContext>;

/** A member signs: its own person, or the project lead from a document shown. */
const signUp: AdopterRule<SignUpInput, SigningContext> = {
  creates: false,
  reads: ['CONTEXT', 'MEMBERSHIP'],
  pointers: () => [],
  decide: (context, input) => {
    const { adopter, ...about } = signing(context, input);
    const [blocker] = adopter.signUpBlockers;
    refuseOn(blocker ? [{ ...blocker, path: ['input', 'adoptionId'] }] : []);
    if (input.textSha256 !== adopter.textSha256) {
      const { code, effectiveOn } = context;
      const message = `The text of ${code} on ${effectiveOn} is another than the one signed. Read it again, and sign what it says now if the member still agrees.`;
      throw refuse('TEXT_CHANGED', message, ['input', 'textSha256'], code);
    }
    return signature(context, input, { ...about, textSha256: input.textSha256, withdrawn: false });
  },
};

/** A member takes its signature back. */
const withdrawSignUp: AdopterRule<WithdrawSignUpInput, SigningContext> = {
  creates: false,
  reads: ['CONTEXT', 'MEMBERSHIP'],
  pointers: () => [],
  decide: (context, input) => {
    const about = signing(context, input);
    const { member, own, corrects } = about;
    const last = inForce(own, context.before).findLast((row) => row.id !== corrects);
    if (!last || last.withdrawn) {
      throw refuse('NOT_SIGNED', `${member.name} has no signature to take back.`, ['input', 'member'], member.name);
    }
    return signature(context, input, { ...about, textSha256: last.textSha256, withdrawn: true });
  },
};

export const SIGNING_RULES = { signUp, withdrawSignUp };

/** Whether the actor leads the project. */
export function leads(actor: Actor, projectId: string): boolean {
  return actor.grants.some((grant) => grant.role === Role.PROJECT_LEAD && grant.projectId === projectId);
}

/** Who signs what. */
interface Signed {
  readonly member: MemberRow;
  readonly signer: ReturnType<typeof signatory>;
  /** The signatures of the member under any text of the adopter's. */
  readonly own: readonly AdoptionSignature[];
  readonly corrects: string | null;
}

function signing(
  context: Signing,
  input: SignUpInput | WithdrawSignUpInput,
): Signed & { readonly adopter: AdoptionSnapshot } {
  const { actor, register, projectId, id } = context;
  const { ownOrganisationId, rows } = context.rows;
  const adopter = adopterOf(context);
  const member = memberOf(adopter, namedMember(input.member, register, ['input', 'member']));
  const isOwn = ownOrganisationId !== null && member.organisationId === ownOrganisationId;
  if (!isOwn && !leads(actor, projectId)) {
    const message = `You can sign for your own organisation alone. ${member.name} signs for itself, or the project lead records its document.`;
    throw refuse('NOT_YOUR_MEMBER', message, ['input', 'member'], member.name);
  }
  const person = register.people.get(actor.personId ?? '') ?? null;
  const signer = signatory(input, isOwn && person ? { name: actor.personName, post: person.post } : null);
  const own = rows.signatures.filter((row) => row.adoptionId === id && signedFor(row) === memberKey(member));
  return { adopter, member, signer, own, corrects: input.corrects ? recordId(input.corrects) : null };
}

function signature(
  { effectiveOn, before }: Signing,
  { note }: Pick<SignUpInput, 'note'>,
  { member, signer, own, corrects, ...said }: Signed & Pick<AdoptionSignature, 'textSha256' | 'withdrawn'>,
): AdopterRow[] {
  refuseOn(datingFaults(own, { effectiveOn, corrects, revision: before.revision }));
  requireFromDocument(own.find((row) => row.id === corrects));
  const { textSha256, withdrawn } = said;
  const values = {
    memberOrganisationId: member.organisationId,
    memberName: member.name,
    ...signer,
    textSha256,
    withdrawn,
  };
  return [{ into: 'signatures', corrects, values: { ...values, note: note?.trim() ?? null } }];
}

/** What somebody signed in their own person is taken back and given again; what was copied from a document can be corrected. */
function requireFromDocument(corrected: AdoptionSignature | undefined): void {
  if (!corrected || corrected.citation !== null) return;
  const message = `${corrected.signatory} did this in person, so it is not corrected. The member can take its signature back and sign again.`;
  throw refuse('GIVEN_IN_PERSON', message, ['input', 'corrects'], corrected.id);
}

/** The adopter's own member that an input names. */
function memberOf(adoption: AdoptionSnapshot, named: ReturnType<typeof namedMember>): MemberRow {
  if ('code' in named) throw new Refusal([named]);
  const found = adoption.members.find((each) => memberKey(each) === memberKey(named));
  if (found) return { organisationId: found.organisationId, name: found.name };
  const message = `${named.name} is no member of ${adoption.terms.name}. Amend the adopter with it first.`;
  throw refuse('MEMBER_UNKNOWN', message, ['input', 'member'], named.name);
}
