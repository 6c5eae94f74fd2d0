import { type Found, hindrance, warnings } from '../../../src/platform/health/readiness.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { asAdmin, programsRole } from '../../support/database.js';

const MEGABYTE = 1024 * 1024;
const WELL: Found = {
  leaving: false,
  database: { migrationsMissing: false, readOnly: false, role: { mayChangeRecord: false, lacking: [] } },
  takesWrites: true,
  disk: { free: 900 * MEGABYTE, size: 10_000 * MEGABYTE },
  behindSeconds: 0,
};
const EXPECTED = { leastFree: 512 * MEGABYTE, ownRole: true };
const withRole = (role: Partial<NonNullable<Found['database']>['role']>): Found => {
  const database = WELL.database!;
  return { ...WELL, database: { ...database, role: { ...database.role, ...role } } };
};

describe('readiness', () => {
  it.each<[string, Found, string | null]>([
    ['all is well', WELL, null],
    ['it was asked to end', { ...WELL, leaving: true }, 'the server is closing'],
    ['the database is away', { ...WELL, database: null }, 'the database does not answer'],
    ['no write is taken', { ...WELL, takesWrites: false }, 'the database does not take what is written'],
    ['one right is gone', withRole({ lacking: ['risk'] }), 'the role of the database lacks rights on risk'],
    [
      'rights are gone',
      withRole({ lacking: ['a', 'b', 'c'] }),
      'the role of the database lacks rights on a and 2 more',
    ],
    ['the disk is nearly full', { ...WELL, disk: { free: 1, size: 2 } }, null],
  ])('where %s', (_case, found, reason) => {
    expect(hindrance(found)).toBe(reason);
  });

  it.each<[string, Found, string[]]>([
    ['all is well', WELL, []],
    ['there is just enough room', { ...WELL, disk: { free: EXPECTED.leastFree, size: EXPECTED.leastFree } }, []],
    ['there is less', { ...WELL, disk: { free: 100.5 * MEGABYTE, size: 1e12 } }, ['disk']],
    ['the disk cannot be seen', { ...WELL, disk: null }, []],
    ['the role has become the owner', withRole({ mayChangeRecord: true }), ['role']],
    ['subscribers were told a moment ago', { ...WELL, behindSeconds: 9 }, []],
    ['subscribers are told no more', { ...WELL, behindSeconds: 11 }, ['events']],
    ['the database is away and the disk full', { ...WELL, database: null, disk: { free: 0, size: 1 } }, ['disk']],
  ])('warns where %s', (_case, found, checks) => {
    expect(warnings(found, EXPECTED).map(({ check }) => check)).toEqual(checks);
  });

  it('warns of no owner where the program is to work as the owner, and of no disk where it is not looked at', () => {
    const all = { ...withRole({ mayChangeRecord: true }), disk: { free: 0, size: 1 } };
    expect(warnings(all, { leastFree: 0, ownRole: false })).toEqual([]);
  });
});

describe('the role of the database, by /health/ready', () => {
  let app: TestApp;
  let role: string;
  beforeAll(async () => {
    app = await startTestApp();
    role = new URL(programsRole(app.databaseUrl)).username;
  });
  afterAll(() => app.stop());

  const asOwner = (text: string) => asAdmin(app.databaseUrl, (owner) => owner.query(text));
  const ready = async () => {
    const response = await fetch(`${app.url}/health/ready`);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  /** What is answered once something else than this is. */
  const once = async (other: (found: Awaited<ReturnType<typeof ready>>) => boolean) => {
    for (;;) {
      const found = await ready();
      if (other(found)) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  it('that lacks a right cannot serve, says on what, and serves again by itself', async () => {
    await asOwner(`REVOKE INSERT ON pilot, risk FROM "${role}"`);
    expect(await once(({ status }) => status !== 200)).toEqual({
      status: 503,
      body: { status: 'unavailable', reason: 'the role of the database lacks rights on pilot and 1 more' },
    });
    await asOwner(`GRANT INSERT ON pilot, risk TO "${role}"`);
    expect(await once(({ status }) => status === 200)).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it('that may not end a row of its own kind is found too: its rights are of single columns', async () => {
    await asOwner(`REVOKE UPDATE (revoked_at) ON access_token FROM "${role}"`);
    const { body } = await once(({ status }) => status !== 200);
    expect(body['reason']).toBe('the role of the database lacks rights on access_token');
    await asOwner(`GRANT UPDATE (revoked_at) ON access_token TO "${role}"`);
    await once(({ status }) => status === 200);
  });

  it('that could change the record serves, with a warning', async () => {
    await asOwner(`ALTER TABLE pilot OWNER TO "${role}"`);
    expect(await once(({ body }) => 'warnings' in body)).toEqual({
      status: 200,
      body: { status: 'ok', warnings: ['the role of the database owns the tables or is a superuser'] },
    });
  });
});
