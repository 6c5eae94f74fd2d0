/** Decides how a report "You said, we did" is shown to everybody: what was said by theme, with counts and their bases, what was done, what was not, and why. */
import { tableOf } from '../frame/table.js';
import { counted, day, sayEnum } from '../frame/words.js';
import { outcomeWords } from '../feedback/feedback-words.js';
import type { YOU_SAID } from './published.graphql.js';
import type { AnswerTo } from '../frame/question.js';

interface Comment {
  readonly code: string;
  readonly clause: string | null;
  readonly question: string | null;
  readonly youSaid: string;
  readonly saidBy: string;
  readonly outcome: string | null;
  readonly weDid: string;
  readonly because: string | null;
}

interface Source {
  readonly code: string;
  readonly title: string;
  readonly channel: string;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly method: string;
  readonly versions: readonly string[];
  readonly bases: {
    readonly asked: number | null;
    readonly responded: number | null;
    readonly items: number;
    readonly unattributed: number;
  };
}

export type YouSaid = AnswerTo<typeof YOU_SAID>['youSaidWeDid'];

const DONE: readonly (string | null)[] = ['ACCEPTED', 'ACCEPTED_IN_PART'];

/** The view model of the page. */
export function youSaidPage(report: YouSaid, exercise: string) {
  const { counts, themes, subject, projectCode } = report;
  return {
    area: 'published',
    back: { href: '/published', text: 'Everything published' },
    caption: 'You said, we did',
    heading: subject,
    says: `Published on ${day(report.publishedOn)}.`,
    sums: [
      `You made ${counted(counts.items, 'comment')}.`,
      ...counts.byOutcome.map(({ outcome, items }) => `${outcomeWords(outcome)}: ${items}.`),
      ...(counts.changeToCome
        ? [`Of those accepted, ${counted(counts.changeToCome, 'change is', 'changes are')} still to be made.`]
        : []),
    ],
    kept: [
      ...(report.namesWithheld
        ? [
            `The name is kept back on ${counted(report.namesWithheld, 'comment')}, where somebody did not agree to be named.`,
          ]
        : []),
      ...(report.textsWithheld ? [`The words are kept back on ${counted(report.textsWithheld, 'comment')}.`] : []),
    ],
    sources: report.sources.map((source) => ({
      title: source.title,
      way: sayEnum(source.channel),
      when: whenWords(source),
      method: source.method,
      bases: basesWords(source),
      versions: source.versions.join('; '),
    })),
    themes: themes
      .filter(({ items }) => items > 0)
      .map(({ title, definition, items, alsoRaised, comments }) => ({
        title,
        definition,
        count: `${counted(items, 'comment')}${alsoRaised ? `; ${counted(alsoRaised, 'more touches', 'more touch')} on it under other themes` : ''}`,
        done: comments.nodes.filter(({ outcome }) => DONE.includes(outcome)).map(shown),
        notDone: comments.nodes.filter(({ outcome }) => !DONE.includes(outcome)).map(shown),
        more: comments.totalCount - comments.nodes.length,
      })),
    files: ['docx', 'pdf', 'odt', 'html', 'csv'].map((format) => ({
      text: { docx: 'Word', pdf: 'PDF', odt: 'OpenDocument text', html: 'Web page', csv: 'CSV' }[format],
      href: `/you-said-we-did/${projectCode}-${exercise}.${format}`,
    })),
    tables: {
      counts: tableOf(
        { id: 'counts', caption: 'Comments by theme and outcome', empty: 'No comment was made.' },
        [
          { head: 'Theme', cell: ({ title }) => title },
          { head: 'Comments', cell: ({ items }) => `${items}` },
          ...counts.byOutcome.map(({ outcome }) => ({
            head: outcomeWords(outcome),
            cell: ({ comments }: YouSaid['themes'][number]) =>
              comments.totalCount > comments.nodes.length
                ? 'See the files'
                : `${comments.nodes.filter((one) => one.outcome === outcome).length}`,
          })),
        ],
        themes,
      ),
    },
  };
}

function shown({ youSaid, saidBy, weDid, because, outcome, clause, question }: Comment) {
  return {
    youSaid,
    saidBy,
    weDid,
    because,
    outcome: outcome === null ? null : outcomeWords(outcome),
    about: [
      ...(clause === null ? [] : [`On ${clause}`]),
      ...(question === null ? [] : [`In answer to: ${question}`]),
    ].join('. '),
  };
}

function whenWords({ opensOn, closesOn }: Source): string {
  if (opensOn === null && closesOn === null) return 'When is not known';
  return `${day(opensOn)} to ${day(closesOn)}`;
}

function basesWords({ bases }: Source): string {
  const asked =
    bases.asked === null ? 'How many were asked is not known' : `${counted(bases.asked, 'was', 'were')} asked`;
  const responded =
    bases.responded === null
      ? 'how many responded is not known'
      : `${bases.responded.toLocaleString('en-GB')} responded`;
  const nobody = bases.unattributed ? `, ${bases.unattributed} of them by people we cannot name` : '';
  return `${asked}; ${responded}; ${counted(bases.items, 'comment')}${nobody}.`;
}
