import { NOBODY } from '../support/client.js';
import { everything } from '../support/everything.js';
import type { GraphQLObjectType } from 'graphql';
import { faults } from '../support/client.js';
import { type AdoptionApp, CHALLENGE, startAdoption } from './adoption-app.js';

const SECRET = 'The minutes went out a month late';
/** No role makes anybody a member: each of these is of another organisation. */
const OUTSIDERS = ['administrator', 'secretary', 'director', 'lead', 'reviewer', 'stranger', 'guest'] as const;

describe('challenges between partners', () => {
  let at: AdoptionApp;
  let adoptionId: string;
  let keys: Readonly<Record<string, string>>;
  beforeAll(async () => {
    at = await startAdoption();
    adoptionId = (await at.consider('Riverside partnership', { code: 'RIVER', members: at.members })).id;
    const { clauses } = await at.adoption('RIVER');
    keys = Object.fromEntries(clauses.nodes.map((clause: any) => [clause.text, clause.key]));
  });
  afterAll(() => at.app.stop());

  const challenges = async (token: string | null, of = CHALLENGE) =>
    at.app.gql(token, `query($id: ID!) { conductChallenges(adoptionId: $id) { totalCount nodes { ${of} } } }`, {
      id: adoptionId,
    });
  const challenge = async (token = at.people.eve.token): Promise<any> => {
    const { body } = await challenges(token);
    expect(body.errors).toBeUndefined();
    return body.data.conductChallenges.nodes[0];
  };
  const raising = (more: object = {}) => ({
    ...{ adoptionId, aboutOrganisationId: at.organisations.south, clauseIds: [keys['Share plans early']] },
    ...{ whatHappened: SECRET, effectiveOn: '2010-02-10', ...more },
  });
  const about = async (effectiveOn: string) => {
    const { id, version } = await challenge();
    return { challengeId: id, expectedVersion: version, effectiveOn };
  };
  const { nora, sol, eve } = {
    nora: () => at.people.nora.token,
    sol: () => at.people.sol.token,
    eve: () => at.people.eve.token,
  };

  it('wait until the partnership has taken a text up', async () => {
    expect(faults(await at.run('raiseConductChallenge', raising(), nora()))).toEqual(['NOT_TAKEN_UP effectiveOn']);
    await at.done('reportAdoption', { ...(await at.about('RIVER', '2010-02-03')), state: 'ADOPTED' });
  });

  it.each<[string, () => object, string]>([
    ['OWN_CONDUCT', () => ({ aboutOrganisationId: at.organisations.north }), 'aboutOrganisationId'],
    ['MEMBER_UNKNOWN', () => ({ aboutOrganisationId: at.cast.organisationId }), 'aboutOrganisationId'],
    ['CLAUSE_UNKNOWN', () => ({ clauseIds: [keys['Share plans early'], keys['Share']] }), 'clauseIds.1'],
    ['NOT_FOUND', () => ({ adoptionId: NOBODY }), 'adoptionId'],
    ['FUTURE_DATE', () => ({ effectiveOn: '2010-07-01' }), 'effectiveOn'],
    ['BAD_USER_INPUT', () => ({ whatHappened: ' ' }), 'whatHappened'],
    ['BAD_USER_INPUT', () => ({ clauseIds: [] }), 'clauseIds'],
  ])('are refused with %s', async (code, more, field) => {
    const done = await at.run('raiseConductChallenge', raising(more()), nora());
    expect(faults(done)).toEqual([`${code} ${field}`]);
  });

  it('are raised by a member about another, citing what both agreed to', async () => {
    const raised = await at.done('raiseConductChallenge', raising(), nora());
    expect(raised).toMatchObject({
      ...{ code: 'C1', state: 'RAISED', raisedBy: 'North Council', about: 'South Trust', raisedOn: '2010-02-10' },
      ...{ whatHappened: SECRET, answer: null, proposal: null, resolution: null, nextStates: ['WITHDRAWN'] },
      cited: [{ number: '1.1', text: 'Share plans early' }],
      history: [{ state: 'RAISED', member: 'North Council', recordedBy: 'Nora North' }],
    });
    expect((await challenge(sol())).nextStates).toEqual(['ANSWERED']);
    expect((await challenge(eve())).nextStates).toEqual([]);
  });

  it('cite the words of their day, however the text changes', async () => {
    await at.done('reportAdoption', { ...(await at.about('RIVER', '2010-02-11')), state: 'CONSIDERING', note: 'x' });
    await at.done('adaptClauses', {
      ...(await at.about('RIVER', '2010-02-11')),
      changes: [{ clauseId: keys['Share plans early'], treatment: 'OMITTED', note: 'x' }],
    });
    expect((await challenge()).cited).toEqual([
      { key: keys['Share plans early'], number: '1.1', text: 'Share plans early' },
    ]);
  });

  it('leave each step to those whose part it is', async () => {
    const answer = { ...(await about('2010-02-12')), answer: 'x' };
    expect(faults(await at.run('answerConductChallenge', answer, nora()))).toEqual(['NOT_YOURS_TO_ANSWER challengeId']);
    const proposal = { ...(await about('2010-02-12')), resolution: 'x' };
    expect(faults(await at.run('proposeConductResolution', proposal, nora()))).toEqual(['STEP_NOT_OPEN challengeId']);
    const back = { ...(await about('2010-02-12')), note: 'x' };
    expect(faults(await at.run('withdrawConductChallenge', back, sol()))).toEqual([
      'NOT_YOURS_TO_WITHDRAW challengeId',
    ]);
    const early = { ...answer, effectiveOn: '2010-02-09' };
    expect(faults(await at.run('answerConductChallenge', early, sol()))).toEqual(['LATER_REPORT_STANDS effectiveOn']);
  });

  it('are answered, the answer may be corrected, and both stay', async () => {
    await at.done('answerConductChallenge', { ...(await about('2010-02-12')), answer: 'Our clerk was ill.' }, sol());
    const { history } = await challenge();
    const corrected = { answer: 'Our clerk was on leave.', corrects: history[1].id };
    const done = await at.done('answerConductChallenge', { ...(await about('2010-02-12')), ...corrected }, sol());
    expect(done).toMatchObject({ state: 'ANSWERED', answer: 'Our clerk was on leave.' });
    expect(done.history.map((step: any) => step.text)).toEqual([
      ...[SECRET, 'Our clerk was ill.', 'Our clerk was on leave.'],
    ]);
    const foreign = { resolution: 'x', corrects: done.history[2].id };
    const refused = await at.run('proposeConductResolution', { ...(await about('2010-02-13')), ...foreign }, nora());
    expect(faults(refused)[0]).toBe('NOT_FOUND corrects');
  });

  it('are resolved by what one side proposes and the other agrees to', async () => {
    const outside = { ...(await about('2010-02-13')), resolution: 'x' };
    expect(faults(await at.run('proposeConductResolution', outside, eve()))).toEqual(['NOT_A_PARTY challengeId']);
    const first = { resolution: 'Minutes within a week.' };
    await at.done('proposeConductResolution', { ...(await about('2010-02-13')), ...first }, nora());
    const { proposal } = await challenge();
    const own = { ...(await about('2010-02-14')), proposalId: proposal.id };
    expect(faults(await at.run('resolveConductChallenge', own, nora()))).toEqual(['OWN_PROPOSAL challengeId']);
    const second = { resolution: 'Minutes within ten days.' };
    await at.done('proposeConductResolution', { ...(await about('2010-02-14')), ...second }, sol());
    const stale = { ...(await about('2010-02-15')), proposalId: proposal.id };
    expect(faults(await at.run('resolveConductChallenge', stale, nora()))).toEqual(['PROPOSAL_CHANGED proposalId']);
    const agreed = { ...(await about('2010-02-15')), proposalId: (await challenge()).proposal.id };
    const [one, two] = await Promise.all([
      at.run('resolveConductChallenge', agreed, nora()),
      at.run('resolveConductChallenge', agreed, nora()),
    ]);
    expect([one.saved, two.saved].sort()).toEqual([false, true]);
    expect(await challenge()).toMatchObject({
      ...{ state: 'RESOLVED', resolution: 'Minutes within ten days.', nextStates: [] },
    });
  });

  it('may be taken back by the member that raised them', async () => {
    const dated = raising({ effectiveOn: '2010-02-10' });
    const raised = await at.done('raiseConductChallenge', dated, eve());
    expect(raised.code).toBe('C2');
    const back = {
      challengeId: raised.id,
      expectedVersion: raised.version,
      effectiveOn: '2010-02-16',
      note: 'Settled.',
    };
    expect((await at.done('withdrawConductChallenge', back, eve())).state).toBe('WITHDRAWN');
  });

  describe('are confidential to the partnership', () => {
    const document = (field: string, more: string) =>
      `mutation($input: ${field[0]!.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) {
        saved problems { code path message } ${more} } }`;

    it('no role reads them, and the public is told to sign in', async () => {
      for (const name of OUTSIDERS) {
        const { body, codes } = await challenges(at.cast[name]);
        expect([name, codes, body.data]).toEqual([name, [], { conductChallenges: null }]);
      }
      expect((await challenges(null)).codes).toEqual(['UNAUTHENTICATED']);
    });

    it('what is not there and what is not theirs reads the same', async () => {
      const ask = (id: string) =>
        at.app.gql(at.cast.lead, 'query($id: ID!) { conductChallenges(adoptionId: $id) { totalCount } }', { id });
      const [theirs, none] = [await ask(adoptionId), await ask(NOBODY)];
      expect(theirs.body.errors?.[0]?.message).toBe(none.body.errors?.[0]?.message);
    });

    it('no role writes them', async () => {
      const { id, version, history } = await challenge();
      const step = { challengeId: id, expectedVersion: version, effectiveOn: '2010-02-16' };
      const writes: readonly (readonly [string, object, string])[] = [
        ['raiseConductChallenge', raising(), 'adoptionId'],
        ['answerConductChallenge', { ...step, answer: 'x' }, 'challengeId'],
        ['proposeConductResolution', { ...step, resolution: 'x' }, 'challengeId'],
        ['resolveConductChallenge', { ...step, proposalId: history[0].id }, 'challengeId'],
        ['withdrawConductChallenge', { ...step, note: 'x' }, 'challengeId'],
      ];
      for (const [field, input, path] of writes) {
        for (const name of OUTSIDERS) {
          const { body } = await at.app.gql(at.cast[name], document(field, ''), { input });
          const payload = body.data[field];
          expect([field, name, payload.saved, ...faults(payload)]).toEqual([field, name, false, `NOT_FOUND ${path}`]);
        }
        expect((await at.app.gql(null, document(field, ''), { input })).codes).toEqual(['UNAUTHENTICATED']);
      }
      expect((await challenge()).version).toBe(version);
    });

    it('a member of one partnership has no part in another', async () => {
      const other = await at.consider('Hillside partnership', { code: 'HILL', members: [{ name: 'Choir' }] });
      const { body } = await at.app.gql(
        nora(),
        'query($id: ID!) { conductChallenges(adoptionId: $id) { totalCount } }',
        { id: other.id },
      );
      expect(body).toEqual({ data: { conductChallenges: null } });
    });

    it('somebody who holds a role and is of a member organisation has part as a member', async () => {
      const both = await at.person('Dan Director', at.organisations.north);
      const grant = { personId: both.id, role: 'DIRECTOR', projectCode: 'ALPHA' };
      await at.app.saved(at.cast.administrator, 'grantRole', grant);
      expect((await challenges(both.token, 'code')).body.data.conductChallenges.totalCount).toBe(2);
    });

    it('who leaves for another organisation has no part any more, and neither has a member that left', async () => {
      const leaver = await at.person('Lea Leaver', at.organisations.east);
      expect((await challenges(leaver.token, 'code')).codes).toEqual([]);
      const { body } = await at.app.gql(at.cast.administrator, '{ people { id version } }');
      const { version } = body.data.people.find((each: any) => each.id === leaver.id);
      const moved = {
        personId: leaver.id,
        name: 'Lea Leaver',
        organisationId: at.cast.organisationId,
        expectedVersion: version,
      };
      await at.app.saved(at.cast.administrator, 'amendPerson', { ...moved, effectiveOn: '2010-06-01' });
      expect((await challenges(leaver.token, 'code')).body.data).toEqual({ conductChallenges: null });
      const without = at.members.filter((member) => member.organisationId !== at.organisations.east);
      await at.done('amendAdopter', { ...(await at.about('RIVER', '2010-06-02')), members: without });
      expect((await challenges(eve(), 'code')).body.data).toEqual({ conductChallenges: null });
      expect((await challenges(nora(), 'code')).codes).toEqual([]);
    });

    it('the journal tells that something was recorded in confidence, and nothing of it', async () => {
      const { body } = await at.app.gql(
        at.cast.administrator,
        '{ journal(first: 100) { operation reason subjects { kind code } } }',
      );
      const entries = body.data.journal.filter((entry: any) => entry.operation === 'recordInConfidence');
      expect(entries).toHaveLength(8);
      for (const entry of entries) {
        expect(entry).toEqual({
          ...{ operation: 'recordInConfidence', reason: 'Confidential to a partnership.' },
          subjects: [{ kind: 'Confidential', code: 'confidential' }],
        });
      }
      expect(JSON.stringify(body.data)).not.toMatch(/ConductChallenge|minutes/iu);
    });

    it('nothing that a project shows has a word of them', async () => {
      const schema = at.app.schema();
      const project = schema.getType('Project') as GraphQLObjectType;
      const names = everything(project, 8);
      expect(names).not.toMatch(/conduct/iu);
      const { body } = await at.app.gql(
        at.cast.administrator,
        '{ project(code: "ALPHA") { adoption(code: "RIVER") { name textProblems { message } history { note } } } }',
      );
      expect(JSON.stringify(body)).not.toContain(SECRET);
    });
  });
});
