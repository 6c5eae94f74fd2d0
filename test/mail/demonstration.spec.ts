import path from 'node:path';
import { Digests } from '../../src/mail/digests.service.js';
import { DemoPeopleService } from '../../src/demo/demo-people.service.js';
import { sendForm } from '../pages/forms.js';
import { WHO } from '../pages/list/row.js';
import { Visitor } from '../pages/visitor.js';
import { startDemonstration, LOADING_MS } from '../support/demonstration.js';
import { golden } from '../support/golden.js';
import { type MailServer, type ReceivedMail, startMailServer } from '../support/mail-server.js';
import { wordsOf } from '../pages/html-reader.js';
import type { TestApp } from '../support/app.js';

const PEOPLE = WHO.filter((who) => who !== 'public');
const addressOf = (who: string): string => `${who.replace(' ', '-')}@example.org`;
/** Without what is another at every run. */
const told = (text: string): string => text.replaceAll(/\/stop\/[\w-]+/gu, '/stop/SECRET');

describe('the digests of the people of the demonstration', () => {
  let server: MailServer;
  let app: TestApp;
  const digests = new Map<string, ReceivedMail>();

  beforeAll(async () => {
    server = await startMailServer();
    app = await startDemonstration({ ...server.env, PUBLIC_URL: 'https://tracker.example.org' });
    await app.app.get(DemoPeopleService).offer();
    app.clock.set(new Date('2010-01-26T07:00:00Z'));
    for (const [at, who] of PEOPLE.entries()) {
      const visitor = await new Visitor(app.url).signInAs(who);
      const sent = await sendForm(visitor, '/forms/setMailAddress?back=/account', { address: addressOf(who) });
      expect([who, sent.status]).toEqual([who, 303]);
      const mail = (await server.until(at + 1)).find(({ recipient }) => recipient === addressOf(who));
      const [, confirm = ''] = /tracker\.example\.org(\/mail\/confirm\/\S+)/u.exec(mail!.text)!;
      await new Visitor(app.url).post(confirm, {}); // by the link alone, in another browser
    }
    app.clock.set(new Date('2010-01-26T08:05:00Z'));
    await app.app.get(Digests).sendDue();
    const waiting = await app.sql.rows<{ n: number }>(
      'n',
      `SELECT count(*)::int AS n FROM mail_message WHERE kind = 'DIGEST'`,
    );
    for (const mail of (await server.until(PEOPLE.length + waiting[0]!.n)).slice(PEOPLE.length)) {
      digests.set(mail.recipient, mail);
    }
  }, LOADING_MS);
  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  it('say what each of them would want to know, and nothing to those who have nothing to do', () => {
    const all = PEOPLE.map((who) => {
      const mail = digests.get(addressOf(who));
      if (!mail) return `# ${who}\n\nNo message.\n`;
      return `# ${who}\n\nTo: ${mail.to}\nSubject: ${mail.subject}\n\n${told(mail.text).trim()}\n`;
    });
    const text = all.join('\n\n');
    expect(text).toBe(golden(path.join(import.meta.dirname, 'golden/demonstration.txt'), text));
  });

  it('say the same as HTML, and lead where they say', async () => {
    const lead = await new Visitor(app.url).signInAs('project lead');
    const mail = digests.get(addressOf('project lead'))!;
    const html = told(mail.html);
    expect(html).toBe(golden(path.join(import.meta.dirname, 'golden/project-lead.html'), html));
    const links = [...mail.html.matchAll(/href="https:\/\/tracker\.example\.org([^"]*)"/gu)].map(([, href]) => href!);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      const plain = link.replaceAll('&amp;', '&');
      expect(mail.text.replaceAll(/\s/gu, '')).toContain(plain);
      expect([plain, (await lead.get(plain)).status]).toEqual([plain, 200]);
    }
    const page = wordsOf(await (await lead.get('/account')).text());
    expect(page).toContain('project-lead@example.org');
  });
});
