import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { AddPersonInput, AmendPersonInput } from './directory.input.js';
import { BY_GUARD, byName, PERSON, PERSON_RULES } from './directory.kind.js';
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

/** Keeps people. */
@Injectable()
export class PersonService extends OwnedRuledService<Person, typeof PERSON_RULES, 'person', null> {
  constructor(
    kinds: Kinds,
    private readonly clock: Clock,
    access: PersonAccess,
  ) {
    super(kinds, PARTS, { REGISTER: kinds.register }, BY_GUARD);
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

  /** Adds one. */
  add(actor: Actor, input: AddPersonInput): Promise<PersonPayload> {
    const said = { ...input, reason: input.reason ?? `Person added: ${input.name}` };
    return this.write(actor, 'addPerson', said, { projectId: null, code: input.name, more: {} });
  }

  protected async asWritten(_: Actor, { id, revision }: Written<null>): Promise<Person | null> {
    return (await this.all(revision)).find((one) => one.id === id) ?? null;
  }
}
