import { decided } from '../support/decided.js';
import { startPaperApp, type PaperApp } from './paper-app.js';

interface Late {
  readonly project: { readonly milestones: { readonly nodes: readonly { readonly code: string }[] } };
  readonly reviewPack: { readonly late: readonly { readonly domain: string; readonly code: string }[] };
}
interface Told {
  readonly code: string;
  readonly state: string;
  readonly firstPromisedOn: string;
  readonly promisedOn: string;
  readonly dueOn: string;
  readonly movedWorkingDays: number;
  readonly reason: string | null;
  readonly waitsFor: string | null;
}

describe('Two papers of one day, over HTTP', () => {
  let on: PaperApp;

  const ask = async <T>(query: string): Promise<T> => {
    const { body } = await on.app.gql<T>(on.cast.lead, query);
    if (!body.data) throw new Error(JSON.stringify(body.errors));
    return body.data;
  };
  const promises = async (): Promise<ReadonlyMap<string, Told>> => {
    const told = 'code state firstPromisedOn promisedOn dueOn movedWorkingDays reason waitsFor';
    const { promises: page } = await ask<{ promises: { nodes: Told[] } }>(
      `{ promises(programmeCode: "PARTNERSHIPS") { nodes { ${told} } } }`,
    );
    return new Map(page.nodes.map((one) => [one.code, one]));
  };
  const plain = (reference: string, block: string): Promise<string> =>
    on.read(on.cast.secretary, reference).then((paper) => {
      const found = paper!.blocks.find(({ id }) => id === block);
      const words = [found?.text ?? '', ...(found?.bullets ?? [])].join('\n');
      return words.replace(/\[([^\]]*)\]\{#[^}]*\}/gu, '$1').replaceAll('\u00a0', ' ');
    });
  const verified = async (reference: string): Promise<boolean> =>
    (await ask<{ verifyBoardPaper: { ok: boolean } }>(`{ verifyBoardPaper(reference: "${reference}") { ok } }`))
      .verifyBoardPaper.ok;

  beforeAll(async () => {
    on = await startPaperApp();
    await on.issued('10/23');
    await on.report('M1', { reportedOn: '2010-01-26', forecastDate: '2010-02-10', narrative: 'Comments are late.' });
    await on.report('M2', { reportedOn: '2010-01-26', narrative: 'Weekly update: on course.' });
    await on.issued('10/24');
  });

  afterAll(() => on.app.stop());

  it('know of each other: the second answers for the first', async () => {
    expect(await plain('10/24', 'consideration.previous')).toBe(
      'Paper 10/23 gave the background to this project. This paper reports what has changed since.',
    );
    expect(await plain('10/24', 'promises.all')).toBe(
      'Of the three dates and undertakings in earlier papers, two have moved and one is still to come. Those that are late are reported below.',
    );
    expect(await plain('10/24', 'ALPHA.M1.late')).toMatch(
      /\(paper 10\/23 gave 26 January\) and is now expected on 10 February, .* late\. Comments are late\. The same delay moves “Guidance published” from .* to 9 April\.$/u,
    );
  });

  it('are measured by the first, though the second already gave the new day', async () => {
    const told = await promises();
    expect(told.get('M1')).toEqual({
      ...{ code: 'M1', state: 'MOVED', firstPromisedOn: '2010-01-26', promisedOn: '2010-02-10', dueOn: '2010-02-10' },
      ...{ movedWorkingDays: 11, reason: 'Comments are late.', waitsFor: null },
    });
    expect(told.get('M2')).toMatchObject({ state: 'MOVED', reason: 'Comments are late.', waitsFor: 'M1' });
  });

  it('both verify', async () => {
    expect([await verified('10/23'), await verified('10/24')]).toEqual([true, true]);
  });

  it('agree with the lists and the pack of the day on what is late', async () => {
    const { project, reviewPack } = await ask<Late>(
      '{ project(code: "ALPHA") { milestones(late: true, first: 10) { nodes { code } } } reviewPack(projectCode: "ALPHA") { late { domain code } } }',
    );
    const listed = project.milestones.nodes.map(({ code }) => code);
    expect(listed).toEqual(['M1', 'M2']);
    expect(reviewPack.late.filter(({ domain }) => domain === 'PLAN').map(({ code }) => code)).toEqual(listed);
    expect(await plain('10/24', 'ALPHA.M1.late')).toContain('The same delay moves “Guidance published”');
  });
});

describe('What happens on the day of a paper after it was issued, over HTTP', () => {
  let on: PaperApp;
  const [TITLE, QUESTION] = ['The printer closes', 'Who prints the guide?'];

  const text = async (reference: string): Promise<string> => {
    const { blocks } = (await on.read(on.cast.secretary, reference))!;
    const words = blocks.flatMap((block) => [block.text, ...block.bullets]).join('\n');
    return words.replace(/\[([^\]]*)\]\{#[^}]*\}/gu, '$1').replaceAll('\u00a0', ' ');
  };
  const known = [
    ['an answer to a challenge', QUESTION],
    ['a risk that was closed', `The risk “${TITLE}” was closed on 26 January.`],
    ['a decision', 'The guide is free'],
    ['a milestone that was reached', 'we have reached “Draft agreed” on 26 January'],
  ] as const;

  beforeAll(async () => {
    on = await startPaperApp();
    const { app, cast } = on;
    const raised = { projectCode: 'ALPHA', title: TITLE, nature: 'THREAT', category: 'DELIVERY' };
    const { risk } = await app.saved(cast.lead, 'raiseRisk', raised, 'risk { id version }');
    await on.issued('10/23');
    const asked = {
      ...{ projectCode: 'ALPHA', kind: 'CHALLENGE', subject: { kind: 'PROJECT', id: cast.projectIds.ALPHA } },
      ...{ question: QUESTION, whyItMatters: 'Money.', wanted: 'A name.', answererId: cast.personIds['Leo Lead'] },
    };
    const { challenge } = await app.saved(cast.reviewer, 'raiseChallenge', asked, 'challenge { id version }');
    const answer = { challengeId: challenge.id, expectedVersion: challenge.version };
    await app.saved(cast.lead, 'answerChallenge', { ...answer, outcome: 'ACCEPTED', reasons: 'We will say.' });
    const closing = { riskId: risk.id, expectedVersion: risk.version, note: 'Another printer was found.' };
    await app.saved(cast.lead, 'closeRisk', closing);
    await decided(app, cast, '2010-01-26', { title: 'The guide is free', projectCodes: ['ALPHA'] });
    await on.report('M1', { reportedOn: '2010-01-26', actualDate: '2010-01-26', narrative: 'Done.' });
    await on.issued('10/24');
    await on.issued('10/25');
  });
  afterAll(() => on.app.stop());

  it.each(known)('%s is told by the next paper, and by no other', async (_what, words) => {
    const [before, next, after] = [await text('10/23'), await text('10/24'), await text('10/25')];
    expect(next).toContain(words);
    if (words.length > 10) expect([before, after].filter((one) => one.includes(words))).toEqual([]);
  });

  it('is told as kept, not passed over as settled before', async () => {
    expect(await text('10/24')).toContain('one has been kept');
  });
});
