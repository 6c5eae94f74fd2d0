import type { MigrationInterface } from 'typeorm';

/** Adoption: who takes an output up, how they adapt it, and who has signed. */
export class Adoption1700000011000 implements MigrationInterface {
  name = 'Adoption1700000011000';

  async up(): Promise<void> {
    // tables to come
  }

  async down(): Promise<void> {
    // tables to come
  }
}

/** The tables made here, as entities. */
export const ADOPTION_TABLES: readonly NewableFunction[] = [];
