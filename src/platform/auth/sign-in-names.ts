import type { EntityManager } from 'typeorm';
import { refuse } from '../record/refusal.js';
import type { Write } from '../record/write.js';
import { namedToday, SignInName } from './sign-in.entity.js';

/** A name as it is kept, whichever way it was typed. */
export const nameAsKept = (typed: string): string => typed.trim().toLowerCase();

/** The name that a person signs in by today; null: none. */
export async function signInNameOf(manager: EntityManager, personId: string): Promise<string | null> {
  return (await manager.findOneBy(SignInName, namedToday({ personId })))?.name ?? null;
}

/**
 * Gives a person the name to sign in by; given again, it counts from now on: an account may be bound to whom was invited by it.
 * @throws Refusal NAME_TAKEN where another has it
 */
export async function nameTheirs(write: Write, personId: string, name: string, at: Date): Promise<void> {
  const holder = await write.manager.findOneBy(SignInName, namedToday({ name }));
  if (holder !== null && holder.personId !== personId) {
    const message = `${name} is somebody else's name to sign in by. Choose another.`;
    throw refuse('NAME_TAKEN', message, ['input', 'signInName'], holder.personId);
  }
  const ended = { endedRevision: write.revision, endedAt: at };
  await write.manager.update(SignInName, namedToday({ personId }), ended);
  await write.manager.insert(SignInName, { personId, name, revision: write.revision });
}
