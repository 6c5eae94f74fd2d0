import { type Type } from '@nestjs/common';
import { BoardPapersModule } from './board-papers/board-papers.module.js';
import { demoHook } from './demo/demo.hook.js';
import { DemoModule } from './demo/demo.module.js';
import { MilestonesModule } from './milestones/milestones.module.js';
import { type StartHook } from './platform/http/start-hook.js';
import { ProgrammeModule } from './programme/programme.module.js';

/** The module of every domain, in the order in which they build on one another. */
export const DOMAINS: readonly Type[] = [ProgrammeModule, MilestonesModule, BoardPapersModule, DemoModule];

/** What is done once at the start, in this order. */
export const START_HOOKS: readonly StartHook[] = [demoHook];
