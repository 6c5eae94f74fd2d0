import type { MigrationInterface } from 'typeorm';

/** Pilot authorities: from identified to completed or withdrawn. */
export class Pilots1700000007000 implements MigrationInterface {
  name = 'Pilots1700000007000';

  async up(): Promise<void> {
    // tables to come
  }

  async down(): Promise<void> {
    // tables to come
  }
}

/** The tables made here, as entities. */
export const PILOTS_TABLES: readonly NewableFunction[] = [];
