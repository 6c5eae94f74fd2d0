import type { MigrationInterface } from 'typeorm';

/** The steering group: seats, invitations, advice and challenges. */
export class SteeringGroup1700000014000 implements MigrationInterface {
  name = 'SteeringGroup1700000014000';

  async up(): Promise<void> {
    // tables to come
  }

  async down(): Promise<void> {
    // tables to come
  }
}

/** The tables made here, as entities. */
export const STEERING_GROUP_TABLES: readonly NewableFunction[] = [];
