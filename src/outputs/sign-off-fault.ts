/** Decides whether an organisation may sign a version, or take its signature back. */
import { type Refusal, refuse } from '../platform/record/refusal.js';
import type { VersionSnapshot } from './versions-snapshot.js';
import { codeWords } from '../platform/record/code-words.js';

export interface AskedSignOff {
  readonly organisationId: string;
  readonly contentSha256: string;
  readonly given: boolean;
  readonly corrects: string | null;
}

/** Why the signature cannot be recorded; null: it can. `version` stands as at the day of signing. */
export function signOffFault(
  version: VersionSnapshot,
  sponsorIds: readonly string[],
  { organisationId, contentSha256, given, corrects }: AskedSignOff,
): Refusal | null {
  const { code, state } = version;
  const at = (field: string): string[] => ['input', field];
  if (!sponsorIds.includes(organisationId)) {
    const message = `${code} does not carry the badge of that organisation. Change the project’s sponsors first, or select another organisation.`;
    return refuse('NOT_A_SPONSOR', message, at('organisationId'), organisationId);
  }
  if (state === 'PUBLISHED' || state === 'SUPERSEDED') {
    return refuse(
      'SIGNING_CLOSED',
      `${code} is ${codeWords(state)}, so it can no longer be signed. Sign a newer version.`,
      at('versionId'),
      code,
    );
  }
  if (contentSha256 !== version.contentSha256) {
    const message = `The text of ${code} has the hash ${version.contentSha256}, not the one given: it was changed, or another text was signed. Have the present text read and signed.`;
    return refuse('TEXT_DIFFERS', message, at('contentSha256'), code);
  }
  const holds = version.signOffs.some(
    (one) => one.state === 'VALID' && one.row.organisationId === organisationId && one.row.id !== corrects,
  );
  if (given && holds) {
    return refuse(
      'SIGNED_ALREADY',
      `That organisation has signed this text of ${code}.`,
      at('organisationId'),
      organisationId,
    );
  }
  if (!given && !holds) {
    const message = `That organisation has no signature on this text of ${code} that it could take back.`;
    return refuse('NOT_SIGNED', message, at('organisationId'), organisationId);
  }
  return null;
}
