import type { MigrationInterface, QueryRunner } from 'typeorm';

const TOPICS = `'PURPOSE', 'DEVELOPMENT', 'OUTPUTS', 'METHOD', 'NEXT_STEPS', 'OVERSIGHT', 'RISK'`;

/** What a project does, in one clause, is a topic of its account. */
export class NarrativeAim1700000055000 implements MigrationInterface {
  name = 'NarrativeAim1700000055000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE project_narrative DROP CONSTRAINT project_narrative_topic_check`);
    await q.query(
      `ALTER TABLE project_narrative ADD CONSTRAINT project_narrative_topic_check CHECK (topic IN ('AIM', ${TOPICS}))`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE project_narrative DROP CONSTRAINT project_narrative_topic_check`);
    await q.query(
      `ALTER TABLE project_narrative ADD CONSTRAINT project_narrative_topic_check CHECK (topic IN (${TOPICS}))`,
    );
  }
}
