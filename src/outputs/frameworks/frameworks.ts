/** Decides which frameworks of principles there are, and which hold on a day. */
import { CIPFA_SOLACE_2007 } from './cipfa-solace.js';
import type { Framework, FrameworkCode } from './framework.js';
import { GENERAL_PRINCIPLES_2001 } from './general-principles.js';
import { SEVEN_PRINCIPLES_1995 } from './seven-principles.js';

/** Oldest first. */
export const FRAMEWORKS: readonly Framework[] = [SEVEN_PRINCIPLES_1995, GENERAL_PRINCIPLES_2001, CIPFA_SOLACE_2007];

/** The framework with a code. */
export function frameworkOf(code: FrameworkCode): Framework {
  const found = FRAMEWORKS.find((framework) => framework.code === code);
  if (!found) throw new RangeError(`there is no framework ${code}`);
  return found;
}

/** Whether it holds on a day. A date known only by its year or month counts from its first day. */
export function inForce({ inForceFrom, inForceTo }: Framework, date: string): boolean {
  return inForceFrom <= date && (inForceTo === null || date < inForceTo);
}
