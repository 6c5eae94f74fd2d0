/** Facts of adoption made by hand: enough of everything a paper can meet. */
import type { AdopterFact, AdoptionFacts } from '../../../src/board-papers/facts/adoption-facts.js';
import type { SigningState } from '../../../src/adoption/signatures.js';

export const noAdoption: AdoptionFacts = { adopters: [] };

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** One adopter that considers the protocol. */
export function adopter(n: number, name: string, more: Partial<AdopterFact> = {}): AdopterFact {
  return {
    recordId: id(7_000 + n),
    reportId: id(7_100 + n),
    citation: null,
    code: `AD${n}`,
    name,
    invented: false,
    stage: 'CONSIDERING',
    stageReportId: null,
    since: null,
    why: null,
    outputTitle: 'Partnership behaviour protocol',
    versionLabel: 'Version 1',
    reworded: 0,
    omitted: 0,
    added: 0,
    members: [],
    publicSince: null,
    movedOn: 'CURRENT',
    newestLabel: null,
    answers: [],
    ...more,
  };
}

/** Members by name, each with how it stands to the text. */
export function membersOf(states: Readonly<Record<string, SigningState>>): AdopterFact['members'] {
  return Object.entries(states).map(([name, state], index) => ({
    recordId: id(7_200),
    reportId: id(7_300 + index),
    citation: null,
    name,
    state,
  }));
}

/** Every stage, signature and answer at once. */
export const someAdoption: AdoptionFacts = {
  adopters: [
    adopter(1, 'A city council', {
      why: 'To compare partners before it works with them.',
      citation: 'committee report ¶3',
    }),
    adopter(2, 'Riverside partnership', {
      ...{ invented: true, stage: 'ADAPTED', stageReportId: id(7_401), since: '2010-01-12' },
      ...{ reworded: 2, omitted: 1, added: 1, movedOn: 'NEWER_PUBLISHED', newestLabel: 'Version 2' },
      members: membersOf({ 'North Council': 'SIGNED', 'South Trust': 'VOID', 'East Charity': 'UNSIGNED' }),
      answers: ['WILL_SIGN', 'ASKED'],
    }),
    adopter(3, 'Hill Council', {
      ...{ stage: 'ADOPTED', stageReportId: id(7_402), since: '2010-01-14', publicSince: '2010-01-20' },
      members: membersOf({ 'Hill Council': 'SIGNED' }),
    }),
    adopter(4, 'Dale Council', {
      ...{ stage: 'DECLINED', stageReportId: id(7_403), since: '2010-01-15', why: 'It has a code of its own.' },
      ...{ outputTitle: null, versionLabel: null, movedOn: null },
    }),
    adopter(5, 'Moor partnership', {
      stage: 'WITHDRAWN',
      stageReportId: id(7_404),
      since: '2010-01-18',
      why: 'It was wound up',
    }),
  ],
};
