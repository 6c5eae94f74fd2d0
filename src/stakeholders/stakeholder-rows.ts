/** Shapes the rows from which everything about stakeholders is derived. */
import type { CommitmentIdentity, CommitmentReport, CommitmentStatement } from './commitment.entity.js';
import type {
  CommunicationIdentity,
  CommunicationOverride,
  CommunicationReport,
  CommunicationStatement,
  CommunicationText,
} from './communication.entity.js';
import type {
  StakeholderAssessment,
  StakeholderEngagement,
  StakeholderIdentity,
  StakeholderStatement,
} from './stakeholder.entity.js';

/** All rows of the domain, of every project. */
export interface StakeholderRows {
  readonly stakeholders: readonly StakeholderIdentity[];
  readonly stakeholderStatements: readonly StakeholderStatement[];
  readonly assessments: readonly StakeholderAssessment[];
  readonly engagements: readonly StakeholderEngagement[];
  readonly commitments: readonly CommitmentIdentity[];
  readonly commitmentStatements: readonly CommitmentStatement[];
  readonly commitmentReports: readonly CommitmentReport[];
  readonly communications: readonly CommunicationIdentity[];
  readonly communicationStatements: readonly CommunicationStatement[];
  readonly communicationTexts: readonly CommunicationText[];
  readonly communicationReports: readonly CommunicationReport[];
  readonly communicationOverrides: readonly CommunicationOverride[];
}
