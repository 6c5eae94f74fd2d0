import { Injectable } from '@nestjs/common';
import type { ThingWrite } from '../programme/thing-write.js';

/** Somebody of the register, with the organisation they speak for. */
export interface Sitter {
  readonly personId: string | null;
  readonly organisationId: string | null;
}

/** Whether somebody sits on a body as a write finds it; null: the body has no seats on record. */
type Ask = (
  thing: Pick<ThingWrite, 'write' | 'projectId' | 'before'>,
  bodyId: string,
  who: Sitter,
) => Promise<boolean | null>;

/** Asks the domain that keeps seats who sits on a body. */
@Injectable()
export class BodySeats {
  private ask: Ask = () => Promise.resolve(null);

  register(ask: Ask): void {
    this.ask = ask;
  }

  /** Whether somebody sits on a body by now; null: it has no seats on record, as a board has none. */
  async sits({ projectId, ...thing }: ThingWrite<string | null>, bodyId: string, who: Sitter): Promise<boolean | null> {
    return projectId === null ? null : this.ask({ ...thing, projectId }, bodyId, who);
  }
}
