import { Clock } from '../../src/platform/clock/clock.js';

/** A clock that stands still until it is set. */
export class FixedClock extends Clock {
  private instant: Date;

  /** @param day yyyy-mm-dd; the time is 09:30 UTC */
  constructor(day: string) {
    super();
    this.instant = morningOf(day);
  }

  now(): Date {
    return new Date(this.instant);
  }

  today(): string {
    return this.instant.toISOString().slice(0, 10);
  }

  /** Sets the day, at 09:30 UTC, or an exact instant. */
  set(to: string | Date): void {
    this.instant = typeof to === 'string' ? morningOf(to) : new Date(to);
  }
}

function morningOf(day: string): Date {
  return new Date(`${day}T09:30:00.000Z`);
}
