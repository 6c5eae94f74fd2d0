import type { MigrationInterface } from 'typeorm';

/** Feedback: exercises, items, themes and what came of them. */
export class Feedback1700000010000 implements MigrationInterface {
  name = 'Feedback1700000010000';

  async up(): Promise<void> {
    // tables to come
  }

  async down(): Promise<void> {
    // tables to come
  }
}

/** The tables made here, as entities. */
export const FEEDBACK_TABLES: readonly NewableFunction[] = [];
