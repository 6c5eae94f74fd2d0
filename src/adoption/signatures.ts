/** Decides which members of an adopter have signed its text as it now reads, and what keeps the text from the public. */
import type { Problem } from '../platform/record/problem.js';
import { latestOfEach, type RecordPoint } from '../platform/record/in-force.js';
import type { AdoptionSignature, MemberRow } from './adoption.entity.js';
import { TAKEN_UP, type AdoptionState } from './adoption-states.js';
import { versionNeeded } from './clause-changes.js';
import { codeWords } from '../platform/record/code-words.js';

/** SIGNED: under the text as it reads. VOID: under a text that has changed since. UNSIGNED: never, or taken back. */
export const SIGNING_STATES = ['SIGNED', 'VOID', 'UNSIGNED'] as const;
export type SigningState = (typeof SIGNING_STATES)[number];

/** One member, and how it stands to the text. */
export interface MemberSnapshot extends MemberRow {
  readonly state: SigningState;
  /** Its last signature, or the withdrawal of it; null: it never signed. */
  readonly signature: AdoptionSignature | null;
}

/** What tells one member from another: its entry in the register, else its name. */
export function memberKey({ organisationId, name }: MemberRow): string {
  return organisationId ?? name.trim().toLocaleLowerCase('en');
}

/** The member that a signature is for. */
export function signedFor({ memberOrganisationId, memberName }: AdoptionSignature): string {
  return memberKey({ organisationId: memberOrganisationId, name: memberName });
}

/** The members in the order given, each with its signature. `textSha256` null: there is no text yet. */
export function memberSnapshots(
  members: readonly MemberRow[],
  signatures: readonly AdoptionSignature[],
  textSha256: string | null,
  point: RecordPoint,
): readonly MemberSnapshot[] {
  const last = new Map(latestOfEach(signatures, point, signedFor).map((row) => [signedFor(row), row]));
  return members.map((member) => {
    const signature = last.get(memberKey(member)) ?? null;
    return { ...member, signature, state: stateOf(signature, textSha256) };
  });
}

function stateOf(signature: AdoptionSignature | null, textSha256: string | null): SigningState {
  if (signature === null || signature.withdrawn) return 'UNSIGNED';
  return signature.textSha256 === textSha256 ? 'SIGNED' : 'VOID';
}

interface Signable {
  readonly code: string;
  readonly state: AdoptionState;
  readonly hasVersion: boolean;
}

/** What keeps members from signing; none: they can. */
export function signUpBlockers({ code, state, hasVersion }: Signable): readonly Problem[] {
  if (!TAKEN_UP.includes(state)) {
    const message = `${code} is ${codeWords(state)}. There is nothing to sign until the text is reported as adopted or adapted.`;
    return [{ code: 'NOT_TAKEN_UP', message, path: [], subject: code }];
  }
  return hasVersion ? [] : [versionNeeded(code)];
}

/** What keeps the text from the public; none: it is public. */
export function publicationBlockers(adopter: Signable, members: readonly MemberSnapshot[]): readonly Problem[] {
  const { code } = adopter;
  const problems = [...signUpBlockers(adopter)];
  if (members.length === 0) {
    const message = `${code} has no members yet, so nobody can sign. Add its members.`;
    problems.push({ code: 'NO_MEMBERS', message, path: [], subject: code });
  }
  for (const { name, state } of members) {
    if (state === 'UNSIGNED') {
      problems.push({ code: 'UNSIGNED', message: `${name} has not signed.`, path: [], subject: code });
    } else if (state === 'VOID') {
      const message = `${name} signed a text that has changed since. It needs to sign again.`;
      problems.push({ code: 'SIGNATURE_VOID', message, path: [], subject: code });
    }
  }
  return problems;
}

/** The day on which the last of all members signed; null while one is missing. */
export function signedByAllOn(members: readonly MemberSnapshot[]): string | null {
  let last: string | null = null;
  for (const { state, signature } of members) {
    if (state !== 'SIGNED' || signature === null) return null;
    if (last === null || signature.effectiveOn > last) last = signature.effectiveOn;
  }
  return last;
}
