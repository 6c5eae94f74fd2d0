import { Injectable } from '@nestjs/common';
import type { Reader } from '../programme/kind/kind-writer.service.js';
import type { Sits } from './meeting-context.js';

/** Reads the seats of a project inside a write. */
type Read = (thing: Parameters<Reader['within']>[0]) => Promise<Sits>;

/** Asks the domain that keeps seats who sits on a body. */
@Injectable()
export class BodySeats {
  private read: Read | null = null;

  register(read: Read): void {
    this.read = read;
  }

  /** Who sits on the bodies of a project by now; those of no project, as the Board, have no seats on record. */
  async within(thing: Parameters<Reader['within']>[0]): Promise<Sits> {
    const { projectId } = thing as { readonly projectId: string | null };
    return projectId === null || this.read === null ? () => null : this.read(thing);
  }
}
