import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Log } from '../http/log.js';
import { recordId } from '../record/view-id.js';
import { type Refusal, refuse } from '../record/refusal.js';
import { Recorder } from '../record/recorder.js';
import { type Write } from '../record/write.js';
import { AccessToken } from './access-token.entity.js';
import { AccessEvents } from './events/access-events.service.js';
import { type Actor, doneBy } from './actor.js';
import type { Account } from './openid-account.js';
import { OpenIdBinding } from './openid.entity.js';
import { OpenIdProvider } from './openid-provider.service.js';
import { mappedRoles, roleChanges, type WantedRole } from './openid-roles.js';
import { addNamedPerson, findPerson, requirePerson } from './people.js';
import { RoleGrant } from './role-grant.entity.js';
import { hasOtherAdministrator } from './role.service.js';
import { namedToday, SignInName } from './sign-in.entity.js';
import type { BindAccountInput, ReleaseAccountInput } from './sign-in.input.js';
import type { SignInPayload } from './sign-in.type.js';

/**
 * Says which person of the register an account is, and keeps the roles that its groups give; what they give is left alone where
 * the provider does not say the groups. An account is bound to a person once: by hand; to the one whose name to sign in by is
 * its verified e-mail address, where that is shown to be them; else to one who is added, if its groups give a role. From then
 * on its subject alone counts.
 */
