import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { mayRead } from '../platform/auth/policy.js';
import { AppError } from '../platform/graphql/errors.js';
import { refuse } from '../platform/record/refusal.js';
import type { Right } from '../programme/kind/kind-writer.service.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import type { Project } from '../programme/project.type.js';
import { adaptClauses } from './adaptation.rules.js';
import { ADOPTER_RULES, ADOPTION } from './adopter.kind.js';
import { AdoptionMapper } from './adoption-mapper.service.js';
import type { Adoption } from './adoption.type.js';
import { ADOPTION_ENTITIES, AdoptionViewService } from './adoption-view.service.js';
import { MembershipService } from './membership.service.js';
import { leads, SIGNING_RULES } from './sign-up.rules.js';

const RULES = { ...ADOPTER_RULES, adaptClauses, ...SIGNING_RULES };
const PARTS = { kind: ADOPTION, entities: ADOPTION_ENTITIES, rules: RULES, field: 'adoption' as const };

/** Keeps who takes an output up, how far they have come, what they do with the clauses, and who has signed. */
@Injectable()
export class AdoptionService extends RuledService<Adoption, typeof RULES, 'adoption'> {
  constructor(
    kinds: Kinds,
    views: AdoptionViewService,
    members: MembershipService,
    private readonly mapper: AdoptionMapper,
  ) {
    const membership = (actor: Actor, input: object) =>
      members.find(actor, (input as { adoptionId: string }).adoptionId);
    const signing: Right = {
      require: async (actor, projectId, input) =>
        requireSigner(actor, projectId!, (await membership(actor, input)) !== null, input['adoptionId'] as string),
    };
    super(
      kinds,
      PARTS,
      {
        ROWS: views,
        CONTEXT: { within: (thing) => views.context(thing) },
        MEMBERSHIP: {
          within: async ({ actor }, input) => ({
            ownOrganisationId: (await membership(actor, input))?.organisationId ?? null,
          }),
        },
      },
      { signUp: signing, withdrawSignUp: signing },
    );
  }

  one(project: Project, { id }: { readonly id: string }): Promise<Adoption | null> {
    return this.mapper.adoption(project, id);
  }
}

/** Members' people and the project lead may; who may read the project learns so, anybody else that there is nothing. */
function requireSigner(actor: Actor, projectId: string, isMember: boolean, adoptionId: string): void {
  if (isMember || leads(actor, projectId)) return;
  if (!mayRead(actor, projectId)) {
    throw refuse('NOT_FOUND', 'There is no such adoption that you may read.', ['input', 'adoptionId'], adoptionId);
  }
  const message = 'Signing is for people of the member organisation, and for the project lead on a document shown.';
  throw new AppError('FORBIDDEN', message);
}
