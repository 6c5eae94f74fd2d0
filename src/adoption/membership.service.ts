import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { recordId } from '../platform/record/view-id.js';
import { RegisterService } from '../programme/register.service.js';
import type { AdoptionSnapshot } from './adoption-view.js';
import { AdoptionViewService } from './adoption-view.service.js';
import { RepresentationService } from './representation.service.js';

/** That a person acts for a member of a partnership. */
export interface Membership {
  readonly projectId: string;
  readonly adoption: AdoptionSnapshot;
  /** The member that the person acts for. */
  readonly organisationId: string;
}

/**
 * Tells for which members of partnerships a person acts today: who is of the organisation by the register, and was let act for
 * it by somebody else. Neither alone is enough, and no role is: what is confidential to a partnership is asked here and
 * nowhere else.
 */
@Injectable()
export class MembershipService {
  constructor(
    private readonly register: RegisterService,
    private readonly views: AdoptionViewService,
    private readonly clock: Clock,
    private readonly representation: RepresentationService,
  ) {}

  /** The organisation that the actor acts for today; null: none, or nobody signed in. */
  async organisationOf(actor: Actor): Promise<string | null> {
    if (actor.personId === null) return null;
    const grants = await this.representation.inForce(actor.revision);
    const granted = grants.find(({ personId }) => personId === actor.personId)?.organisationId;
    if (granted === undefined) return null;
    const { people } = await this.register.at({ asAt: this.clock.today(), revision: actor.revision });
    return people.get(actor.personId)?.organisationId === granted ? granted : null;
  }

  /** The actor's membership of one partnership; null: there is none, or no such partnership. */
  async find(actor: Actor, adoptionId: string): Promise<Membership | null> {
    const id = recordId(adoptionId);
    return (await this.all(actor, (each) => each === id))[0] ?? null;
  }

  /** Every membership of the actor, by project and code. */
  async all(actor: Actor, wanted: (adoptionId: string) => boolean = () => true): Promise<readonly Membership[]> {
    const organisationId = await this.organisationOf(actor);
    return organisationId === null ? [] : this.of(organisationId, actor.revision, wanted);
  }

  private async of(
    organisationId: string,
    revision: number,
    wanted: (adoptionId: string) => boolean,
  ): Promise<readonly Membership[]> {
    const projects = await this.views.projects(revision);
    const asked = [...projects].filter(([adoptionId]) => wanted(adoptionId)).map(([, projectId]) => projectId);
    const found: Membership[] = [];
    for (const projectId of [...new Set(asked)].sort()) {
      const { adoptions } = await this.views.view(projectId, { asAt: this.clock.today(), revision });
      for (const adoption of adoptions) {
        const isMember = adoption.members.some((member) => member.organisationId === organisationId);
        if (isMember && wanted(adoption.id)) found.push({ projectId, adoption, organisationId });
      }
    }
    return found;
  }
}
