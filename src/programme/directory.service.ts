import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { refuse } from '../platform/record/problem.js';
import { type Author, Recorder, type Write } from '../platform/record/recorder.js';
import { recordId } from '../platform/record/view-id.js';
import type {
  AddOrganisationInput,
  AddPersonInput,
  AmendOrganisationInput,
  AmendPersonInput,
} from './directory.input.js';
import { pastDate } from './effective-date.js';
import type { Organisation } from './organisation.type.js';
import type { Person } from './person.type.js';
import { OrganisationIdentity, OrganisationStatement } from './organisation.entity.js';
import { PersonIdentity, PersonStatement } from './person.entity.js';
import type { OrganisationPayload, PersonPayload } from './payloads.type.js';
import { organisationView, personView } from './project-view.js';
import { RegisterService } from './register.service.js';

/** Keeps organisations and people. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly recorder: Recorder,
    private readonly register: RegisterService,
    private readonly clock: Clock,
  ) {}

  /** All organisations, by name. */
  async organisations(revision: number): Promise<Organisation[]> {
    const register = await this.register.at({ asAt: this.clock.today(), revision });
    return [...register.organisations.values()].map((row) => organisationView(row, '')).sort(byName);
  }

  /** All people, by name. */
  async people(revision: number): Promise<Person[]> {
    const register = await this.register.at({ asAt: this.clock.today(), revision });
    return [...register.people.values()].map((row) => personView(row, { register, suffix: '' })).sort(byName);
  }

  /** Adds an organisation. Refuses a name that another one bears. */
  async addOrganisation(author: Author, input: AddOrganisationInput): Promise<OrganisationPayload> {
    const id = randomUUID();
    const reason = input.reason ?? `Organisation added: ${input.name}`;
    const revision = await this.recorder.write(author, { operation: 'addOrganisation', reason }, async (write) => {
      await write.manager.insert(OrganisationIdentity, { id, version: write.revision });
      await this.stateOrganisation(write, id, input);
      return write.revision;
    });
    return this.organisationAt(id, revision);
  }

  /** States anew what an organisation is called. */
  async amendOrganisation(author: Author, input: AmendOrganisationInput): Promise<OrganisationPayload> {
    const id = known(input.organisationId, 'organisationId');
    const reason = input.reason ?? `Organisation amended: ${input.name}`;
    const revision = await this.recorder.write(author, { operation: 'amendOrganisation', reason }, async (write) => {
      await write.claim('organisation', id, input.expectedVersion, input.name);
      await this.stateOrganisation(write, id, input);
      return write.revision;
    });
    return this.organisationAt(id, revision);
  }

  /** Adds a person. */
  async addPerson(author: Author, input: AddPersonInput): Promise<PersonPayload> {
    const id = randomUUID();
    const reason = input.reason ?? `Person added: ${input.name}`;
    const revision = await this.recorder.write(author, { operation: 'addPerson', reason }, async (write) => {
      await write.manager.insert(PersonIdentity, { id, version: write.revision });
      await this.statePerson(write, id, input);
      return write.revision;
    });
    return this.personAt(id, revision);
  }

  /** States anew a person's name and post. */
  async amendPerson(author: Author, input: AmendPersonInput): Promise<PersonPayload> {
    const id = known(input.personId, 'personId');
    const reason = input.reason ?? `Person amended: ${input.name}`;
    const revision = await this.recorder.write(author, { operation: 'amendPerson', reason }, async (write) => {
      await write.claim('person', id, input.expectedVersion, input.name);
      await this.statePerson(write, id, input);
      return write.revision;
    });
    return this.personAt(id, revision);
  }

  private async stateOrganisation(write: Write, id: string, input: AddOrganisationInput): Promise<void> {
    const point = { asAt: this.clock.today(), revision: write.revision - 1 };
    const { organisations } = await this.register.at(point, write.manager);
    const namesake = [...organisations.values()].find(
      (row) => row.name.toLowerCase() === input.name.trim().toLowerCase() && row.organisationId !== id,
    );
    if (namesake) {
      const message = `${namesake.name} is in the register already. Use it, or give the new one a name of its own.`;
      throw refuse('NAME_TAKEN', message, ['input', 'name'], namesake.organisationId);
    }
    await write.manager.insert(OrganisationStatement, {
      ...write.dated({ ...input, effectiveOn: pastDate(input.effectiveOn, point.asAt, point.asAt) }),
      organisationId: id,
      name: input.name.trim(),
      shortName: input.shortName ?? null,
      note: input.note ?? null,
    });
    write.touch(null, 'Organisation', id, input.name);
  }

  private async statePerson(write: Write, id: string, input: AddPersonInput): Promise<void> {
    const today = this.clock.today();
    const { organisations } = await this.register.at({ asAt: today, revision: write.revision - 1 }, write.manager);
    const organisationId = input.organisationId ? recordId(input.organisationId) : null;
    if (organisationId && !organisations.has(organisationId)) {
      const message = 'organisationId names no organisation of the register. Add the organisation first.';
      throw refuse('NOT_FOUND', message, ['input', 'organisationId'], organisationId);
    }
    await write.manager.insert(PersonStatement, {
      ...write.dated({ ...input, effectiveOn: pastDate(input.effectiveOn, today, today) }),
      personId: id,
      name: input.name.trim(),
      post: input.post ?? null,
      organisationId,
    });
    write.touch(null, 'Person', id, input.name);
  }

  private async organisationAt(id: string, revision: number): Promise<OrganisationPayload> {
    const register = await this.register.at({ asAt: this.clock.today(), revision });
    const row = register.organisations.get(id);
    return { organisation: row ? organisationView(row, '') : null, problems: [], saved: true };
  }

  private async personAt(id: string, revision: number): Promise<PersonPayload> {
    const register = await this.register.at({ asAt: this.clock.today(), revision });
    const row = register.people.get(id);
    return { person: row ? personView(row, { register, suffix: '' }) : null, problems: [], saved: true };
  }
}

const byName = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
  a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1;

function known(id: string, field: string): string {
  const found = recordId(id);
  if (!found) throw refuse('NOT_FOUND', `${field} is no id of this register.`, ['input', field], id);
  return found;
}
