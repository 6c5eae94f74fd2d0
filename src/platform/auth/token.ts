import { hash, randomBytes } from 'node:crypto';

const MARK = 'ppt_';

/** A new secret: a mark that scanners for leaked secrets can look for, and 256 random bits. */
export function newToken(): string {
  return MARK + randomBytes(32).toString('base64url');
}

/** What is kept of a token. It has 256 random bits, so that one round of SHA-256 cannot be searched. */
export function hashToken(token: string): string {
  return hash('sha256', token, 'hex');
}
