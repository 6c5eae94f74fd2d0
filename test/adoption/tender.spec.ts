import { NOBODY } from '../support/client.js';
import { faults } from '../support/client.js';
import { type AdoptionApp, startAdoption } from './adoption-app.js';

describe('tenders over GraphQL', () => {
  let at: AdoptionApp;
  let adoptionId: string;
  beforeAll(async () => {
    at = await startAdoption();
    adoptionId = (await at.consider('A city', { code: 'CITY' })).id;
  });
  afterAll(() => at.app.stop());

  const tender = async (view: Record<string, unknown> = {}): Promise<any> => {
    const document = `query($asAt: Date, $knownAt: DateTime) { project(code: "ALPHA", asAt: $asAt, knownAt: $knownAt) {
      adoption(code: "CITY") { tenders { nodes { id code title closed closesOn version values { key text }
        tenderers { id name answer askedOn complete missing { text } evidence { text value { text } }
          history { id answer correctedBy } evidenceHistory { id text } } } } } } }`;
    const { body } = await at.app.gql(at.cast.reviewer, document, view);
    expect(body.errors).toBeUndefined();
    return body.data.project.adoption.tenders.nodes[0];
  };
  const about = async (effectiveOn = '2010-02-10') => {
    const { id, version } = await tender();
    return { tenderId: id, expectedVersion: version, effectiveOn };
  };
  const first = async () => (await tender()).tenderers[0];

  it('begins for an adopter that goes by a text, and asks for evidence of its values', async () => {
    const input = { adoptionId, title: 'Care at home', issuedOn: '2010-02-08', closesOn: '2010-03-01' };
    const made = await at.done('startTender', { ...input, effectiveOn: '2010-02-08' });
    expect(made).toMatchObject({ code: 'TE1', title: 'Care at home', closed: true, tenderers: [] });
    expect(made.values.map((value: any) => `${value.number} ${value.text}`)).toEqual(['1 Share', '2 Listen']);
  });

  it.each<[string, object, string]>([
    ['CLOSES_BEFORE_ISSUE', { issuedOn: '2010-02-08', closesOn: '2010-02-01' }, 'closesOn'],
    ['NOT_FOUND', { adoptionId: NOBODY }, 'adoptionId'],
    ['CODE_TAKEN', { code: 'TE1' }, 'code'],
    ['BAD_USER_INPUT', { title: ' ' }, 'title'],
  ])('is refused with %s', async (code, more, field) => {
    const input = { adoptionId, title: 'x', effectiveOn: '2010-02-08', ...more };
    expect(faults(await at.run('startTender', input))).toEqual([`${code} ${field}`]);
  });

  it('needs a text to put to anybody', async () => {
    const { id } = await at.consider('A county', { outputVersionId: null });
    const input = { adoptionId: id, title: 'x', effectiveOn: '2010-02-08' };
    expect(faults(await at.run('startTender', input))).toEqual(['VERSION_NEEDED adoptionId']);
  });

  it('asks would-be partners, by the register or by name, each once', async () => {
    await at.done('askTenderer', { ...(await about()), organisationId: at.organisations.south });
    await at.done('askTenderer', { ...(await about()), name: 'Helping Hands' });
    expect((await tender({ asAt: '2010-02-12' })).tenderers).toMatchObject([
      { name: 'South Trust', answer: 'ASKED', askedOn: '2010-02-10', complete: false },
      { name: 'Helping Hands', answer: 'ASKED', missing: [{ text: 'Share' }, { text: 'Listen' }] },
    ]);
    const again = await at.run('askTenderer', { ...(await about()), name: ' helping hands' });
    expect(faults(again)).toEqual(['ALREADY_ASKED name']);
    expect(faults(await at.run('askTenderer', await about()))).toEqual(['MEMBER_UNNAMED name']);
  });

  it('finds out by itself who did not answer in time', async () => {
    expect((await first()).answer).toBe('UNANSWERED');
    expect((await tender({ asAt: '2010-03-01' })).tenderers[0].answer).toBe('ASKED');
  });

  it('takes an answer, and a correction of it, and keeps both', async () => {
    const { id } = await first();
    await at.done('reportTenderer', { ...(await about('2010-02-15')), tendererId: id, answer: 'WILL_NOT_SIGN' });
    const knownAt = await at.app.now();
    const { history } = await first();
    const corrected = { tendererId: id, answer: 'WILL_SIGN', corrects: history[1].id, note: 'Misheard.' };
    await at.done('reportTenderer', { ...(await about('2010-02-15')), ...corrected });
    expect((await first()).answer).toBe('WILL_SIGN');
    expect((await first()).history.map((row: any) => row.answer)).toEqual(['ASKED', 'WILL_NOT_SIGN', 'WILL_SIGN']);
    expect((await tender({ knownAt })).tenderers[0].answer).toBe('WILL_NOT_SIGN');
    expect((await tender({ asAt: '2010-02-12' })).tenderers[0].answer).toBe('ASKED');
  });

  it.each<[string, object, string]>([
    ['TENDERER_UNKNOWN', { tendererId: NOBODY }, 'tendererId'],
    ['LATER_REPORT_STANDS', { effectiveOn: '2010-02-11' }, 'effectiveOn'],
    ['BEFORE_TENDER', { effectiveOn: '2010-02-01' }, 'effectiveOn'],
    ['NOT_FOUND', { corrects: NOBODY }, 'corrects'],
    ['NOT_FOUND', { tenderId: NOBODY }, 'tenderId'],
    ['VERSION_CONFLICT', { expectedVersion: 1 }, 'expectedVersion'],
  ])('refuses an answer with %s', async (code, more, field) => {
    const { id } = await first();
    const input = { ...(await about('2010-02-20')), tendererId: id, answer: 'WILL_NOT_SIGN', ...more };
    expect(faults(await at.run('reportTenderer', input))).toEqual([`${code} ${field}`]);
  });

  it('takes evidence value by value, and says what is missing', async () => {
    const { id: tendererId } = await first();
    const share = { valueId: at.clauseIds['Share'], text: 'We publish our plans.' };
    await at.done('reportTenderEvidence', { ...(await about('2010-02-16')), tendererId, evidence: [share] });
    expect(await first()).toMatchObject({
      ...{ complete: false, missing: [{ text: 'Listen' }] },
      evidence: [{ text: 'We publish our plans.', value: { text: 'Share' } }],
    });
    const listen = { valueId: at.clauseIds['Listen'], text: 'We hold a forum.' };
    const again = { ...share, text: 'We publish plans and accounts.' };
    await at.done('reportTenderEvidence', { ...(await about('2010-02-17')), tendererId, evidence: [listen, again] });
    expect(await first()).toMatchObject({ complete: true, missing: [] });
    expect((await first()).evidence.map((each: any) => each.text)).toEqual([again.text, listen.text]);
    expect((await first()).evidenceHistory).toHaveLength(3);
    expect((await tender({ asAt: '2010-02-16' })).tenderers[0].complete).toBe(false);
  });

  it('records all evidence or none', async () => {
    const { id: tendererId } = await first();
    const before = await tender();
    const [share, clause] = [at.clauseIds['Share'], at.clauseIds['Listen to all']];
    const evidence = [share, share, clause].map((valueId) => ({ valueId, text: 'x' }));
    const done = await at.run('reportTenderEvidence', { ...(await about('2010-02-18')), tendererId, evidence });
    expect(faults(done)).toEqual(['DUPLICATE_VALUE evidence.1.valueId', 'VALUE_UNKNOWN evidence.2.valueId']);
    expect(await tender()).toEqual(before);
  });

  it('keeps evidence for a value that the adopter then leaves out', async () => {
    const out = ['Listen', 'Everyone:', 'Listen to all'].map((text) => ({
      ...{ clauseId: at.clauseIds[text], treatment: 'OMITTED', note: 'Not for us.' },
    }));
    await at.done('adaptClauses', { ...(await at.about('CITY', '2010-02-20')), changes: out });
    expect((await tender()).values.map((value: any) => value.text)).toEqual(['Share']);
    expect((await first()).evidence.map((each: any) => each.value?.text ?? 'gone')).toEqual(['Share', 'gone']);
  });

  it('is amended: what is left out stays, and null clears', async () => {
    const amended = await at.done('amendTender', { ...(await about('2010-02-25')), closesOn: '2010-07-15' });
    expect(amended).toMatchObject({ title: 'Care at home', closesOn: '2010-07-15', closed: false });
    const cleared = await at.done('amendTender', { ...(await about('2010-02-26')), closesOn: null });
    expect(cleared).toMatchObject({ closesOn: null, closed: false, issuedOn: '2010-02-08' });
  });
});
