import { Webhooks1700000065000 } from './webhooks/webhooks.migration.js';
import { WebhookQueue1700000081000 } from './webhooks/webhook-queue.migration.js';
import {
  BoardPaperClearance,
  BoardPaperConsideration,
  BoardPaperFile,
  BoardPaperIdentity,
  BoardPaperIssue,
  BoardPaperText,
  BoardPaperWithdrawal,
} from './board-papers/board-paper.entity.js';
import {
  BOARD_PAPERS_PROMISES_TABLES,
  BoardPapersPromises1700000016000,
} from './board-papers/promises/board-papers-promises.migration.js';
import { DraftReview1700000061400 } from './board-papers/changes/draft-review.migration.js';
import { BoardPaperReading } from './board-papers/changes/reading.entity.js';
import { BoardPaperReturn, BoardPaperSending } from './board-papers/returns/return.entity.js';
import { PaperReturns1700000074000 } from './board-papers/returns/returns.migration.js';
import { BoardPaperComment, BoardPaperCommentAnswer } from './board-papers/comments/comment.entity.js';
import { BoardPaperAttachedFile } from './board-papers/attachments/attached-file.entity.js';
import { PaperAttachments1700000059000 } from './board-papers/attachments/attachments.migration.js';
import { HouseStyleStatement } from './board-papers/house-style/house-style.entity.js';
import { HouseStyles1700000061300 } from './board-papers/house-style/house-style.migration.js';
import { RevisedPapers1700000059100 } from './board-papers/revision/revised-papers.migration.js';
import { BoardPapersAsks1700000016100 } from './board-papers/board-papers-asks.migration.js';
import { BoardPapers1700000005000 } from './board-papers/board-papers.migration.js';
import { Access1700000002500 } from './platform/auth/access.migration.js';
import { SIGN_IN_TABLES, SignIn1700000020000 } from './platform/auth/sign-in.migration.js';
import { OPENID_TABLES, OpenId1700000021000 } from './platform/auth/openid.migration.js';
import { FeedAddress1700000022000 } from './platform/auth/feed-address.migration.js';
import { Credential1700000031100 } from './platform/auth/credential.migration.js';
import { ACCESS_EVENT_TABLES, AccessEvents1700000031400 } from './platform/auth/events/access-event.migration.js';
import { OpenIdSpent1700000031300 } from './platform/auth/openid-spent.migration.js';
import { MailPapers1700000079000 } from './platform/mail/mail-papers.migration.js';
import { MailRecipients1700000062010 } from './platform/mail/mail-recipients.migration.js';
import { Mail1700000062000 } from './platform/mail/mail.migration.js';
import { Rates1700000031000 } from './platform/rates/rates.migration.js';
import { AccessToken } from './platform/auth/access-token.entity.js';
import { RoleGrant } from './platform/auth/role-grant.entity.js';
import { JournalEntry } from './platform/record/journal-entry.entity.js';
import { Chain1700000060000 } from './platform/record/chain/chain.migration.js';
import { SignInNameEnds1700000061810 } from './platform/auth/sign-in-name-ends.migration.js';
import { ChainOwner1700000061800 } from './platform/record/chain/chain-owner.migration.js';
import { AllSpaces1700000088000 } from './platform/record/erasure/all-spaces.migration.js';
import { ERASURE_TABLES } from './platform/record/erasure/erasure.entity.js';
import { Erasure1700000067000 } from './platform/record/erasure/erasure.migration.js';
import { RetentionPeriodStatement } from './erasure/retention/retention.entity.js';
import { ErasedFiles1700000082100 } from './erasure/erased-files.migration.js';
import { Retention1700000076000 } from './erasure/retention/retention.migration.js';
import { RedrawnFile } from './board-papers/redrawn-file.entity.js';
import { Record1700000001000 } from './platform/record/record.migration.js';
import { PlanBaseline, PlanBaselineProposal } from './milestones/baseline.entity.js';
import { BaselineCorrected1700000058000 } from './milestones/baseline-corrected.migration.js';
import { BaselineDecision1700000037000 } from './milestones/baseline-decision.migration.js';
import { CalendarRegions1700000034000 } from './milestones/calendar-regions.migration.js';
import { ItemNotes1700000071000 } from './milestones/item-notes.migration.js';
import { PercentComplete1700000071100 } from './milestones/percent-complete.migration.js';
import { PinnedDates1700000071200 } from './milestones/pinned-dates.migration.js';
import { NamedCalendars1700000077000 } from './milestones/named-calendars.migration.js';
import { ReportsAsAtADay1700000050000 } from './milestones/reports-as-at-a-day.migration.js';
import { Plan1700000003000 } from './milestones/plan.migration.js';
import { PlanCalendar } from './milestones/plan-calendar.entity.js';
import { PlanIdentity, PlanItemIdentity, PlanItemStatement } from './milestones/plan-item.entity.js';
import { PlanLinkIdentity, PlanLinkStatement } from './milestones/plan-link.entity.js';
import { PlanReportRow } from './milestones/plan-report.entity.js';
import { OUTPUTS_TABLES, Outputs1700000006000 } from './outputs/outputs.migration.js';
import { PILOTS_TABLES, Pilots1700000007000 } from './pilots/pilots.migration.js';
import { STAKEHOLDERS_TABLES, Stakeholders1700000008000 } from './stakeholders/stakeholders.migration.js';
import { EVIDENCE_TABLES, Evidence1700000009000 } from './evidence/evidence.migration.js';
import { FEEDBACK_TABLES, Feedback1700000010000 } from './feedback/feedback.migration.js';
import { ADOPTION_TABLES, Adoption1700000011000 } from './adoption/adoption.migration.js';
import { REPRESENTATION_TABLES, Representation1700000031200 } from './adoption/representation.migration.js';
import { RISKS_TABLES, Risks1700000012000 } from './risks/risks.migration.js';
import { MEETINGS_TABLES, Meetings1700000013000 } from './meetings/meetings.migration.js';
import { MeetingEnds1700000047000 } from './meetings/meeting-ends.migration.js';
import { BodyRegion1700000047100 } from './meetings/body-region.migration.js';
import { STEERING_GROUP_TABLES, SteeringGroup1700000014000 } from './steering-group/steering-group.migration.js';
import { BOARD_TABLES, Board1700000015000 } from './board/board.migration.js';
import { OrganisationIdentity, OrganisationStatement } from './programme/organisation.entity.js';
import { PersonIdentity, PersonStatement } from './programme/person.entity.js';
import { ProgrammeIdentity, ProgrammeStatement } from './programme/programme.entity.js';
import {
  ProjectIdentity,
  ProjectNarrative,
  ProjectReportingDate,
  ProjectStatement,
} from './programme/project.entity.js';
import { SearchParties1700000063100 } from './search/parties.migration.js';
import { Search1700000063000 } from './search/search.migration.js';
import { WriteKey1700000030000 } from './platform/record/write-key.migration.js';
import { CLOSING_TABLES, ProjectClosing1700000064000 } from './programme/closing/closing.migration.js';
import { NarrativeAim1700000055000 } from './programme/narrative-aim.migration.js';
import { Programme1700000002000 } from './programme/programme.migration.js';
import { ProgrammeDates1700000078000 } from './programme/programme-dates.migration.js';
import { IndexesByWrite1700000050100 } from './indexes-by-write.migration.js';
import { NewerRows1700000032000 } from './newer-rows.migration.js';
import { RowsOfAProject1700000044000 } from './rows-of-a-project.migration.js';
import { PageStore1700000035000 } from './pages/frame/page-store.migration.js';

