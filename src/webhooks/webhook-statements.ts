/** Holds the statements about webhooks and what they are told. */
import {
  DUE,
  forgetText,
  giveUpText,
  NOW,
  type Queue,
  settleText,
  takeText,
} from '../platform/outbox/queue-statements.js';

/** One webhook has one message under way at a time, so that a slow receiver holds up nobody else. */
const DELIVERIES: Queue = {
  table: 'webhook_delivery',
  attempts: 'webhook_attempt',
  of: 'delivery_id',
  taken: `id, webhook_id AS "webhookId", body, attempts, floor(extract(epoch FROM clock_timestamp()))::float8 AS "timestamp",
    (SELECT url FROM webhook w WHERE w.id = webhook_id) AS url,
    (SELECT array_remove(ARRAY[secret, CASE WHEN former_until > $4 THEN former_secret END], NULL)
      FROM webhook w WHERE w.id = webhook_id) AS secrets`,
  among: `
        SELECT first.id FROM webhook w CROSS JOIN LATERAL (
          SELECT id FROM webhook_delivery WHERE webhook_id = w.id AND ${DUE} ORDER BY next_at, number LIMIT 1) first
        WHERE w.state = 'ON' AND (w.rest_until IS NULL OR w.rest_until <= ${NOW})
          AND NOT EXISTS (SELECT FROM webhook_delivery o
            WHERE o.webhook_id = w.id AND o.state = 'WAITING' AND o.lease IS NOT NULL AND o.lease_until >= ${NOW})`,
};
export const TAKE = takeText(DELIVERIES);
export const SETTLE = settleText(DELIVERIES);
export const GIVE_UP = giveUpText(DELIVERIES);
export const FORGET = forgetText(DELIVERIES);

export const COUNT = `SELECT state, count(*)::int AS count FROM webhook_delivery WHERE state <> 'SENT' GROUP BY state`;

export const ANY = 'SELECT id FROM webhook LIMIT 1';

/** Webhooks that are on and have not been told of the last writes, unless $1 messages wait for them already. */
export const BEHIND = `
  SELECT id, reader_id AS "readerId", told FROM webhook w
  WHERE state = 'ON' AND told < (SELECT revision FROM record_clock)
    AND (SELECT count(*) FROM (SELECT FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'WAITING' LIMIT $1) waiting) < $1
  ORDER BY id`;
/** One of them, where no other instance sees to it or has told it of more than $2 meanwhile. */
export const HOLD = `SELECT id FROM webhook WHERE id = $1 AND told = $2 AND state = 'ON' FOR UPDATE SKIP LOCKED`;
export const TOLD = 'UPDATE webhook SET told = $2 WHERE id = $1';
export const ADD = `
  INSERT INTO webhook_delivery (id, webhook_id, revision, type, body, made_at, state_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $6, $7) ON CONFLICT (webhook_id, revision) DO NOTHING`;

/** Whoever changes a webhook and its messages takes the webhook first, so that nobody waits for one another in a circle. */
export const LOCK = 'SELECT id FROM webhook WHERE id = $1 FOR UPDATE';
export const ARRIVED =
  'UPDATE webhook SET failures = 0, failing_since = NULL, rest_until = NULL WHERE id = $1 RETURNING id';
export const FAILED = `
  UPDATE webhook SET failures = failures + 1, failing_since = coalesce(failing_since, $2)
  WHERE id = $1 RETURNING failures, failing_since AS "failingSince", name, state`;
export const REST = 'UPDATE webhook SET rest_until = clock_timestamp() + make_interval(secs => $2) WHERE id = $1';
export const SWITCH_OFF = `UPDATE webhook SET state = 'OFF', state_at = $2, why = $3 WHERE id = $1 AND state = 'ON' RETURNING id`;

