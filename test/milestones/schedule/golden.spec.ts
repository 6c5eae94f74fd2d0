import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schedule } from '../../../src/milestones/schedule/schedule.js';
import { golden } from '../../support/golden.js';
import { readPlan } from './plan-text.js';
import { writeSchedule } from './schedule-text.js';

const FOLDER = join(import.meta.dirname, 'golden');
const RULE = '='.repeat(60);
const CASES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

/** A case is a plan, a rule, and the schedule it should give. */
describe('golden plans', () => {
  it('are all there', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(8);
  });

  it.each(CASES)('%s gives the schedule written below its plan', (name) => {
    const path = join(FOLDER, name);
    const [plan] = readFileSync(path, 'utf8').split(`${RULE}\n`);
    const input = readPlan(plan!);
    const whole = `${plan!.trimEnd()}\n${RULE}\n${writeSchedule(input.items, schedule(input))}`;
    expect(golden(path, whole)).toBe(whole);
  });
});
