import { Injectable } from '@nestjs/common';

/** Somebody whom the sign-in page lets in without more ado. */
export interface OfferedPerson {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
}

/** The people of a demonstration; empty in earnest. */
@Injectable()
export class OfferedPeople {
  private people: readonly OfferedPerson[] = [];

  get all(): readonly OfferedPerson[] {
    return this.people;
  }

  /** Called once, by the demonstration. */
  offer(people: readonly OfferedPerson[]): void {
    this.people = people;
  }

  /** The person offered under an id; null where there is none. */
  find(personId: unknown): OfferedPerson | null {
    return this.people.find((one) => one.personId === personId) ?? null;
  }
}
