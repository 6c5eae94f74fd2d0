/** Decides what a column of a file is called: the field in words, and where people say it otherwise, that. */
import { wordsOf } from '../../platform/record/terms.js';

/** Fields by name, or by type and name; an empty text adds nothing to what stands before it, and one after "=" is all. */
const LABELS: Readonly<Record<string, string>> = {
  bases: '',
  citation: 'Source',
  contentSha256: 'Text (SHA-256)',
  correctedBy: 'Corrected',
  dispatch: 'Papers',
  durationDays: 'Duration (working days)',
  freeFloat: 'Free float (working days)',
  modelSha256: 'Content (SHA-256)',
  movedWorkingDays: 'Moved (working days)',
  nextReviewOn: 'Next review',
  overdueWorkingDays: 'Overdue (working days)',
  rag: 'RAG',
  ragReason: 'RAG reason',
  remainingDays: 'Remaining (working days)',
  sealSha256: 'Seal (SHA-256)',
  since: 'State since',
  slipWorkingDays: 'Slip (working days)',
  smtLead: 'SMT lead',
  stageCode: 'Stage',
  textSha256: 'Text (SHA-256)',
  totalFloat: 'Total float (working days)',
  'Action.closedAt': 'Closed at meeting',
  'Action.raisedAt': 'Raised at meeting',
  'Action.text': 'Action',
  'AdoptedVersion.label': '',
  'AdoptedVersion.outputCode': '=Output code',
  'AdoptedVersion.outputTitle': '=Output',
  'Adoption.counts': 'Clauses',
  'Adoption.since': 'Stage since',
  'Commitment.to': 'Made to',
  'Commitment.what': 'Commitment',
  'ConductStep.text': '',
  'FeedbackBases.attributed': '=Comments attributed',
  'FeedbackBases.blank': '=Answers left blank',
  'FeedbackBases.items': '=Comments recorded one by one',
  'FeedbackBases.unattributed': '=Comments unattributed',
  'FeedbackCounts.changeToCome': '=Comments with a change to come',
  'FeedbackCounts.items': '',
  'FeedbackExercise.counts': 'Comments',
  'FeedbackItem.text': 'Comment',
  'FeedbackOutcomeReport.outcome': '',
  'FeedbackReply.text': '',
  'Milestone.ownerForecastDate': 'Owner forecast',
  'PackChange.domain': 'Part',
  'PackChange.on': 'Day',
  'PackChange.text': 'What changed',
  'PackChange.what': 'Change',
  'Pilot.since': 'Stage since',
  'Quorum.quorate': '=Quorate',
  'Representation.since': 'Since',
  'RiskAcceptance.score': '',
  'RiskAssessment.effectiveOn': 'Assessed on',
  'RiskAssessment.score': '',
  'RiskBand.name': '',
  'RiskGap.code': 'Missing',
  'RiskLevel.value': '',
  'RiskResponse.response': '',
  'Stakeholder.silentDays': 'Days of silence allowed',
  'Task.ownerForecastFinish': 'Owner forecast',
};

/** The label of a field of a type. */
export function labelOf(type: string, field: string): string {
  const label = LABELS[`${type}.${field}`] ?? LABELS[field];
  if (label !== undefined) return label;
  const words = wordsOf(field);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
