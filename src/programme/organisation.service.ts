import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { AddOrganisationInput, AmendOrganisationInput } from './directory.input.js';
import { BY_GUARD, byName, ORGANISATION, ORGANISATION_RULES } from './directory.kind.js';
import { Kinds } from './kind/kinds.service.js';
import { OwnedRuledService } from './kind/ruled.service.js';
import type { Written } from './kind/thing.js';
import { OrganisationIdentity, OrganisationStatement } from './organisation.entity.js';
import type { Organisation } from './organisation.type.js';
import { ORGANISATION_LIST } from './directory.list.js';
import type { OrganisationPayload } from './payloads.type.js';
import { organisationView } from './project-view.js';

const PARTS = {
  ...{ kind: ORGANISATION, rules: ORGANISATION_RULES, field: 'organisation' as const },
  entities: { identities: OrganisationIdentity, organisations: OrganisationStatement },
};

/** Keeps organisations. */
@Injectable()
export class OrganisationService extends OwnedRuledService<
  Organisation,
  typeof ORGANISATION_RULES,
  'organisation',
  null
> {
  constructor(
    kinds: Kinds,
    private readonly clock: Clock,
  ) {
    super(kinds, PARTS, { REGISTER: kinds.register }, BY_GUARD);
    this.comesInAs({
      kind: ORGANISATION_LIST,
      inputs: { addOrganisation: AddOrganisationInput, amendOrganisation: AmendOrganisationInput },
    });
  }

  /** All of them, by name. */
  async all(revision: number): Promise<Organisation[]> {
    const { organisations } = await this.kinds.register.at({ asAt: this.clock.today(), revision });
    return [...organisations.values()].map((row) => organisationView(row, '')).sort(byName);
  }

  /** Adds one. */
  add(actor: Actor, input: AddOrganisationInput): Promise<OrganisationPayload> {
    const said = { ...input, reason: input.reason ?? `Organisation added: ${input.name}` };
    return this.write(actor, 'addOrganisation', said, { projectId: null, code: input.name, more: {} });
  }

  protected async asWritten(_: Actor, { id, revision }: Written<null>): Promise<Organisation | null> {
    return (await this.all(revision)).find((one) => one.id === id) ?? null;
  }
}
