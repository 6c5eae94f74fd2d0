import { Injectable } from '@nestjs/common';
import { isEmail } from 'class-validator';
import { IsNull } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { may } from '../platform/auth/policy.js';
import { RoleGrant } from '../platform/auth/role-grant.entity.js';
import { RoleService } from '../platform/auth/role.service.js';
import { SignInName } from '../platform/auth/sign-in.entity.js';
import { SignInService } from '../platform/auth/sign-in.service.js';
import { Config } from '../platform/config/config.js';
import type { Write } from '../platform/record/write.js';
import type { BesideSession } from './lists/list-beside.js';
import { type AccessGiven, type AccessHeld, accessOf, noted, roleKey } from './person-access.js';

/** Gives the people of a list their roles, names to sign in by and links, in the write that takes the list in. */
@Injectable()
export class PersonAccess {
  constructor(
    private readonly roles: RoleService,
    private readonly signIn: SignInService,
    private readonly config: Config,
  ) {}

  async open(write: Write, actor: Actor): Promise<BesideSession> {
    const held = await this.held(write, actor);
    const given: AccessGiven[] = [];
    return {
      decide: (thing, cells) => {
        const line = accessOf(held, thing, cells);
        if (line.given) {
          noted(held, line.given);
          given.push(line.given);
        }
        return line;
      },
      save: async () => {
        for (const one of given) await this.save(write, actor, one);
      },
    };
  }

  private async held({ manager }: Write, actor: Actor): Promise<AccessHeld> {
    const grants = await manager.findBy(RoleGrant, { withdrawnRevision: IsNull() });
    const names = await manager.findBy(SignInName, { endedRevision: IsNull() });
    return {
      roles: new Set(grants.map(({ personId, role, projectId }) => roleKey(personId, role, projectId))),
      names: new Map(names.map(({ personId, name }) => [personId, name])),
      holders: new Map(names.map(({ personId, name }) => [name, personId])),
      mayGrant: may(actor, 'grantRole'),
      mayName: may(actor, 'issueSignInLink'),
      isAddress: (text) => isEmail(text),
      mails: this.config.mail !== null,
    };
  }

  private async save(write: Write, actor: Actor, { personId, role, signInName, sendTo }: AccessGiven): Promise<void> {
    if (role) await this.roles.grantWithin(write, personId, role);
    if (signInName !== null) await this.signIn.nameWithin(write, actor, { personId, signInName, sendTo });
  }
}
