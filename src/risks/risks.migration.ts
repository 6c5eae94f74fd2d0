import type { MigrationInterface } from 'typeorm';

/** The risk register: risks, scales, assessments, responses and appetite. */
export class Risks1700000012000 implements MigrationInterface {
  name = 'Risks1700000012000';

  async up(): Promise<void> {
    // tables to come
  }

  async down(): Promise<void> {
    // tables to come
  }
}

/** The tables made here, as entities. */
export const RISKS_TABLES: readonly NewableFunction[] = [];
