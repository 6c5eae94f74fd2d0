import type { MigrationInterface } from 'typeorm';

/** Evidence: reviews, interviews and documents that the work rests upon. */
export class Evidence1700000009000 implements MigrationInterface {
  name = 'Evidence1700000009000';

  async up(): Promise<void> {
    // tables to come
  }

  async down(): Promise<void> {
    // tables to come
  }
}

/** The tables made here, as entities. */
export const EVIDENCE_TABLES: readonly NewableFunction[] = [];
