/** Decides the one text form of a value that is hashed, and the hash that stands for it. */
import { createHash } from 'node:crypto';

/** JSON with sorted keys and no spaces: the same value gives the same text, in whatever order a database returns its keys. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one)).join(',')}]`;
  const members: string[] = [];
  for (const [key, one] of Object.entries(value).sort(byKey)) {
    if (one !== undefined) members.push(`${JSON.stringify(key)}:${canonical(one)}`);
  }
  return `{${members.join(',')}}`;
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** SHA-256 of a value's canonical form, or of bytes as they are; 64 hexadecimal digits. */
export function sha256Of(value: unknown): string {
  const data = value instanceof Uint8Array ? value : canonical(value);
  return createHash('sha256').update(data).digest('hex');
}

/** What a seal covers: change any of it and the seal breaks. */
export interface Sealed {
  readonly contentSha256: string;
  readonly factsSha256: string;
  readonly modelSha256: string;
  readonly files: readonly { readonly format: string; readonly sha256: string }[];
}

/** The seal of an issued paper; it stands in the journal too, in the entry of the issue. */
export function sealOf(sealed: Sealed): string {
  const files = sealed.files.map(({ format, sha256 }) => ({ format, sha256 }));
  files.sort((a, b) => (a.format < b.format ? -1 : 1));
  const { contentSha256, factsSha256, modelSha256 } = sealed;
  return sha256Of({ contentSha256, factsSha256, modelSha256, files });
}
