import { randomUUID } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { refuse } from '../record/refusal.js';
import type { Write } from '../record/write.js';

/** A person that exists, with the name they go by now. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
}

/** @throws Refusal NOT_FOUND where there is no such person; `path` says which argument named them */
export async function requirePerson(manager: EntityManager, id: string, path: string[]): Promise<KnownPerson> {
  const person = await findPerson(manager, id);
  if (person !== null) return person;
  throw refuse('NOT_FOUND', 'There is no such person. Add the person first.', path, id);
}

/** A person as the register has them now; null: there is none of this id. */
export async function findPerson(manager: EntityManager, id: string): Promise<KnownPerson | null> {
  const [person] = await manager.query<KnownPerson[]>(
    `SELECT person_id AS id, name FROM person_statement said
      WHERE person_id = $1 AND NOT EXISTS (SELECT 1 FROM person_statement later WHERE later.corrects = said.id)
      ORDER BY effective_on DESC, revision DESC, id DESC LIMIT 1`,
    [id],
  );
  return person ?? null;
}

/** @throws Refusal NOT_FOUND where there is no project with this code */
export async function requireProject(manager: EntityManager, code: string, path: string[]): Promise<string> {
  const [project] = await manager.query<{ id: string }[]>('SELECT id FROM project WHERE code = $1', [code]);
  if (project !== undefined) return project.id;
  throw refuse('NOT_FOUND', `There is no project ${code}.`, path, code);
}

/**
 * Adds a person of whom nothing but the name is known.
 * @param from the day from which on they are in the register, `yyyy-mm-dd`
 * @returns the person's id
 */
export async function addNamedPerson(write: Write, name: string, from: string): Promise<string> {
  const personId = randomUUID();
  await write.manager.query('INSERT INTO person (id, version) VALUES ($1, $2)', [personId, write.revision]);
  await write.manager.query(
    `INSERT INTO person_statement (id, effective_on, revision, assumed, person_id, name) VALUES ($1, $2, $3, false, $4, $5)`,
    [randomUUID(), from, write.revision, personId, name],
  );
  write.touch(null, 'Person', personId, name);
  return personId;
}
