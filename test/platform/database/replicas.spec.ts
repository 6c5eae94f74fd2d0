import { setTimeout as delay } from 'node:timers/promises';
import { alphaOf } from '../../support/alpha.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Cast, startCast } from '../../support/people.js';
import { type Pair, PG_BASEBACKUP, startPair } from '../../support/replicated.js';
import { describeWith } from '../../documents/tools.js';

const PATIENCE = 180_000;

describeWith([PG_BASEBACKUP, '--version'], 'two instances with a replica for reading', () => {
  let pair: Pair;
  let here: TestApp;
  let there: TestApp;
  let cast: Cast;

  const start = () =>
    startTestApp({
      databaseUrl: pair.primary.url,
      env: {
        DATABASE_URL: pair.primary.programUrl,
        DATABASE_REPLICA_URL: `${pair.standby.programUrl}?target_session_attrs=standby`,
      },
    });

  /** Raises a risk by way of one instance, and says whether another shows it, by default at once, and what the replica did. */
  const raisedAndRead = async (title: string, by: TestApp, from: TestApp, meanwhile?: () => Promise<void>) => {
    const terms = { nature: 'THREAT', category: 'DELIVERY', effectiveOn: '2010-01-04' };
    await alphaOf(by, cast).done('raiseRisk', { projectCode: 'ALPHA', title, ...terms }, undefined, 'risk { id }');
    await meanwhile?.();
    const before = from.sql.replicaReads;
    const { risks } = await alphaOf(from, cast).project('risks(first: 50) { nodes { title } }');
    const after = from.sql.replicaReads;
    return {
      found: (risks.nodes as { title: string }[]).some((risk) => risk.title === title),
      answered: after.answered > before.answered,
      passedOver: after.passedOver > before.passedOver,
    };
  };
  /** Raises risks, and reads each once the replica has it, until that answers: it may be left alone for some seconds. */
  const untilAnswered = async (what: string): Promise<void> => {
    for (let turn = 0; ; turn++) {
      const { found, answered } = await raisedAndRead(`${what} ${turn}`, here, there, async () => {
        await pair.caughtUp();
        await delay(500);
      });
      expect(found).toBe(true);
      if (answered) return;
    }
  };

  beforeAll(async () => {
    pair = await startPair();
    here = await start();
    there = await start();
    cast = await startCast(here);
  }, PATIENCE);
  afterAll(async () => {
    await Promise.all([here.stop(), there.stop()]);
    await pair.stop();
  }, PATIENCE);

  it(
    'reads what is recorded from the replica once that has all of it',
    async () => {
      await pair.caughtUp();
      await untilAnswered('Read from the replica');
    },
    PATIENCE,
  );

  it(
    'is never answered by a replica that lags: neither where it wrote nor at the other instance, not after it has read',
    async () => {
      await pair.caughtUp();
      await pair.replays(false);
      for (let turn = 0; turn < 5; turn++) {
        const [by, from] = turn % 2 === 0 ? [here, there] : [there, here];
        const { found, answered, passedOver } = await raisedAndRead(`Lags ${turn}`, by, from);
        expect({ found, answered, passedOver }).toEqual({ found: true, answered: false, passedOver: true });
      }
      await pair.replays(true);
      await pair.caughtUp();
      await untilAnswered('Follows again');
    },
    PATIENCE,
  );

  it(
    'answers from the server that takes writes while the replica is away, says so once, and comes back to it',
    async () => {
      await pair.standby.kill();
      for (let turn = 0; turn < 3; turn++)
        expect(await raisedAndRead(`Away ${turn}`, here, there)).toMatchObject({ found: true, answered: false });
      const said = there.log.filter(({ msg }) => String(msg).startsWith('A replica of the database is passed over'));
      expect(said.length).toBeGreaterThanOrEqual(1);
      expect(said.length).toBeLessThanOrEqual(2); // both instances write one log here
      await pair.standby.start();
      await untilAnswered('There again');
    },
    PATIENCE,
  );

  it(
    'takes a server for none of its replicas that follows nobody any more, whatever it has',
    async () => {
      await pair.caughtUp();
      await pair.promote();
      for (let turn = 0; turn < 3; turn++)
        expect(await raisedAndRead(`Promoted ${turn}`, here, there)).toMatchObject({ found: true, answered: false });
    },
    PATIENCE,
  );
});
