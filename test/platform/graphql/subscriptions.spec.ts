import { Field, Int, ObjectType, Query, Resolver, Subscription } from '@nestjs/graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { PlanEvents, type RecordEvent } from '../../../src/platform/events/plan-events.js';
import { Role } from '../../../src/platform/auth/role.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { enrol, type Enrolled, foundProject } from '../../support/enrol.js';
import { platformWith } from '../../support/app.js';

@ObjectType()
class Change {
  @Field(() => Int)
  revision!: number;
}

@Resolver()
class Changes {
  constructor(private readonly events: PlanEvents) {}

  @Query(() => Int)
  programmes(): number {
    return 0;
  }

  @Subscription(() => Change, { resolve: (event: RecordEvent) => event })
  planChanged(): AsyncIterableIterator<RecordEvent> {
    return this.events.listen((event) => event.operation === 'tick' || event.operation === 'withdrawRole');
  }
}

interface Watch {
  next(): Promise<IteratorResult<unknown>>;
  /** The code and reason with which the server closed the socket. */
  closed: Promise<{ code: number; reason: string }>;
  client: Client;
}

describe('subscriptions', () => {
  let app: TestApp;
  let reviewer: Enrolled;
  let projectId: string;
  beforeAll(async () => {
    app = await startTestApp({ root: platformWith('Changes', { resolvers: [Changes] }), env: { LIMIT_ALIASES: '2' } });
    projectId = await foundProject(app, 'MCC');
    reviewer = await enrol(app, 'Jo', [{ role: Role.REVIEWER, projectId }]);
  });
  afterAll(() => app.stop());

  const tick = (revision: number): void =>
    app.app
      .get(PlanEvents)
      .publish({ revision, operation: 'tick', recordedAt: new Date(0), actorName: 'x', projectIds: [] });

  function watch(token: string | null, query = 'subscription { planChanged { revision } }'): Watch {
    let close: (value: { code: number; reason: string }) => void = () => undefined;
    const closed = new Promise<{ code: number; reason: string }>((resolve) => (close = resolve));
    const client = createClient({
      url: `${app.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: token === null ? {} : { authorization: `Bearer ${token}` },
      on: { closed: (event) => close(event as { code: number; reason: string }) },
    });
    const iterator = client.iterate({ query });
    return { next: () => iterator.next(), closed, client };
  }

  /** The first event, told again and again until the subscription, whose start nobody hears of, has it. */
  async function firstEvent(watching: Watch): Promise<unknown> {
    const event = watching.next();
    const telling = setInterval(() => tick(1), 20);
    try {
      return (await event).value as unknown;
    } finally {
      clearInterval(telling);
    }
  }

  it('tell a reader of changes', async () => {
    const watching = watch(reviewer.token);
    expect(await firstEvent(watching)).toEqual({ data: { planChanged: { revision: 1 } } });
    await watching.client.dispose();
  });

  it('are refused to the public, who have no project to read', async () => {
    const watching = watch(null);
    const { value } = await watching.next().catch((errors: unknown) => ({ value: errors }));
    expect(JSON.stringify(value)).toContain('UNAUTHENTICATED');
    await watching.client.dispose();
  });

  it('close the socket of a token that is not known', async () => {
    const watching = watch('ppt_nobody-issued-this');
    await expect(watching.next()).rejects.toMatchObject({ code: 4401, reason: 'This access token is not known here.' });
  });

  it('end before the next event once the token is revoked', async () => {
    const jo = await enrol(app, 'Jo', [{ role: Role.REVIEWER, projectId }]);
    const watching = watch(jo.token);
    await firstEvent(watching);
    const [token] = await app.sql.rows<{ id: string }>('test-id', 'SELECT id FROM access_token WHERE person_id = $1', [
      jo.personId,
    ]);
    await app.gql(ADMIN_TOKEN, 'mutation ($id: ID!) { revokeAccessToken(input: { tokenId: $id }) { saved } }', {
      id: token?.id,
    });
    tick(99);
    expect(await watching.closed).toMatchObject({ code: 4401, reason: 'This access token has been revoked.' });
  });

  it('end before the next event once a role is withdrawn', async () => {
    const jo = await enrol(app, 'Jo', [{ role: Role.REVIEWER, projectId }]);
    const watching = watch(jo.token);
    await firstEvent(watching);
    const [grant] = await app.sql.rows<{ id: string }>('test-grant', 'SELECT id FROM role_grant WHERE person_id = $1', [
      jo.personId,
    ]);
    await app.gql(ADMIN_TOKEN, 'mutation ($id: ID!) { withdrawRole(input: { grantId: $id }) { saved } }', {
      id: grant?.id,
    });
    expect(await watching.closed).toMatchObject({ code: 4403, reason: 'Your roles have changed; connect again' });
  });

  it.each([
    ['queries', '{ programmes }', 'send queries and mutations by POST'],
    [
      'more aliases than HTTP allows',
      'subscription { planChanged { a: revision b: revision c: revision } }',
      'TOO_MANY_ALIASES',
    ],
    ['fields that are not there', 'subscription { planChanged { secret } }', 'Cannot query field'],
  ])('do not carry %s', async (_, query, answer) => {
    const watching = watch(reviewer.token, query);
    await expect(watching.next().catch((errors: unknown) => JSON.stringify(errors))).resolves.toContain(answer);
    await watching.client.dispose();
  });

  it('are at one address', async () => {
    const socket = new WebSocket(`${app.url.replace('http', 'ws')}/elsewhere`);
    const error = await new Promise<Error>((resolve) => socket.once('error', resolve));
    expect(error.message).toContain('404');
  });
});
