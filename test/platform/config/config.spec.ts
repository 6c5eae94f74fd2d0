import { ConfigError, readConfig } from '../../../src/platform/config/config.js';

describe('settings', () => {
  it('have a default each', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: null,
      trustProxy: false,
      databaseUrl: null,
      databasePool: 10,
      dataDir: './data',
      timeZone: 'Europe/London',
      bootstrapToken: null,
      production: false,
      demo: false,
      logLevel: 'info',
      limits: { bodyBytes: 1_048_576 },
    });
  });

  it('count as not set when they are empty', () => {
    expect(readConfig({ PORT: '', TIME_ZONE: ' ', BOOTSTRAP_TOKEN: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it('cannot be changed once they are read', () => {
    const config = readConfig({});
    expect(Object.isFrozen(config) && Object.isFrozen(config.limits)).toBe(true);
  });

  it.each([
    ['PORT', '8080', { port: 8080 }],
    ['HOST', '0.0.0.0', { host: '0.0.0.0' }],
    ['PUBLIC_URL', 'https://tracker.example.org/', { publicUrl: 'https://tracker.example.org' }],
    [
      'DATABASE_URL',
      'postgres://u:p@db:5432/t?sslmode=require',
      { databaseUrl: 'postgres://u:p@db:5432/t?sslmode=require' },
    ],
    [
      'DATABASE_URL',
      'postgresql://u:p@db1:5432,db2:5433/t?target_session_attrs=read-write',
      { databaseUrl: 'postgresql://u:p@db1:5432,db2:5433/t?target_session_attrs=read-write' },
    ],
    ['DRAIN_SECONDS', '15', { drainSeconds: 15 }],
    ['TRUST_PROXY', '10.0.0.5, 10.1.0.0/16,fd00::/8', { trustProxy: ['10.0.0.5', '10.1.0.0/16', 'fd00::/8'] }],
    ['TRUST_PROXY', 'loopback', { trustProxy: ['loopback'] }],
    ['TRUST_PROXY', '2', { trustProxy: 2 }],
    ['TRUST_PROXY', '0', { trustProxy: false }],
    ['DATABASE_POOL', '25', { databasePool: 25 }],
    ['TIME_ZONE', 'Europe/Berlin', { timeZone: 'Europe/Berlin' }],
    ['BOOTSTRAP_TOKEN', 'x'.repeat(24), { bootstrapToken: 'x'.repeat(24) }],
    ['NODE_ENV', 'production', { production: true }],
    ['DEMO', '1', { demo: true }],
    ['LOG_LEVEL', 'warn', { logLevel: 'warn' }],
  ])('%s may be %s', (name, value, expected) => {
    expect(readConfig({ [name]: value })).toMatchObject(expected);
  });

  it.each([
    ['PORT', '70000', 'a whole number from 0 to 65535'],
    ['PORT', '80.5', 'a whole number'],
    ['PORT', '-1', 'a whole number'],
    ['PORT', '1e3', 'a whole number'],
    ['DATABASE_POOL', '1', 'from 2 to 200'],
    ['DATABASE_STATEMENT_MS', 'soon', 'a whole number'],
    ['DATABASE_URL', 'mysql://db/t', 'postgresql://user:password@host:5432/database'],
    ['DATABASE_URL', 'postgresql://u:p@db1:5432,:x/t', 'several hosts: host1:5432,host2:5432'],
    ['PUBLIC_URL', 'tracker.example.org', 'https://tracker.example.org'],
    ['PUBLIC_URL', 'javascript:alert(1)', 'https://tracker.example.org'],
    ['TRUST_PROXY', 'true', 'addresses or ranges of proxies'],
    ['TRUST_PROXY', '11', 'from 0 to 10'],
    ['TRUST_PROXY', '10.0.0.0/33', 'addresses or ranges of proxies'],
    ['TRUST_PROXY', '10.0.0.1,', 'addresses or ranges of proxies'],
    ['TIME_ZONE', 'Europe/Atlantis', 'an IANA time zone'],
    ['BOOTSTRAP_TOKEN', 'too-short', '16 to 200'],
    ['BOOTSTRAP_TOKEN', 'with a space in it, and so refused', 'without spaces'],
    ['NODE_ENV', 'staging', 'development, test, production'],
    ['DEMO', 'yes', '0, 1'],
    ['LOG_LEVEL', 'loud', 'fatal, error, warn'],
    ['LIMIT_COST', '0', 'from 100'],
  ])('%s may not be %s', (name, value, allowed) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^${name} must be .*${allowed.replaceAll('/', '\\/')}`));
  });

  it.each(['DATABASE_OWNER_URL', 'DATABASE_DIRECT_URL', 'DATABASE_REPLICA_URL'])(
    '%s goes with DATABASE_URL',
    (name) => {
      const url = 'postgresql://u:p@db/t';
      expect(() => readConfig({ [name]: url })).toThrow(`${name} goes with DATABASE_URL`);
      expect(() => readConfig({ [name]: url, DATABASE_URL: url })).not.toThrow();
    },
  );

  it('do not take a server that can only be read for the one that takes writes', () => {
    const url = 'postgresql://u:p@db1,db2/t?target_session_attrs=standby';
    expect(() => readConfig({ DATABASE_URL: url })).toThrow('can be read-write or primary');
    expect(readConfig({ DATABASE_URL: 'postgresql://u:p@db1/t', DATABASE_REPLICA_URL: url })).toMatchObject({
      databaseReplicaUrl: url,
    });
  });

  it.each(['DATABASE_URL', 'BOOTSTRAP_TOKEN'])('%s is never repeated in a message: it may be a secret', (name) => {
    expect(() => readConfig({ [name]: 'secret!' })).toThrow(/^(?!.*secret!)/);
  });

  it('take --demo for an argument, and no other', () => {
    expect(readConfig({}, ['--demo']).demo).toBe(true);
    expect(() => readConfig({}, ['--dmeo'])).toThrow('--dmeo is not an argument');
  });

  describe('of mail', () => {
    const MAIL = {
      SMTP_URL: 'smtp://us%40er:p%3Aw@mail.example.org',
      MAIL_FROM: 'Programme tracker <tracker@example.org>',
      PUBLIC_URL: 'https://tracker.example.org/',
    };

    it('are none unless they are made, and ask for TLS where a password goes to another machine', () => {
      expect(readConfig({}).mail).toBeNull();
      expect(readConfig(MAIL)).toMatchObject({
        mailDays: 14,
        mail: {
          ...{ host: 'mail.example.org', port: 587, secure: false, requireTls: true, user: 'us@er', password: 'p:w' },
          from: { name: 'Programme tracker', address: 'tracker@example.org' },
          home: 'https://tracker.example.org',
        },
      });
      const own = { ...MAIL, SMTP_URL: 'smtps://127.0.0.1:2465', MAIL_FROM: 'tracker@example.org' };
      expect(readConfig(own).mail).toMatchObject({
        ...{ port: 2465, secure: true, requireTls: false, user: null },
        from: { name: '', address: 'tracker@example.org' },
      });
    });

    it.each([
      ['SMTP_URL', ''],
      ['SMTP_URL', 'https://mail.example.org'],
      ['SMTP_URL', 'smtp://only-a-name@mail.example.org'],
      ['SMTP_URL', 'smtp://mail.example.org?pool=true'],
      ['MAIL_FROM', ''],
      ['MAIL_FROM', 'tracker'],
      ['MAIL_FROM', 'Tracker <a@example.org>, Other <b@example.org>'],
      ['PUBLIC_URL', ''],
    ])('%s may not be "%s"', (name, value) => {
      expect(() => readConfig({ ...MAIL, [name]: value })).toThrow(new RegExp(`^${name} must be`, 'u'));
    });

    const KEY = '26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0';
    const NOTIFY = {
      NOTIFY_API_KEY: `a key-${KEY}`,
      NOTIFY_TEMPLATE_ID: '9d751e0e-f929-4891-82a1-a3e1c3c18ee3',
      PUBLIC_URL: 'https://tracker.example.org',
    };
    it('goes out by GOV.UK Notify where its key is there, and never two ways', () => {
      expect(readConfig(NOTIFY).mail).toEqual({
        ...{ serviceId: KEY.slice(0, 36), secret: KEY.slice(37), templateId: NOTIFY.NOTIFY_TEMPLATE_ID },
        ...{ url: 'https://api.notifications.service.gov.uk', from: null, home: NOTIFY.PUBLIC_URL },
      });
      expect(() => readConfig({ ...MAIL, ...NOTIFY })).toThrow('SMTP_URL and NOTIFY_API_KEY cannot both be set');
    });

    it.each([
      ['NOTIFY_API_KEY', ''],
      ['NOTIFY_API_KEY', 'a key that is none'],
      ['NOTIFY_TEMPLATE_ID', ''],
      ['NOTIFY_TEMPLATE_ID', 'x'],
      ['PUBLIC_URL', ''],
    ])('by GOV.UK Notify: %s may not be "%s"', (name, value) => {
      expect(() => readConfig({ ...NOTIFY, [name]: value })).toThrow(new RegExp(`^${name} must be`, 'u'));
    });
  });

  it('names hosts of one’s own for webhooks, in small letters, and nothing else', () => {
    expect(readConfig({ WEBHOOK_LOCAL_HOSTS: 'CRM.internal, 10.0.0.5' }).webhookLocalHosts).toEqual([
      'crm.internal',
      '10.0.0.5',
    ]);
    expect(() => readConfig({ WEBHOOK_LOCAL_HOSTS: 'https://crm.internal' })).toThrow('WEBHOOK_LOCAL_HOSTS must be');
  });
});
