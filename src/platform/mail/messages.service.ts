import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../clock/clock.js';
import { Sql } from '../database/sql.js';
import { badInput } from '../graphql/errors.js';
import { pageSize } from '../graphql/page.js';
import { Recorder } from '../record/recorder.js';
import { refuse } from '../record/refusal.js';
import type { MailMessage, MailMessageConnection, MailMessagePayload, MailState } from './messages.type.js';

type Row = Omit<MailMessage, 'nextStates'> & { readonly number: string; readonly again: boolean };

/**
 * What can still be sent again at $1: its text is there, and somebody still wants it. What can be ended is wanted where the
 * person has an address and did not end it; a link to confirm an address, while that address waits to be confirmed.
 */
const AGAIN = `(state = 'FAILED' AND text IS NOT NULL AND expires_at > $1
  AND (stop_url IS NULL OR EXISTS (SELECT FROM mail_recipient r JOIN mail_topic t ON t.person_id = r.person_id
    WHERE r.person_id = m.person_id AND r.address IS NOT NULL AND t.topic = m.kind AND t.ended_at IS NULL))
  AND (kind <> 'CONFIRM_ADDRESS' OR EXISTS (SELECT FROM mail_recipient r
    WHERE r.person_id = m.person_id AND r.pending = m.to_address AND r.pending_until > $1)))`;
const MESSAGE = `
  SELECT number, id, kind, state, state_at::date AS since, person_id AS "personId", to_name AS name, to_address AS address,
    made_at AS "madeAt", attempts, ${AGAIN} AS again,
    (SELECT detail FROM mail_attempt a WHERE a.message_id = m.id AND detail IS NOT NULL ORDER BY a.id DESC LIMIT 1) AS answer
  FROM mail_message m`;
const PAGE = `${MESSAGE} WHERE ($2::text[] IS NULL OR state = ANY($2)) AND ($3::bigint IS NULL OR number < $3)
  ORDER BY number DESC LIMIT $4`;
const COUNT = 'SELECT count(*)::int AS count FROM mail_message WHERE ($1::text[] IS NULL OR state = ANY($1))';
const ONE = `${MESSAGE} WHERE id = $2`;
/** It goes to the address that the person has by now; what was refused before counts no more. */
const SEND_AGAIN = `
  UPDATE mail_message m SET state = 'WAITING', state_at = $1, next_at = clock_timestamp(),
    to_address = CASE WHEN stop_url IS NULL THEN to_address
      ELSE (SELECT address FROM mail_recipient r WHERE r.person_id = m.person_id) END
  WHERE id = $2 AND ${AGAIN} RETURNING person_id AS "personId", to_name AS name`;
const TRUST_AGAIN = 'UPDATE mail_recipient SET refused_at = NULL WHERE person_id = $1';

/** Lists what was sent and what could not be, and sends that again. */
@Injectable()
export class Messages {
  constructor(
    private readonly sql: Sql,
    private readonly recorder: Recorder,
    private readonly clock: Clock,
  ) {}

  /** One page, newest first. */
  async page(
    states: readonly MailState[] | null,
    first: number,
    after: string | null | undefined,
  ): Promise<MailMessageConnection> {
    if (after && !/^\d{1,18}$/u.test(after)) throw badInput(`after is no cursor of this list: ${after}.`, ['after']);
    const size = pageSize(first);
    const only = states?.length ? states : null;
    const rows = await this.sql.rows<Row & Record<string, unknown>>('mail-page', PAGE, [
      ...[this.clock.now(), only, after ?? null, size + 1],
    ]);
    const [count] = await this.sql.rows<{ count: number }>('mail-page-count', COUNT, [only]);
    const shown = rows.slice(0, size);
    return {
      nodes: shown.map(messageOf),
      edges: shown.map((row) => ({ cursor: row.number, node: messageOf(row) })),
      pageInfo: {
        hasNextPage: rows.length > size,
        hasPreviousPage: Boolean(after),
        startCursor: shown[0]?.number ?? null,
        endCursor: shown.at(-1)?.number ?? null,
      },
      totalCount: count?.count ?? 0,
    };
  }

  async sendAgain(actor: Actor, messageId: string): Promise<MailMessagePayload> {
    const entry = { operation: 'sendMailAgain', reason: 'Had a message sent again.' };
    await this.recorder.write(actor, entry, async (write) => {
      const found = await this.one(messageId);
      const path = ['input', 'messageId'];
      if (!found) throw refuse('NOT_FOUND', 'There is no such message any more.', path, messageId);
      const [rows] = await write.manager.query<[{ personId: string | null; name: string }[], number]>(SEND_AGAIN, [
        this.clock.now(),
        messageId,
      ]);
      const [sent] = rows;
      if (!sent) {
        const message = 'This message cannot be sent again: it was sent, still waits, or came too late.';
        throw refuse('STEP_NOT_OPEN', message, path, messageId);
      }
      if (sent.personId === null) return;
      await write.manager.query(TRUST_AGAIN, [sent.personId]);
      write.touch(null, 'Person', sent.personId, sent.name);
    });
    return { message: await this.one(messageId), problems: [], saved: true };
  }

  private async one(id: string): Promise<MailMessage | null> {
    const [row] = await this.sql.rows<Row & Record<string, unknown>>('mail-one', ONE, [this.clock.now(), id]);
    return row ? messageOf(row) : null;
  }
}

function messageOf({ again, ...row }: Row): MailMessage {
  const waiting = row.state === 'WAITING';
  return { ...row, nextStates: waiting ? ['SENT', 'FAILED'] : again ? ['WAITING'] : [] };
}
