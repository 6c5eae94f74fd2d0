/** Decides what the page of a stakeholder shows: what is due, how it is judged, what was said and what was promised to it. */
import { withDay } from '../frame/as-at.js';
import { correctOffer, challengeOffer, type Offer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { summary } from '../frame/summary.js';
import { type Column, dayFact, type Listed, tableOf, tableOfPage } from '../frame/table.js';
import { correctedWords, timeline } from '../frame/timeline.js';
import { counted, day } from '../frame/words.js';
import { commitmentTag } from './commitment-words.js';
import { named } from './stakeholders-page.js';
import {
  channelWords,
  commitmentPath,
  exchangeDay,
  levelWords,
  positionTag,
  siblings,
  treatmentWords,
} from './stakeholder-words.js';
import type { STAKEHOLDER, DEALINGS } from './stakeholders.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type StakeholderInFull = NonNullable<AnswerTo<typeof STAKEHOLDER>['project']['stakeholder']>;

export type Exchange = AnswerTo<typeof DEALINGS>['project']['engagementLog']['nodes'][number];

export type Dealings = AnswerTo<typeof DEALINGS>['project'];

/** The view model of the page. */
export function stakeholderPage(
  project: { readonly code: string; readonly title: string; readonly asAt: string },
  one: StakeholderInFull,
  { commitments }: Dealings,
  log: Listed<Exchange>,
  asked: { readonly asAt: string | null; readonly after: string | null; readonly here: string },
  offer: Offers,
) {
  const { code } = project;
  const { asAt } = asked;
  const given = { stakeholderId: one.id, expectedVersion: one.version, project: code, stakeholder: one.code };
  return {
    area: 'programme',
    project: projectParts(code, 'stakeholders', asAt),
    siblings: siblings(code, 'stakeholders', asAt),
    back: { href: withDay(projectPath(code, 'stakeholders'), asAt), text: `Stakeholders of ${project.title}` },
    about: [
      ...(one.active
        ? [
            ...offer('logEngagement', 'Add a contact', given, one.name),
            ...offer('assessStakeholder', 'Assess', given, one.name),
            ...offer('makeCommitment', 'Add a commitment', { projectCode: code, to: one.id }, one.name),
          ]
        : []),
      ...offer('amendStakeholder', 'Change', given, one.name),
      ...challengeOffer(offer, code, 'STAKEHOLDER', one.id, one.name),
    ],
    code: one.code,
    name: one.name,
    asAtWords: day(project.asAt),
    position: positionTag(one.position),
    treatment: treatmentWords(one.treatment),
    active: one.active,
    problems: one.problems.map(({ message }) => ({ text: named(message, one) })),
    summary: summary([
      ['Why they have an interest', one.stake],
      ['Interest', levelWords(one.interest)],
      ['Influence', levelWords(one.influence)],
      ['Owner', one.owner ? withPost(one.owner) : 'No owner'],
      ['Days since last contact', counted(one.silentDays, 'day')],
      one.organisation ? ['Organisation', one.organisation.name] : null,
      one.person ? ['Organisation', withPost(one.person)] : null,
      one.citation === null ? null : ['Source', one.citation],
    ]),
    assessments: timeline(
      one.assessments,
      ({ interest, influence, position, rationale }) => ({
        label: `Interest ${levelWords(interest).toLowerCase()}, influence ${levelWords(influence).toLowerCase()}, position ${positionTag(position).text.toLowerCase()}`,
        lines: [rationale],
      }),
      (row) => correctOffer(offer, 'assessStakeholder', given, row),
    ),
    tables: {
      exchanges: tableOfPage(
        {
          id: 'exchanges',
          caption: 'What was said',
          empty: 'No contacts yet. Add one when you have spoken to them.',
          file: [
            {
              head: 'Day',
              of: ['effectiveOn', 'dayKnown'],
              value: ({ effectiveOn, dayKnown }) => (dayKnown ? dayFact(effectiveOn) : null),
            },
          ],
        },
        exchangeColumns(log.nodes, (row) =>
          correctOffer(offer, 'logEngagement', { ...given, ...(asked.after !== null && { after: asked.after }) }, row),
        ),
        log,
        asked.here,
        asked.after,
      ),
      promises: tableOf(
        { id: 'promises', caption: 'Commitment', empty: 'No commitments to this stakeholder.' },
        [
          { head: 'Code', cell: (row) => ({ text: row.code, href: commitmentPath(code, row.code, asAt) }) },
          { head: 'What', cell: (row) => row.what },
          { head: 'Due', cell: (row) => day(row.dueOn, 'No date agreed') },
          {
            head: 'State',
            cell: (row) => {
              const { text, classes } = commitmentTag(row);
              return { text, tag: classes };
            },
          },
        ],
        commitments.nodes,
      ),
    },
  };
}

const withPost = ({ name, post }: { readonly name: string; readonly post: string | null }): string =>
  post === null ? name : `${name}, ${post}`;

/** The columns of the exchanges. @param acts what may be done with one */
function exchangeColumns(
  all: readonly Exchange[],
  acts: (row: Exchange) => readonly Offer[],
): readonly Column<Exchange>[] {
  return [
    { head: 'Day', cell: (row) => exchangeDay(row) },
    { head: 'How', cell: ({ channel }) => channelWords(channel) },
    { head: 'By whom', cell: ({ saidBy }) => saidBy },
    { head: 'What was said', cell: (row) => ({ text: saidWords(row, all), verbatim: true }) },
    { head: 'Recorded by', cell: ({ recordedBy }) => recordedBy },
    { head: 'Source', cell: (row) => ({ text: row.citation ?? 'None named', acts: acts(row) }) },
  ];
}

function saidWords({ said, corrects, correctedBy }: Exchange, all: readonly Exchange[]): string {
  const former = all.find(({ id }) => id === corrects);
  const since = correctedWords(all.find(({ id }) => id === correctedBy));
  return [
    correctedBy === null ? said : `${said} (corrected since: it no longer counts)`,
    ...(former ? [`Corrects the entry of ${day(former.effectiveOn)}.`] : []),
    ...(since === null ? [] : [since]),
  ].join('\n');
}
