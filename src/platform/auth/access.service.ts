import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Recorder } from '../record/recorder.js';
import { refuse } from '../record/refusal.js';
import { recordId } from '../record/view-id.js';
import { AccessToken } from './access-token.entity.js';
import { type IssueAccessTokenInput, type RevokeAccessTokenInput } from './access.input.js';
import { AccessEvents } from './events/access-events.service.js';
import { type AccessTokenPayload, type IssuedTokenPayload } from './access.type.js';
import { type Actor, doneBy, issuerBehind, outlivedBy } from './actor.js';
import { endBootstrap } from './bootstrap-token.js';
import { isAdministrator } from './policy.js';
import { requirePerson } from './people.js';
import { AppError } from '../graphql/errors.js';
import { hashToken, newToken } from './token.js';

const DAY_MS = 86_400_000;

/** Issues, lists and revokes access tokens. */
@Injectable()
export class AccessService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly recorder: Recorder,
    private readonly clock: Clock,
    private readonly events: AccessEvents,
  ) {}

  /** A person's tokens, newest first, those that have ended too. */
  async tokens(actor: Actor, personId: string): Promise<AccessToken[]> {
    requireOwn(actor, personId);
    const known = recordId(personId);
    if (known === null) return [];
    const order = { createdAt: 'DESC', id: 'ASC' } as const;
    return this.dataSource.manager.find(AccessToken, { where: { personId: known }, order });
  }

  /** A new token. Its secret is in the answer and nowhere else. */
  async issue(actor: Actor, input: IssueAccessTokenInput): Promise<IssuedTokenPayload> {
    requireOwn(actor, input.personId);
    const secret = newToken();
    const createdAt = this.clock.now();
    const [asked, latest] = [new Date(createdAt.getTime() + input.days * DAY_MS), outlivedBy(actor)];
    const entry = { operation: 'issueAccessToken', reason: `Access token "${input.name}" for ${input.days} days.` };
    const accessToken = await this.recorder.write(actor, entry, async (write) => {
      const person = await requirePerson(write.manager, input.personId, ['input', 'personId']);
      const token: AccessToken = {
        id: randomUUID(),
        personId: input.personId,
        name: input.name,
        kind: 'BEARER',
        issuedBy: issuerBehind(actor),
        openedBy: null,
        hash: hashToken(secret),
        issuedRevision: write.revision,
        createdAt,
        expiresAt: latest !== null && latest < asked ? latest : asked,
        revokedRevision: null,
        revokedAt: null,
      };
      await write.manager.insert(AccessToken, token);
      write.touch(null, 'AccessToken', token.id, person.name);
      await endBootstrap(write, person.id, createdAt);
      const happened = { kind: 'TOKEN_ISSUED', personId: person.id, name: person.name, detail: input.name } as const;
      await this.events.note({ ...happened, ...doneBy(actor, person.id) }, write.manager);
      return token;
    });
    return { accessToken, secret, problems: [], saved: true };
  }

  /** Ends a token at once, on every instance of the server. */
  async revoke(actor: Actor, input: RevokeAccessTokenInput): Promise<AccessTokenPayload> {
    const entry = { operation: 'revokeAccessToken', reason: input.reason ?? 'Access token no longer needed.' };
    const accessToken = await this.recorder.write(actor, entry, async (write) => {
      const token = await ownToken(write.manager, actor, input.tokenId);
      const ended = { revokedRevision: write.revision, revokedAt: this.clock.now() };
      await write.manager.update(AccessToken, { id: token.id }, ended);
      write.touch(null, 'AccessToken', token.id, token.name);
      const person = await requirePerson(write.manager, token.personId, ['input', 'tokenId']);
      const happened = { kind: 'TOKEN_REVOKED', personId: person.id, name: person.name, detail: token.name } as const;
      await this.events.note({ ...happened, ...doneBy(actor, person.id) }, write.manager);
      return Object.assign(token, ended);
    });
    return { accessToken, problems: [], saved: true };
  }
}

/** A living token of the actor's own, or of anybody for an administrator; other people's are as good as absent. */
async function ownToken(manager: EntityManager, actor: Actor, id: string): Promise<AccessToken> {
  const token = await manager.findOneBy(AccessToken, { id, revokedAt: IsNull() });
  if (token !== null && (token.personId === actor.personId || isAdministrator(actor))) return token;
  throw refuse('NOT_FOUND', 'There is no such token of yours that could be revoked.', ['input', 'tokenId'], id);
}

function requireOwn(actor: Actor, personId: string): void {
  if (personId === actor.personId || isAdministrator(actor)) return;
  throw new AppError('FORBIDDEN', "Other people's access tokens are for an administrator.");
}
