import { compose } from '../../src/board-papers/compose.js';
import { PaperFactsService } from '../../src/board-papers/paper-facts.service.js';
import { PaperRecordService } from '../../src/board-papers/paper-record.service.js';
import { LoadDemoService } from '../../src/demo/load-demo.service.js';
import { Recorder } from '../../src/platform/record/recorder.js';
import { ADMIN_TOKEN, startTestApp } from '../support/app.js';
import { manyRecords } from '../support/many-records.js';
import { milliseconds, part, say } from './measure.js';

const SIZES = [10, 1_000];
const PACK = `{ reviewPack(projectCode: "CFPS", since: "2010-01-12", asAt: "2010-01-26") { changes { text } late { text } } }`;

/** Composing a paper and a review pack from few and from many records of each kind. */
export async function wholeRecord(): Promise<void> {
  part('A paper and a review pack of the whole record');
  const first = await startTestApp({ env: { DEMO: '1' } });
  try {
    await first.app.get(LoadDemoService).load();
    const base: Record<string, number> = {};
    for (const size of SIZES) {
      await manyRecords(first.databaseUrl, size);
      const app = await startTestApp({ env: { DEMO: '1' }, databaseUrl: first.databaseUrl });
      const tell = (what: string, time: number): void => {
        base[what] ??= time;
        say(`${what}, ${size} records of each kind`, time, 'ms', {
          of: `${SIZES[0]} records`,
          value: time / base[what],
        });
      };
      const revision = await app.app.get(Recorder).lastRevision();
      const row = await app.app.get(PaperRecordService).byReference('10/23');
      if (!row) throw new Error('the demonstration has no paper 10/23');
      const { terms } = row.content;
      const service = app.app.get(PaperFactsService);
      tell('the facts of a paper', await milliseconds(() => service.facts(terms, revision)));
      const facts = await service.facts(terms, revision);
      tell('the paper composed from them', await milliseconds(() => compose(facts)));
      let asked = 0; // another question each time, so that no kept answer is sent
      tell('a review pack over HTTP', await milliseconds(() => app.gql(ADMIN_TOKEN, `query Q${++asked} ${PACK}`)));
      await app.stop();
    }
  } finally {
    await first.stop();
  }
}
