import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds after the start of the program: whoever waited for it has had their first pages by then. */
const AFTER_MS = 3_000;

/**
 * Has the start of the program make do with little room for what lives for a moment, until `giveBackLater`: that room grows
 * to 32 MB while everything is loaded, and an idle server never makes it smaller.
 */
export function growSlowly(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Gives back what only the start needed: the garbage of building the program, or of loading the demonstration, which an idle
 * server would hold for ever, since V8 collects when something is asked of it. One collection of about an eighth of a second.
 */
export function giveBackLater(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
  setTimeout(giveBack, AFTER_MS).unref();
}

/** Collects at once. */
export function giveBack(): void {
  setFlagsFromString('--expose-gc');
  setFlagsFromString('--compact-on-every-full-gc'); // or half-empty pages are kept
  (runInNewContext('gc') as () => void)();
  setFlagsFromString('--no-compact-on-every-full-gc');
}
