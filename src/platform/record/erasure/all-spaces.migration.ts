import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PATTERN_OF_ALL_SPACES, PATTERN_OF_SOME_SPACES } from './erasure-functions.js';

/** A name is found however its words are spaced, on every server alike. */
export class AllSpaces1700000088000 implements MigrationInterface {
  name = 'AllSpaces1700000088000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(PATTERN_OF_ALL_SPACES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(PATTERN_OF_SOME_SPACES);
  }
}
