/** Decides how a message of a webhook is signed: by the Standard Webhooks scheme, version 1. */
import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** A secret as it is shown, once. @param key 24 to 64 random bytes */
export function secretOf(key: Buffer): string {
  return `${PREFIX}${key.toString('base64')}`;
}

/** The id of a message: the same at every attempt. */
export function messageId(deliveryId: string): string {
  return `msg_${deliveryId.replaceAll('-', '')}`;
}

export interface Signed {
  readonly id: string;
  /** Seconds since 1970 at which this attempt is made. */
  readonly timestamp: number;
  readonly body: string;
}

/** The three headers of an attempt. @param secrets each of them signs, so that a receiver may change from one to the other */
export function signatureHeaders(
  { id, timestamp, body }: Signed,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signatures.join(' ') };
}
