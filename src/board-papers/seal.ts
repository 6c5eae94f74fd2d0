/** Decides what the seal of an issued paper covers, and the hash that stands for it. */
import { sha256Of } from '../platform/record/content-hash.js';

/** What a seal covers: change any of it and the seal breaks. */
export interface Sealed {
  readonly contentSha256: string;
  readonly factsSha256: string;
  readonly modelSha256: string;
  readonly files: readonly { readonly format: string; readonly sha256: string }[];
  /** Hashes of the attached files, in the paper's order. */
  readonly attachments: readonly string[];
}

/** The seal of an issued paper; it stands in the journal too, in the entry of the issue. */
export function sealOf(sealed: Sealed): string {
  const files = sealed.files.map(({ format, sha256 }) => ({ format, sha256 }));
  files.sort((a, b) => (a.format < b.format ? -1 : 1));
  const { contentSha256, factsSha256, modelSha256 } = sealed;
  const attachments = sealed.attachments.length ? { attachments: sealed.attachments } : {}; // papers without have the seal of before there were any
  return sha256Of({ contentSha256, factsSha256, modelSha256, files, ...attachments });
}
