import { randomUUID } from 'node:crypto';
import { changedOutline } from '../../src/milestones/changed-outline.js';
import { consequencesOf } from '../../src/milestones/consequences.js';
import { atOnce } from '../../src/platform/work/steps.js';
import { draftChanges } from '../../src/milestones/plan-change.js';
import { codesOf, planOutline } from '../../src/milestones/plan-outline.js';
import { planView } from '../../src/milestones/plan-view.js';
import { TERMS } from '../milestones/plan-builder.js';
import { largePlan } from './large-plan.js';
import { bar, milliseconds, part, say } from './measure.js';

/** Items of a plan, and milliseconds in which a preview of it must be there. */
const PLANS = [
  [200, 10],
  [10_000, 50],
] as const;

/** What a preview of one change costs in process: the draft, the plan after it, and what it moves; beside the whole view from the record alone. */
export async function previews(): Promise<void> {
  part('A preview of one change of a plan, in process, the plan as it stands being kept');
  for (const [size, wanted] of PLANS) {
    const terms = { ...TERMS, targetEnd: '2018-05-31' };
    const record = largePlan(size, terms, () => randomUUID());
    const [now, then] = [10, 11].map((revision) => ({ asAt: '2010-01-26', revision }));
    const changes = [{ reviseItem: { code: 'T0', duration: { days: 20 } } }];
    const before = planView(record, terms, now!);
    const stamp = { effectiveOn: '2010-01-26', revision: 11, newId: randomUUID };
    const preview = () => {
      const draft = atOnce(draftChanges(planOutline(record, now!), codesOf(record.items), changes, stamp));
      const later = { ...record, items: [...record.items, ...draft.items] };
      const outline = changedOutline(planOutline(record, now!), draft, then!) ?? undefined;
      return consequencesOf(before, planView(later, terms, then!, outline));
    };
    const time = await milliseconds(preview, 9);
    const items = `${size.toLocaleString('en-GB')} items`;
    bar(`${items}, one task takes longer`, time, 'ms', 'at most', wanted);
    const whole = await milliseconds(() => planView({ ...record, items: [...record.items] }, terms, now!), 9);
    say(`${items}, the whole view from the record alone`, whole, 'ms', { of: 'the preview', value: whole / time });
  }
}
