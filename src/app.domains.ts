import { firstLinkHook } from './platform/auth/first-link.hook.js';
import { type Type } from '@nestjs/common';
import { BoardPapersModule } from './board-papers/board-papers.module.js';
import { restoredRecordHook } from './platform/record/chain/restored-record.hook.js';
import { restoredPapersHook } from './board-papers/restored-papers.hook.js';
import { ErasureModule } from './erasure/erasure.module.js';
import { ERASURE_POLICY } from './erasure/erasure.policy.js';
import { RETENTION_TASKS } from './erasure/retention/retention.tasks.js';
import { ERASURE_PROBLEMS } from './erasure/erasure.problems.js';
import { demoHook } from './demo/demo.hook.js';
import { DigestModule } from './mail/digest.module.js';
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
import { CopyingModule } from './copying/copying.module.js';
import { COPYING_POLICY } from './copying/copying.policy.js';
import { BoardModule } from './board/board.module.js';
import { ProgrammeModule } from './programme/programme.module.js';
import { CONFIG_POLICY } from './platform/config/config.policy.js';
import { AUTH_POLICY } from './platform/auth/auth.policy.js';
import { MAIL_POLICY } from './platform/mail/mail.policy.js';
import { RECORD_POLICY } from './platform/record/record.policy.js';
import { PROGRAMME_POLICY } from './programme/programme.policy.js';
import { MILESTONES_POLICY } from './milestones/milestones.policy.js';
import { OUTPUTS_POLICY } from './outputs/outputs.policy.js';
import { PILOTS_POLICY } from './pilots/pilots.policy.js';
import { STAKEHOLDERS_POLICY } from './stakeholders/stakeholders.policy.js';
import { EVIDENCE_POLICY } from './evidence/evidence.policy.js';
import { FEEDBACK_POLICY } from './feedback/feedback.policy.js';
import { ADOPTION_POLICY } from './adoption/adoption.policy.js';
import { RISKS_POLICY } from './risks/risks.policy.js';
import { MEETINGS_POLICY } from './meetings/meetings.policy.js';
import { STEERING_GROUP_POLICY } from './steering-group/steering-group.policy.js';
import { BOARD_POLICY } from './board/board.policy.js';
import { BOARD_PAPERS_POLICY } from './board-papers/board-papers.policy.js';
import { RECORD_PROBLEMS } from './platform/record/record.problems.js';
import { INPUT_PROBLEMS } from './platform/graphql/input.problems.js';
import { CALENDAR_PROBLEMS } from './platform/calendar/calendar.problems.js';
import { AUTH_PROBLEMS } from './platform/auth/auth.problems.js';
import { MAIL_PROBLEMS } from './platform/mail/mail.problems.js';
import { SPREADSHEETS_PROBLEMS } from './spreadsheets/spreadsheets.problems.js';
import { PROGRAMME_PROBLEMS } from './programme/programme.problems.js';
import { MILESTONES_PROBLEMS } from './milestones/milestones.problems.js';
import { OUTPUTS_PROBLEMS } from './outputs/outputs.problems.js';
import { PILOTS_PROBLEMS } from './pilots/pilots.problems.js';
import { STAKEHOLDERS_PROBLEMS } from './stakeholders/stakeholders.problems.js';
import { EVIDENCE_PROBLEMS } from './evidence/evidence.problems.js';
import { FEEDBACK_PROBLEMS } from './feedback/feedback.problems.js';
import { ADOPTION_PROBLEMS } from './adoption/adoption.problems.js';
import { RISKS_PROBLEMS } from './risks/risks.problems.js';
import { MEETINGS_PROBLEMS } from './meetings/meetings.problems.js';
import { STEERING_GROUP_PROBLEMS } from './steering-group/steering-group.problems.js';
import { BOARD_PROBLEMS } from './board/board.problems.js';
import { BOARD_PAPERS_PROBLEMS } from './board-papers/board-papers.problems.js';
import { MILESTONES_TASKS } from './milestones/milestones.tasks.js';
import { OUTPUTS_TASKS } from './outputs/outputs.tasks.js';
import { STAKEHOLDERS_TASKS } from './stakeholders/stakeholders.tasks.js';
import { FEEDBACK_TASKS } from './feedback/feedback.tasks.js';
import { ADOPTION_TASKS } from './adoption/adoption.tasks.js';
import { RISKS_TASKS } from './risks/risks.tasks.js';
import { MEETINGS_TASKS } from './meetings/meetings.tasks.js';
import { STEERING_GROUP_TASKS } from './steering-group/steering-group.tasks.js';
import { BOARD_PAPERS_TASKS } from './board-papers/board-papers.tasks.js';
import { REGISTER_SEARCH } from './search/register.search.js';
import { MILESTONES_SEARCH } from './milestones/milestones.search.js';
import { OUTPUTS_SEARCH } from './outputs/outputs.search.js';
import { PILOTS_SEARCH } from './pilots/pilots.search.js';
import { STAKEHOLDERS_SEARCH } from './stakeholders/stakeholders.search.js';
import { EVIDENCE_SEARCH } from './evidence/evidence.search.js';
import { FEEDBACK_SEARCH } from './feedback/feedback.search.js';
import { ADOPTION_SEARCH } from './adoption/adoption.search.js';
import { RISKS_SEARCH } from './risks/risks.search.js';
import { MEETINGS_SEARCH } from './meetings/meetings.search.js';
import { STEERING_GROUP_SEARCH } from './steering-group/steering-group.search.js';
import { BOARD_SEARCH } from './board/board.search.js';
import { BOARD_PAPERS_SEARCH } from './board-papers/board-papers.search.js';
import { searchFaces } from './search/search-kinds.js';
import { SearchModule } from './search/search.module.js';
import { SEARCH_POLICY } from './search/search.policy.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';
import { WEBHOOKS_POLICY } from './webhooks/webhooks.policy.js';
import { WEBHOOKS_PROBLEMS } from './webhooks/webhooks.problems.js';
import { taskFaces } from './tasks/task-kinds.js';
import { TasksModule } from './tasks/tasks.module.js';
import { inForce } from './platform/auth/policy.js';
import { problemCodes } from './platform/record/problem-codes.js';

