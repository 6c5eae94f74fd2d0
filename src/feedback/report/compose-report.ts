/** Decides what a report says of the comments of an exercise, or on a version: every comment once, nothing that is withheld. */
import type { FoundSubject } from '../../programme/record-subject.js';
import { basesOf, outcomeCounts } from '../counts.js';
import type { ExerciseSnapshot, RespondentSnapshot, ThemeSnapshot } from '../exercise-snapshot.js';
import type { FeedbackView } from '../feedback-view.js';
import { byCode } from '../../platform/record/by-code.js';
import { grouped } from '../../platform/record/grouped.js';
import type { Steps } from '../../platform/work/steps.js';
import type { ItemSnapshot } from '../item-snapshot.js';
import { shown, type Withheld } from '../withheld.js';
import { capital } from '../../platform/words/capital.js';
import { TYPE_WORDS, weDid } from './report-words.js';
import type { OnClause, OnTheme, ReportSource, SaidAndDone, YouSaidWeDid } from './said-and-done.js';

/** What a report is on. */
export type ReportScope = { readonly exerciseId: string } | { readonly outputVersionId: string };

/** What a report is made from, all at one point of the record. */
export interface ReportContext {
  readonly asAt: string;
  readonly view: FeedbackView;
  /** What of each comment is kept back. */
  readonly withheld: (item: ItemSnapshot) => Withheld;
  /** Names of the register's organisations, by id. */
  readonly organisations: ReadonlyMap<string, string>;
}

/** Composes the report, comment by comment; null where there is no such exercise, or no exercise is on the version. */
export function* composing(scope: ReportScope, context: ReportContext): Steps<YouSaidWeDid | null> {
  const { view, asAt } = context;
  const exercises = view.exercises.filter((each) =>
    'exerciseId' in scope ? each.id === scope.exerciseId : each.terms.outputVersionIds.includes(scope.outputVersionId),
  );
  const [first] = exercises;
  if (!first) return null;
  const items = view.items.filter(({ terms }) =>
    'exerciseId' in scope ? terms.exerciseId === scope.exerciseId : terms.outputVersionId === scope.outputVersionId,
  );
  const teller = new Teller(context);
  const told: SaidAndDone[] = [];
  for (const item of items) {
    told.push(teller.told(item));
    yield;
  }
  const subject = 'exerciseId' in scope ? first.terms.title : named(view.subjects.get(scope.outputVersionId));
  return {
    subject,
    asAt,
    sources: exercises.map((each) => sourceOf(each, view, 'exerciseId' in scope ? null : items)),
    counts: outcomeCounts(items),
    namesWithheld: told.filter((one) => one.nameWithheld).length,
    textsWithheld: told.filter((one) => one.textWithheld).length,
    themes: yield* byTheme(items, teller),
  };
}

/** A comment in words, with the theme and the clause that it is filed under; null: none, the whole. */
export interface FiledComment {
  readonly said: SaidAndDone;
  readonly theme: string | null;
  readonly clause: string | null;
}

/** Comments in words, one by one, in the order given. */
export function filedComments(items: readonly ItemSnapshot[], context: ReportContext): readonly FiledComment[] {
  const teller = new Teller(context);
  return items.map((item) => ({
    said: teller.told(item),
    theme: teller.main(item)?.terms.title ?? null,
    clause: item.terms.clauseId === null ? null : clauseNamed(teller.found(item.terms.clauseId)),
  }));
}

/** What a version is called: "O1-V2 (Partnership behaviour protocol, Draft)". */
export function named(found: Pick<FoundSubject, 'code' | 'title'> | undefined): string {
  return found ? `${found.code} (${found.title})` : 'a version that has been removed';
}

/** What a clause is called: "O1-V2 ¶2.4 (“Share resources”)". */
export function clauseNamed(found: Pick<FoundSubject, 'code' | 'title'> | undefined): string {
  return found ? `${found.code} (“${found.title}”)` : 'a clause that has been removed';
}

/** An exercise with its bases; in the report of a version, those of the comments on that version. */
function sourceOf(exercise: ExerciseSnapshot, view: FeedbackView, only: readonly ItemSnapshot[] | null): ReportSource {
  const { title, channel, stage, opensOn, closesOn, method, outputVersionIds } = exercise.terms;
  return {
    code: exercise.code,
    ...{ title, channel, stage, opensOn, closesOn, method },
    versions: outputVersionIds.map((id) => named(view.subjects.get(id))),
    bases: basesOf(exercise, view.respondents, only ?? view.items),
  };
}

