/** Decides what stands between a version and its agreement or publication: the one list that is shown and refused on. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { DateSpan } from '../platform/calendar/working-calendar.types.js';
import type { OutputSnapshot } from './outputs-view.js';
import type { VersionSnapshot } from './versions-snapshot.js';
import { codeWords } from '../platform/record/code-words.js';

export interface PublicationContext {
  readonly output: OutputSnapshot;
  readonly version: VersionSnapshot;
  /** The day of publication. */
  readonly on: string;
  /** Windows of the project's calendar in which it may not publish. */
  readonly windows: readonly DateSpan[];
  /** Names of organisations by id. */
  readonly names: ReadonlyMap<string, string>;
  /** What other parts of the record have against it. */
  readonly registered: readonly Problem[];
}

const blocker = (code: ProblemCode, message: string, subject: string): Problem => ({
  code,
  message,
  path: ['input', 'versionId'],
  subject,
});

/** What keeps a version from being agreed: it says nothing, lacks a part, or has not been signed by every badging body. */
export function agreementBlockers({
  output,
  version,
  names,
}: Pick<PublicationContext, 'output' | 'version' | 'names'>): readonly Problem[] {
  const problems: Problem[] = [];
  const { code } = version;
  const behaviours = [version, ...version.parts].flatMap((one) => one.clauses);
  if (!behaviours.some((clause) => clause.kind === 'CLAUSE')) {
    problems.push(blocker('EMPTY_VERSION', `${code} has no clauses. Add or import its text.`, code));
  }
  if (version.missingPartIds.length) {
    const message = `${code} lacks a version of ${version.missingPartIds.length} of the ${output.terms.partIds.length} parts of ${output.code}. Change the version and select them.`;
    problems.push(blocker('PART_MISSING', message, code));
  }
  for (const part of version.parts) {
    if (part.state === 'AGREED' || part.state === 'PUBLISHED') continue;
    problems.push(
      blocker('PART_NOT_AGREED', `Its part ${part.code} is ${codeWords(part.state)}. Agree the part first.`, part.code),
    );
  }
  if (names.size === 0) {
    const message = `${output.code} carries no badge, because its project has no sponsoring organisation. Add one to the project.`;
    problems.push(blocker('NO_SPONSOR', message, code));
  }
  for (const id of version.awaiting) {
    const old = version.signOffs.findLast((one) => one.row.organisationId === id && one.state === 'TEXT_CHANGED');
    const message = old
      ? `${names.get(id) ?? id} signed another text of ${code} on ${old.row.effectiveOn}, which has been changed since. Have this text signed.`
      : `${names.get(id) ?? id} has not signed ${code}. Have its text signed.`;
    problems.push(blocker('NOT_SIGNED', message, id));
  }
  return problems;
}

/** The windows that are closed to publishing on the day. */
function windowBlockers({ version, windows, on }: PublicationContext): readonly Problem[] {
  return windows
    .filter(({ from, to }) => from <= on && on <= to)
    .map(({ name, from, to }) => {
      const message = `${on} lies in ${name}, ${from} to ${to}, in which the project may not publish. Publish before or after it; the director may override with a reason.`;
      return blocker('RESTRICTED_WINDOW', message, version.code);
    });
}

/**
 * Everything that keeps a version from being published on a day; none: it may be. What is published or superseded is not
 * blocked, it is done with.
 */
export function publicationBlockers(context: PublicationContext): readonly Problem[] {
  const { version } = context;
  if (version.state === 'PUBLISHED' || version.state === 'SUPERSEDED') return [];
  const { code, state } = version;
  const settled =
    state === 'AGREED' ? [] : [blocker('NOT_AGREED', `${code} is ${codeWords(state)}. Agree it first.`, code)];
  return [...settled, ...agreementBlockers(context), ...windowBlockers(context), ...context.registered];
}
