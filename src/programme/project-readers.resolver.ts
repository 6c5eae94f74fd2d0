import { ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Problem } from '../platform/record/problem.js';
import { recordId as plain } from '../platform/record/view-id.js';
import { NAMED_ROLES, withoutRole } from './project-problems.js';
import { ProjectRoles } from './project-roles.service.js';
import { Project } from './project.type.js';

/** Who can read a project: what is to be answered about it is given to one of them. */
@Resolver(() => Project)
export class ProjectReadersResolver {
  constructor(private readonly roles: ProjectRoles) {}

  @ResolveField(() => [ID], {
    description: 'People who hold a role today by which they read it, by id: one of them can be asked to answer.',
  })
  async readerIds(@Parent() { recordId }: Project): Promise<string[]> {
    return [...new Set((await this.roles.held(recordId)).map(({ personId }) => personId))];
  }

  @ResolveField(() => [Problem], {
    description:
      'What is worth mending in its terms and stops nothing: dates outside those of its programme. In the view of today, also a lead or director who lacks the role.',
  })
  async problems(@Parent() { recordId, outside, suffix, lead, smtLead }: Project): Promise<Problem[]> {
    if (suffix !== '' || (!lead && !smtLead)) return [...outside];
    const held = (await this.roles.held(recordId)).filter(({ projectId }) => projectId === recordId);
    const named = { leadId: lead, smtLeadId: smtLead };
    const lacking = NAMED_ROLES.flatMap((one) => {
      const person = named[one.term];
      const has = held.some(({ personId, role }) => role === one.role && personId === plain(person?.id ?? ''));
      return person && !has ? [withoutRole(person, one)] : [];
    });
    return [...outside, ...lacking];
  }
}
