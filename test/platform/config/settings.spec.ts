import fs from 'node:fs';
import path from 'node:path';
import { readConfig } from '../../../src/platform/config/config.js';
import { SETTINGS, shownSettings } from '../../../src/platform/config/settings.js';
import { ADMIN_TOKEN } from '../../support/app.js';
import { LOADING_MS, startPages } from '../../support/demonstration.js';
import { Visitor } from '../../pages/visitor.js';

const SECRET = 'Zq7SecretSecretZq7';
const ID = '0e1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
/** Settings that hold or are secrets, each with the secret in it. */
const SECRETS: Readonly<Record<string, string>> = {
  DATABASE_URL: `postgresql://user:${SECRET}@db:5432/tracker`,
  DATABASE_OWNER_URL: `postgresql://owner:${SECRET}@db:5432/tracker`,
  DATABASE_DIRECT_URL: `postgresql://user:${SECRET}@direct:5432/tracker`,
  DATABASE_REPLICA_URL: `postgresql://user:${SECRET}@replica:5432/tracker`,
  BOOTSTRAP_TOKEN: SECRET,
  OIDC_CLIENT_SECRET: SECRET,
  SMTP_URL: `smtps://user:${SECRET}@mail.example.org`,
};
const BESIDE = {
  PUBLIC_URL: 'https://tracker.example.org',
  MAIL_FROM: 'Tracker <tracker@example.org>',
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'tracker',
};
const byName = (env: Record<string, string>) => new Map(shownSettings(readConfig(env)).map((one) => [one.name, one]));

describe('the settings that an administrator is shown', () => {
  it('are all that the program reads from its environment', () => {
    const source = fs.readFileSync(path.resolve('src/platform/config/config.ts'), 'utf8');
    const read = [...source.matchAll(/env, '([A-Z_]+)'/gu)].map(([, name]) => name!);
    const named = [...new Set([...read, 'NODE_ENV'])].sort();
    expect(SETTINGS.map(({ name }) => name).sort()).toEqual(named);
  });

  it('never hold a secret, by whichever way it comes in', () => {
    const shown = byName({ ...BESIDE, ...SECRETS });
    expect(JSON.stringify([...shown.values()])).not.toContain(SECRET);
    for (const name of Object.keys(SECRETS))
      expect(shown.get(name)).toMatchObject({ isSecret: true, isSet: true, value: null });
    const others = Object.fromEntries(Object.entries(SECRETS).filter(([name]) => name !== 'SMTP_URL'));
    const key = `live-${ID}-${ID.replace('0e1b', 'ffff')}`;
    const notify = byName({
      ...{ PUBLIC_URL: BESIDE.PUBLIC_URL, ...others, OIDC_ISSUER: BESIDE.OIDC_ISSUER, OIDC_CLIENT_ID: 'tracker' },
      ...{ NOTIFY_API_KEY: key, NOTIFY_TEMPLATE_ID: ID },
    });
    expect(notify.get('NOTIFY_API_KEY')).toMatchObject({ isSecret: true, isSet: true, value: null });
    expect(notify.get('NOTIFY_TEMPLATE_ID')).toMatchObject({ value: ID });
    expect(JSON.stringify([...notify.values()])).not.toContain('ffff2c3d');
  });

  it('marks as a secret whatever a message about a wrong value does not repeat', () => {
    const secrets = SETTINGS.filter((one) => 'secret' in one).map(({ name }) => name);
    expect([...secrets].sort()).toEqual([...Object.keys(SECRETS), 'NOTIFY_API_KEY'].sort());
    expect(
      SETTINGS.filter(({ name }) => /KEY|TOKEN$|SECRET$|PASSWORD/u.test(name)).every((one) => 'secret' in one),
    ).toBe(true);
  });

  it('say what is the default and what was set', () => {
    const shown = byName({ PORT: '8080' });
    expect(shown.get('PORT')).toMatchObject({ value: '8080', isSet: true });
    expect(shown.get('TIME_ZONE')).toMatchObject({ value: 'Europe/London', isSet: false });
    expect(shown.get('CONTACT')).toMatchObject({ value: null, isSet: false });
    expect(shown.get('DATABASE_URL')).toMatchObject({ value: null, isSet: false, isSecret: true });
  });

  it(
    'are for administrators alone, in the interface and on the page',
    async () => {
      const app = await startPages({ CONTACT: 'help@example.org' });
      try {
        const ask = '{ settings { name value isSet isSecret } }';
        const { settings } = await app.query(ADMIN_TOKEN, ask);
        expect(settings).toContainEqual({ name: 'CONTACT', value: 'help@example.org', isSet: true, isSecret: false });
        expect(JSON.stringify(settings)).not.toContain(ADMIN_TOKEN);
        const administrator = await new Visitor(app.url).signInAs('administrator');
        const page = await administrator.get('/administration/settings');
        const html = await page.text();
        expect([page.status, html.includes('help@example.org'), html.includes(ADMIN_TOKEN)]).toEqual([
          200,
          true,
          false,
        ]);
        const file = await (await administrator.get('/administration/settings?file=settings.csv')).text();
        expect([file.includes('help@example.org'), file.includes(ADMIN_TOKEN)]).toEqual([true, false]);
        for (const who of ['secretary', 'director', 'project lead', 'reviewer'] as const) {
          const other = await new Visitor(app.url).signInAs(who);
          expect([who, (await other.get('/administration/settings')).status]).toEqual([who, 403]);
          expect(JSON.stringify((await app.gql(await other.token(), ask)).body)).toContain('FORBIDDEN');
        }
      } finally {
        await app.stop();
      }
    },
    LOADING_MS,
  );
});
