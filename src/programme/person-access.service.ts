import { Injectable } from '@nestjs/common';
import { isEmail } from 'class-validator';
import { IsNull } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { may, requireMay } from '../platform/auth/policy.js';
import { RoleGrant } from '../platform/auth/role-grant.entity.js';
import { requireProject } from '../platform/auth/people.js';
import { requirePlace, RoleService } from '../platform/auth/role.service.js';
import { SignInName } from '../platform/auth/sign-in.entity.js';
import { SignInService } from '../platform/auth/sign-in.service.js';
import { Config } from '../platform/config/config.js';
import type { Write } from '../platform/record/write.js';
import { refuse } from '../platform/record/refusal.js';
import type { AccessInput, PersonAccessAsked } from './directory.kind.js';
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

  /** @throws AppError FORBIDDEN where access is asked for by somebody who may not give it */
  require(actor: Actor, { role, roleProjectCode, signInName, sendTo }: AccessInput): void {
    if (role || roleProjectCode) requireMay(actor, 'grantRole');
    if (signInName || sendTo) requireMay(actor, 'issueSignInLink');
  }

  /** Part of the write that adds or changes a person. */
  async within(write: Write, { actor, personId, asked }: PersonAccessAsked): Promise<void> {
    const { role, roleProjectCode: code, signInName, sendTo } = asked;
    if (!role && code) throw refuse('BAD_USER_INPUT', 'Select the role for this project.', ['input', 'role'], code);
    if (role) {
      requirePlace(role, code ?? null, ['input', 'roleProjectCode']);
      const projectId = code ? await requireProject(write.manager, code, ['input', 'roleProjectCode']) : null;
      await this.roles.grantWithin(write, personId, { role, projectId });
    }
    if (signInName || sendTo) await this.signIn.accessWithin(write, actor, { personId, signInName, sendTo });
  }

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
