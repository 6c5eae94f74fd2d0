import type { MigrationInterface } from 'typeorm';

/** Stakeholders: their interest and influence, what is promised to them, what is published to them. */
export class Stakeholders1700000008000 implements MigrationInterface {
  name = 'Stakeholders1700000008000';

  async up(): Promise<void> {
    // tables to come
  }

  async down(): Promise<void> {
    // tables to come
  }
}

/** The tables made here, as entities. */
export const STAKEHOLDERS_TABLES: readonly NewableFunction[] = [];
