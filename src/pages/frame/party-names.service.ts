import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { may } from '../../platform/auth/policy.js';
import { RegisterService } from '../../programme/register.service.js';
import { type PartyPath, partyPaths } from './party-links.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Where the name of a person or organisation leads, for those who may read the register. */
    partyPath?: PartyPath;
  }
}

/** Whatever day a page shows, a name leads to the page of whoever has it now. */
const EVER = '9999-12-31';

/** Tells pages the names of the register, so that a name leads to the page of whoever has it. */
@Injectable()
export class PartyNames {
  constructor(private readonly register: RegisterService) {}

  /** Called before a page is made. The register is at hand already: nothing is read for it. */
  async tell(request: FastifyRequest): Promise<void> {
    const { actor, url } = request;
    if (!actor?.personId || url.startsWith('/graphql') || url.startsWith('/assets/') || !may(actor, 'people')) return;
    const { people, organisations } = await this.register.at({ asAt: EVER, revision: actor.revision });
    request.partyPath = partyPaths({ people: people.values(), organisations: organisations.values() });
  }
}
