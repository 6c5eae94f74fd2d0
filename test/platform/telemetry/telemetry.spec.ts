import fs from 'node:fs';
import http from 'node:http';
import { type AddressInfo } from 'node:net';
import { trace } from '@opentelemetry/api';
import { DataSource } from 'typeorm';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = http.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Span {
  readonly spanId: string;
  readonly traceId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { key: string; value: { stringValue?: string } }[];
}

/** A collector that keeps what it is sent. */
async function collector() {
  const sent: string[] = [];
  const server = http.createServer((request, response) => {
    let text = '';
    request.on('data', (piece: Buffer) => (text += piece.toString()));
    request.on('end', () => {
      sent.push(text);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const spans = (): Span[] =>
    sent.flatMap((text) =>
      (JSON.parse(text) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }).resourceSpans.flatMap((one) =>
        one.scopeSpans.flatMap((scope) => scope.spans),
      ),
    );
  const stop = () => new Promise((resolve) => server.close(resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent, spans, stop };
}

describe('metrics for Prometheus', () => {
  let app: TestApp;
  let text: string;
  beforeAll(async () => {
    const port = await freePort();
    app = await startTestApp({ env: { METRICS_PORT: `${port}` } });
    await app.gql(ADMIN_TOKEN, '{ me { personId } }');
    await fetch(`${app.url}/no/such/page/as/this`);
    await fetch(`${app.url}/nor/such/a/page`);
    text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  });
  afterAll(() => app.stop());

  it('have every name that the dashboard and the alerts use', () => {
    const used = ['dashboard.json', 'alerts.yml'].flatMap((file) =>
      [
        ...fs
          .readFileSync(`.github/monitoring/${file}`, 'utf8')
          .matchAll(/\b(?:tracker|http_server|process|nodejs)_[a-z0-9_]+/gu),
      ].map(([name]) => name),
    );
    const names = new Set([...text.matchAll(/^([a-z0-9_]+)[{ ]/gmu)].map(([, name]) => name));
    expect(new Set(used).size).toBeGreaterThan(9);
    expect([...new Set(used)].filter((name) => !names.has(name))).toEqual([]);
  });

  it('count requests by route, so that addresses make no rows', () => {
    const routes = new Set([...text.matchAll(/http_route="([^"]*)"/gu)].map(([, route]) => route));
    expect([...routes].sort()).toEqual(['/graphql', 'none']);
    expect(text).toMatch(/http_server_request_duration_count\{[^}]*http_route="none"[^}]*\} 2/u);
  });

  it('show what is bounded', () => {
    expect(text).toMatch(/^tracker_store_size\{[^}]*store="[^"]+"[^}]*\} \d+$/mu);
    expect(text).toMatch(/^tracker_database_sessions\{[^}]*state="waiting"[^}]*\} 0$/mu);
    expect(text).toMatch(/^tracker_mail_messages\{[^}]*state="waiting"[^}]*\} 0$/mu);
    expect(text).toMatch(/^tracker_record_revision(\{[^}]*\})? [1-9]\d*$/mu);
  });
});

describe('traces', () => {
  it('show a request, its operation and its statements, within the trace of the caller, and no value or secret', async () => {
    const at = await collector();
    const app = await startTestApp({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: at.url } });
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json', traceparent };
    const query = 'query WhoAmI($n: ID!) { me { personId } node(id: $n) { id } }';
    await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables: { n: 'value-of-a-variable' } }),
    });
    await fetch(`${app.url}/feeds/a-secret-of-somebody/journal`);
    await app.stop();
    await at.stop();

    const asked = at.spans().find((span) => span.name === 'POST /graphql');
    expect(asked).toMatchObject({ traceId: traceparent.split('-')[1], parentSpanId: traceparent.split('-')[2] });
    const told = Object.fromEntries(asked!.attributes.map(({ key, value }) => [key, value.stringValue]));
    expect(told).toMatchObject({ 'graphql.operation.name': 'WhoAmI', 'graphql.operation.type': 'query' });
    const statements = at.spans().filter((span) => span.parentSpanId === asked!.spanId);
    expect(statements.length).toBeGreaterThan(0);
    for (const { attributes } of statements)
      expect(attributes).toContainEqual({ key: 'db.system.name', value: { stringValue: 'postgresql' } });
    const all = at.sent.join();
    for (const secret of [ADMIN_TOKEN, 'a-secret-of-somebody', 'value-of-a-variable', 'First administrator'])
      expect(all).not.toContain(secret);
  });

  it('show the code of a statement’s error, not its message, which quotes a value', async () => {
    const at = await collector();
    const app = await startTestApp({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: at.url } });
    await trace.getTracer('test').startActiveSpan('asked', async (span) => {
      const asked = app.app.get(DataSource).query('SELECT $1::uuid', ['value-of-a-variable']);
      await expect(asked).rejects.toThrow('value-of-a-variable');
      span.end();
    });
    await app.stop();
    await at.stop();

    const statement = at.spans().find((span) => span.name === 'SELECT' && span.attributes.length === 3);
    expect(statement!.attributes).toContainEqual({
      key: 'db.response.status_code',
      value: { stringValue: '22P02' },
    });
    expect(at.sent.join()).not.toContain('value-of-a-variable');
  });

  it('are not made unless they are asked for', async () => {
    const app = await startTestApp();
    const { body } = await app.gql(ADMIN_TOKEN, '{ me { personId } }');
    await app.stop();
    expect(body.errors).toBeUndefined();
    expect(trace.getTracer('x').startSpan('x').isRecording()).toBe(false);
  });
});
