import type { MigrationInterface } from 'typeorm';

/** Bodies and their meetings: agenda, attendance, minutes and actions. */
export class Meetings1700000013000 implements MigrationInterface {
  name = 'Meetings1700000013000';

  async up(): Promise<void> {
    // tables to come
  }

  async down(): Promise<void> {
    // tables to come
  }
}

/** The tables made here, as entities. */
export const MEETINGS_TABLES: readonly NewableFunction[] = [];
