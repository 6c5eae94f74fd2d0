import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { nextCode } from '../platform/record/next-code.js';
import { refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import type { Reader, Right } from '../programme/kind/kind-writer.service.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import { OwnedRuledService } from '../programme/kind/ruled.service.js';
import type { Written } from '../programme/kind/thing.js';
import { AdoptionViewService } from './adoption-view.service.js';
import { ConductMapper } from './conduct-mapper.service.js';
import { CONDUCT, CONDUCT_RULES, NO_CHALLENGE } from './conduct.kind.js';
import type { RaiseConductChallengeInput } from './conduct.input.js';
import type { ConductChallenge, ConductChallengePayload } from './conduct.type.js';
import { CONDUCT_ENTITIES, ConductViewService } from './conduct-view.service.js';
import { MembershipService, type Membership } from './membership.service.js';

const PARTS = { kind: CONDUCT, entities: CONDUCT_ENTITIES, rules: CONDUCT_RULES, field: 'challenge' as const };

/** What an input names: a partnership, or a challenge inside one. */
interface Named {
  readonly adoptionId?: string;
  readonly challengeId?: string;
}

/** Keeps challenges between partners, for people of member organisations alone. */
@Injectable()
export class ConductService extends OwnedRuledService<ConductChallenge, typeof CONDUCT_RULES, 'challenge', null> {
  private readonly membership: (actor: Actor, named: Named) => Promise<Membership | null>;

  constructor(
    kinds: Kinds,
    members: MembershipService,
    views: ConductViewService,
    adoptions: AdoptionViewService,
    private readonly mapper: ConductMapper,
  ) {
    const membership = async (actor: Actor, { adoptionId, challengeId }: Named): Promise<Membership | null> => {
      const id = adoptionId ?? (await views.adoptionOf(recordId(challengeId ?? '') ?? '', actor.revision));
      return id === null ? null : members.find(actor, id);
    };
    const ofMembers: Right = {
      require: async (actor, _, input) => {
        if (!(await membership(actor, input as Named))) throw unknown(input as Named);
      },
    };
    const rights = Object.fromEntries(Object.keys(CONDUCT_RULES).map((operation) => [operation, ofMembers]));
    const reader: Reader = {
      within: async ({ write, actor, before }, input) => {
        const found = await membership(actor, input as Named);
        if (!found) throw unknown(input as Named);
        const adoption = await adoptions.adoption(found.projectId, found.adoption.id, before);
        return { conduct: await views.within(write), membership: found, adoption };
      },
    };
    super(kinds, PARTS, { CONDUCT: reader }, rights);
    this.membership = membership;
  }

  /** Raises a challenge; they are numbered inside their partnership. */
  raise(actor: Actor, input: RaiseConductChallengeInput): Promise<ConductChallengePayload> {
    const adoptionId = recordId(input.adoptionId) ?? '';
    return this.write(actor, 'raiseConductChallenge', input, {
      projectId: null,
      code: (taken) => nextCode('C', taken),
      more: { adoptionId },
      among: { column: 'adoption_id', value: adoptionId, called: 'The partnership' },
    });
  }

  /** One challenge as the actor's own organisation sees it; null where there is none in a partnership of its own. */
  async challenge(actor: Actor, challengeId: string): Promise<ConductChallenge | null> {
    const membership = await this.membership(actor, { challengeId });
    return membership && this.mapper.challenge(membership, recordId(challengeId) ?? '', actor.revision);
  }

  protected asWritten(actor: Actor, { id, revision }: Written<null>): Promise<ConductChallenge | null> {
    return this.challenge({ ...actor, revision }, id);
  }
}

function unknown({ adoptionId, challengeId }: Named) {
  if (adoptionId === undefined) return refuse('NOT_FOUND', NO_CHALLENGE, ['input', 'challengeId'], challengeId);
  const message = 'There is no adoption of this id in a partnership of yours.';
  return refuse('NOT_FOUND', message, ['input', 'adoptionId'], adoptionId);
}
