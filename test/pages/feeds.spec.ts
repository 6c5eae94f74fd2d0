import ICAL from 'ical.js';
import { itWith, run } from '../documents/tools.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { manyRecords } from '../support/many-records.js';
import { statementsDuring } from '../support/statements.js';
import { type Who, WHO } from './list/row.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

interface Addresses {
  readonly calendar: string;
  readonly changes: string;
  readonly secret: string;
}

const ME = '{ me { personId name } }';

describe('feeds', () => {
  let app: TestApp;
  const visitors = new Map<Who, Visitor>();
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(app.url + path, { headers, redirect: 'manual' });
  const visitor = (who: Who): Visitor => visitors.get(who)!;

  /** Makes an address by the form, as a browser without script does. */
  async function make(who: Who, name: string): Promise<Addresses> {
    const proof = await visitor(who).hidden('/account', 'proof');
    const answer = await visitor(who).post('/account/feeds', { proof, name });
    return addressesOn(await answer.text());
  }
  function addressesOn(html: string): Addresses {
    const [, calendar = '', secret = ''] = /href="(\/feeds\/(ppt_[\w-]+)\/calendar\.ics)"/u.exec(html) ?? [];
    return { calendar, secret, changes: `/feeds/${secret}/changes.atom` };
  }
  const summaries = async (answer: Response): Promise<string[]> => {
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
    return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).summary);
  };

  beforeAll(async () => {
    app = await startPages();
    for (const who of WHO) visitors.set(who, await new Visitor(app.url).signInAs(who));
  }, LOADING_MS);
  afterAll(() => app.stop());

  describe('an address', () => {
    it('is made on the account page, shown once, listed without its secret, and journaled', async () => {
      const proof = await visitor('secretary').hidden('/account', 'proof');
      const answer = await visitor('secretary').post('/account/feeds', { proof, name: ' Phone <b> ' });
      const html = await answer.text();
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(html).toContain('Copy them now: they are not shown again.');
      expect(html).toContain('Phone &lt;b&gt;');
      const { calendar, changes, secret } = addressesOn(html);
      expect(html).toContain(`${app.url}${calendar}</a>`);
      expect(html).toContain(`${app.url}${changes}</a>`);
      const again = await (await visitor('secretary').get('/account')).text();
      expect(again).toContain('Phone &lt;b&gt;');
      expect(again).not.toContain(secret);
      const { body } = await app.gql(ADMIN_TOKEN, '{ journal(first: 1) { operation reason } }');
      expect(body.data.journal).toEqual([{ operation: 'issueFeedAddress', reason: 'Feed address "Phone <b>".' }]);
    });

    it('counts at the feeds alone, and nothing else counts there', async () => {
      const { secret, calendar, changes } = await make('director', 'phone');
      expect((await get(calendar)).status).toBe(200);
      expect((await get(changes)).status).toBe(200);
      const bearer = await app.gql(secret, ME);
      expect([bearer.status, bearer.codes]).toEqual([401, ['UNAUTHENTICATED']]);
      const asCookie = { cookie: `session=${secret}` };
      expect((await get('/account', asCookie)).headers.get('location')).toMatch(/^\/sign-in/u);
      expect((await get('/programme', { authorization: `Bearer ${secret}` })).status).toBe(401);
      const session = visitor('director').session.split('=', 2)[1]!;
      for (const other of [session, ADMIN_TOKEN, 'ppt_nothing-like-it-was-ever-made']) {
        expect((await get(`/feeds/${other}/calendar.ics`)).status).toBe(404);
        const with_ = { authorization: `Bearer ${ADMIN_TOKEN}`, cookie: visitor('director').session };
        expect((await get(`/feeds/${other}/calendar.ics`, with_)).status).toBe(404);
      }
    });

    it('counts whatever else is sent with it, and however it is spelt', async () => {
      const { secret, calendar } = await make('director', 'spelt');
      const headers = { authorization: 'Bearer nonsense', cookie: visitor('reviewer').session };
      const direct = await (await get(calendar)).text();
      expect(await (await get(calendar, headers)).text()).toBe(direct);
      const encoded = `/f%65eds/${secret}/calendar.ics`;
      expect(await (await get(encoded, headers)).text()).toBe(direct);
    });

    it('ends when one of its name is made again, and by its button', async () => {
      const first = await make('project lead', 'Outlook');
      const other = await make('project lead', 'phone');
      const second = await make('project lead', 'Outlook');
      expect((await get(first.calendar)).status).toBe(404);
      expect((await get(other.calendar)).status).toBe(200);
      expect((await get(second.calendar)).status).toBe(200);
      const html = await (await visitor('project lead').get('/account')).text();
      expect(html.match(/for Outlook/gu)).toHaveLength(2); // one row with its two buttons
      const proof = await visitor('project lead').hidden('/account', 'proof');
      const tokenId = /name="tokenId" value="([^"]+)">\s*<button[^>]*>End<[^>]*> the address for Outlook/u.exec(
        html,
      )![1]!;
      const ended = await visitor('project lead').post('/account/feeds/end', { proof, tokenId });
      expect([ended.status, ended.headers.get('location')]).toEqual([303, '/account?ended=1#feeds']);
      expect(await (await visitor('project lead').get('/account?ended=1')).text()).toContain('The address has ended.');
      expect((await get(second.calendar)).status).toBe(404);
      const pressed = await visitor('project lead').post('/account/feeds/end', { proof, tokenId });
      expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/account?ended=1#feeds']); // done once
      const elsewhere = await new Visitor(app.url).signInAs('project lead');
      const again = await elsewhere.post('/account/feeds/end', {
        proof: await elsewhere.hidden('/account', 'proof'),
        tokenId,
      });
      expect(again.status).toBe(422);
      expect(await again.text()).toContain('There is no such token of yours that could be revoked.');
    });

    it('ended, unknown, or of somebody without a role: told the same, which is nothing', async () => {
      const { people } = (await app.gql(ADMIN_TOKEN, '{ people { id name } }')).body.data;
      const person = await app.saved(ADMIN_TOKEN, 'addPerson', { name: 'Lea Leaver' }, 'person { id }');
      const personId = person.person.id;
      expect(people.map((one: { id: string }) => one.id)).not.toContain(personId);
      const granted = await app.saved(ADMIN_TOKEN, 'grantRole', { personId, role: 'SECRETARY' }, 'grant { id }');
      const { secret } = await app.saved(ADMIN_TOKEN, 'issueAccessToken', { personId, name: 'laptop' }, 'secret');
      const issued = await app.saved(
        secret,
        'issueFeedAddress',
        { name: 'phone' },
        'calendarPath accessToken { kind name expiresAt }',
      );
      expect(issued).toMatchObject({ accessToken: { kind: 'FEED', name: 'phone', expiresAt: expect.any(String) } });
      expect((await get(issued.calendarPath)).status).toBe(200);
      await app.saved(ADMIN_TOKEN, 'withdrawRole', { grantId: granted.grant.id });
      const left = await get(issued.calendarPath);
      const unknown = await get('/feeds/ppt_unknown/calendar.ics');
      expect([left.status, unknown.status]).toEqual([404, 404]);
      expect(await left.text()).toBe(await unknown.text());
      const names = (answer: Response) => [...answer.headers.keys()].sort();
      expect(names(left)).toEqual(names(unknown));
      const { codes } = await app.gql(secret, 'mutation { issueFeedAddress(input: { name: "x" }) { saved } }');
      expect(codes).toEqual(['FORBIDDEN']);
    });

    it('TOO_MANY_ADDRESSES: is refused after ten, but may be made again', async () => {
      for (let n = 1; n <= 10; n++) await make('administrator', `program ${n}`);
      const proof = await visitor('administrator').hidden('/account', 'proof');
      const refused = await visitor('administrator').post('/account/feeds', { proof, name: 'program 11' });
      const html = await refused.text();
      expect(refused.status).toBe(422);
      expect(html).toContain('You have 10 addresses.');
      expect(html).toContain('value="program 11"');
      expect((await make('administrator', 'program 10')).secret).not.toBe('');
    });

    it.each(['', '   ', 'x'.repeat(101), 'bell\u0007'])(
      'is not made for %j: the form says so and keeps it',
      async (name) => {
        const proof = await visitor('reviewer').hidden('/account', 'proof');
        const answer = await visitor('reviewer').post('/account/feeds', { proof, name });
        const html = await answer.text();
        expect(answer.status).toBe(422);
        expect(html).toContain('<a href="#name">Say what will read the address, in up to 100 characters.</a>');
        expect(html).toContain('id="name-error"');
        expect(html).not.toContain('id="password-error"');
      },
    );

    it('is made and ended by a form of our own alone, and never for the public', async () => {
      const without = await visitor('reviewer').post('/account/feeds', { name: 'x' });
      expect(without.status).toBe(403);
      const proof = await visitor('reviewer').hidden('/account', 'proof');
      const elsewhere = { 'sec-fetch-site': 'cross-site' };
      expect((await visitor('reviewer').post('/account/feeds', { proof, name: 'x' }, elsewhere)).status).toBe(403);
      expect((await visitor('reviewer').post('/account/feeds/end', { tokenId: 'x' })).status).toBe(403);
      expect((await visitor('reviewer').post('/account/feeds/end', { proof, tokenId: 'x' })).status).toBe(400);
      const stranger = await new Visitor(app.url).post('/account/feeds', { name: 'x' });
      expect(stranger.headers.get('location')).toMatch(/^\/sign-in/u);
    });

    it('shows in no line of the log, nor does a link to sign in by', async () => {
      const { secret, calendar } = await make('reviewer', 'log');
      await get(calendar);
      await get(`${calendar}?x=1`);
      await get(`/feeds/${secret}/nothing.ics`);
      await get(`/f%65eds/${secret}/changes.atom`);
      await get('/sign-in/link/ppt_some-link');
      const said = JSON.stringify(app.log);
      expect(said).not.toContain(secret);
      expect(said).not.toContain('some-link');
      const paths = app.log.map((line) => line['path']);
      expect(paths).toContain('/feeds/:secret/calendar.ics');
      expect(paths).toContain('/feeds/ppt_…/nothing.ics');
    });
  });

  describe('a calendar', () => {
    it.each(WHO.filter((who) => who !== 'public'))('of the %s holds what that person may read', async (who) => {
      const { calendar } = await make(who, 'program 1');
      const answer = await get(calendar);
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
      const found = await summaries(answer);
      expect(found.filter((one) => one.startsWith('CFPS M')).length).toBeGreaterThan(5);
      const other = found.some((one) => one.startsWith('MCC M'));
      expect(other).toBe(['administrator', 'secretary', 'director'].includes(who));
      expect(found.some((one) => one.includes('Board of Standards for England: meeting'))).toBe(true);
    });

    it('is the same while the record is, is not sent twice, and is small over the wire', async () => {
      const { calendar } = await make('secretary', 'twice');
      const first = await get(calendar);
      const [text, tag] = [await first.text(), first.headers.get('etag')!];
      const second = await get(calendar, { 'if-none-match': tag });
      expect([second.status, await second.text(), second.headers.get('etag')]).toEqual([304, '', tag]);
      const third = await get(calendar, { 'if-none-match': '"other"', 'accept-encoding': 'gzip' });
      expect([third.status, await third.text()]).toEqual([200, text]);
      expect(third.headers.get('vary')).toBe('accept-encoding');
      const head = await fetch(app.url + calendar, { method: 'HEAD' });
      expect([head.status, head.headers.get('etag')]).toEqual([200, tag]);
    });

    it('takes in the actions and answers that are the person’s own, with hostile words as words', async () => {
      const lead = await personOf('project lead');
      const text = 'Call; write, \\ and\nEND:VEVENT\nBEGIN:VEVENT 😀 =1+1';
      const action = { projectCode: 'CFPS', text, ownerId: lead.id, dueOn: '2010-02-09', effectiveOn: '2010-01-20' };
      const { action: raised } = await app.saved(
        await tokenOf('project lead'),
        'raiseAction',
        action,
        'action { code }',
      );
      const mine = await summaries(await get((await make('project lead', 'own')).calendar));
      expect(mine).toContain(`${raised.code}: Call; write, \\ and END:VEVENT BEGIN:VEVENT 😀 =1+1`);
      const theirs = await summaries(await get((await make('reviewer', 'own')).calendar));
      expect(theirs.filter((one) => one.includes('Call; write'))).toEqual([]);
    });
  });

  describe('changes', () => {
    itWith('xmllint', 'are Atom, of the projects that the person may read, each with an id of its own', async () => {
      const seen = async (who: Who) => {
        const { changes, secret } = await make(who, 'program 2');
        const answer = await get(changes);
        const text = await answer.text();
        expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
          200,
          'application/atom+xml; charset=utf-8',
          'private, no-cache',
        ]);
        run('xmllint', ['--noout', '-'], text);
        expect(text).not.toContain(secret);
        const ids = [...text.matchAll(/<id>(urn:uuid:[^<]+)<\/id>/gu)].map((one) => one[1]!);
        expect(new Set(ids).size).toBe(ids.length);
        expect(text).toBe(await (await get(changes)).text());
        return [...text.matchAll(/<!\[CDATA\[([^\]]*)\]\]><\/title>/gu)].map((one) => one[1]!);
      };
      const reviewer = await seen('reviewer');
      expect(reviewer.length).toBeGreaterThan(3);
      expect(reviewer.every((title) => title.startsWith('CFPS'))).toBe(true);
      const secretary = await seen('secretary');
      expect(secretary.some((title) => title.startsWith('MCC'))).toBe(true);
    });
  });

  describe('what was published', () => {
    itWith('xmllint', 'is a feed for everybody, the same for everybody', async () => {
      const answer = await get('/feeds/published.atom');
      const text = await answer.text();
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, no-cache']);
      run('xmllint', ['--noout', '-'], text);
      expect(text).toContain('Paper 10/23: Partnerships update');
      expect(text).toContain(`<link rel="self" href="${app.url}/feeds/published.atom"/>`);
      const asSecretary = await visitor('secretary').get('/feeds/published.atom');
      expect(await asSecretary.text()).toBe(text);
      expect(asSecretary.headers.getSetCookie()).toEqual([]);
      for (const [, path] of text.matchAll(/<link href="http:\/\/[^/]+(\/[^"]*)"/gu)) {
        expect([path, (await get(path!)).status]).toEqual([path, 200]);
      }
    });
  });

  it(
    'asks the database as often for three hundred records of each kind as for ten',
    async () => {
      const { calendar, changes } = await make('secretary', 'statements');
      /** What a server that has just started asks. */
      const asked = async (count: number) => {
        await manyRecords(app.databaseUrl, count);
        const other = await startTestApp({ env: { DEMO: '1' }, databaseUrl: app.databaseUrl });
        try {
          const found: number[] = [];
          for (const path of [calendar, changes, '/feeds/published.atom']) {
            const { result, statements } = await statementsDuring(() => fetch(other.url + path));
            expect(result.status).toBe(200);
            await result.text();
            found.push(statements.length);
          }
          return found;
        } finally {
          await other.stop();
        }
      };
      const few = await asked(10);
      expect(await asked(300)).toEqual(few);
    },
    LOADING_MS,
  );

  async function personOf(who: Who): Promise<{ id: string }> {
    const html = await (await new Visitor(app.url).get('/sign-in')).text();
    return { id: new RegExp(`name="personId" value="([^"]+)">[^(]*\\(${who}\\)`, 'u').exec(html)![1]! };
  }
  async function tokenOf(who: Who): Promise<string> {
    const { id: personId } = await personOf(who);
    const input = { personId, name: 'test' };
    return (await app.saved(ADMIN_TOKEN, 'issueAccessToken', input, 'secret')).secret;
  }
});
