/** Holds the statements of the outbox. Its queue runs by the clock of the database; what a message is worth, by that of the program. */

const OUTGOING = `id, header_id AS "headerId", made_at AS "madeAt", to_name AS "toName", to_address AS "toAddress", subject,
  text, html, stop_url AS "stopUrl", attempts`;

/** Puts a message in unless its key is known or so many wait ($15). */
export const ADD = `
  INSERT INTO mail_message (id, kind, once, header_id, person_id, to_name, to_address, subject, text, html, stop_url, secret,
    made_at, state_at, expires_at)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14
  WHERE (SELECT count(*) FROM (SELECT FROM mail_message WHERE state = 'WAITING' LIMIT $15) waiting) < $15
  ON CONFLICT (once) DO NOTHING RETURNING id`;

export const IS_KNOWN = 'SELECT id FROM mail_message WHERE once = $1';

/** Takes up to $2 messages on a lease $1 of $3 seconds, and notes that an attempt begins. What lets somebody in goes first. */
export const TAKE = `
  WITH taken AS (
    UPDATE mail_message SET lease = $1, lease_until = clock_timestamp() + make_interval(secs => $3), attempts = attempts + 1
    WHERE id IN (
      SELECT id FROM mail_message
      WHERE state = 'WAITING' AND next_at <= clock_timestamp() AND expires_at > $4
        AND (lease_until IS NULL OR lease_until < clock_timestamp())
      ORDER BY secret DESC, next_at, id LIMIT $2 FOR UPDATE SKIP LOCKED)
    RETURNING ${OUTGOING}),
  noted AS (INSERT INTO mail_attempt (message_id, number, outcome) SELECT id, attempts, 'STARTED' FROM taken)
  SELECT * FROM taken`;

/** Ends a lease: the state $3 at $4, the next attempt in $5 seconds; the text goes where it is a secret and the message is sent. */
export const SETTLE = `
  WITH settled AS (
    UPDATE mail_message SET state = $3, state_at = CASE WHEN $3 = 'WAITING' THEN state_at ELSE $4 END,
      next_at = clock_timestamp() + make_interval(secs => $5), lease = NULL, lease_until = NULL,
      text = CASE WHEN secret AND $3 = 'SENT' THEN NULL ELSE text END,
      html = CASE WHEN secret AND $3 = 'SENT' THEN NULL ELSE html END
    WHERE id = $1 AND lease = $2 RETURNING id, attempts)
  INSERT INTO mail_attempt (message_id, number, outcome, detail) SELECT id, attempts, $6, $7 FROM settled RETURNING id`;

/** Gives up what nobody wants any more at $1. */
export const GIVE_UP = `
  WITH late AS (
    UPDATE mail_message SET state = 'FAILED', state_at = $1
    WHERE state = 'WAITING' AND expires_at <= $1 AND (lease_until IS NULL OR lease_until < clock_timestamp())
    RETURNING id, attempts)
  INSERT INTO mail_attempt (message_id, number, outcome) SELECT id, attempts, 'EXPIRED' FROM late RETURNING message_id AS id`;

/** Removes texts of messages made before $2, and secret ones that are worth nothing at $1. */
export const FORGET_TEXTS = `
  UPDATE mail_message SET text = NULL, html = NULL, stop_url = NULL
  WHERE text IS NOT NULL AND state <> 'WAITING' AND (made_at < $2 OR (secret AND expires_at <= $1))`;

export const FORGET = `DELETE FROM mail_message WHERE state <> 'WAITING' AND made_at < $1`;

export const COUNT = `SELECT state, count(*)::int AS count FROM mail_message WHERE state <> 'SENT' GROUP BY state`;
