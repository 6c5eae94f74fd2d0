import { ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Sql } from '../platform/database/sql.js';
import { Project } from './project.type.js';

const READERS = `SELECT DISTINCT person_id AS "personId" FROM role_grant
  WHERE (project_id = $1 OR project_id IS NULL) AND withdrawn_revision IS NULL ORDER BY person_id`;

/** Who can read a project: what is to be answered about it is given to one of them. */
@Resolver(() => Project)
export class ProjectReadersResolver {
  constructor(private readonly sql: Sql) {}

  @ResolveField(() => [ID], {
    description: 'People who hold a role today by which they read it, by id: one of them can be asked to answer.',
  })
  async readerIds(@Parent() { recordId }: Project): Promise<string[]> {
    const rows = await this.sql.rows<{ personId: string }>('project-readers', READERS, [recordId]);
    return rows.map(({ personId }) => personId);
  }
}
