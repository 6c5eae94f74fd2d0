import { Injectable } from '@nestjs/common';
import { AccessService } from '../platform/auth/access.service.js';
import type { Role } from '../platform/auth/role.js';
import { Clock } from '../platform/clock/clock.js';
import { DemoStepsService } from './demo-steps.service.js';
import { DEMONSTRATED, PEOPLE, ROLES } from './first-programme/people.js';

const NAME = 'demonstration';

/** A token to try a role with. */
export interface DemoToken {
  readonly role: Role;
  readonly person: string;
  readonly secret: string;
}

/** Issues the demonstration's access tokens: one for a person of each role, for a day. */
@Injectable()
export class DemoTokensService {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly access: AccessService,
    private readonly clock: Clock,
  ) {}

  /** Fresh tokens; those of an earlier start are revoked. */
  renew(): Promise<DemoToken[]> {
    return this.steps.alone(async () => {
      const done = await this.steps.done();
      const tokens: DemoToken[] = [];
      for (const key of DEMONSTRATED) tokens.push(await this.renewed(done, key));
      return tokens;
    });
  }

  private async renewed(done: ReadonlyMap<string, string>, key: string): Promise<DemoToken> {
    const actor = await this.steps.actor(done, key);
    const personId = actor.personId ?? '';
    const now = this.clock.now();
    for (const { id, name, revokedAt, expiresAt } of await this.access.tokens(actor, personId)) {
      const lives = revokedAt === null && (expiresAt === null || expiresAt > now);
      if (name !== NAME || !lives) continue;
      await this.access.revoke(actor, { tokenId: id, reason: 'The demonstration was started again.' });
    }
    const { secret } = await this.access.issue(actor, { personId, name: NAME, days: 1 });
    if (!secret) throw new Error(`No token was issued for ${actor.personName}.`);
    const { role } = ROLES.find((each) => each.person === key)!;
    return { role, person: PEOPLE.find((each) => each.key === key)!.name, secret };
  }
}
