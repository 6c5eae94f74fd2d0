/** Decides what planned outputs, risks, pilots, stakeholders and communications come to in a copy of their project: what they are, never what became of them. */
import type { OutputStatement } from '../outputs/output.entity.js';
import type { OutputsView } from '../outputs/outputs-view.js';
import type { PilotStatement } from '../pilots/pilot.entity.js';
import type { PilotSnapshot } from '../pilots/pilots-view.js';
import type { RiskStatement } from '../risks/risk.entity.js';
import type { RisksView } from '../risks/risks-view.js';
import type { CommunicationStatement } from '../stakeholders/communication.entity.js';
import type { StakeholderStatement } from '../stakeholders/stakeholder.entity.js';
import type { StakeholdersView } from '../stakeholders/stakeholders-view.js';
import { type CopiedPart, type Copying, datesOf, leftBehind, ownersIn, type Said } from './copied-rows.js';

type Outputs = CopiedPart<Said<OutputStatement, 'outputId'>>;

/** What is to be produced; versions, clauses and signatures stay behind. */
export function copiedOutputs({ outputs }: OutputsView, copying: Copying): Outputs {
  const ids = new Map(outputs.map(({ id }) => [id, copying.newId(id)]));
  const versions = outputs.reduce((sum, each) => sum + each.versions.length, 0);
  return {
    rows: outputs.map(({ id, code, terms: { kind, title, purpose, partIds, assumed } }) => ({
      ...{ id: ids.get(id)!, code, assumed },
      terms: { kind, title, purpose, partIds: partIds.flatMap((part) => ids.get(part) ?? []) },
    })),
    things: outputs.map(({ code, title }) => ({ part: 'OUTPUTS', code, title, dates: [] })),
    leftOut: leftBehind('OUTPUTS', versions, 'version', 'versions', 'The new project writes its own.'),
  };
}

type Risks = CopiedPart<Said<RiskStatement, 'riskId'>>;

/** Open risks as they were identified; scores, responses, reviews and history stay behind. */
export function copiedRisks({ risks }: RisksView, copying: Copying): Risks {
  const open = risks.filter(({ state }) => state === 'OPEN');
  const known = (id: string): string[] => [copying.copyOf(id)].filter((each) => each !== null);
  return {
    rows: open.map(({ id, code, terms }) => ({
      ...{ id: copying.newId(id), code, assumed: terms.assumed },
      terms: {
        ...{ title: terms.title, nature: terms.nature, category: terms.category },
        ...{ cause: terms.cause, event: terms.event, effect: terms.effect, proximity: null },
        links: terms.links.flatMap(({ kind, id: to }) => known(to).map((copy) => ({ kind, id: copy }))),
        taskEffects: terms.taskEffects.flatMap(({ taskId, workingDays }) =>
          known(taskId).map((copy) => ({ taskId: copy, workingDays })),
        ),
        ownerId: ownersIn(copying, terms).ownerId,
        actioneeIds: copying.owners === 'PEOPLE_AND_TEAMS' ? terms.actioneeIds : [],
      },
    })),
    things: open.map(({ code, terms: { title } }) => ({ part: 'RISKS', code, title, dates: [] })),
    leftOut: leftBehind('RISKS', risks.length - open.length, 'closed risk', 'closed risks', CLOSED),
  };
}

const CLOSED = 'Only what is open is copied.';

/** What a place is called until it is known who takes it. */
const TO_BE_NAMED = 'To be named';

type Pilots = CopiedPart<Said<PilotStatement, 'pilotId'>>;

/** A place for each authority that takes part, or may: its type, not who it was. */
export function copiedPilots(pilots: readonly PilotSnapshot[], copying: Copying): Pilots {
  const taking = pilots.filter(({ state }) => state !== 'DECLINED' && state !== 'WITHDRAWN');
  return {
    rows: taking.map(({ id, code, terms: { authorityType } }) => ({
      ...{ id: copying.newId(id), code, assumed: false },
      terms: {
        ...{ name: TO_BE_NAMED, organisationId: null, authorityType, contact: null },
        ...{ outputVersionIds: [], invented: false },
      },
    })),
    things: taking.map(({ code }) => ({ part: 'PILOTS', code, title: TO_BE_NAMED, dates: [] })),
    leftOut: leftBehind(
      'PILOTS',
      pilots.length - taking.length,
      'authority that declined or withdrew',
      'authorities that declined or withdrew',
      'They took no place.',
    ),
  };
}

type Stakeholders = CopiedPart<Said<StakeholderStatement, 'stakeholderId'>>;

/** Who has an interest, and why; assessments, exchanges and promises stay behind. */
export function copiedStakeholders(
  { stakeholders, commitments }: StakeholdersView,
  copying: Copying,
  nameOf: (terms: StakeholderStatement) => string,
): Stakeholders {
  const active = stakeholders.filter(({ terms }) => terms.active);
  return {
    rows: active.map(({ id, code, terms }) => ({
      ...{ id: copying.newId(id), code, assumed: terms.assumed },
      terms: {
        ...{ organisationId: terms.organisationId, personId: terms.personId, groupName: terms.groupName },
        ...{ stake: terms.stake, ownerId: ownersIn(copying, terms).ownerId, active: true },
      },
    })),
    things: active.map(({ code, terms }) => ({ part: 'STAKEHOLDERS', code, title: nameOf(terms), dates: [] })),
    leftOut: [
      ...leftBehind(
        'STAKEHOLDERS',
        stakeholders.length - active.length,
        'former stakeholder',
        'former stakeholders',
        CLOSED,
      ),
      ...leftBehind(
        'STAKEHOLDERS',
        commitments.length,
        'commitment',
        'commitments',
        'A promise binds the project that made it.',
      ),
    ],
  };
}

type Communications = CopiedPart<Said<CommunicationStatement, 'communicationId'>>;

/** What is to be said to whom and when; texts and their clearance stay behind. */
export function copiedCommunications({ communications }: StakeholdersView, copying: Copying): Communications {
  const planned = communications.filter(({ state }) => state !== 'WITHDRAWN');
  return {
    rows: planned.map(({ id, code, terms }) => ({
      ...{ id: copying.newId(id), code, assumed: terms.assumed },
      terms: {
        ...{ title: terms.title, kind: terms.kind, audience: terms.audience, forPublic: terms.forPublic },
        ...ownersIn(copying, terms),
        plannedOn: terms.plannedOn === null ? null : copying.shift(terms.plannedOn),
        milestoneId: copying.copyOf(terms.milestoneId),
      },
    })),
    things: planned.map(({ code, terms: { title, plannedOn } }) => ({
      ...{ part: 'COMMUNICATIONS', code, title },
      dates: datesOf(copying, { 'Planned day': plannedOn }),
    })),
    leftOut: leftBehind(
      'COMMUNICATIONS',
      communications.length - planned.length,
      'withdrawn communication',
      'withdrawn communications',
      CLOSED,
    ),
  };
}
