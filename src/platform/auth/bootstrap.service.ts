import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Log } from '../http/log.js';
import { Recorder, SERVER_AUTHOR, type Write } from '../record/recorder.js';
import { AccessToken } from './access-token.entity.js';
import { addNamedPerson } from './people.js';
import { RoleGrant } from './role-grant.entity.js';
import { Role } from './role.js';
import { hashToken } from './token.js';

const FIRST_ADMINISTRATOR = 'First administrator';

/** Turns BOOTSTRAP_TOKEN into the first administrator's access token, while there has never been an administrator. */
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
    if (secret === null || (await hasAdministrator(this.dataSource.manager))) return;
    const entry = { operation: 'bootstrap', reason: 'BOOTSTRAP_TOKEN made the first administrator.' };
    try {
      await this.recorder.write(SERVER_AUTHOR, entry, async (write) => {
        // asked again inside the write: another instance may have been first
        if (await hasAdministrator(write.manager)) throw new AnotherWasFirst();
        await this.appoint(write, secret);
      });
      this.log.lines.info('BOOTSTRAP_TOKEN is now the access token of the first administrator');
    } catch (error) {
      if (!(error instanceof AnotherWasFirst)) throw error;
    }
  }

  private async appoint(write: Write, secret: string): Promise<void> {
    const personId = await addNamedPerson(write, FIRST_ADMINISTRATOR, this.clock.today());
    const at = this.clock.now();
    await write.manager.insert(RoleGrant, {
      id: randomUUID(),
      personId,
      role: Role.ADMINISTRATOR,
      projectId: null,
      grantedRevision: write.revision,
      grantedAt: at,
    });
    await write.manager.insert(AccessToken, {
      id: randomUUID(),
      personId,
      name: 'BOOTSTRAP_TOKEN',
      hash: hashToken(secret),
      issuedRevision: write.revision,
      createdAt: at,
      expiresAt: null,
    });
  }
}

class AnotherWasFirst extends Error {}

/** A withdrawn administrator counts: the token of the first day must not open the door again. */
function hasAdministrator(manager: EntityManager): Promise<boolean> {
  return manager.existsBy(RoleGrant, { role: Role.ADMINISTRATOR });
}
