import { type AdoptionApp, startAdoption } from '../adoption/adoption-app.js';
import { Visitor } from '../pages/visitor.js';
import { holdClock, waitingForLock } from '../support/clock-holder.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { POLICY } from '../../src/app.domains.js';

const PASSWORD = 'correct horse battery staple';
const TAKES_AWAY = '2010-02-20';
const ENDED = 'Your right to do this ended before it could be saved. Nothing was saved.';
const capital = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;

/** What a write answers: the codes of its errors or problems, and the words of the first. */
interface Told {
  readonly codes: readonly string[];
  readonly message: string;
}

/** Rights that no role gives, by the operation that rests on them; each is taken away below, whichever way it can be. */
const OF_A_MEMBER = [
  'signUp',
  'withdrawSignUp',
  'raiseConductChallenge',
  'answerConductChallenge',
  'proposeConductResolution',
  'resolveConductChallenge',
  'withdrawConductChallenge',
] as const;
const OTHERS = ['reportInvitation', 'answerChallenge', 'sendApologies'] as const;
/** Rights that nothing takes away: who raised a challenge has raised it, who asked for an erasure has asked, and oneself stays oneself. */
const COPIES = 'copyProject'; // what is copied is what the writer reads when it is asked for
const STAY = [
  ...['judgeAnswer', 'escalateChallenge', 'withdrawChallenge', 'grantRepresentation'],
  ...['confirmErasure', 'refuseErasure'],
];

