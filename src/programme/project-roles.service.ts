import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Role } from '../platform/auth/role.js';
import { Sql } from '../platform/database/sql.js';

/** A role that somebody holds today by which they read a project. */
export interface ProjectRole {
  readonly personId: string;
  readonly role: Role;
  /** Null: held everywhere. */
  readonly projectId: string | null;
}

const HELD = `SELECT person_id AS "personId", role, project_id AS "projectId" FROM role_grant
  WHERE (project_id = ANY($1) OR project_id IS NULL) AND withdrawn_revision IS NULL ORDER BY person_id, role`;

/** Who holds which role for a project today. */
@Injectable()
export class ProjectRoles {
  /** Of all projects of one answer in one statement; nothing is kept, since roles come and go. */
  private readonly loader = new DataLoader<string, readonly ProjectRole[]>(
    async (projectIds) => {
      const rows = await this.sql.rows<ProjectRole>('project-roles', HELD, [[...projectIds]]);
      return projectIds.map((id) => rows.filter(({ projectId }) => projectId === null || projectId === id));
    },
    { cache: false },
  );

  constructor(private readonly sql: Sql) {}

  /** Those held for a project and those held everywhere, by person. */
  held(projectId: string): Promise<readonly ProjectRole[]> {
    return this.loader.load(projectId);
  }
}
