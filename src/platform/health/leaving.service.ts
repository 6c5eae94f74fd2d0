import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

/**
 * The time between being asked to end and closing. Whoever sends requests here finds the server not ready and sends them
 * elsewhere; what still comes is answered, and each answer ends its connection, so that none is closed under a request.
 */
@Injectable()
export class Leaving {
  private begun = false;

  constructor(private readonly config: Config) {}

  /** Whether the server was asked to end. */
  get hasBegun(): boolean {
    return this.begun;
  }

  /** From now on the server is not ready. @returns once it may close */
  async begin(): Promise<void> {
    this.begun = true;
    await delay(1_000 * this.config.drainSeconds);
  }
}
