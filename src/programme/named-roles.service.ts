import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor } from '../platform/auth/actor.js';
import { requireMay } from '../platform/auth/policy.js';
import { RoleGrant } from '../platform/auth/role-grant.entity.js';
import { RoleService } from '../platform/auth/role.service.js';
import type { Write } from '../platform/record/write.js';
import { NAMED_ROLES } from './project-problems.js';
import type { ProjectTerms } from './project-terms.js';

/** Who a project names, as its lead and its director. */
export type Named = Pick<ProjectTerms, 'leadId' | 'smtLeadId'>;

/** What a write says of the roles of those whom a project names. */
export interface RolesAsked {
  readonly giveRoles?: boolean | null;
  readonly withdrawRoles?: boolean | null;
}

/** Gives those whom a project names the roles that go with it, and ends those of whom it names no more. */
@Injectable()
export class NamedRoles {
  constructor(private readonly roles: RoleService) {}

  /** @throws AppError FORBIDDEN where a write asks for roles and its author may not give or end them */
  require(actor: Actor, asked: RolesAsked): void {
    if (asked.giveRoles) requireMay(actor, 'grantRole');
    if (asked.withdrawRoles) requireMay(actor, 'withdrawRole');
  }

  /** Part of the write by which a project comes to name them. @param former whom it named before; null: it is new */
  async within(write: Write, projectId: string, named: Named, former: Named | null, asked: RolesAsked): Promise<void> {
    for (const { term, role } of NAMED_ROLES) {
      const [now, before] = [named[term], former?.[term] ?? null];
      const held = (personId: string): Promise<RoleGrant | null> =>
        write.manager.findOneBy(RoleGrant, { personId, role, projectId, withdrawnRevision: IsNull() });
      if (asked.giveRoles && now && !(await held(now))) await this.roles.grantWithin(write, now, { role, projectId });
      const ended = asked.withdrawRoles && before && before !== now ? await held(before) : null;
      if (ended) await this.roles.withdrawWithin(write, ended);
    }
  }
}
