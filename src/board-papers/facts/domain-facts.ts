/** Decides which facts a paper takes from each domain beside register and plan. */
import type { OutputsView } from '../../outputs/outputs-view.js';
import type { PilotsView } from '../../pilots/pilots-view.js';
import type { StakeholdersView } from '../../stakeholders/stakeholders-view.js';
import type { EvidenceView } from '../../evidence/evidence-view.js';
import type { FeedbackView } from '../../feedback/feedback-view.js';
import type { AdoptionView } from '../../adoption/adoption-view.js';
import type { RisksView } from '../../risks/risks-view.js';
import type { SteeringGroupView } from '../../steering-group/steering-group-view.js';
import type { Register } from '../../programme/register.js';
import { outputsFacts, type OutputsFacts } from './outputs-facts.js';
import { pilotsFacts, type PilotsFacts } from './pilots-facts.js';
import { stakeholdersFacts, type StakeholdersFacts } from './stakeholders-facts.js';
import { evidenceFacts, type EvidenceFacts } from './evidence-facts.js';
import { feedbackFacts, type FeedbackFacts } from './feedback-facts.js';
import { adoptionFacts, type AdoptionFacts } from './adoption-facts.js';
import { risksFacts, type RisksFacts } from './risks-facts.js';
import { steeringGroupFacts, type SteeringGroupFacts } from './steering-group-facts.js';

/** How each domain stands in one project, at one point of the record. */
export interface ProjectDomains {
  readonly outputs: OutputsView;
  readonly pilots: PilotsView;
  readonly stakeholders: StakeholdersView;
  readonly evidence: EvidenceView;
  readonly feedback: FeedbackView;
  readonly adoption: AdoptionView;
  readonly risks: RisksView;
  readonly steeringGroup: SteeringGroupView;
}

/** What a paper takes of them. */
export interface DomainFacts {
  readonly outputs: OutputsFacts;
  readonly pilots: PilotsFacts;
  readonly stakeholders: StakeholdersFacts;
  readonly evidence: EvidenceFacts;
  readonly feedback: FeedbackFacts;
  readonly adoption: AdoptionFacts;
  readonly risks: RisksFacts;
  readonly steeringGroup: SteeringGroupFacts;
}

/** The facts of one project. */
export function domainFacts(domains: ProjectDomains, register: Register): DomainFacts {
  return {
    outputs: outputsFacts(domains.outputs, register),
    pilots: pilotsFacts(domains.pilots, register),
    stakeholders: stakeholdersFacts(domains.stakeholders, register),
    evidence: evidenceFacts(domains.evidence, register),
    feedback: feedbackFacts(domains.feedback),
    adoption: adoptionFacts(domains.adoption, register),
    risks: risksFacts(domains.risks, register),
    steeringGroup: steeringGroupFacts(domains.steeringGroup, register),
  };
}
