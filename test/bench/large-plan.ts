import { APPROVED } from '../milestones/plan-builder.js';
import type {
  BaselineRow,
  PlannedItem,
  PlannedLink,
  PlanRecord,
  PlanReport,
} from '../../src/milestones/plan-record.js';
import { planView } from '../../src/milestones/plan-view.js';
import { snapshotOf } from '../../src/milestones/baseline-comparison.js';
import type { PlanTerms } from '../../src/milestones/plan-terms.js';

/** Three tasks and the milestone that they lead to, and how often that comes in a stage. */
const OF_A_CHAIN = 4;
const CHAINS = 12;
/** Each stage waits for the one so many before it. */
const STAGES_BACK = 10;
const DAY = '2010-01-04';

/**
 * A plan of so many tasks and milestones in stages: chains of three tasks that end in a milestone, each stage after the
 * one ten stages before it, with a baseline, and a report of every third item. Its statements are of revision 1, its baseline
 * of 2, its reports of 3.
 */
export function largePlan(size: number, terms: PlanTerms, newId: (name: string) => string): PlanRecord {
  const dated = { effectiveOn: DAY, revision: 1, corrects: null, citation: null, assumed: false };
  const items: PlannedItem[] = [];
  const links: PlannedLink[] = [];
  const milestones: string[] = [];
  const add = (
    code: string,
    kind: PlannedItem['kind'],
    parentId: string | null,
    durationDays: number | null,
  ): string => {
    const itemId = newId(`item ${code}`);
    items.push({
      ...dated,
      id: newId(`statement ${code}`),
      itemId,
      code,
      kind,
      title: `What is to be done as ${code}`,
      parentId,
      ownerId: null,
      ownerTeam: 'Partnerships team',
      durationDays,
      durationEstimated: false,
      calendar: null,
      unknownReason: null,
      optimisticDays: null,
      mostLikelyDays: null,
      pessimisticDays: null,
      constraintKind: null,
      constraintOn: null,
      pinnedStart: null,
      pinnedFinish: null,
      deadlineOn: null,
      publication: false,
      notes: null,
      position: items.length * 10,
      withdrawn: false,
    });
    return itemId;
  };
  const link = (fromId: string | undefined, toId: string): void => {
    if (fromId === undefined) return;
    const linkId = newId(`link ${fromId} ${toId}`);
    const terms = { type: 'FS', lag: 0, lagUnit: 'WORKING_DAYS', withdrawn: false } as const;
    links.push({ ...dated, id: newId(`statement ${linkId}`), linkId, fromId, toId, ...terms });
  };
  let stage = '';
  for (let at = 0; items.length < size; at += 1) {
    const [ofStage, ofChain] = [at % (OF_A_CHAIN * CHAINS), at % OF_A_CHAIN];
    if (ofStage === 0) stage = add(`S${at / (OF_A_CHAIN * CHAINS)}`, 'STAGE', null, null);
    const before = ofStage === 0 ? milestones.at(-CHAINS * STAGES_BACK) : milestones.at(-1);
    const last = ofChain === 0 ? before : items.at(-1)!.itemId;
    const isMilestone = ofChain === OF_A_CHAIN - 1;
    const own = isMilestone ? add(`M${at}`, 'MILESTONE', stage, null) : add(`T${at}`, 'TASK', stage, 2 + (at % 7));
    link(last, own);
    if (isMilestone) milestones.push(own);
  }
  const bare: PlanRecord = { items, links, calendars: [], baselines: [], proposals: [], reports: [] };
  const snapshot = snapshotOf(planView(bare, terms, { asAt: DAY, revision: 1 }));
  const said = { name: 'Baseline 1', reason: 'First', decisionId: null, note: null, proposalId: null, ...APPROVED };
  const baseline: BaselineRow = { ...dated, ...said, revision: 2, id: newId('baseline'), snapshot };
  const reports = items
    .filter(({ kind }, place) => kind !== 'STAGE' && place % 3 === 0)
    .map(({ itemId, kind, code }): PlanReport => ({
      ...{ ...dated, revision: 3, id: newId(`report ${code}`), itemId, effectiveOn: '2010-01-12' },
      ...{ actualStartOn: null, actualFinishOn: null, remainingDays: null, percentComplete: null, judgement: null },
      forecastOn: kind === 'MILESTONE' ? '2010-06-01' : null,
      confidence: 'MEDIUM',
      narrative: 'On course, as agreed at the last meeting of the team.',
      recordedAt: new Date('2010-01-12T09:00:00Z'),
      recordedBy: 'Lead',
    }));
  return { ...bare, baselines: [baseline], reports };
}
