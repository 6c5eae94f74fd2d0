import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { refuse } from '../record/refusal.js';
import { Recorder } from '../record/recorder.js';
import type { Write } from '../record/write.js';
import { type GrantRoleInput, type WithdrawRoleInput } from './access.input.js';
import { type RoleGrantPayload } from './access.type.js';
import { type Actor } from './actor.js';
import { requirePerson, requireProject } from './people.js';
import { RoleGrant } from './role-grant.entity.js';
import { Role, ROLES_EVERYWHERE } from './role.js';
import { codeWords } from '../record/code-words.js';

/** Grants, lists and withdraws roles. */
@Injectable()
export class RoleService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly recorder: Recorder,
    private readonly clock: Clock,
  ) {}

  /** Every role held now; with `ended`, those that were held too. Oldest first. */
  grants(ended: boolean): Promise<RoleGrant[]> {
    const where = ended ? {} : { withdrawnRevision: IsNull() };
    return this.dataSource.manager.find(RoleGrant, { where, order: { grantedRevision: 'ASC', id: 'ASC' } });
  }

  /** Gives a person a role: everywhere, or for one project, as the role demands. */
  async grant(actor: Actor, input: GrantRoleInput): Promise<RoleGrantPayload> {
    const code = input.projectCode ?? null;
    requirePlace(input.role, code);
    const entry = {
      operation: 'grantRole',
      reason: input.reason ?? `Role of ${codeWords(input.role)}${code === null ? '' : ` for ${code}`}.`,
    };
    const grant = await this.recorder.write(actor, entry, async (write) => {
      const projectId = code === null ? null : await requireProject(write.manager, code, ['input', 'projectCode']);
      return this.grantWithin(write, input.personId, { role: input.role, projectId });
    });
    return { grant, problems: [], saved: true };
  }

  /** The same as part of a write, for a role that belongs where it is given. */
  async grantWithin(
    write: Write,
    personId: string,
    { role, projectId }: Pick<RoleGrant, 'role' | 'projectId'>,
  ): Promise<RoleGrant> {
    const person = await requirePerson(write.manager, personId, ['input', 'personId']);
    const held = { personId: person.id, role, projectId: projectId ?? IsNull(), withdrawnRevision: IsNull() };
    if (await write.manager.existsBy(RoleGrant, held)) {
      throw refuse('ALREADY_HELD', `${person.name} holds this role already.`, ['input', 'role'], person.id);
    }
    const granted: RoleGrant = {
      ...{ id: randomUUID(), personId: person.id, role, projectId, issuer: null },
      ...{ grantedRevision: write.revision, grantedAt: this.clock.now() },
      ...{ withdrawnRevision: null, withdrawnAt: null },
    };
    await write.manager.insert(RoleGrant, granted);
    write.touch(projectId, 'RoleGrant', granted.id, person.name);
    return granted;
  }

  /** Ends a grant. The last administrator stays, or nobody could grant anything again. */
  async withdraw(actor: Actor, input: WithdrawRoleInput): Promise<RoleGrantPayload> {
    const entry = { operation: 'withdrawRole', reason: input.reason ?? 'Role no longer held.' };
    const grant = await this.recorder.write(actor, entry, async (write) => {
      const held = await write.manager.findOneBy(RoleGrant, { id: input.grantId, withdrawnRevision: IsNull() });
      if (held === null)
        throw refuse('NOT_FOUND', 'There is no such grant in force.', ['input', 'grantId'], input.grantId);
      return this.withdrawWithin(write, held);
    });
    return { grant, problems: [], saved: true };
  }

  /** The same as part of a write. */
  async withdrawWithin(write: Write, held: RoleGrant): Promise<RoleGrant> {
    if (held.role === Role.ADMINISTRATOR) await requireAnother(write.manager, held.personId);
    const ended = { withdrawnRevision: write.revision, withdrawnAt: this.clock.now() };
    await write.manager.update(RoleGrant, { id: held.id }, ended);
    write.touch(held.projectId, 'RoleGrant', held.id, held.role);
    return Object.assign(held, ended);
  }
}

/** @throws Refusal BAD_USER_INPUT where a role is given for a project that is held everywhere, or the other way about */
export function requirePlace(role: Role, code: string | null, path: string[] = ['input', 'projectCode']): void {
  const everywhere = ROLES_EVERYWHERE.includes(role);
  if (everywhere === (code === null)) return;
  const message = everywhere
    ? `The role of ${codeWords(role)} is held everywhere. Leave the project blank.`
    : `The role of ${codeWords(role)} is held for a project. Select the project.`;
  throw refuse('BAD_USER_INPUT', message, path, code);
}

/** Whether somebody else is administrator. Writes follow one another, so that two cannot remove each other at once. */
export async function hasOtherAdministrator(manager: EntityManager, personId: string): Promise<boolean> {
  const others = { role: Role.ADMINISTRATOR, withdrawnRevision: IsNull(), personId: Not(personId) };
  return manager.existsBy(RoleGrant, others);
}

async function requireAnother(manager: EntityManager, personId: string): Promise<void> {
  if (await hasOtherAdministrator(manager, personId)) return;
  const message = 'This is the last administrator. Make somebody else administrator first.';
  throw refuse('LAST_ADMINISTRATOR', message, ['input', 'grantId'], personId);
}
