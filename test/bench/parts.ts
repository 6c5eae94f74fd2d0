import { engine } from './engine.js';
import { growth } from './growth.js';
import { summary } from './measure.js';
import { pages } from './pages.js';
import { paper } from './paper.js';
import { pastState } from './past-state.js';
import { planImport } from './plan-import.js';
import { planRead } from './plan-read.js';
import { previews } from './previews.js';
import { reports } from './reports.js';
import { search } from './search.js';
import { start } from './start.js';
import { wholeRecord } from './whole-record.js';

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  'plan-read': planRead,
  'plan-import': planImport,
  reports,
  previews,
  'past-state': pastState,
  engine,
  growth,
  paper,
  'whole-record': wholeRecord,
  pages,
  start,
  search,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length)
  throw new Error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
for (const [name, run] of Object.entries(PARTS)) if (!asked.length || asked.includes(name)) await run();
summary();
process.exit(); // the test server's supervisor would keep this process alive