/** Groups in the order of the code frame, those without a theme last; inside, by clause, the whole first. */
function* byTheme(items: readonly ItemSnapshot[], teller: Teller): Steps<readonly OnTheme[]> {
  const { themes } = teller;
  const mainly = grouped(items, (item) => teller.main(item)?.id ?? null);
  const groups: OnTheme[] = [];
  for (const theme of [...themes.values(), null]) {
    const own = mainly.get(theme?.id ?? null) ?? [];
    const touching = theme ? items.filter((item) => item.themeIds.includes(theme.id)).length : 0;
    yield;
    groups.push({
      theme: theme && { code: theme.code, title: theme.terms.title, definition: theme.terms.definition },
      clauses: byClause(own, teller),
      items: own.length,
      alsoRaised: theme ? touching - own.length : 0,
    });
    yield;
  }
  return groups.filter((group) => group.items > 0 || group.alsoRaised > 0);
}

function byClause(items: readonly ItemSnapshot[], teller: Teller): readonly OnClause[] {
  const own = grouped(items, (item) => item.terms.clauseId);
  const clauses = [...own.keys()].map((id) => ({
    id,
    code: id === null ? '' : (teller.found(id)?.code ?? '~'),
    key: id ?? '',
  }));
  clauses.sort((a, b) => byCode(a, b) || (a.key < b.key ? -1 : 1));
  return clauses.map(({ id }) => ({
    clause: id === null ? null : clauseNamed(teller.found(id)),
    items: own.get(id)!.map((item) => teller.told(item)),
  }));
}

/** Puts comments into words. */
class Teller {
  readonly themes: ReadonlyMap<string, ThemeSnapshot>;
  private readonly kept = new Map<string, SaidAndDone>();

  constructor(private readonly context: ReportContext) {
    this.themes = context.view.byId.themes;
  }

  found(id: string): FoundSubject | undefined {
    return this.context.view.subjects.get(id);
  }

  /** The main theme: the first that is on record. */
  main(item: ItemSnapshot): ThemeSnapshot | null {
    const [first] = item.themeIds.flatMap((id) => this.themes.get(id) ?? []);
    return first ?? null;
  }

  told(item: ItemSnapshot): SaidAndDone {
    const kept = this.kept.get(item.id) ?? this.made(item);
    this.kept.set(item.id, kept);
    return kept;
  }

  private made(item: ItemSnapshot): SaidAndDone {
    const { terms, outcome } = item;
    const { byId } = this.context.view;
    const withheld = this.context.withheld(item);
    const respondent = terms.respondentId === null ? undefined : byId.respondents.get(terms.respondentId);
    const main = this.main(item)?.id;
    return {
      code: item.code,
      exerciseCode: byId.exercises.get(terms.exerciseId)?.code ?? '',
      question: terms.question,
      youSaid: shown(terms.text, withheld.text),
      textWithheld: withheld.text !== null,
      saidBy: attribution(respondent, withheld.name, this.context.organisations),
      nameWithheld: withheld.name !== null,
      respondentType: respondent?.terms.type ?? null,
      alsoOn: item.themeIds.flatMap((id) => (id === main ? [] : (this.themes.get(id)?.terms.title ?? []))),
      state: item.state,
      outcome: outcome?.outcome ?? null,
      weDid: weDid(outcome?.outcome ?? null, outcome && this.changed(outcome)),
      because: outcome?.because ?? null,
    };
  }

  private changed(outcome: { changedVersionId: string | null; changedClauseId: string | null }): string | null {
    const { changedVersionId, changedClauseId } = outcome;
    if (changedVersionId === null) return null;
    return changedClauseId === null ? named(this.found(changedVersionId)) : clauseNamed(this.found(changedClauseId));
  }
}

/** Who said something: "Ann Other, Council of X (an officer)", or what is printed for a name that is withheld. */
export function attribution(
  respondent: Pick<RespondentSnapshot, 'terms'> | undefined,
  because: string | null,
  organisations: ReadonlyMap<string, string>,
): string {
  if (!respondent) return because === null ? 'Not attributed to anybody' : shown('', because);
  const { name, organisationId, organisationName, type } = respondent.terms;
  const kind = TYPE_WORDS[type];
  if (because !== null) return `${capital(kind)} ${shown('', because)}`;
  const organisation = organisationId === null ? organisationName : (organisations.get(organisationId) ?? null);
  const who = [name, organisation].filter((one) => one !== null).join(', ');
  return who === '' ? `${capital(kind)} who gave no name` : `${who} (${kind})`;
}
