import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Log } from '../http/log.js';
import { Recorder } from '../record/recorder.js';
import { SERVER_AUTHOR, type Write } from '../record/write.js';
import { AccessToken } from './access-token.entity.js';
import { addNamedPerson } from './people.js';
import { RoleGrant } from './role-grant.entity.js';
import { Role } from './role.js';
import { SignInLink } from './sign-in.entity.js';
import { hashToken, newToken } from './token.js';

const FIRST_ADMINISTRATOR = 'First administrator';

/** Days that the token counts at most. */
const DAYS = 30;
/** How long the link of the first screen may wait to be used. */
const LINK_MS = 3_600_000;

/**
 * Turns BOOTSTRAP_TOKEN into the first administrator's access token, while no administrator has had another. It ends as soon
 * as one has signed in or been given a token, and after a month; one that ended so, unused, can be replaced by another.
 */
@Injectable()
export class BootstrapService implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly recorder: Recorder,
    private readonly log: Log,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const secret = this.config.bootstrapToken;
    if (secret === null || !(await isWanted(this.dataSource.manager, this.clock.now(), secret))) return;
    const entry = { operation: 'bootstrap', reason: 'BOOTSTRAP_TOKEN made the first administrator.' };
    try {
      await this.recorder.write(SERVER_AUTHOR, entry, async (write) => {
        // asked again inside the write: another instance may have been first
        if (!(await isWanted(write.manager, this.clock.now(), secret))) throw new AnotherWasFirst();
        await this.appoint(write, secret);
      });
      this.log.lines.info('BOOTSTRAP_TOKEN is now the access token of the first administrator');
    } catch (error) {
      if (!(error instanceof AnotherWasFirst)) throw error;
    }
  }

  /**
   * The path of a link by which the first administrator signs in, once and within an hour; links made at earlier starts end.
   * Null: an administrator has a lasting way in.
   */
  async firstLink(): Promise<string | null> {
    if (await hasAdministrator(this.dataSource.manager)) return null;
    const secret = newToken();
    const entry = { operation: 'bootstrap', reason: 'A link for the first administrator, printed at the start.' };
    try {
      await this.recorder.write(SERVER_AUTHOR, entry, async (write) => {
        if (await hasAdministrator(write.manager)) throw new AnotherWasFirst();
        const at = this.clock.now();
        const personId = await this.administrator(write, at);
        const unused = { personId, usedRevision: IsNull() };
        await write.manager.update(SignInLink, unused, { usedRevision: write.revision, usedAt: at });
        const link = { id: randomUUID(), personId, hash: hashToken(secret), issuedRevision: write.revision };
        await write.manager.insert(SignInLink, { ...link, expiresAt: new Date(at.getTime() + LINK_MS) });
        write.touch(null, 'SignInLink', link.id, FIRST_ADMINISTRATOR);
      });
    } catch (error) {
      if (!(error instanceof AnotherWasFirst)) throw error;
      return null;
    }
    return `/sign-in/link/${secret}`;
  }

  private async appoint(write: Write, secret: string): Promise<void> {
    const at = this.clock.now();
    const personId = await this.administrator(write, at);
    const token = { id: randomUUID(), name: 'BOOTSTRAP_TOKEN' };
    await write.manager.insert(AccessToken, {
      ...token,
      personId,
      kind: 'BOOTSTRAP',
      hash: hashToken(secret),
      issuedRevision: write.revision,
      createdAt: at,
      expiresAt: new Date(at.getTime() + DAYS * 86_400_000),
    });
    write.touch(null, 'AccessToken', token.id, token.name);
  }

  /** The first administrator, who is added where there is none. */
  private async administrator(write: Write, at: Date): Promise<string> {
    const first = {
      where: { role: Role.ADMINISTRATOR, withdrawnRevision: IsNull() },
      order: { grantedRevision: 'ASC', id: 'ASC' },
    } as const;
    const known = await write.manager.findOne(RoleGrant, first);
    if (known !== null) return known.personId;
    const personId = await addNamedPerson(write, FIRST_ADMINISTRATOR, this.clock.today());
    const grant = { id: randomUUID(), personId, role: Role.ADMINISTRATOR, projectId: null };
    await write.manager.insert(RoleGrant, { ...grant, grantedRevision: write.revision, grantedAt: at });
    return personId;
  }
}

class AnotherWasFirst extends Error {}

/**
 * Whether an administrator has ever had a lasting way in of their own, even one whose role has been withdrawn since: a name and
 * a password, an account of their organisation, or a token. A link that was used without choosing a password is none.
 */
async function hasAdministrator(manager: EntityManager): Promise<boolean> {
  const [found] = await manager.query<{ has: boolean }[]>(
    `SELECT EXISTS (SELECT 1 FROM role_grant held WHERE held.role = 'ADMINISTRATOR' AND (
        EXISTS (SELECT 1 FROM access_token token WHERE token.person_id = held.person_id
          AND (token.kind <> 'SESSION' OR token.opened_by IS DISTINCT FROM 'LINK'))
        OR EXISTS (SELECT 1 FROM sign_in_password kept JOIN sign_in_name named ON named.person_id = kept.person_id
          WHERE kept.person_id = held.person_id))) AS has`,
  );
  return found?.has === true;
}

/**
 * Whether the secret is still to become a token: not one that was a token already, and only while no other counts and no
 * administrator has ever had a way in of their own, even one whose role has been withdrawn since.
 */
async function isWanted(manager: EntityManager, now: Date, secret: string): Promise<boolean> {
  const [found] = await manager.query<{ wanted: boolean }[]>(
    `SELECT NOT EXISTS (SELECT 1 FROM access_token token WHERE token.hash = $1
        OR (token.kind = 'BOOTSTRAP' AND token.revoked_at IS NULL AND token.expires_at > $2)
        OR (token.kind <> 'BOOTSTRAP' AND EXISTS (SELECT 1 FROM role_grant held
          WHERE held.person_id = token.person_id AND held.role = 'ADMINISTRATOR'))) AS wanted`,
    [hashToken(secret), now],
  );
  return found?.wanted === true;
}
