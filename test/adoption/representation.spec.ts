import { ENTITIES, MIGRATIONS } from '../../src/app.entities.js';
import { connect } from '../../src/platform/database/connect.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { asAdmin, emptyDatabase } from '../support/database.js';
import { faults } from '../support/client.js';
import { type AdoptionApp, startAdoption } from './adoption-app.js';

const GRANT = `mutation($input: GrantRepresentationInput!) { grantRepresentation(input: $input) {
  saved problems { code message path } representation { id person organisation grantedBy carriedOver } } }`;
const WITHDRAW = `mutation($input: WithdrawRepresentationInput!) { withdrawRepresentation(input: $input) {
  saved problems { code path } } }`;

describe('acting for a member of a partnership', () => {
  let at: AdoptionApp;
  let adoptionId: string;
  beforeAll(async () => {
    at = await startAdoption();
    adoptionId = (await at.consider('Riverside partnership', { code: 'RIVER', members: at.members })).id;
    await at.done('reportAdoption', { ...(await at.about('RIVER', '2010-02-03')), state: 'ADOPTED' });
  });
  afterAll(() => at.app.stop());

  const reads = async (token: string) => {
    const document = 'query($id: ID!) { conductChallenges(adoptionId: $id) { totalCount } }';
    const { body, codes } = await at.app.gql(token, document, { id: adoptionId });
    return codes[0] ?? (body.data.conductChallenges === null ? 'NOT_FOUND' : 'reads');
  };
  const move = async (by: string, personId: string, organisationId: string) => {
    const { body } = await at.app.gql(by, '{ people { id name version } }');
    const { name, version } = body.data.people.find((one: any) => one.id === personId);
    const input = { personId, name, organisationId, expectedVersion: version, effectiveOn: '2010-02-01' };
    await at.app.saved(by, 'amendPerson', input);
  };
  const grant = async (by: string, personId: string, organisationId: string) => {
    const { body, codes } = await at.app.gql(by, GRANT, { input: { personId, organisationId } });
    return codes[0] ?? body.data.grantRepresentation;
  };
  const signs = async (token: string) => {
    const { textSha256 } = await at.adoption('RIVER');
    const member = { organisationId: at.organisations.north };
    const input = { ...(await at.about('RIVER', '2010-02-05')), member, textSha256 };
    const document = `mutation($input: SignUpInput!) { signUp(input: $input) { saved problems { code } } }`;
    const { body, codes } = await at.app.gql(token, document, { input });
    return codes[0] ?? body.data.signUp;
  };

  it('is not had by writing oneself into the organisation', async () => {
    const { secretary, personIds } = at.cast;
    const self = personIds['Sara Secretary']!;
    await move(secretary, self, at.organisations.north);
    expect(await reads(secretary)).toBe('NOT_FOUND');
    expect(await signs(secretary)).toBe('FORBIDDEN');
    expect(faults(await grant(secretary, self, at.organisations.north))).toEqual(['SELF_GRANT personId']);
    expect(await reads(secretary)).toBe('NOT_FOUND');
  });

  it('is granted by somebody else, to a person of the organisation: NOT_OF_ORGANISATION, ALREADY_HELD', async () => {
    const { administrator, lead, personIds } = at.cast;
    const person = personIds['Gus Guest']!;
    expect(await grant(lead, person, at.organisations.north)).toBe('FORBIDDEN');
    expect(faults(await grant(administrator, person, at.organisations.north))).toEqual([
      'NOT_OF_ORGANISATION organisationId',
    ]);
    await move(administrator, person, at.organisations.north);
    expect(await reads(at.cast.guest)).toBe('NOT_FOUND');
    const granted = await grant(administrator, person, at.organisations.north);
    expect(granted.representation).toMatchObject({
      ...{ person: 'Gus Guest', organisation: 'North Council', grantedBy: 'First administrator', carriedOver: false },
    });
    expect(await reads(at.cast.guest)).toBe('reads');
    expect(faults(await grant(administrator, person, at.organisations.north))).toEqual(['ALREADY_HELD personId']);
    const [entry] = await at.app.sql.rows('test-last', 'SELECT * FROM journal_entry ORDER BY revision DESC LIMIT 1');
    expect(entry).toMatchObject({ operation: 'grantRepresentation', actor_name: 'First administrator' });
  });

  it('is seen by the members, with who granted it, and by nobody else', async () => {
    const document = '{ myPartnerships { nodes { representatives { person organisation grantedBy } } } }';
    const { body } = await at.app.gql(at.people.sol.token, document);
    expect(body.data.myPartnerships.nodes[0].representatives).toContainEqual({
      ...{ person: 'Gus Guest', organisation: 'North Council', grantedBy: 'First administrator' },
    });
    const other = '{ project(code: "ALPHA") { adoption(code: "RIVER") { representatives { person } } } }';
    const outside = await at.app.gql(at.cast.lead, other);
    expect(outside.body.data.project.adoption.representatives).toBeNull();
    expect((await at.app.gql(at.cast.lead, '{ representations { id } }')).codes).toEqual(['FORBIDDEN']);
  });

  it('is not had by a token that an administrator issues in the name of somebody who has it', async () => {
    const input = { personId: at.people.nora.id, name: 'x' };
    const issued = await at.app.saved(at.cast.administrator, 'issueAccessToken', input, 'secret');
    expect(await reads(at.people.nora.token)).toBe('reads');
    expect(await reads(issued.secret)).toBe('FORBIDDEN');
    expect((await at.app.gql(issued.secret, '{ myPartnerships { totalCount } }')).codes).toEqual(['FORBIDDEN']);
    expect(await signs(issued.secret)).toBe('FORBIDDEN');
  });

  it('ends when it is withdrawn, and rests while the register has the person elsewhere', async () => {
    const { administrator, guest, personIds, organisationId } = at.cast;
    const person = personIds['Gus Guest']!;
    await move(administrator, person, organisationId);
    expect(await reads(guest)).toBe('NOT_FOUND');
    await move(administrator, person, at.organisations.north);
    expect(await reads(guest)).toBe('reads');
    const { body } = await at.app.gql(administrator, '{ representations { id personId } }');
    const { id } = body.data.representations.find((one: any) => one.personId === person);
    const ended = await at.app.gql(administrator, WITHDRAW, { input: { representationId: id } });
    expect(ended.body.data.withdrawRepresentation).toEqual({ saved: true, problems: [] });
    expect(await reads(guest)).toBe('NOT_FOUND');
    const again = await at.app.gql(administrator, WITHDRAW, { input: { representationId: id } });
    expect(faults(again.body.data.withdrawRepresentation)).toEqual(['NOT_FOUND representationId']);
  });
});

