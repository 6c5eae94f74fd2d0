/** Decides what the page of a clause shows: its words, the principles it serves, what was said about it and how it read before. */
import { OPEN_TEXT } from '../../outputs/output-kinds.js';
import { withDay } from '../frame/as-at.js';
import { challengeOffer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { tableOf } from '../frame/table.js';
import { source, timeline } from '../frame/timeline.js';
import { sayEnum } from '../frame/words.js';
import { clauseName, clausePath, FRAMEWORKS, type HavingVersion, versionPath } from './output-words.js';
import type { CLAUSE_PAGE } from './outputs.graphql.js';
import type { AnswerTo } from '../frame/question.js';
import type { Having } from '../frame/having.js';

type ClauseProject = HavingVersion<AnswerTo<typeof CLAUSE_PAGE>['project']>;
type InForce = Having<ClauseProject['output']['outputVersion'], 'clause'>;

/** The view model of the page. `gone` makes the offers that lead back to the version, since the clause will not be there. */
export function clausePage(
  { code: project, output, feedbackItems, ...view }: ClauseProject,
  { clause, ...version }: InForce,
  asAt: string | null,
  offer: Offers,
  gone: Offers,
) {
  const { code: outputCode } = output;
  const name = clauseName(clause);
  const names = { code: project, output: outputCode, outputVersion: version.code };
  const given = { ...names, clause: clause.id, versionId: version.id, expectedVersion: version.version };
  const open = OPEN_TEXT.includes(version.state);
  return {
    area: 'programme',
    project: projectParts(project, 'outputs', asAt),
    about: challengeOffer(offer, project, 'CLAUSE', clause.id, `${version.code} ${name}`),
    back: { href: versionPath(project, outputCode, version.code, asAt), text: `${output.title}, ${version.label}` },
    path: clausePath(project, outputCode, version.code, clause.id, null),
    caption: `${output.title}, ${version.code}`,
    name: clause.kind === 'CLAUSE' ? `Clause ${name}` : name,
    asAt: view.asAt,
    text: clause.text,
    source: source(clause),
    acts: open
      ? [
          ...offer('reviseClauses', 'Change its words', { ...given, 'changes.reword.clauseId': clause.id }, name),
          ...offer('reviseClauses', 'Put it elsewhere', { ...given, 'changes.move.clauseId': clause.id }, name),
          ...offer('reviseClauses', 'Add a clause after it', given, name),
          ...gone('reviseClauses', 'Take it out', { ...given, 'changes.remove.clauseId': clause.id }, name),
        ]
      : [],
    alignments: FRAMEWORKS.map(({ code, name: framework }) => {
      const found = clause.alignments.find((one) => one.framework === code);
      const about = { ...given, 'alignments.clauseId': clause.id, 'alignments.framework': code };
      return {
        name: framework,
        principles: (found?.principles ?? []).map((one) => ({
          text: `${one.number} ${one.name}`,
          wording: one.wording,
        })),
        source: found ? source(found) : null,
        acts: offer('alignClauses', found ? 'Change' : 'Align', about, framework),
      };
    }),
    comments: {
      all: withDay(`${projectPath(project, 'feedback')}?clause=${encodeURIComponent(clause.id)}`, asAt),
      more: feedbackItems.totalCount - feedbackItems.nodes.length,
    },
    history: timeline(clause.history, ({ text }) => ({ label: 'Wording', lines: [text] })),
    tables: {
      comments: tableOf(
        { id: 'comments', caption: 'Comments on it', empty: 'No comments on this clause.' },
        [
          {
            head: 'Comment',
            cell: ({ code }) => ({
              text: code,
              href: withDay(projectPath(project, `feedback/items/${encodeURIComponent(code)}`), asAt),
            }),
          },
          { head: 'Words', cell: ({ text }) => ({ text, verbatim: true }) },
          { head: 'Outcome', cell: ({ outcome }) => (outcome ? sayEnum(outcome.outcome) : 'Open') },
        ],
        feedbackItems.nodes,
      ),
    },
  };
}
