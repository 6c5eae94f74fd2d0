/** Decides how versions move from state to state, up to their publication. */
import type { Actor } from '../platform/auth/actor.js';
import { Role } from '../platform/auth/role.js';
import type { DateSpan } from '../platform/calendar/working-calendar.types.js';
import { refuseOn } from '../platform/kind/rule.js';
import type { Problem } from '../platform/record/problem.js';
import { refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import { OPEN_TEXT, type VersionState } from './output-kinds.js';
import type { OutputRows } from './output-index.js';
import { sponsorNames } from './outputs-view.js';
import { agreementBlockers, publicationBlockers } from './publication.js';
import type { MoveOutputVersionInput, PublishOutputVersionInput } from './version.input.js';
import { moveFault, stateBefore } from './version-moves.js';
import { aboutVersion, laterText, type VersionContext } from './version-context.js';

/** What a publication is judged by beside the rows. */
export interface PublicationRead {
  /** Windows of the project's calendar in which it may not publish. */
  readonly windows: readonly DateSpan[];
  /** What other parts of the record have against it. */
  readonly registered: readonly Problem[];
}

/** The state that a version reached; agreed only with every signature on its text. */
export const moveOutputVersion = aboutVersion<MoveOutputVersionInput>((context, input) => {
  const { state, note } = input;
  const { corrects } = moved(context, input, state);
  if (state === 'AGREED') refuseOn(agreementBlockers({ ...context, names: sponsorNames(context) }));
  return [{ into: 'reports', corrects, values: { state, note: note?.trim() ?? null, override: null } }];
});

/** A publication, which supersedes the version before it. Refused for every blocker that the version shows. */
export const publishOutputVersion = aboutVersion<PublishOutputVersionInput, OutputRows & PublicationRead>(
  (context, input) => {
    const { corrects, from } = moved(context, input, 'PUBLISHED');
    const override = input.override?.trim() ?? null;
    if (override !== null && !mayOverride(context)) {
      const message =
        'Only the director may publish inside a restricted window. Ask the director, or wait until the window has ended.';
      throw refuse('OVERRIDE_NOT_YOURS', message, ['input', 'override']);
    }
    const blockers = blockersFrom(context, from);
    const isWindow = ({ code }: Problem): boolean => code === 'RESTRICTED_WINDOW';
    if (override !== null && !blockers.some(isWindow)) {
      const message = `${context.effectiveOn} lies in no restricted window, so there is nothing to override. Leave the reason for an override blank.`;
      throw refuse('NOTHING_TO_OVERRIDE', message, ['input', 'override']);
    }
    refuseOn(blockers.filter((each) => override === null || !isWindow(each)));
    return [{ into: 'reports', corrects, values: { state: 'PUBLISHED', note: input.note?.trim() ?? null, override } }];
  },
  ['ROWS', 'PUBLICATION'],
);

/** The state that a version comes from, and the report that is corrected; refuses a move that it cannot make. */
function moved(
  context: VersionContext,
  input: MoveOutputVersionInput | PublishOutputVersionInput,
  to: VersionState,
): { readonly from: VersionState; readonly corrects: string | null } {
  const { index, id, effectiveOn, view, output, version, before } = context;
  const corrects = input.corrects ? recordId(input.corrects) : null;
  const { revision } = before;
  const from = stateBefore(version, index.reports.get(id) ?? [], { to, effectiveOn, corrects, revision });
  // a version not agreed yet is told so by the list of blockers
  const listed = to === 'PUBLISHED' && OPEN_TEXT.includes(from);
  const fault = listed ? null : moveFault(view, output, version, { from, to, corrects });
  const stopping = fault ?? (OPEN_TEXT.includes(to) ? null : laterText(context));
  if (stopping) throw stopping;
  return { from, corrects };
}

/** The blockers of a version as it stood before the report that is corrected. */
function blockersFrom(context: VersionContext<OutputRows & PublicationRead>, state: VersionState) {
  const { output: now, effectiveOn: on, rows } = context;
  const version = { ...context.version, state };
  const output = { ...now, versions: now.versions.map((one) => (one.id === version.id ? version : one)) };
  const { windows, registered } = rows;
  return publicationBlockers({ output, version, on, windows, names: sponsorNames(context), registered });
}

function mayOverride({ actor, projectId }: Pick<VersionContext, 'actor' | 'projectId'>): boolean {
  const directs = (grant: Actor['grants'][number]): boolean =>
    grant.role === Role.DIRECTOR && (grant.projectId === null || grant.projectId === projectId);
  return actor.grants.some(directs);
}
