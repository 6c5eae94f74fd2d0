import { once } from 'node:events';
import { WebSocket } from 'ws';
import { SocketWatch } from '../../../src/platform/graphql/socket-watch.js';
import { startTestApp, type TestApp } from '../../support/app.js';

/** A socket as the watch sees it. */
const socket = (bufferedAmount = 0) => {
  const said: string[] = [];
  const one = { bufferedAmount, close: () => said.push('closed'), terminate: () => said.push('terminated') };
  return { one: one as unknown as WebSocket, said };
};

describe('the watch over sockets', () => {
  const sockets = new Set<WebSocket>();
  const watch = new SocketWatch(sockets);
  const open = (address: string, follows: boolean, unread = 0) => {
    const { one, said } = socket(unread);
    sockets.add(one);
    watch.open(one, address);
    watch.welcomed(one, () => follows);
    return said;
  };
  beforeEach(() => sockets.clear());
  afterAll(() => watch.stop());

  it('takes no more idle sockets of one address than so many, and those of others all the same', () => {
    for (let n = 0; n < 50; n++) open('stranger', false);
    expect([watch.admits('stranger'), watch.admits('friend')]).toEqual([false, true]);
  });

  it('counts no socket as idle that follows something', () => {
    for (let n = 0; n < 60; n++) open('office', true);
    expect(watch.admits('office')).toBe(true);
  });

  it('takes no more than so many of all', () => {
    for (let n = 0; n < 1_000; n++) open(`${n}`, true);
    expect(watch.admits('one more')).toBe(false);
  });

  it('closes those that followed nothing for too long, and those whose clients do not read', () => {
    const [idle, busy, deaf] = [open('a', false), open('a', true), open('a', true, 2_000_000)];
    watch.sweep(performance.now() + 10_000);
    expect([idle, busy, deaf]).toEqual([[], [], ['terminated']]);
    watch.sweep(performance.now() + 60_000);
    expect([idle, busy]).toEqual([['closed'], []]);
  });
});

describe('sockets of strangers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('are refused beyond so many from one address, and taken again once some have gone', async () => {
    const begin = () => new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const many = Array.from({ length: 50 }, begin);
    await Promise.all(many.map((one) => once(one, 'open')));
    const [refused] = (await once(begin(), 'error')) as [Error];
    expect(refused.message).toContain('503');
    many[0]!.close();
    await once(many[0]!, 'close');
    const next = begin();
    await once(next, 'open');
    for (const one of [...many, next]) one.terminate();
  });
});
