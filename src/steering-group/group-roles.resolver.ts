import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Problem } from '../platform/record/problem.js';
import { ProjectRoles } from '../programme/project-roles.service.js';
import { withoutAccess } from './group-roles.js';
import { SteeringGroup } from './steering-group.type.js';

@Resolver(() => SteeringGroup)
export class GroupRolesResolver {
  constructor(private readonly roles: ProjectRoles) {}

  @ResolveField(() => [Problem], {
    description:
      'In the view of today: people without a role that reads the project. They are a chair, or sit in a seat that was accepted.',
  })
  async problems(@Parent() group: SteeringGroup): Promise<Problem[]> {
    if (group.point.suffix !== '' || withoutAccess(group, new Set()).length === 0) return [];
    const held = await this.roles.held(group.projectId);
    return withoutAccess(group, new Set(held.map(({ personId }) => personId)));
  }
}