/** The module of every domain, in the order in which they build on one another. */
export const DOMAINS: readonly Type[] = [
  ProgrammeModule,
  TasksModule,
  SearchModule,
  MilestonesModule,
  OutputsModule,
  PilotsModule,
  StakeholdersModule,
  EvidenceModule,
  FeedbackModule,
  AdoptionModule,
  RisksModule,
  CopyingModule,
  MeetingsModule,
  SteeringGroupModule,
  BoardModule,
  BoardPapersModule,
  ErasureModule,
  PagesModule,
  DigestModule,
  WebhooksModule,
  DemoModule,
];

/** Who may do what, as every domain says of its own operations. */
export const POLICY = inForce(
  AUTH_POLICY,
  MAIL_POLICY,
  CONFIG_POLICY,
  RECORD_POLICY,
  PROGRAMME_POLICY,
  SEARCH_POLICY,
  MILESTONES_POLICY,
  OUTPUTS_POLICY,
  PILOTS_POLICY,
  STAKEHOLDERS_POLICY,
  EVIDENCE_POLICY,
  FEEDBACK_POLICY,
  ADOPTION_POLICY,
  RISKS_POLICY,
  COPYING_POLICY,
  MEETINGS_POLICY,
  STEERING_GROUP_POLICY,
  BOARD_POLICY,
  BOARD_PAPERS_POLICY,
  WEBHOOKS_POLICY,
  ERASURE_POLICY,
);

/** What each person has to do, as every domain finds it. */
export const TASKS = taskFaces([
  MILESTONES_TASKS,
  OUTPUTS_TASKS,
  STAKEHOLDERS_TASKS,
  FEEDBACK_TASKS,
  ADOPTION_TASKS,
  RISKS_TASKS,
  MEETINGS_TASKS,
  STEERING_GROUP_TASKS,
  BOARD_PAPERS_TASKS,
  RETENTION_TASKS,
]);

/** What can be searched, as every domain hands it up. */
export const SEARCH = searchFaces([
  REGISTER_SEARCH,
  MILESTONES_SEARCH,
  OUTPUTS_SEARCH,
  PILOTS_SEARCH,
  STAKEHOLDERS_SEARCH,
  EVIDENCE_SEARCH,
  FEEDBACK_SEARCH,
  ADOPTION_SEARCH,
  RISKS_SEARCH,
  MEETINGS_SEARCH,
  STEERING_GROUP_SEARCH,
  BOARD_SEARCH,
  BOARD_PAPERS_SEARCH,
]);

/** The codes of all problems, as every domain says of its own, by what they are about. */
export const PROBLEMS = problemCodes({
  'Any write': RECORD_PROBLEMS,
  'Any input': INPUT_PROBLEMS,
  Dates: CALENDAR_PROBLEMS,
  Access: AUTH_PROBLEMS,
  Mail: MAIL_PROBLEMS,
  'Files of rows': SPREADSHEETS_PROBLEMS,
  'Programmes and projects': PROGRAMME_PROBLEMS,
  'Plans and baselines': MILESTONES_PROBLEMS,
  Outputs: OUTPUTS_PROBLEMS,
  Pilots: PILOTS_PROBLEMS,
  Stakeholders: STAKEHOLDERS_PROBLEMS,
  Evidence: EVIDENCE_PROBLEMS,
  Feedback: FEEDBACK_PROBLEMS,
  Adoption: ADOPTION_PROBLEMS,
  Risks: RISKS_PROBLEMS,
  'Meetings and actions': MEETINGS_PROBLEMS,
  'Steering group': STEERING_GROUP_PROBLEMS,
  Decisions: BOARD_PROBLEMS,
  Papers: BOARD_PAPERS_PROBLEMS,
  Webhooks: WEBHOOKS_PROBLEMS,
  Erasure: ERASURE_PROBLEMS,
});

/** What is done once at the start, in this order. */
export const START_HOOKS: readonly StartHook[] = [demoHook, firstLinkHook, restoredRecordHook, restoredPapersHook];
