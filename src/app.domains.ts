import { type Type } from '@nestjs/common';
import { BoardPapersModule } from './board-papers/board-papers.module.js';
import { demoHook } from './demo/demo.hook.js';
import { DemoModule } from './demo/demo.module.js';
import { MilestonesModule } from './milestones/milestones.module.js';
import { type StartHook } from './platform/http/start-hook.js';
import { OutputsModule } from './outputs/outputs.module.js';
import { PagesModule } from './pages/pages.module.js';
import { PilotsModule } from './pilots/pilots.module.js';
import { StakeholdersModule } from './stakeholders/stakeholders.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { FeedbackModule } from './feedback/feedback.module.js';
import { AdoptionModule } from './adoption/adoption.module.js';
import { RisksModule } from './risks/risks.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { SteeringGroupModule } from './steering-group/steering-group.module.js';
import { BoardModule } from './board/board.module.js';
import { ProgrammeModule } from './programme/programme.module.js';

/** The module of every domain, in the order in which they build on one another. */
export const DOMAINS: readonly Type[] = [
  ProgrammeModule,
  MilestonesModule,
  OutputsModule,
  PilotsModule,
  StakeholdersModule,
  EvidenceModule,
  FeedbackModule,
  AdoptionModule,
  RisksModule,
  MeetingsModule,
  SteeringGroupModule,
  BoardModule,
  BoardPapersModule,
  PagesModule,
  DemoModule,
];

/** What is done once at the start, in this order. */
export const START_HOOKS: readonly StartHook[] = [demoHook];
