/** Decides what the page of a register's gaps shows: each thing that is missing, with the risk and the form that closes it. */
import { withDay } from '../frame/as-at.js';
import { challengeOffer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { tableOfPage } from '../frame/table.js';
import { counted, day } from '../frame/words.js';
import { gapOffers } from './gap-offers.js';
import { gapWords } from './risk-words.js';
import type { GAPS } from './risks.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type GapsProject = AnswerTo<typeof GAPS>['project'];

/** The view model of the page. `here` is its address. */
export function missingPage(
  project: GapsProject,
  here: string,
  after: string | null,
  asAt: string | null,
  offer: Offers,
) {
  const { code, riskGaps, riskScale } = project;
  return {
    area: 'programme',
    project: projectParts(code, 'risks', asAt),
    back: { href: withDay(projectPath(code, 'risks'), asAt), text: 'Risk register' },
    about: challengeOffer(offer, code, 'PROJECT', project.id, project.title),
    code,
    asAtWords: day(project.asAt),
    count: counted(riskGaps.totalCount, 'thing'),
    tables: {
      missing: tableOfPage(
        { id: 'missing', caption: 'What is missing, risk by risk', empty: 'Nothing is missing from the register.' },
        [
          {
            head: 'Risk',
            cell: ({ riskCode, riskTitle }) => ({
              text: `${riskCode} ${riskTitle}`,
              href: withDay(projectPath(code, `risks/${encodeURIComponent(riskCode)}`), asAt),
            }),
          },
          { head: 'Missing', cell: (gap) => gapWords(gap.code) },
          {
            head: 'What to do',
            cell: (gap) => ({ text: gap.message, acts: gapOffers(offer, code, riskScale.version, gap) }),
          },
        ],
        riskGaps,
        here,
        after,
      ),
    },
  };
}
