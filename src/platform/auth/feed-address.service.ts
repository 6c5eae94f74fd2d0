import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { AppError } from '../graphql/errors.js';
import { refuse } from '../record/refusal.js';
import { Recorder } from '../record/recorder.js';
import { type Write } from '../record/write.js';
import { AccessToken } from './access-token.entity.js';
import { AccessEvents } from './events/access-events.service.js';
import { type Actor, doneBy, issuerBehind, outlivedBy } from './actor.js';
import type { IssueFeedAddressInput } from './feed-address.input.js';
import type { FeedAddressPayload } from './feed-address.type.js';
import { hashToken, newToken } from './token.js';

/** Living addresses that one person may have: one for each program that reads them. */
export const MOST_ADDRESSES = 10;

/** Makes the secret addresses under which a person's own feeds are read. */
@Injectable()
export class FeedAddressService {
  constructor(
    private readonly recorder: Recorder,
    private readonly clock: Clock,
    private readonly events: AccessEvents,
  ) {}

  /** A new address, which ends the one of its name. Its secret is in the answer and nowhere else. */
  async issue(actor: Actor, input: IssueFeedAddressInput): Promise<FeedAddressPayload> {
    const { personId, personName } = actor;
    if (personId === null) throw new AppError('UNAUTHENTICATED', 'A feed address belongs to a person. Sign in first.');
    const secret = newToken();
    const name = input.name.trim();
    const entry = { operation: 'issueFeedAddress', reason: `Feed address "${name}".` };
    const accessToken = await this.recorder.write(actor, entry, async (write) => {
      await this.makeRoom(write, personId, name);
      const token: AccessToken = {
        id: randomUUID(),
        personId,
        name,
        kind: 'FEED',
        issuedBy: issuerBehind(actor),
        openedBy: null,
        hash: hashToken(secret),
        issuedRevision: write.revision,
        createdAt: this.clock.now(),
        expiresAt: outlivedBy(actor),
        revokedRevision: null,
        revokedAt: null,
      };
      await write.manager.insert(AccessToken, token);
      write.touch(null, 'AccessToken', token.id, personName);
      const happened = { kind: 'TOKEN_ISSUED', personId, name: personName, detail: `Feed address ${name}` } as const;
      await this.events.note({ ...happened, ...doneBy(actor, personId) }, write.manager);
      return token;
    });
    const at = `/feeds/${secret}`;
    return {
      accessToken,
      calendarPath: `${at}/calendar.ics`,
      changesPath: `${at}/changes.atom`,
      problems: [],
      saved: true,
    };
  }

  /** Ends the living address of a name; refuses one address too many. */
  private async makeRoom(write: Write, personId: string, name: string): Promise<void> {
    const living = await write.manager.findBy(AccessToken, { personId, kind: 'FEED', revokedAt: IsNull() });
    const former = living.find((token) => token.name === name);
    if (former) {
      const ended = { revokedRevision: write.revision, revokedAt: this.clock.now() };
      await write.manager.update(AccessToken, { id: former.id }, ended);
      write.touch(null, 'AccessToken', former.id, former.name);
    } else if (living.length >= MOST_ADDRESSES) {
      const message = `You have ${living.length} addresses. End one that nothing reads any more, or replace one of them.`;
      throw refuse('TOO_MANY_ADDRESSES', message, ['input', 'name']);
    }
  }
}
