import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { refuse } from '../platform/record/refusal.js';
import { amend } from '../platform/record/amend.js';
import { type Change, firstOf, maybe, maybeId, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { Recorder } from '../platform/record/recorder.js';
import { type Author, type Write } from '../platform/record/write.js';
import { type Dated, inOrder } from '../platform/record/standing.js';
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
import type { RegisterRecord } from './register.js';
import { RegisterService } from './register.service.js';

type OrganisationTerms = Pick<OrganisationStatement, 'name' | 'shortName' | 'note'>;
type PersonTerms = Pick<PersonStatement, 'name' | 'post' | 'organisationId'>;

const ORGANISATION_TERMS: TermsOf<OrganisationTerms> = { name: needed(), shortName: maybe(), note: maybe() };
const PERSON_TERMS: TermsOf<PersonTerms> = { name: needed(), post: maybe(), organisationId: maybeId() };

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
      const terms = firstOf(ORGANISATION_TERMS, input);
      await this.refuseNamesake(write, id, terms);
      await write.manager.insert(OrganisationStatement, {
        ...write.dated({ ...input, effectiveOn: this.day(input) }),
        organisationId: id,
        ...terms,
      });
      write.touch(null, 'Organisation', id, terms.name);
      return write.revision;
    });
    return this.organisationAt(id, revision);
  }

  /** States anew what an organisation is called. */
  async amendOrganisation(author: Author, input: AmendOrganisationInput): Promise<OrganisationPayload> {
    const id = known(input.organisationId, 'organisationId');
    const reason = input.reason ?? 'Organisation amended';
    const revision = await this.recorder.write(author, { operation: 'amendOrganisation', reason }, async (write) => {
      const own = (await this.before(write)).organisations.filter((row) => row.organisationId === id);
      const code = nameOf(own, 'This organisation');
      await write.claim('organisation', id, input.expectedVersion, code);
      const change = saidOf(ORGANISATION_TERMS, input);
      await this.refuseNamesake(write, id, change);
      await amend(this.about(write, code, input), OrganisationStatement, own, {
        terms: ORGANISATION_TERMS,
        change,
        input,
      });
      write.touch(null, 'Organisation', id, change.name ?? code);
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
      const terms = firstOf(PERSON_TERMS, input);
      await this.requireOrganisation(write, terms);
      await write.manager.insert(PersonStatement, {
        ...write.dated({ ...input, effectiveOn: this.day(input) }),
        personId: id,
        ...terms,
      });
      write.touch(null, 'Person', id, terms.name);
      return write.revision;
    });
    return this.personAt(id, revision);
  }

  /** States anew a person's name and post. */
  async amendPerson(author: Author, input: AmendPersonInput): Promise<PersonPayload> {
    const id = known(input.personId, 'personId');
    const reason = input.reason ?? 'Person amended';
    const revision = await this.recorder.write(author, { operation: 'amendPerson', reason }, async (write) => {
      const own = (await this.before(write)).people.filter((row) => row.personId === id);
      const code = nameOf(own, 'This person');
      await write.claim('person', id, input.expectedVersion, code);
      const change = saidOf(PERSON_TERMS, input);
      await this.requireOrganisation(write, change);
      await amend(this.about(write, code, input), PersonStatement, own, { terms: PERSON_TERMS, change, input });
      write.touch(null, 'Person', id, change.name ?? code);
      return write.revision;
    });
    return this.personAt(id, revision);
  }

  private day(input: Pick<AddPersonInput, 'effectiveOn'>): string {
    const today = this.clock.today();
    return pastDate(input.effectiveOn, today, today);
  }

  /** Every row of the register before a write. */
  private before(write: Write): Promise<RegisterRecord> {
    return this.register.record(write.revision - 1, write.manager);
  }

  private about(write: Write, code: string, input: Pick<AddPersonInput, 'effectiveOn'>) {
    const effectiveOn = this.day(input);
    return { write, code, effectiveOn, before: { asAt: effectiveOn, revision: write.revision - 1 } };
  }

  private async refuseNamesake(write: Write, id: string, { name }: Change<OrganisationTerms>): Promise<void> {
    const point = { asAt: this.clock.today(), revision: write.revision - 1 };
    const { organisations } = await this.register.at(point, write.manager);
    const namesake = [...organisations.values()].find(
      (row) => row.name.toLowerCase() === name?.toLowerCase() && row.organisationId !== id,
    );
    if (!namesake) return;
    const message = `${namesake.name} is in the register already. Use it, or give the new one a name of its own.`;
    throw refuse('NAME_TAKEN', message, ['input', 'name'], namesake.organisationId);
  }

  private async requireOrganisation(write: Write, { organisationId }: Change<PersonTerms>): Promise<void> {
    const point = { asAt: this.clock.today(), revision: write.revision - 1 };
    const { organisations } = await this.register.at(point, write.manager);
    if (!organisationId || organisations.has(organisationId)) return;
    const message = 'This organisation is not in the register. Add it first.';
    throw refuse('NOT_FOUND', message, ['input', 'organisationId'], organisationId);
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

/** What it was last called, which messages name it by. */
function nameOf(own: readonly (Dated & { readonly name: string })[], otherwise: string): string {
  return [...own].sort(inOrder).at(-1)?.name ?? otherwise;
}

function known(id: string, field: string): string {
  const found = recordId(id);
  if (!found) throw refuse('NOT_FOUND', `The register has no such entry.`, ['input', field], id);
  return found;
}
