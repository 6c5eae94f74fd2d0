/** Holds the statements of the outbox of mail. */
import { type Queue, forgetText, giveUpText, settleText, takeText } from '../outbox/queue-statements.js';

/** What lets somebody in goes first, and its text goes as soon as it is sent. */
const MAIL: Queue = {
  table: 'mail_message',
  attempts: 'mail_attempt',
  of: 'message_id',
  taken: `id, header_id AS "headerId", made_at AS "madeAt", to_name AS "toName", to_address AS "toAddress", subject,
  text, html, stop_url AS "stopUrl", attempts, person_id AS "personId"`,
  urgent: 'secret DESC',
  settled: `text = CASE WHEN secret AND $3 = 'SENT' THEN NULL ELSE text END,
      html = CASE WHEN secret AND $3 = 'SENT' THEN NULL ELSE html END`,
};
export const TAKE = takeText(MAIL);
export const SETTLE = settleText(MAIL);
export const GIVE_UP = giveUpText(MAIL);
export const FORGET = forgetText(MAIL);

/** Puts a message in unless its key is known or so many wait ($15). */
export const ADD = `
  INSERT INTO mail_message (id, kind, once, header_id, person_id, to_name, to_address, subject, text, html, stop_url, secret,
    made_at, state_at, expires_at)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14
  WHERE (SELECT count(*) FROM (SELECT FROM mail_message WHERE state = 'WAITING' LIMIT $15) waiting) < $15
  ON CONFLICT (once) DO NOTHING RETURNING id`;

/** Files go with messages by their hash, so that one that goes to many is kept once. */
export const ADD_FILE = `INSERT INTO mail_file (sha256, bytes) VALUES ($1, $2)
  ON CONFLICT (sha256) DO UPDATE SET sha256 = EXCLUDED.sha256`;
export const ATTACH = `INSERT INTO mail_attachment (message_id, position, name, media_type, sha256) VALUES ($1, $2, $3, $4, $5)`;
export const ATTACHED = `SELECT message_id AS "messageId", name, media_type AS "mediaType", sha256, bytes
  FROM mail_attachment JOIN mail_file USING (sha256) WHERE message_id = ANY($1) ORDER BY message_id, position`;
/** Files go once no message waits for them or can be sent again. */
export const FORGET_ATTACHED = `DELETE FROM mail_attachment a USING mail_message m
  WHERE m.id = a.message_id AND (m.state = 'SENT' OR m.text IS NULL)`;
export const FORGET_FILES = `DELETE FROM mail_file f WHERE NOT EXISTS (SELECT FROM mail_attachment a WHERE a.sha256 = f.sha256)`;

/** What became of the messages with these keys. */
export const WITH_KEYS = `SELECT once, state, made_at AS "madeAt" FROM mail_message WHERE once = ANY($1)`;

export const IS_KNOWN = 'SELECT id FROM mail_message WHERE once = $1';

/** An address that refused a message for person $1 gets none of its own accord any more. */
export const REFUSED = 'UPDATE mail_recipient SET refused_at = $3 WHERE person_id = $1 AND address = $2';

/** Removes texts of messages made before $2, and secret ones that are worth nothing at $1. */
export const FORGET_TEXTS = `
  UPDATE mail_message SET text = NULL, html = NULL, stop_url = NULL
  WHERE text IS NOT NULL AND state <> 'WAITING' AND (made_at < $2 OR (secret AND expires_at <= $1))`;

export const COUNT = `SELECT state, count(*)::int AS count FROM mail_message WHERE state <> 'SENT' GROUP BY state`;
