import { Recorder } from '../../src/platform/record/recorder.js';
import { faults } from '../support/client.js';
import { type AdoptionApp, startAdoption } from './adoption-app.js';

const PUBLIC = `adoptionCode projectCode name kind outputTitle versionLabel publicSince textSha256 movedOnState invented
  clauses { kind number text treatment } signatures { member signatory post signedOn } files { format mediaType url }`;
const FORMATS = ['docx', 'pdf', 'odt', 'html', 'md'];

describe('signing up to an adopted text', () => {
  let at: AdoptionApp;
  beforeAll(async () => {
    at = await startAdoption();
    await at.consider('Riverside partnership', {
      code: 'RIVER',
      members: at.members,
      purpose: 'To work well together.',
    });
    await at.done('adaptClauses', {
      ...(await at.about('RIVER')),
      changes: [
        { clauseId: at.clauseIds['Share plans early'], treatment: 'OMITTED', note: 'We have no plans.' },
        { clauseId: at.clauseIds['Listen to all'], treatment: 'REWORDED', text: 'Listen to everyone & <all>' },
      ],
    });
  });
  afterAll(() => at.app.stop());

  const hash = async (): Promise<string> => (await at.adoption('RIVER', {}, 'textSha256')).textSha256;
  const signing = async (organisationId: string, more: object = {}) => ({
    ...(await at.about('RIVER', '2010-02-05')),
    ...{ member: { organisationId }, textSha256: await hash(), ...more },
  });
  const published = async (): Promise<any> => {
    const one = `{ adoptedProtocol(projectCode: "ALPHA", adoptionCode: "RIVER") { ${PUBLIC} }
      adoptedProtocols { totalCount nodes { adoptionCode } } }`;
    const { body } = await at.app.gql(null, one);
    expect(body.errors).toBeUndefined();
    expect(body.data.adoptedProtocols.totalCount).toBe(body.data.adoptedProtocol === null ? 0 : 1);
    return body.data.adoptedProtocol;
  };
  const file = (name: string): Promise<Response> => fetch(`${at.app.url}/adopted-protocols/${name}`);

  it('waits until the text is taken up', async () => {
    const early = await at.run('signUp', await signing(at.organisations.north), at.people.nora.token);
    expect(faults(early)).toEqual(['NOT_TAKEN_UP adoptionId']);
    await at.done('reportAdoption', { ...(await at.about('RIVER', '2010-02-03')), state: 'ADAPTED' });
  });

  it('is done by a person of the member in one’s own name', async () => {
    const signed = await at.done('signUp', await signing(at.organisations.north), at.people.nora.token);
    expect(signed.members[0]).toEqual({
      ...{ name: 'North Council', organisation: { name: 'North Council' }, state: 'SIGNED' },
      ...{ signatory: 'Nora North', post: 'Post of Nora North', signedOn: '2010-02-05' },
    });
    expect(signed.publicationBlockers.map((each: any) => each.message)).toEqual([
      'South Trust has not signed.',
      'East Charity has not signed.',
    ]);
    expect(await published()).toBeNull();
  });

  it('is recorded by the project lead from a document, which must be named', async () => {
    const south = at.organisations.south;
    expect(faults(await at.run('signUp', await signing(south)))).toEqual(['SIGNATORY_NEEDED signatory']);
    const named = { signatory: 'Sam South', post: 'Chair' };
    expect(faults(await at.run('signUp', await signing(south, named)))).toEqual(['CITATION_NEEDED citation']);
    const shown = { ...named, citation: 'Letter of 5 February 2010' };
    const signed = await at.done('signUp', await signing(south, shown));
    expect(signed.members[1]).toMatchObject({ state: 'SIGNED', signatory: 'Sam South', post: 'Chair' });
    expect(signed.signatures.nodes[1].citation).toBe('Letter of 5 February 2010');
  });

  it.each<[string, object, string]>([
    ['TEXT_CHANGED', { textSha256: 'f'.repeat(64) }, 'textSha256'],
    ['BAD_USER_INPUT', { textSha256: 'x' }, 'textSha256'],
    ['MEMBER_UNKNOWN', { member: { name: 'Choir' } }, 'member'],
    ['MEMBER_UNNAMED', { member: {} }, 'member.name'],
    ['BEFORE_ADOPTION', { effectiveOn: '2010-01-06' }, 'effectiveOn'],
    ['NOT_TAKEN_UP', { effectiveOn: '2010-02-02' }, 'adoptionId'],
    ['VERSION_CONFLICT', { expectedVersion: 1 }, 'expectedVersion'],
    ['NOT_FOUND', { corrects: '00000000-0000-4000-8000-000000000000' }, 'corrects'],
  ])('is refused with %s', async (code, more, field) => {
    const named = { signatory: 'Ed East', citation: 'Letter', ...more };
    const done = await at.run('signUp', await signing(at.organisations.east, named));
    expect(faults(done)).toEqual([`${code} ${field}`]);
  });

  it('is for one’s own organisation alone', async () => {
    const done = await at.run('signUp', await signing(at.organisations.east), at.people.sol.token);
    expect(faults(done)).toEqual(['NOT_YOUR_MEMBER member']);
  });

  it('makes the text public once all have signed, in every format', async () => {
    await at.done('signUp', await signing(at.organisations.east, { effectiveOn: '2010-02-08' }), at.people.eve.token);
    expect(await at.adoption('RIVER')).toMatchObject({ publicSince: '2010-02-08', publicationBlockers: [] });
    const protocol = await published();
    expect(protocol).toMatchObject({
      ...{ name: 'Riverside partnership', outputTitle: 'Partnership protocol', versionLabel: 'Version 1' },
      ...{ publicSince: '2010-02-08', textSha256: await hash(), movedOnState: 'CURRENT' },
    });
    expect(protocol.clauses.map((clause: any) => clause.text)).not.toContain('Share plans early');
    expect(protocol.signatures.map((each: any) => `${each.member}: ${each.signatory}, ${each.signedOn}`)).toEqual([
      'North Council: Nora North, 2010-02-05',
      'South Trust: Sam South, 2010-02-05',
      'East Charity: Eve East, 2010-02-08',
    ]);
    expect(protocol.files.map((each: any) => each.format)).toEqual(FORMATS);
    for (const { url, mediaType } of protocol.files) {
      const answer = await fetch(`${at.app.url}${url}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, mediaType]);
    }
    const markdown = await (await file('alpha-river.md')).text();
    expect(markdown).toContain('Riverside partnership');
    expect(markdown).toContain('To work well together.');
    expect(markdown).toMatch(/Nora North, Post of Nora North/u);
    expect(markdown).not.toContain('Share plans early');
    const page = await file('alpha-river.html');
    expect(page.headers.get('content-security-policy')).toContain('sandbox');
    expect(await page.text()).toContain('Listen to everyone &amp; &lt;all&gt;');
  });

  it.each([
    'alpha-river.exe',
    'alpha-none.md',
    'none-river.md',
    'river.md',
    '..%2Falpha-river.md',
    'alpha-river.md.md',
  ])('has no file %s', async (name) => {
    expect((await file(name)).status).toBe(404);
  });

  it('stands on a past date as it stood then', async () => {
    const then = await at.adoption('RIVER', { asAt: '2010-02-06' });
    expect(then.members.map((member: any) => member.state)).toEqual(['SIGNED', 'SIGNED', 'UNSIGNED']);
    expect(then.publicSince).toBeNull();
  });

  it('is void for all once the text changes, visibly, and the text is no longer public', async () => {
    const signedHash = await hash();
    await at.done('adaptClauses', {
      ...(await at.about('RIVER', '2010-02-10')),
      changes: [{ clauseId: at.clauseIds['Share money fairly'], treatment: 'REWORDED', text: 'Share costs' }],
    });
    const changed = await at.adoption('RIVER');
    expect(changed.members.map((member: any) => member.state)).toEqual(['VOID', 'VOID', 'VOID']);
    expect(changed.signatures.nodes.every((each: any) => each.textSha256 === signedHash)).toBe(true);
    expect(changed.publicationBlockers.map((each: any) => each.code)).toEqual(Array(3).fill('SIGNATURE_VOID'));
    expect(await published()).toBeNull();
    expect((await file('alpha-river.md')).status).toBe(404);
  });

  it('may be taken back, once', async () => {
    const withdrawal = async () => ({
      ...(await at.about('RIVER', '2010-02-11')),
      ...{ member: { organisationId: at.organisations.north }, note: 'Not with this wording.' },
    });
    const back = await at.done('withdrawSignUp', await withdrawal(), at.people.nora.token);
    expect(back.members[0]).toMatchObject({ state: 'UNSIGNED', signatory: null });
    expect(back.signatures.nodes.at(-1)).toMatchObject({ member: 'North Council', withdrawn: true });
    const again = await at.run('withdrawSignUp', await withdrawal(), at.people.nora.token);
    expect(faults(again)).toEqual(['NOT_SIGNED member']);
  });

  it('is put right where it was copied from a document, its withdrawal too', async () => {
    const shown = { signatory: 'Sam South', citation: 'Letter of 12 February 2010', effectiveOn: '2010-02-12' };
    const signed = await at.done('signUp', await signing(at.organisations.south, shown));
    const corrects = signed.signatures.nodes.at(-1).id;
    const right = await at.done(
      'signUp',
      await signing(at.organisations.south, { ...shown, signatory: 'Sue South', corrects }),
    );
    expect(right.members[1]).toMatchObject({ state: 'SIGNED', signatory: 'Sue South' });
    expect(right.signatures.nodes.find(({ id }: any) => id === corrects).correctedBy).toBe(
      right.signatures.nodes.at(-1).id,
    );
    const withdrawal = async (more: object) => ({
      ...(await at.about('RIVER', '2010-02-12')),
      ...{ member: { organisationId: at.organisations.south }, ...shown, ...more },
    });
    const back = await at.done('withdrawSignUp', await withdrawal({}));
    const again = { note: 'Not with this wording.', corrects: back.signatures.nodes.at(-1).id };
    const corrected = await at.done('withdrawSignUp', await withdrawal(again));
    expect(corrected.signatures.nodes.at(-1)).toMatchObject({ withdrawn: true, note: again.note });
    expect(corrected.members[1].state).toBe('UNSIGNED');
  });

  it('is not put right by somebody else where it was given in person', async () => {
    await at.done('signUp', await signing(at.organisations.east, { effectiveOn: '2010-02-12' }), at.people.eve.token);
    const { signatures } = await at.adoption('RIVER');
    const corrects = signatures.nodes.at(-1).id;
    const named = { signatory: 'Ed East', citation: 'Letter', effectiveOn: '2010-02-12', corrects };
    const done = await at.run('signUp', await signing(at.organisations.east, named));
    expect(faults(done)).toEqual(['GIVEN_IN_PERSON corrects']);
  });

  it('refuses a signature before one that stands', async () => {
    const early = {
      effectiveOn: '2010-02-04',
      textSha256: (await at.adoption('RIVER', { asAt: '2010-02-04' })).textSha256,
    };
    const done = await at.run(
      'signUp',
      await signing(at.organisations.south, { ...early, signatory: 'Sam', citation: 'x' }),
    );
    expect(faults(done)).toEqual(['LATER_REPORT_STANDS effectiveOn']);
  });

  it('is told as not there to those who may not know of it, and as not theirs to those who may', async () => {
    const document = `mutation($input: SignUpInput!) { signUp(input: $input) { saved problems { code path } } }`;
    const input = await signing(at.organisations.north);
    const outcomes: string[] = [];
    for (const name of ['administrator', 'secretary', 'director', 'reviewer', 'stranger', 'guest'] as const) {
      const { body, codes } = await at.app.gql(at.cast[name], document, { input });
      outcomes.push(`${name} ${codes[0] ?? body.data.signUp.problems[0].code}`);
    }
    expect(outcomes).toEqual([
      ...['administrator FORBIDDEN', 'secretary FORBIDDEN', 'director FORBIDDEN', 'reviewer FORBIDDEN'],
      ...['stranger NOT_FOUND', 'guest NOT_FOUND'],
    ]);
  });

  it('has shown nothing new to anybody by what was refused', async () => {
    const before = await at.app.app.get(Recorder).lastRevision();
    await at.run('signUp', await signing(at.organisations.east), at.people.sol.token);
    expect(await at.app.app.get(Recorder).lastRevision()).toBe(before);
  });

  it('shows a person the partnerships of the own organisation, and no other', async () => {
    const mine = async (token: string) => {
      const { body } = await at.app.gql(token, '{ myPartnerships { totalCount nodes { code name state } } }');
      return body.data.myPartnerships.nodes;
    };
    expect(await mine(at.people.nora.token)).toEqual([
      { code: 'RIVER', name: 'Riverside partnership', state: 'ADAPTED' },
    ]);
    for (const name of ['administrator', 'lead', 'guest'] as const) expect(await mine(at.cast[name])).toEqual([]);
  });
});
