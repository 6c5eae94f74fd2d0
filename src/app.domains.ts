import { type Type } from '@nestjs/common';
import { type StartHook } from './platform/http/start-hook.js';

/** The module of every domain, in the order in which they build on one another. */
export const DOMAINS: readonly Type[] = [];

/** What is done once at the start, in this order. */
export const START_HOOKS: readonly StartHook[] = [];