/** The tables of every domain, in the order in which the domains build on one another. */
export const ENTITIES: readonly NewableFunction[] = [
  JournalEntry,
  AccessToken,
  RoleGrant,
  OrganisationIdentity,
  OrganisationStatement,
  PersonIdentity,
  PersonStatement,
  ProgrammeIdentity,
  ProgrammeStatement,
  ProjectIdentity,
  ProjectStatement,
  ProjectReportingDate,
  ProjectNarrative,
  ...CLOSING_TABLES,
  PlanIdentity,
  PlanItemIdentity,
  PlanItemStatement,
  PlanLinkIdentity,
  PlanLinkStatement,
  PlanCalendar,
  PlanBaseline,
  PlanBaselineProposal,
  PlanReportRow,
  BoardPaperIdentity,
  BoardPaperText,
  BoardPaperClearance,
  BoardPaperIssue,
  BoardPaperFile,
  BoardPaperConsideration,
  BoardPaperWithdrawal,
  ...OUTPUTS_TABLES,
  ...PILOTS_TABLES,
  ...STAKEHOLDERS_TABLES,
  ...EVIDENCE_TABLES,
  ...FEEDBACK_TABLES,
  ...ADOPTION_TABLES,
  ...REPRESENTATION_TABLES,
  ...RISKS_TABLES,
  ...MEETINGS_TABLES,
  ...STEERING_GROUP_TABLES,
  ...BOARD_TABLES,
  ...SIGN_IN_TABLES,
  ...OPENID_TABLES,
  ...ACCESS_EVENT_TABLES,
  ...BOARD_PAPERS_PROMISES_TABLES,
  BoardPaperReading,
  BoardPaperComment,
  BoardPaperCommentAnswer,
  BoardPaperSending,
  BoardPaperReturn,
  BoardPaperAttachedFile,
  HouseStyleStatement,
  ...ERASURE_TABLES,
  RetentionPeriodStatement,
  RedrawnFile,
];

