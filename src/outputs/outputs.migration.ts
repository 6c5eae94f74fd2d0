import type { MigrationInterface } from 'typeorm';

/** Outputs: versions of numbered clauses, their alignment, sign-off and publication. */
export class Outputs1700000006000 implements MigrationInterface {
  name = 'Outputs1700000006000';

  async up(): Promise<void> {
    // tables to come
  }

  async down(): Promise<void> {
    // tables to come
  }
}

/** The tables made here, as entities. */
export const OUTPUTS_TABLES: readonly NewableFunction[] = [];
