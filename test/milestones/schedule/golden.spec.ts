import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schedule } from '../../../src/milestones/schedule/schedule.js';
import { readPlan } from './plan-text.js';
import { writeSchedule } from './schedule-text.js';

const FOLDER = join(import.meta.dirname, 'golden');
const RULE = '='.repeat(60);
const CASES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

/** A case is a plan, a rule, and the schedule it should give; only UPDATE_GOLDEN=1 outside CI rewrites the answer. */
describe('golden plans', () => {
  it('are all there', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(8);
  });

  it.each(CASES)('%s gives the schedule written below its plan', (name) => {
    const path = join(FOLDER, name);
    const [plan, answer] = readFileSync(path, 'utf8').split(`${RULE}\n`);
    const input = readPlan(plan!);
    const given = writeSchedule(input.items, schedule(input));
    if (process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined) {
      writeFileSync(path, `${plan!.trimEnd()}\n${RULE}\n${given}`);
      return;
    }
    expect(existsSync(path) && answer !== undefined).toBe(true);
    expect(given).toBe(answer);
  });
});