/** Every step that made the tables, oldest first; a step is never edited once it has landed. */
export const MIGRATIONS: readonly NewableFunction[] = [
  Record1700000001000,
  Programme1700000002000,
  Access1700000002500,
  Plan1700000003000,
  BoardPapers1700000005000,
  Outputs1700000006000,
  Pilots1700000007000,
  Stakeholders1700000008000,
  Evidence1700000009000,
  Feedback1700000010000,
  Adoption1700000011000,
  Risks1700000012000,
  Meetings1700000013000,
  SteeringGroup1700000014000,
  Board1700000015000,
  SignIn1700000020000,
  OpenId1700000021000,
  FeedAddress1700000022000,
  BoardPapersPromises1700000016000,
  BoardPapersAsks1700000016100,
  WriteKey1700000030000,
  Rates1700000031000,
  Credential1700000031100,
  Representation1700000031200,
  OpenIdSpent1700000031300,
  AccessEvents1700000031400,
  NewerRows1700000032000,
  PageStore1700000035000,
  CalendarRegions1700000034000,
  BaselineDecision1700000037000,
  RowsOfAProject1700000044000,
  ReportsAsAtADay1700000050000,
  MeetingEnds1700000047000,
  BodyRegion1700000047100,
  IndexesByWrite1700000050100,
  NarrativeAim1700000055000,
  BaselineCorrected1700000058000,
  PaperAttachments1700000059000,
  RevisedPapers1700000059100,
  Chain1700000060000,
  HouseStyles1700000061300,
  DraftReview1700000061400,
  ChainOwner1700000061800,
  SignInNameEnds1700000061810,
  Mail1700000062000,
  MailRecipients1700000062010,
  Search1700000063000,
  SearchParties1700000063100,
  ProjectClosing1700000064000,
  Webhooks1700000065000,
  Erasure1700000067000,
  ItemNotes1700000071000,
  PercentComplete1700000071100,
  PinnedDates1700000071200,
  PaperReturns1700000074000,
  Retention1700000076000,
  NamedCalendars1700000077000,
  ProgrammeDates1700000078000,
  MailPapers1700000079000,
  WebhookQueue1700000081000,
  ErasedFiles1700000082100,
  AllSpaces1700000088000,
];
