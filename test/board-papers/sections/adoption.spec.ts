import fc from 'fast-check';
import { ADOPTION_STATES, TENDERER_ANSWERS } from '../../../src/adoption/adoption-states.js';
import { SIGNING_STATES } from '../../../src/adoption/signatures.js';
import { compose, figuresOf } from '../../../src/board-papers/compose.js';
import type { AdopterFact, AdoptionFacts } from '../../../src/board-papers/facts/adoption-facts.js';
import type { PaperFacts } from '../../../src/board-papers/facts/facts.types.js';
import { plainText } from '../../../src/board-papers/prose.js';
import { adopter, membersOf, noAdoption, someAdoption } from '../domain-fixtures/adoption.js';
import { paperFixture, project } from '../facts-fixture.js';

const withAdoption = (adoption: AdoptionFacts): PaperFacts =>
  paperFixture({ projects: [project(20, 'MCC', 'Protocol', { adoption })] });

/** The paragraph with an id, its bullets on lines of their own, spaces plain; null: it is not there. */
function said(adoption: AdoptionFacts, blockId: string): string | null {
  const block = compose(withAdoption(adoption)).body.find((one) => one.block.id === blockId)?.block;
  if (block?.kind !== 'paragraph') return null;
  const lines = [plainText(block.runs), ...(block.bullets ?? []).map((bullet) => `- ${plainText(bullet)}`)];
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

const one = (more: Partial<AdopterFact>): AdoptionFacts => ({ adopters: [adopter(1, 'Hill Council', more)] });
const TITLE = '“Partnership behaviour protocol”';

describe('What a paper says of adoption', () => {
  it('is nothing where nobody considers or adopts anything', () => {
    const ids = compose(withAdoption(noAdoption)).body.map((block) => block.block.id);
    expect(ids.filter((id) => id.includes('adoption') || id.includes('next_steps'))).toEqual([]);
  });

  it('names everybody with stage and reason, invented ones left out', () => {
    expect(said(someAdoption, 'MCC.adoption')).toBe(
      [
        `A city council is considering ${TITLE}: to compare partners before it works with them.`,
        'Hill Council adopted it word for word on 14 January 2010: its only member has signed, and its text has been public since 20 January 2010.',
        'Dale Council declined the text on 15 January 2010: it has a code of its own.',
        `Moor partnership withdrew from ${TITLE} on 18 January 2010: it was wound up.`,
      ].join(' '),
    );
  });

  it('says which members have signed, which have not and which must sign again, and what was changed', () => {
    const riverside = { ...someAdoption.adopters[1]!, invented: false };
    expect(said({ adopters: [riverside] }, 'MCC.adoption')).toBe(
      `${riverside.name} adapted ${TITLE} on 12 January 2010 (two clauses reworded, one omitted and one added): one of its three members has signed, East Charity has not signed and South Trust signed a text that has changed since and has to sign again.`,
    );
    const figures = figuresOf(compose(withAdoption({ adopters: [riverside] })));
    expect(figures.find(({ id }) => id === 'MCC.adoption.AD2.member.2')?.source.reportId).toBe(
      riverside.members[1]!.reportId,
    );
  });

  it('counts no adopter that was made up', () => {
    const invented = [{ ...someAdoption.adopters[0]!, invented: true }];
    expect(said({ adopters: invented }, 'MCC.adoption')).toBeNull();
  });

  it('names a few of many adopters and members, and counts the others', () => {
    const many = { adopters: Array.from({ length: 12 }, (_, n) => adopter(n + 1, `Hill ${n + 1}`)) };
    expect(said(many, 'MCC.adoption')).toContain(
      'Hill 3 is considering it. In addition, nine others have taken it up or are considering it.',
    );
    const members = membersOf({ A: 'UNSIGNED', B: 'UNSIGNED', C: 'UNSIGNED', D: 'UNSIGNED', E: 'UNSIGNED' });
    expect(said(one({ stage: 'ADOPTED', members }), 'MCC.adoption')).toContain(
      'A, B, C and two others have not signed.',
    );
  });

  it.each<[string, Partial<AdopterFact>, string]>([
    ['one that only considers, without a reason', {}, `Hill Council is considering ${TITLE}.`],
    [
      'one that has no members',
      { stage: 'ADOPTED', since: '2010-01-14' },
      `Hill Council adopted ${TITLE} word for word on 14 January 2010.`,
    ],
    [
      'one of which nobody has signed',
      { stage: 'ADAPTED', since: '2010-01-14', added: 1, members: membersOf({ North: 'UNSIGNED', South: 'UNSIGNED' }) },
      `Hill Council adapted ${TITLE} on 14 January 2010 (one clause added): North and South have not signed.`,
    ],
    [
      'one that all have signed',
      {
        ...{ stage: 'ADOPTED', since: '2010-01-14', publicSince: '2010-01-19' },
        members: membersOf({ North: 'SIGNED', South: 'SIGNED' }),
      },
      `Hill Council adopted ${TITLE} word for word on 14 January 2010: both members have signed, and its text has been public since 19 January 2010.`,
    ],
    [
      'one whose members have all to sign again',
      { stage: 'ADAPTED', since: '2010-01-14', omitted: 2, members: membersOf({ North: 'VOID', South: 'VOID' }) },
      `Hill Council adapted ${TITLE} on 14 January 2010 (two clauses omitted): North and South signed a text that has changed since and have to sign again.`,
    ],
  ])('tells of %s', (_, more, text) => {
    expect(said(one(more), 'MCC.adoption')).toBe(text);
  });

  it('names no output where an adopter has none, and each where they differ', () => {
    expect(said(one({ outputTitle: null }), 'MCC.adoption')).toBe('Hill Council is considering adoption.');
    const two = { adopters: [adopter(1, 'A'), adopter(2, 'B', { outputTitle: 'Checklist' })] };
    expect(said(two, 'MCC.adoption')).toBe(`A is considering ${TITLE}. B is considering “Checklist”.`);
  });

  it('says whose version is no longer the newest, and leaves out those who left off', () => {
    const behind = { movedOn: 'SUPERSEDED', newestLabel: 'Version 2' } as const;
    const facts = {
      adopters: [adopter(1, 'A', behind), adopter(2, 'B', behind), adopter(3, 'C', { ...behind, stage: 'DECLINED' })],
    };
    expect(said(facts, 'MCC.adoption.moved')).toBe(
      'A (Version 1) and B (Version 1) use an earlier version: a newer one has been published since.',
    );
    expect(said(one({}), 'MCC.adoption.moved')).toBeNull();
  });

  it.each<[AdopterFact['answers'], string | null]>([
    [[], null],
    [['WILL_SIGN'], 'One would-be partner was asked to sign up in tenders: one will sign.'],
    [
      ['UNANSWERED', 'WILL_NOT_SIGN', 'ASKED', 'WILL_SIGN', 'WILL_SIGN'],
      'Five would-be partners were asked to sign up in tenders: two will sign, one will not sign, one may still answer and one did not answer in time.',
    ],
  ])('counts the answers %p of would-be partners', (answers, text) => {
    expect(said(one({ answers }), 'MCC.adoption.tenders')).toBe(text);
  });

  it('has no hole and no figure of two minds, whatever the facts', () => {
    const words = fc.constantFrom('alpha', 'beta.', ' two words', 'ends,', 'Émile');
    const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
    const anybody = (n: number) =>
      fc
        .record({
          name: words,
          invented: fc.boolean(),
          stage: fc.constantFrom(...ADOPTION_STATES),
          since: maybe(fc.constant('2010-01-14')),
          why: maybe(words),
          outputTitle: maybe(words),
          versionLabel: maybe(words),
          ...{ reworded: fc.nat(2), omitted: fc.nat(1), added: fc.nat(12) },
          members: fc
            .dictionary(words, fc.constantFrom(...SIGNING_STATES), { maxKeys: 3 })
            .map((states) => membersOf(states)),
          publicSince: maybe(fc.constant('2010-01-20')),
          newestLabel: maybe(words),
          answers: fc.array(fc.constantFrom(...TENDERER_ANSWERS), { maxLength: 3 }),
        })
        .map((more) => adopter(n, more.name, more));
    fc.assert(
      fc.property(fc.tuple(anybody(1), anybody(2)), (adopters) => {
        const blocks = compose(withAdoption({ adopters })).body;
        const texts = blocks.flatMap(({ block }) =>
          block.kind === 'paragraph' ? [block.runs, ...(block.bullets ?? [])].map(plainText) : [],
        );
        const holes = /null|undefined| {2}| [.,;:)]|[,;:]\.|\.\.|\( ?\)|: ?$|: ;/u;
        expect(texts.filter((text) => holes.test(text) && !/(MCC|asked to note|:)$/u.test(text))).toEqual([]);
        const seen = new Map<string, string>();
        for (const { id, text } of blocks.flatMap((block) => block.figures)) {
          expect([id, seen.get(id) ?? text]).toEqual([id, text]);
          seen.set(id, text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('traces a stage to its report and a signature to its own row', () => {
    const figures = figuresOf(compose(withAdoption(someAdoption)));
    const found = (id: string) => figures.find((figure) => figure.id === id)?.source;
    const { adopters } = someAdoption;
    expect(found('MCC.adoption.AD3.since')?.reportId).toBe(adopters[2]!.stageReportId);
    expect(found('MCC.adoption.AD3.name')).toMatchObject({ reportId: adopters[2]!.reportId, kind: 'Adoption' });
    expect(found('MCC.adoption.AD1.why')).toMatchObject({
      reportId: adopters[0]!.reportId,
      citation: 'committee report ¶3',
    });
  });
});
