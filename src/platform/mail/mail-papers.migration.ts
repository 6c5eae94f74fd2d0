import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Messages about papers, and files that go with messages. Whoever gets mail gets these too until they end them; whoever had
 * ended everything gets nothing new. A file that goes to many is kept once, and goes when no message needs it.
 */
export class MailPapers1700000079000 implements MigrationInterface {
  name = 'MailPapers1700000079000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`INSERT INTO mail_topic (person_id, topic, secret, ended_at)
      SELECT r.person_id, 'PAPERS_ISSUED', translate(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''),
        CASE WHEN EXISTS (SELECT FROM mail_topic t WHERE t.person_id = r.person_id)
          AND NOT EXISTS (SELECT FROM mail_topic t WHERE t.person_id = r.person_id AND t.ended_at IS NULL) THEN now() END
      FROM mail_recipient r`);
    await q.query(`CREATE TABLE mail_file (sha256 text PRIMARY KEY, bytes bytea NOT NULL)`);
    await q.query(`CREATE TABLE mail_attachment (
      message_id uuid NOT NULL REFERENCES mail_message ON DELETE CASCADE,
      position smallint NOT NULL,
      name text NOT NULL CHECK (name <> ''),
      media_type text NOT NULL CHECK (media_type <> ''),
      sha256 text NOT NULL REFERENCES mail_file,
      PRIMARY KEY (message_id, position)
    )`);
    await q.query(`CREATE INDEX mail_attachment_file ON mail_attachment (sha256)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE mail_attachment`);
    await q.query(`DROP TABLE mail_file`);
    await q.query(`DELETE FROM mail_topic WHERE topic = 'PAPERS_ISSUED'`);
  }
}
