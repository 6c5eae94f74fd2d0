import type { MigrationInterface } from 'typeorm';

/** Decisions of boards and committees, with reasons. */
export class Board1700000015000 implements MigrationInterface {
  name = 'Board1700000015000';

  async up(): Promise<void> {
    // tables to come
  }

  async down(): Promise<void> {
    // tables to come
  }
}

/** The tables made here, as entities. */
export const BOARD_TABLES: readonly NewableFunction[] = [];
