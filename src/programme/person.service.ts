import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import type { Role } from '../platform/auth/role.js';
import { Clock } from '../platform/clock/clock.js';
import { Sql } from '../platform/database/sql.js';
import { plainId } from '../platform/record/view-id.js';
import { AddPersonInput, AmendPersonInput } from './directory.input.js';
import { BY_GUARD, byName, PERSON, PERSON_RULES, type PersonAccessAsked } from './directory.kind.js';
import { Kinds } from './kind/kinds.service.js';
import { OwnedRuledService } from './kind/ruled.service.js';
import type { Written } from './kind/thing.js';
import { PERSON_LIST } from './directory.list.js';
import { PersonAccess } from './person-access.service.js';
import type { PersonPayload } from './payloads.type.js';
import { PersonIdentity, PersonStatement } from './person.entity.js';
import type { Person } from './person.type.js';
import { personView } from './project-view.js';

const PARTS = {
  ...{ kind: PERSON, rules: PERSON_RULES, field: 'person' as const },
  entities: { identities: PersonIdentity, people: PersonStatement },
};

const HOLDERS = `SELECT DISTINCT person_id AS "personId" FROM role_grant
  WHERE withdrawn_revision IS NULL AND ($1::text IS NULL OR role = $1)`;

/** Which people are listed; left out: all. */
export interface PeopleFilter {
  readonly text?: string | null;
  readonly organisationId?: string | null;
  readonly role?: Role | null;
  readonly hasAccount?: boolean | null;
}

/** Keeps people. */
@Injectable()
export class PersonService extends OwnedRuledService<Person, typeof PERSON_RULES, 'person', null> {
  constructor(
    kinds: Kinds,
    private readonly clock: Clock,
    access: PersonAccess,
    private readonly sql: Sql,
  ) {
    const require = (who: Actor, _: string | null, input: object): Promise<void> => {
      access.require(who, input);
      return Promise.resolve();
    };
    super(
      kinds,
      PARTS,
      { REGISTER: kinds.register },
      { ...BY_GUARD, addPerson: { require }, amendPerson: { require } },
      { access: (write, { values }) => access.within(write, values as PersonAccessAsked) },
    );
    this.comesInAs({
      kind: PERSON_LIST,
      inputs: { addPerson: AddPersonInput, amendPerson: AmendPersonInput },
      beside: (write, actor) => access.open(write, actor),
    });
  }

  /** All of them, by name. */
  async all(revision: number): Promise<Person[]> {
    const register = await this.kinds.register.at({ asAt: this.clock.today(), revision });
    return [...register.people.values()].map((row) => personView(row, { register, suffix: '' })).sort(byName);
  }

  /** Those whom a filter lets through, by name. */
  async listed(revision: number, filter: PeopleFilter): Promise<Person[]> {
    const { role, hasAccount, organisationId, text } = filter;
    if (role && hasAccount === false) return [];
    const all = await this.all(revision);
    const holders = role || typeof hasAccount === 'boolean' ? await this.holders(role ?? null) : null;
    const [words, organisation] = [text?.trim().toLowerCase() ?? '', organisationId ? plainId(organisationId) : null];
    return all.filter(
      (one) =>
        (words === '' || `${one.name} ${one.post ?? ''}`.toLowerCase().includes(words)) &&
        (organisation === null || plainId(one.organisation?.id ?? '') === organisation) &&
        (holders === null || holders.has(one.id) === (role ? true : hasAccount)),
    );
  }

  /** Who holds a role now, or any. */
  private async holders(role: Role | null): Promise<ReadonlySet<string>> {
    const rows = await this.sql.rows<{ personId: string }>('role-holders', HOLDERS, [role]);
    return new Set(rows.map(({ personId }) => personId));
  }

  /** Adds one. */
  add(actor: Actor, input: AddPersonInput): Promise<PersonPayload> {
    const said = { ...input, reason: input.reason ?? `Person added: ${input.name}` };
    return this.write(actor, 'addPerson', said, { projectId: null, code: input.name, more: {} });
  }

  protected async asWritten(_: Actor, { id, revision }: Written<null>): Promise<Person | null> {
    return (await this.all(revision)).find((one) => one.id === id) ?? null;
  }
}
