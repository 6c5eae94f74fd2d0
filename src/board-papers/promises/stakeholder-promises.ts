/** Decides what of a project's promises to others, and of what it means to say in public, a paper may promise. */
import type { ProjectFact } from '../facts/facts.types.js';
import type { ReasonFact } from '../facts/reason-fact.js';
import type { CommitmentFact, CommunicationFact, SaidFact } from '../facts/stakeholders-facts.js';
import { clause } from '../words.js';
import type { Promisable } from './promise.js';

/** What follows a milestone is promised with the milestone, so communications planned by one are left out. */
export function stakeholderPromises(
  project: Pick<ProjectFact, 'recordId' | 'code' | 'stakeholders'>,
): readonly Promisable[] {
  const { commitments, communications } = project.stakeholders;
  return [
    ...commitments.map((one) => commitmentPromise(project, one)),
    ...communications.filter((one) => one.milestone === null).map((one) => communicationPromise(project, one)),
  ];
}

type Owner = Pick<ProjectFact, 'recordId' | 'code'>;

function commitmentPromise({ recordId: projectId, code }: Owner, one: CommitmentFact): Promisable {
  const told = one.closed ?? one.move;
  return {
    kind: 'COMMITMENT',
    recordId: one.recordId,
    projectId,
    code: one.code,
    title: clause(one.what),
    dueOn: one.open ? one.dueOn : null,
    doneOn: one.state === 'DISCHARGED' ? (one.closed?.on ?? null) : null,
    released: one.state === 'RELEASED',
    reportId: told?.reportId ?? one.reportId,
    citation: one.citation,
    reason: told && reasonOf(told),
    cause: null,
    figureIds: [`${code}.commitment.${one.code}.${one.dueOn === null ? 'what' : 'due'}`],
  };
}

function communicationPromise({ recordId: projectId, code }: Owner, one: CommunicationFact): Promisable {
  const withdrawn = one.state === 'WITHDRAWN';
  return {
    kind: 'COMMUNICATION',
    recordId: one.recordId,
    projectId,
    code: one.code,
    title: clause(one.title),
    dueOn: one.state === 'ISSUED' || withdrawn ? null : one.plannedOn,
    doneOn: one.state === 'ISSUED' ? (one.step?.on ?? null) : null,
    released: withdrawn,
    reportId: one.step?.reportId ?? one.reportId,
    citation: one.citation,
    reason: withdrawn && one.step ? reasonOf(one.step) : null,
    cause: null,
    figureIds: [`${code}.communication.${one.code}.${one.plannedOn === null ? 'title' : 'planned'}`],
  };
}

function reasonOf({ reportId, on, account }: SaidFact): ReasonFact | null {
  return account === null ? null : { reportId, narrative: account, saidOn: on };
}
