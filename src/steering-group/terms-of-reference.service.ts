import { Injectable } from '@nestjs/common';
import { MeetingsViewService } from '../meetings/meetings-view.service.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import type { Project } from '../programme/project.type.js';
import { SteeringGroupMapper } from './steering-group-mapper.service.js';
import type { TermsOfReference } from './steering-group.type.js';
import { STEERING_GROUP_ENTITIES, SteeringGroupViewService } from './steering-group-view.service.js';
import { TERMS_OF_REFERENCE, TERMS_OF_REFERENCE_RULES } from './terms-of-reference.kind.js';

const PARTS = {
  ...{ kind: TERMS_OF_REFERENCE, entities: STEERING_GROUP_ENTITIES, identities: 'groups' },
  ...{ rules: TERMS_OF_REFERENCE_RULES, field: 'termsOfReference' as const },
};

/** Keeps the terms of reference of steering groups. */
@Injectable()
export class TermsOfReferenceService extends RuledService<
  TermsOfReference,
  typeof TERMS_OF_REFERENCE_RULES,
  'termsOfReference'
> {
  constructor(
    kinds: Kinds,
    views: SteeringGroupViewService,
    meetings: MeetingsViewService,
    private readonly mapper: SteeringGroupMapper,
  ) {
    super(kinds, PARTS, {
      ROWS: views,
      BODIES: {
        within: async ({ write, before }, { bodyId }) => ({
          bodies: bodyId ? (await meetings.viewWithin(write, before.asAt)).bodies : [],
        }),
      },
    });
  }

  async one(project: Project): Promise<TermsOfReference | null> {
    return (await this.mapper.steeringGroup(project))?.termsOfReference ?? null;
  }
}