/** What a person is called now. */
const NAME_OF = (personId: string): string => `
    (SELECT s.name FROM person_statement s WHERE s.person_id = ${personId}
      AND NOT EXISTS (SELECT 1 FROM person_statement later WHERE later.corrects = s.id)
      ORDER BY s.effective_on DESC, s.revision DESC, s.id DESC LIMIT 1)`;

/** Administrators with an address that takes mail, who are told where a webhook was turned off. */
export const ADMINISTRATORS = `
  SELECT DISTINCT r.address, r.person_id AS "personId", ${NAME_OF('r.person_id')} AS name
  FROM mail_recipient r
  JOIN role_grant g ON g.person_id = r.person_id AND g.role = 'ADMINISTRATOR' AND g.withdrawn_revision IS NULL
  WHERE r.address IS NOT NULL AND r.refused_at IS NULL`;

const WEBHOOK = `
  SELECT id, name, url, reader_id AS "readerId", state, state_at::date AS since, why, failing_since AS "failingSince", told,
    CASE WHEN former_until > $1 THEN former_until END AS "formerSecretUntil",
    (SELECT count(*)::int FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'WAITING') AS waiting,
${NAME_OF('w.reader_id')} AS "readerName"
  FROM webhook w`;
export const WEBHOOKS = `${WEBHOOK} ORDER BY lower(name), id`;
export const ONE = `${WEBHOOK} WHERE id = $2`;
export const REGISTER = `
  INSERT INTO webhook (id, name, url, reader_id, secret, state_at, told)
  SELECT $1, $2, $3, $4, $5, $6, $7 WHERE (SELECT count(*) FROM webhook) < $8 RETURNING id`;
export const ROTATE = `
  UPDATE webhook SET former_secret = secret, former_until = $3, secret = $2 WHERE id = $1 RETURNING name`;
export const SWITCH = `
  UPDATE webhook SET state = $2, state_at = $3, why = NULL, failures = 0, failing_since = NULL, rest_until = NULL,
    told = CASE WHEN $2 = 'ON' THEN $4 ELSE told END
  WHERE id = $1 AND state <> $2 RETURNING name`;
export const REMOVE = 'DELETE FROM webhook WHERE id = $1 RETURNING name';
export const NAME = 'SELECT name, state FROM webhook WHERE id = $1';

const DELIVERY = `
  SELECT number, id, revision, type, state, state_at::date AS since, made_at AS "madeAt", attempts,
    (SELECT detail FROM webhook_attempt a WHERE a.delivery_id = d.id AND detail IS NOT NULL ORDER BY a.id DESC LIMIT 1) AS answer
  FROM webhook_delivery d`;
export const DELIVERIES_PAGE = `${DELIVERY} WHERE webhook_id = $1 AND ($2::bigint IS NULL OR number < $2) ORDER BY number DESC LIMIT $3`;
export const DELIVERIES_COUNT = 'SELECT count(*)::int AS count FROM webhook_delivery WHERE webhook_id = $1';
export const ONE_DELIVERY = `${DELIVERY} WHERE id = $1`;
/** It is tried at once, under the same id, for as long as a new one would be. */
export const SEND_AGAIN = `
  UPDATE webhook_delivery d SET state = 'WAITING', state_at = $2, expires_at = $3, next_at = clock_timestamp()
  WHERE id = $1 AND state <> 'WAITING' AND EXISTS (SELECT 1 FROM webhook w WHERE w.id = d.webhook_id AND w.state = 'ON')
  RETURNING webhook_id AS "webhookId", (SELECT name FROM webhook w WHERE w.id = d.webhook_id) AS name`;
/** A webhook that rests is tried at once where somebody asks for it; of a message that is sent again, before it is touched. */
export const WAKE = 'UPDATE webhook SET rest_until = NULL WHERE id = $1';
export const WAKE_FOR = `
  UPDATE webhook SET rest_until = NULL WHERE id = (SELECT webhook_id FROM webhook_delivery WHERE id = $1)`;
