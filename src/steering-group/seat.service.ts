import { Injectable } from '@nestjs/common';
import { Kinds } from '../programme/kind/kinds.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import type { Project } from '../programme/project.type.js';
import { SEAT, SEAT_RULES } from './seat.kind.js';
import { SteeringGroupMapper } from './steering-group-mapper.service.js';
import type { SteeringGroupSeat } from './steering-group.type.js';
import { STEERING_GROUP_ENTITIES, SteeringGroupViewService } from './steering-group-view.service.js';

const PARTS = {
  ...{ kind: SEAT, entities: STEERING_GROUP_ENTITIES, identities: 'seatIdentities' },
  ...{ rules: SEAT_RULES, field: 'seat' as const },
};

/** Keeps seats, who sits on them, and the answers to their invitations. */
@Injectable()
export class SeatService extends RuledService<SteeringGroupSeat, typeof SEAT_RULES, 'seat'> {
  constructor(
    kinds: Kinds,
    views: SteeringGroupViewService,
    private readonly mapper: SteeringGroupMapper,
  ) {
    super(kinds, PARTS, { ROWS: views });
  }

  one(project: Project, { id }: { readonly id: string }): Promise<SteeringGroupSeat | null> {
    return this.mapper.seat(project, id);
  }
}
