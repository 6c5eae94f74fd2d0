import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { PlanService } from '../milestones/plan.service.js';
import { RoleGrant } from '../platform/auth/role-grant.entity.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import type { Reader } from '../programme/kind/kind-writer.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import type { Project } from '../programme/project.type.js';
import { CHALLENGE, CHALLENGE_RULES } from './challenge.kind.js';
import { ChallengeMapper } from './challenge-mapper.service.js';
import type { Challenge } from './challenge.type.js';
import { STEERING_GROUP_ENTITIES, SteeringGroupViewService } from './steering-group-view.service.js';

const PARTS = {
  ...{ kind: CHALLENGE, entities: STEERING_GROUP_ENTITIES, identities: 'challengeIdentities' },
  ...{ rules: CHALLENGE_RULES, field: 'challenge' as const },
};

/** Keeps advice and challenges, and their threads. No other record changes. */
@Injectable()
export class ChallengeService extends RuledService<Challenge, typeof CHALLENGE_RULES, 'challenge'> {
  constructor(
    kinds: Kinds,
    views: SteeringGroupViewService,
    plans: PlanService,
    private readonly mapper: ChallengeMapper,
  ) {
    super(kinds, PARTS, { ROWS: views, READERS, CALENDAR: calendarsOf(plans) });
  }

  one(project: Project, { id }: { readonly id: string }): Promise<Challenge | null> {
    return this.mapper.challengeById(project, id);
  }
}

/** Everybody who holds a role by which to read the project. */
const READERS: Reader = {
  within: async ({ write, projectId }) => {
    const held = { withdrawnRevision: IsNull() };
    const grants = await write.manager.findBy(RoleGrant, [
      { ...held, projectId },
      { ...held, projectId: IsNull() },
    ]);
    return { readers: new Set(grants.map(({ personId }) => personId)) };
  },
};

/** The calendar of the project, where the input leaves the day of the answer to it. */
function calendarsOf(plans: PlanService): Reader {
  return {
    within: async ({ projectId, before }, { answerBy }) => ({
      calendar: answerBy ? null : (await plans.view(projectId, before)).calendar,
    }),
  };
}
