import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The chain is written by its owner's function alone: the role that the program works as may read it, not write it. */
export class ChainOwner1700000061800 implements MigrationInterface {
  name = 'ChainOwner1700000061800';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER FUNCTION chain_entry() SECURITY DEFINER SET search_path TO public, pg_temp`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER FUNCTION chain_entry() SECURITY INVOKER RESET search_path`);
  }
}
