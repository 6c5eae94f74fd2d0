/** Decides what of feedback is searched: exercises, comments as each reader sees them, and for the public the reports that were published. */
import type { Actor } from '../platform/auth/actor.js';
import { mayFindOfProject, type OfProject } from '../search/audience.js';
import type { SearchFace, SearchFound } from '../search/search-face.js';
import type { FeedbackSnapshots } from './feedback-view.js';
import type { ItemSnapshot } from './item-snapshot.js';
import type { YouSaidWeDid } from './report/said-and-done.js';
import { seesWithheld, withheldThenOrNow } from './sight.js';

const KINDS = {
  FEEDBACK_EXERCISE: 'An exercise that gathers feedback.',
  FEEDBACK_ITEM: 'A comment, with what came of it.',
  FEEDBACK_REPORT: 'A report “You said, we did, because” that was published.',
} as const;

declare module '../search/search-face.js' {
  interface SearchKinds extends Record<keyof typeof KINDS, string> {}
}

/** A report as the public read it. */
export interface SearchedReport {
  readonly exerciseId: string;
  readonly exerciseCode: string;
  readonly publishedOn: string;
  readonly report: YouSaidWeDid;
}

/** The feedback of a project, what is withheld by now, and its published reports. */
export interface SearchedFeedback {
  readonly projectId: string;
  readonly view: FeedbackSnapshots;
  readonly latest: FeedbackSnapshots;
  readonly reports: readonly SearchedReport[];
}

/** Of a comment whose words are withheld: as those see it who see them, or as the others do. */
interface OfFeedback extends OfProject {
  readonly projectId: string;
  readonly words?: 'SEEN' | 'WITHHELD';
}

export const FEEDBACK_SEARCH: SearchFace<SearchedFeedback, OfFeedback> = {
  name: 'feedback',
  kinds: KINDS,
  *find(searched) {
    yield* exercises(searched);
    for (const item of searched.view.items) yield* comment(item, searched);
    yield* reports(searched);
  },
  mayFind: (actor: Actor, audience: OfFeedback): boolean => {
    const { projectId, words } = audience;
    return mayFindOfProject(actor, audience) && (!words || seesWithheld(actor, projectId) === (words === 'SEEN'));
  },
};

function exercises({ projectId, view }: SearchedFeedback): readonly SearchFound<OfFeedback>[] {
  return view.exercises.map(({ id, code, terms }) => ({
    ...{ kind: 'FEEDBACK_EXERCISE', id, code, title: terms.title, text: [terms.method] },
    ...{ on: terms.closesOn ?? terms.opensOn ?? terms.effectiveOn, audience: { projectId } },
  }));
}

function* comment(item: ItemSnapshot, searched: SearchedFeedback): Iterable<SearchFound<OfFeedback>> {
  const { projectId, view, latest } = searched;
  const { id, code, terms, outcome, reply } = item;
  const exercise = view.byId.exercises.get(terms.exerciseId);
  const title = `Comment ${code}${exercise ? ` of ${exercise.terms.title}` : ''}`;
  const about = { kind: 'FEEDBACK_ITEM' as const, id, code, title, on: (outcome ?? terms).effectiveOn };
  const open = [terms.question, outcome?.because];
  const words = [terms.text, ...open, reply?.text];
  if (withheldThenOrNow(view, latest, item).text === null) {
    yield { ...about, text: words, audience: { projectId } };
    return;
  }
  yield { ...about, part: 'seen', text: words, audience: { projectId, words: 'SEEN' } };
  yield { ...about, part: 'withheld', text: open, audience: { projectId, words: 'WITHHELD' } };
}

function reports({ projectId, reports: all }: SearchedFeedback): readonly SearchFound<OfFeedback>[] {
  return all.map(({ exerciseId: id, exerciseCode: code, publishedOn: on, report }) => {
    const items = report.themes.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.items));
    const said = items.flatMap(({ youSaid, textWithheld, because }) => [textWithheld ? null : youSaid, because]);
    const audience = { projectId, published: true };
    return {
      kind: 'FEEDBACK_REPORT',
      id,
      code,
      title: `You said, we did: ${report.subject}`,
      text: said,
      on,
      audience,
    };
  });
}