@Injectable()
export class OpenIdPeople {
  constructor(
    private readonly provider: OpenIdProvider,
    private readonly recorder: Recorder,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly events: AccessEvents,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /**
   * Finds or adds the person of an account, and makes their roles what its groups give. Writes follow one another, so
   * that two first sign-ins at once bind one person.
   * @returns the person's id; null for somebody who holds no role any longer, neither from the provider nor by hand
   * @throws Refusal NO_ROLE where there is nothing to write about somebody without a role; ALREADY_BOUND, ACCOUNT_UNUSABLE
   */
  async recognise(write: Write, account: Account, before: Actor): Promise<string | null> {
    const wanted = account.values && (await this.wanted(write.manager, account.values));
    const { issuer, subject } = account;
    const known = await write.manager.findOneBy(OpenIdBinding, { issuer, subject, endedRevision: IsNull() });
    const { id, personId } = known ?? (await this.bind(write, account, (wanted?.length ?? 0) > 0, before));
    const { name } = await requirePerson(write.manager, personId, []);
    if (known === null) {
      write.touch(null, 'OpenIdBinding', id, name);
      const detail = `Account ${subject}`;
      await this.events.note(
        { kind: 'ACCOUNT_BOUND', personId, name, address: before.address ?? null, detail },
        write.manager,
      );
    }
    if (wanted === null) await this.events.note({ kind: 'GROUPS_NOT_TOLD', personId, name }, write.manager);
    const changed = wanted !== null && (await this.follow(write, { personId, name, issuer }, wanted));
    if (await write.manager.existsBy(RoleGrant, { personId, withdrawnRevision: IsNull() })) return personId;
    if (known !== null && !changed) throw noRole(account);
    return null;
  }

  /** The accounts that are a person's now, as the provider names them; null: there is no such person. */
  async accountsOf(personId: string): Promise<string[] | null> {
    const { manager } = this.dataSource;
    const known = recordId(personId);
    if (known === null || (await findPerson(manager, known)) === null) return null;
    const found = await manager.findBy(OpenIdBinding, { personId: known, endedRevision: IsNull() });
    return found.map(({ subject }) => subject).sort();
  }

  /** Binds an account to a person by hand: for those whom nothing that the provider says shows to be that person. */
  async bindByHand(actor: Actor, input: BindAccountInput): Promise<SignInPayload> {
    const { personId } = input;
    const [issuer, subject] = [this.provider.settings.issuer, input.subject];
    const entry = { operation: 'bindAccount', reason: input.reason ?? "The organisation's account is theirs." };
    await this.recorder.write(actor, entry, async (write) => {
      const { name } = await requirePerson(write.manager, personId, ['input', 'personId']);
      const living = { issuer, endedRevision: IsNull() };
      const other = await write.manager.findOneBy(OpenIdBinding, [
        { ...living, subject },
        { ...living, personId },
      ]);
      if (other !== null) {
        const whose =
          other.personId === personId ? `${name} has an account already` : 'This account is somebody else’s';
        throw refuse('ALREADY_BOUND', `${whose}. Release it first.`, ['input', 'subject'], other.personId);
      }
      const { id } = await this.keep(write, { personId, issuer, subject });
      write.touch(null, 'OpenIdBinding', id, name);
      const happened = { kind: 'ACCOUNT_BOUND', personId, name, detail: `Account ${subject}, by hand` } as const;
      await this.events.note({ ...happened, ...doneBy(actor, personId) }, write.manager);
    });
    return { problems: [], saved: true };
  }

  /** Ends the bindings of a person, the roles that came by them and the person's sign-ins; the next sign-in binds again. */
  async release(actor: Actor, input: ReleaseAccountInput): Promise<SignInPayload> {
    const { personId } = input;
    const entry = {
      operation: 'releaseAccount',
      reason: input.reason ?? "The organisation's account is no longer theirs.",
    };
    await this.recorder.write(actor, entry, async (write) => {
      const { name } = await requirePerson(write.manager, personId, ['input', 'personId']);
      const bindings = await write.manager.findBy(OpenIdBinding, { personId, endedRevision: IsNull() });
      if (bindings.length === 0) {
        throw refuse('NOT_FOUND', `No account is bound to ${name}.`, ['input', 'personId'], personId);
      }
      const at = this.clock.now();
      const ended = { endedRevision: write.revision, endedAt: at };
      await write.manager.update(OpenIdBinding, { personId, endedRevision: IsNull() }, ended);
      for (const { id } of bindings) write.touch(null, 'OpenIdBinding', id, name);
      await this.follow(write, { personId, name, issuer: '' }, []);
      const revoked = { revokedRevision: write.revision, revokedAt: at };
      await write.manager.update(AccessToken, { personId, kind: 'SESSION', revokedAt: IsNull() }, revoked);
      await this.events.note({ kind: 'ACCOUNT_RELEASED', personId, name, ...doneBy(actor, personId) }, write.manager);
    });
    return { problems: [], saved: true };
  }

  /** The roles that the account's groups give. A project that is not there gives none, and the log says so. */
  private async wanted(manager: EntityManager, values: ReadonlySet<string>): Promise<WantedRole[]> {
    const mapped = mappedRoles(this.provider.settings.roles, values);
    const codes = [...new Set(mapped.map(({ projectCode }) => projectCode))].filter((code) => code !== null);
    const rows = await manager.query<{ id: string; code: string }[]>(
      'SELECT id, code FROM project WHERE code = ANY($1)',
      [codes],
    );
    const ids = new Map(rows.map(({ id, code }) => [code, id]));
    const missing = codes.filter((code) => !ids.has(code));
    if (missing.length > 0) this.log.lines.warn({ missing }, 'OIDC_ROLES names projects that are not there');
    return mapped.flatMap(({ role, projectCode }): WantedRole[] => {
      if (projectCode === null) return [{ role, projectId: null }];
      const projectId = ids.get(projectCode);
      return projectId === undefined ? [] : [{ role, projectId }];
    });
  }

  private async bind(write: Write, account: Account, hasRole: boolean, before: Actor): Promise<OpenIdBinding> {
    const { issuer, subject, email } = account;
    const named = email === null ? null : await write.manager.findOneBy(SignInName, namedToday({ name: email }));
    if (named === null && !hasRole) throw noRole(account);
    const theirs = named && { issuer, personId: named.personId, endedRevision: IsNull() };
    if (theirs && (await write.manager.existsBy(OpenIdBinding, theirs))) {
      const message =
        'The person with your e-mail address signs in with another account. Ask the administrator of the tracker to release that one.';
      throw refuse('ALREADY_BOUND', message, [], named.personId);
    }
    if (named !== null && !(await isShownToBe(write.manager, named, before))) {
      const message =
        'Somebody with your e-mail address is known here. If that is you, sign in as before, then with your account. You can also ask the administrator of the tracker to link it, or for a new link.';
      throw refuse('ACCOUNT_NOT_BOUND', message, [], named.personId);
    }
    return this.keep(write, { personId: named?.personId ?? (await this.add(write, account)), issuer, subject });
  }

  private async keep(
    write: Write,
    account: Pick<OpenIdBinding, 'personId' | 'issuer' | 'subject'>,
  ): Promise<OpenIdBinding> {
    const bound = { boundRevision: write.revision, boundAt: this.clock.now(), endedRevision: null, endedAt: null };
    const binding: OpenIdBinding = { id: randomUUID(), ...account, ...bound };
    await write.manager.insert(OpenIdBinding, binding);
    return binding;
  }

  private async add(write: Write, { name }: Account): Promise<string> {
    if (name === null) {
      throw refuse('ACCOUNT_UNUSABLE', 'Your account has no name. Have one entered, or ask to be added by hand.');
    }
    return addNamedPerson(write, name, this.clock.today());
  }

  /** Makes the roles that came from a provider, whichever it was, equal to those wanted; whether that changed any. */
  private async follow(
    write: Write,
    { personId, name, issuer }: { personId: string; name: string; issuer: string },
    wanted: readonly WantedRole[],
  ): Promise<boolean> {
    const held = await write.manager.findBy(RoleGrant, { personId, withdrawnRevision: IsNull() });
    const last = !(await hasOtherAdministrator(write.manager, personId));
    const { given, ended } = roleChanges(held, wanted, last);
    const at = this.clock.now();
    for (const { role, projectId } of given) {
      const grant = { id: randomUUID(), personId, role, projectId, issuer, grantedRevision: write.revision };
      await write.manager.insert(RoleGrant, { ...grant, grantedAt: at, withdrawnRevision: null, withdrawnAt: null });
      write.touch(projectId, 'RoleGrant', grant.id, name);
    }
    for (const { id, projectId } of ended) {
      await write.manager.update(RoleGrant, { id }, { withdrawnRevision: write.revision, withdrawnAt: at });
      write.touch(projectId, 'RoleGrant', id, name);
    }
    const detail = [
      ...given.map(({ role }) => `Given: ${role.toLowerCase().replaceAll('_', ' ')}`),
      ...ended.map(({ role }) => `Ended: ${role.toLowerCase().replaceAll('_', ' ')}`),
    ].join('. ');
    if (detail !== '') await this.events.note({ kind: 'ROLES_CHANGED', personId, name, detail }, write.manager);
    return detail !== '';
  }
}

/**
 * Whether a person whose e-mail address an account has is shown to be who holds the account. Addresses are given to others when
 * people leave, so only somebody who is signed in as that person, or who was invited under the address within a month and has
 * not come in since by another way.
 */
async function isShownToBe(manager: EntityManager, named: SignInName, before: Actor): Promise<boolean> {
  if (before.personId === named.personId && before.credential?.kind === 'SESSION') return true;
  const [found] = await manager.query<{ invited: boolean }[]>(
    `SELECT EXISTS (SELECT 1 FROM journal_entry WHERE revision = $2 AND recorded_at > now() - interval '30 days')
      AND NOT EXISTS (SELECT 1 FROM access_token
        WHERE person_id = $1 AND kind = 'SESSION' AND issued_revision > $2) AS invited`,
    [named.personId, named.revision],
  );
  return found?.invited === true;
}

/** What somebody is told whose account gives no role, or does not say what would, and who holds none by hand. */
export function noRole({ values }: Account): Refusal {
  return refuse(
    'NO_ROLE',
    values === null
      ? 'Your organisation’s sign-in service did not say which groups you are in, so you have no role here. Ask the administrator of the tracker for one.'
      : 'Your account gives you no role in this tracker. Ask its administrator, or whoever keeps the groups of your organisation.',
  );
}