describe('A right that ends while a write waits for its turn', () => {
  let at: AdoptionApp;
  let here: TestApp;
  let there: TestApp;
  beforeAll(async () => {
    at = await startAdoption();
    here = at.app;
    there = await startTestApp({ databaseUrl: here.databaseUrl, today: '2010-06-30' });
  });
  afterAll(async () => {
    await there.stop();
    await here.stop();
  });

  const last = async (): Promise<number> => {
    const [row] = await here.sql.rows<{ n: number }>('test-last', 'SELECT max(revision) AS n FROM journal_entry');
    return row!.n;
  };

  /** Lets one instance take a right away while a write of the other, sent after it, waits: and then both go on. */
  async function meanwhile<T>(take: () => Promise<unknown>, write: () => Promise<T>): Promise<T> {
    const before = await last();
    const clock = await holdClock(here.databaseUrl);
    const taking = take();
    await waitingForLock(here.databaseUrl, 1);
    const sent = write();
    await waitingForLock(here.databaseUrl, 2);
    await clock.letGo();
    await taking;
    const answer = await sent;
    expect(await last()).toBe(before + 1); // the taking away, and nothing else
    return answer;
  }

  const take = (token: string, field: string, input: object) => there.saved(token, field, input);

  async function send(token: string, field: string, input: object): Promise<Told> {
    const document = `mutation($input: ${capital(field)}!) { ${field}(input: $input) { saved problems { code message } } }`;
    const { body, codes } = await here.gql(token, document, { input });
    const problems: { code: string; message: string }[] = body.data?.[field]?.problems ?? [];
    const [first = { message: '' }] = [...(body.errors ?? []), ...problems];
    return { codes: [...codes, ...problems.map(({ code }) => code)], message: first.message };
  }

  const versionOf = async (personId: string): Promise<number> => {
    const { body } = await here.gql(at.cast.secretary, '{ people { id version } }');
    return body.data.people.find(({ id }: { id: string }) => id === personId).version;
  };

  describe.each([
    [
      'the person no longer acts for the member',
      async ({ name }: Member) => {
        const { body } = await here.gql(at.cast.secretary, '{ representations { id person } }');
        const { id } = body.data.representations.find(({ person }: { person: string }) => person === name);
        return () => take(at.cast.secretary, 'withdrawRepresentation', { representationId: id });
      },
    ],
    [
      'the register has the person elsewhere',
      async ({ personId }: Member) => {
        const expectedVersion = await versionOf(personId);
        const moved = { personId, organisationId: at.organisations.south, effectiveOn: TAKES_AWAY, expectedVersion };
        return () => take(at.cast.secretary, 'amendPerson', moved);
      },
    ],
    [
      'the organisation is no member any more',
      async ({ code }: Member) => {
        const left = { ...(await at.about(code, TAKES_AWAY)), members: at.members.slice(1) };
        return () => take(at.cast.lead, 'amendAdopter', left);
      },
    ],
  ])('because %s', (_, takingFrom) => {
    it.each(OF_A_MEMBER)('FORBIDDEN: %s is not saved', async (field) => {
      const member = await memberOf(at);
      const input = await inputOf(field, member);
      const told = await meanwhile(await takingFrom(member), () => send(member.token, field, input));
      expect(told).toEqual({ codes: ['FORBIDDEN'], message: expect.stringContaining(ENDED) });
    });
  });

  /** What a member's person sends; the version is the one that whatever takes the right away leaves behind, if it does. */
  async function inputOf(field: (typeof OF_A_MEMBER)[number], member: Member): Promise<object> {
    const { adoptionId, challengeId } = member;
    const { textSha256, version } = await at.adoption(member.code, {}, 'textSha256 version');
    const effectiveOn = '2010-03-01';
    if (field === 'raiseConductChallenge') {
      const { clauses } = await at.adoption(member.code, {}, 'clauses(first: 60) { nodes { key text } }');
      const clause = clauses.nodes.find(({ text }: { text: string }) => text === 'Share plans early');
      const about = { aboutOrganisationId: at.organisations.south, clauseIds: [clause.key], whatHappened: 'Late.' };
      return { adoptionId, effectiveOn, ...about };
    }
    if (field === 'signUp' || field === 'withdrawSignUp') {
      const own = { adoptionId, member: { organisationId: at.organisations.north }, effectiveOn };
      return { ...own, expectedVersion: version, ...(field === 'signUp' && { textSha256 }) };
    }
    const words = {
      answerConductChallenge: { answer: 'No.' },
      proposeConductResolution: { resolution: 'Peace.' },
      resolveConductChallenge: { note: 'Agreed.', proposalId: challengeId },
      withdrawConductChallenge: { note: 'Never mind.' },
    };
    return { challengeId, expectedVersion: member.challengeVersion, effectiveOn, ...words[field] };
  }

  it('NOT_YOUR_SEAT: the answer to an invitation by who sat there is not saved, whatever day it is of', async () => {
    const { cast, app } = at;
    const rita = cast.personIds['Rita Reviewer']!;
    const seat = { projectCode: 'ALPHA', organisationId: cast.organisationId, effectiveOn: '2010-01-05' };
    const added = await app.saved(cast.lead, 'addSeat', { ...seat, representativeId: rita }, 'seat { id version }');
    const { id: seatId, version } = added.seat;
    const invited = { seatId, state: 'INVITED', expectedVersion: version, effectiveOn: '2010-01-06' };
    await app.saved(cast.lead, 'reportInvitation', invited);
    const expectedVersion = await last();
    const another = { seatId, representativeId: cast.personIds['Gus Guest'], effectiveOn: TAKES_AWAY, expectedVersion };
    const accepted = { seatId, state: 'ACCEPTED', expectedVersion: expectedVersion + 1, effectiveOn: '2010-01-10' };
    const told = await meanwhile(
      () => take(cast.lead, 'amendSeat', another),
      () => send(cast.reviewer, 'reportInvitation', accepted),
    );
    expect(told.codes).toEqual(['NOT_YOUR_SEAT']);
  });

  it('NO_SEAT: apologies of who sat there before are not saved', async () => {
    const { cast, app } = at;
    const done = async (operation: string, input: object, reads: string): Promise<any> =>
      app.saved(cast.lead, operation, input, reads);
    const on = { projectCode: 'ALPHA', effectiveOn: '2010-01-05' };
    const named = { ...on, code: 'SITTING', name: 'Sitting', kind: 'ADVISORY' };
    const { body } = await done('establishBody', named, 'body { id }');
    await done('stateTermsOfReference', { ...on, purpose: 'To question.', bodyId: body.id }, '');
    const sitter = { ...on, organisationId: cast.organisationId, representativeId: cast.personIds['Rita Reviewer'] };
    const { seat } = await done('addSeat', sitter, 'seat { id version }');
    const { meeting } = await done(
      'planMeeting',
      { bodyCode: 'SITTING', meetsOn: '2010-07-30' },
      'meeting { id version }',
    );
    const representativeId = cast.personIds['Gus Guest'];
    const another = { seatId: seat.id, representativeId, effectiveOn: TAKES_AWAY, expectedVersion: seat.version };
    const apologies = { meetingId: meeting.id, expectedVersion: meeting.version };
    const told = await meanwhile(
      () => take(cast.lead, 'amendSeat', another),
      () => send(cast.reviewer, 'sendApologies', apologies),
    );
    expect(told.codes).toEqual(['NO_SEAT']);
  });

  it('NOT_YOURS_TO_ANSWER: the answer to a challenge by who was named before is not saved', async () => {
    const { cast, app } = at;
    const raised = {
      ...{ projectCode: 'ALPHA', kind: 'CHALLENGE', subject: { kind: 'OUTPUT_VERSION', id: at.versionId } },
      ...{ question: 'Why?', whyItMatters: 'It does.', wanted: 'A reason.', effectiveOn: '2010-01-11' },
      answererId: cast.personIds['Leo Lead'],
    };
    const made = await app.saved(cast.reviewer, 'raiseChallenge', raised, 'challenge { id version }');
    const { id: challengeId, version: expectedVersion } = made.challenge as { id: string; version: number };
    const other = { challengeId, expectedVersion, answererId: cast.personIds['Dora Director'], reason: 'Hers.' };
    const answer = { challengeId, expectedVersion: expectedVersion + 1, outcome: 'ACCEPTED', reasons: 'So be it.' };
    const told = await meanwhile(
      () => take(cast.secretary, 'assignChallenge', other),
      () => send(cast.lead, 'answerChallenge', answer),
    );
    expect(told.codes).toEqual(['NOT_YOURS_TO_ANSWER']);
  });

  describe('at the door', () => {
    let personId: string;
    const link = async (signInName: string): Promise<string> => {
      const input = { personId, signInName };
      return (await there.saved(at.cast.administrator, 'issueSignInLink', input, 'path')).path;
    };
    const comeIn = async (name: string): Promise<Visitor> => {
      const visitor = new Visitor(there.url);
      await visitor.post(await link(name), {});
      return visitor;
    };
    const choose = async (visitor: Visitor, password: string) => {
      const proof = await visitor.hidden('/account', 'proof');
      return () => visitor.post('/account/password', { proof, password });
    };
    beforeEach(async () => {
      ({ id: personId } = await at.person('Ann Entering', null));
      await (
        await choose(await comeIn('ann@example.org'), PASSWORD)
      )();
    });

    it('SIGN_IN_FAILED: a password that is replaced meanwhile lets nobody in', async () => {
      const replace = await choose(await comeIn('ann@example.org'), 'another horse another battery');
      const guest = new Visitor(here.url);
      const answer = await meanwhile(replace, () =>
        guest.post('/sign-in', { name: 'ann@example.org', password: PASSWORD }),
      );
      expect([answer.status, guest.session]).toEqual([422, '']);
      await link('ann.before@example.org'); // the name is free for the next Ann
    });

    it('SIGN_IN_FAILED: a name that is given up meanwhile lets nobody in', async () => {
      const guest = new Visitor(here.url);
      const answer = await meanwhile(
        () => link('ann.again@example.org'),
        () => guest.post('/sign-in', { name: 'ann@example.org', password: PASSWORD }),
      );
      expect([answer.status, guest.session]).toEqual([422, '']);
    });
  });

  it('is one of those tried here, or a role or a token, which the Recorder itself reads again', () => {
    const ofRoles =
      /^$|^Of the project|project lead of the project’s own|last administrator|held everywhere|^Of oneself|^With the right to add and change|^The director|^Director|^Inside a restricted window/u;
    const mutations = Object.keys(here.schema().getMutationType()!.getFields());
    const beyond = mutations.filter((name) => {
      const { parties, note } = POLICY[name as keyof typeof POLICY];
      return (parties as readonly string[]).includes('SIGNED_IN') ? !/^Of oneself/u.test(note) : !ofRoles.test(note);
    });
    expect(beyond.sort()).toEqual([...OF_A_MEMBER, ...OTHERS, ...STAY, COPIES].sort());
  });
});