describe('a database of before', () => {
  it('keeps those who were of a member acting for it, dated by the entry that put them there', async () => {
    const database = await emptyDatabase();
    const settings = { databaseUrl: database.url, databasePool: 2, statementMs: 30_000, dataDir: '' };
    const migrate = async (migrations: readonly NewableFunction[]) =>
      (await connect(await openDatabase(settings, { entities: ENTITIES, migrations }))).destroy();
    await migrate(
      MIGRATIONS.slice(
        0,
        MIGRATIONS.findIndex(({ name }) => name.startsWith('Representation')),
      ),
    );
    const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
    await asAdmin(database.url, async (client) => {
      await client.query('BEGIN');
      for (const revision of [1, 2, 3]) {
        await client.query(`INSERT INTO journal_entry VALUES ($1, $2, NULL, 'x', 'x', 'x', NULL, '{}', '[]')`, [
          revision,
          `2010-01-0${revision}`,
        ]);
      }
      for (const organisation of [7, 8])
        await client.query('INSERT INTO organisation (id, version) VALUES ($1, 1)', [id(organisation)]);
      // one of a member, one who left it, one of another organisation
      for (const [person, first, then] of [
        [1, 7, 7],
        [2, 7, 8],
        [3, 8, 8],
      ] as const) {
        await client.query('INSERT INTO person (id, version) VALUES ($1, 1)', [id(person)]);
        for (const [revision, organisation] of [
          [1, first],
          [2, then],
        ] as const) {
          await client.query(
            `INSERT INTO person_statement (id, effective_on, revision, assumed, person_id, name, organisation_id)
              VALUES (gen_random_uuid(), $1, $2, false, $3, 'x', $4)`,
            [`2010-01-0${revision}`, revision, id(person), id(organisation)],
          );
        }
      }
      await client.query(`INSERT INTO programme (id, code, version) VALUES ($1, 'P', 1)`, [id(4)]);
      await client.query(`INSERT INTO project (id, programme_id, code, version) VALUES ($1, $1, 'P', 1)`, [id(4)]);
      await client.query(`INSERT INTO adoption (id, project_id, code, revision, version) VALUES ($1, $2, 'A', 3, 3)`, [
        id(5),
        id(4),
      ]);
      await client.query(
        `INSERT INTO adoption_statement (id, effective_on, revision, assumed, adoption_id, name, kind, members, invented)
          VALUES (gen_random_uuid(), '2010-01-03', 3, false, $1, 'x', 'PARTNERSHIP', $2, false)`,
        [
          id(5),
          JSON.stringify([
            { organisationId: id(7), name: 'x' },
            { organisationId: null, name: 'y' },
          ]),
        ],
      );
      await client.query('COMMIT');
    });
    await migrate(MIGRATIONS);
    const { rows } = await asAdmin(database.url, (client) =>
      client.query('SELECT person_id, organisation_id, carried_over, granted_revision FROM representation'),
    );
    expect(rows).toEqual([{ person_id: id(1), organisation_id: id(7), carried_over: true, granted_revision: 2 }]);
    await database.drop();
  });
});
