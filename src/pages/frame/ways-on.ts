/** Decides where somebody can go from a page that has nothing for them. */
import type { Actor } from '../../platform/auth/actor.js';
import { may } from '../../platform/auth/policy.js';

/** A link and its words. */
export interface WayOn {
  readonly text: string;
  readonly href: string;
}

/** Whether somebody comes as a member of a partnership alone: signed in, without any role. */
export function isPartnerOnly(actor: Actor): boolean {
  return actor.personId !== null && !may(actor, 'projects');
}

/** The page that somebody begins at. */
export function firstPage(actor: Actor): string {
  if (actor.personId === null) return '/published';
  return isPartnerOnly(actor) ? '/my-partnerships' : '/programme';
}

/**
 * The pages that are open to somebody.
 * @param actor null: who asks could not be found out
 * @param here the address to come back to after signing in
 */
export function waysOn(actor: Actor | null, here: string): WayOn[] {
  const known = actor !== null && actor.personId !== null ? actor : null;
  return [
    ...(known && !isPartnerOnly(known) ? [{ text: 'Your programme', href: '/programme' }] : []),
    ...(known && isPartnerOnly(known) ? [{ text: 'Your partnerships', href: '/my-partnerships' }] : []),
    { text: 'What has been published', href: '/published' },
    known
      ? { text: 'Your account', href: '/account' }
      : { text: 'Sign in', href: `/sign-in?next=${encodeURIComponent(here)}` },
  ];
}
