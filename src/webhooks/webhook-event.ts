/** Decides what a webhook says of a write: its number, what was done, and ids; no code, no name and no content. */
import type { RecordChange } from '../programme/changes/change.type.js';

/** A message as it is sent, the same at every attempt. */
export interface WebhookEvent {
  readonly type: string;
  readonly body: string;
}

export function eventOf({ revision, recordedAt, operation, touched, touchedMore }: RecordChange): WebhookEvent {
  const things = touched.map(({ kind, id }) => ({ kind, id }));
  const data = { revision, operation, touched: things, touchedMore };
  return event(`record.${operation}`, recordedAt, data);
}

/** A message by which somebody tries whether a webhook arrives. */
export function testEvent(at: Date): WebhookEvent {
  return event('test', at, {});
}

function event(type: string, at: Date, data: object): WebhookEvent {
  return { type, body: JSON.stringify({ type, timestamp: at.toISOString(), data }) };
}