interface Member {
  readonly personId: string;
  readonly name: string;
  readonly token: string;
  readonly code: string;
  readonly adoptionId: string;
  readonly challengeId: string;
  readonly challengeVersion: number;
}

let members = 0;

/** A person who acts for North in a partnership of their own, which has a challenge raised by North. */
async function memberOf(at: AdoptionApp): Promise<Member> {
  members += 1;
  const [name, code] = [`North ${members}`, `P${members}`];
  const { id: personId, token } = await at.person(name, at.organisations.north);
  const { id: adoptionId } = await at.consider(`Partnership ${members}`, { code, members: at.members });
  await at.done('reportAdoption', { ...(await at.about(code, '2010-02-03')), state: 'ADOPTED' });
  const { clauses } = await at.adoption(code, {}, 'clauses(first: 60) { nodes { key text } }');
  const clause = clauses.nodes.find(({ text }: { text: string }) => text === 'Share plans early');
  const about = { aboutOrganisationId: at.organisations.south, clauseIds: [clause.key], whatHappened: 'Late.' };
  const raised = await at.done('raiseConductChallenge', { adoptionId, effectiveOn: '2010-02-10', ...about }, token);
  return { personId, name, token, code, adoptionId, challengeId: raised.id, challengeVersion: raised.version };
}
