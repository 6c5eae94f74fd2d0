import { type EntityManager } from 'typeorm';
import { refuse } from '../record/problem.js';

/** A person that exists, with the name they go by now. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
}

/** @throws Refusal NOT_FOUND where there is no such person; `path` says which argument named them */
export async function requirePerson(manager: EntityManager, id: string, path: string[]): Promise<KnownPerson> {
  const [person] = await manager.query<KnownPerson[]>(
    `SELECT person_id AS id, name FROM person_statement said
      WHERE person_id = $1 AND NOT EXISTS (SELECT 1 FROM person_statement later WHERE later.corrects = said.id)
      ORDER BY effective_on DESC, revision DESC, id DESC LIMIT 1`,
    [id],
  );
  if (person !== undefined) return person;
  throw refuse('NOT_FOUND', 'There is no such person. Add the person first.', path, id);
}

/** @throws Refusal NOT_FOUND where there is no project with this code */
export async function requireProject(manager: EntityManager, code: string, path: string[]): Promise<string> {
  const [project] = await manager.query<{ id: string }[]>('SELECT id FROM project WHERE code = $1', [code]);
  if (project !== undefined) return project.id;
  throw refuse('NOT_FOUND', `There is no project ${code}.`, path, code);
}
