import { getMetadataArgsStorage } from 'typeorm';
import { copiedPlan } from '../../src/copying/copied-plan.js';
import type { Copying } from '../../src/copying/copied-rows.js';
import { PlanItemStatement } from '../../src/milestones/plan-item.entity.js';
import { planInForce } from '../../src/milestones/plan-in-force.js';
import type { PlannedItem } from '../../src/milestones/plan-record.js';
import { newId, NOTHING, planned, TWO_STEPS } from '../milestones/plan-builder.js';

const STAMP = { effectiveOn: '2011-01-04', revision: 9, citation: 'Copy' };
const WAS = '2010-03-01';
const WILL_BE = '2011-03-01';

/** The dates that the table of plan items keeps of an item itself. */
const dates = getMetadataArgsStorage()
  .columns.filter(({ target, options }) => target === PlanItemStatement && options.type === 'date')
  .map(({ propertyName }) => propertyName as keyof PlannedItem);

function copied(said: Partial<PlannedItem>, shift: Copying['shift'] = (date) => date.replace('2010', '2011')) {
  const record = planned(NOTHING, TWO_STEPS);
  const items = record.items.map((item, place) => (place === 0 ? { ...item, ...said } : item));
  const plan = planInForce({ ...record, items }, { asAt: '2010-12-01', revision: 8 });
  const copying: Copying = { owners: 'NOBODY', shift, newId, copyOf: () => null };
  const { items: rows, things } = copiedPlan(plan, copying, STAMP, newId, true);
  const { code } = record.items[0]!;
  return { row: rows.find((row) => row.code === code)!, thing: things.find((thing) => thing.code === code)! };
}

describe('the plan of a copied project', () => {
  const every = Object.fromEntries(dates.map((date) => [date, WAS]));

  it('has no date of the project it is copied from', () => {
    expect(dates).toEqual(expect.arrayContaining(['constraintOn', 'deadlineOn', 'pinnedStart', 'pinnedFinish']));
    const { row, thing } = copied({ ...every, constraintKind: 'START_NO_EARLIER_THAN' });
    expect(dates.map((date) => row[date])).toEqual(dates.map(() => WILL_BE));
    expect(thing.dates.map(({ was, willBe }) => ({ was, willBe }))).toEqual(
      dates.map(() => ({ was: WAS, willBe: WILL_BE })),
    );
  });

  it('keeps both dates set by hand or neither', () => {
    const set = { pinnedStart: '2010-03-01', pinnedFinish: '2010-03-08' };
    const { row, thing } = copied(set, (date) => (date === set.pinnedFinish ? null : date));
    expect([row.pinnedStart, row.pinnedFinish]).toEqual([null, null]);
    expect(thing.dates).toEqual([
      { name: 'Start set by hand', was: set.pinnedStart, willBe: null },
      { name: 'Finish set by hand', was: set.pinnedFinish, willBe: null },
    ]);
  });

  it('keeps a finish set by hand without a start', () => {
    const { row } = copied({ pinnedStart: null, pinnedFinish: WAS });
    expect([row.pinnedStart, row.pinnedFinish]).toEqual([null, WILL_BE]);
  });
});
