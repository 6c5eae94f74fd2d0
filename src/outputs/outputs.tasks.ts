/** Decides which signatures on versions of outputs a person is to give, or to see to. */
import type { TaskFace, TaskFound, TaskReader } from '../tasks/personal-task.js';
import { brief } from '../tasks/whose.js';
import type { OutputsView } from './outputs-view.js';
import type { VersionSnapshot } from './versions-snapshot.js';

const KINDS = {
  SIGN_OFF_VERSION: 'A version of an output that waits for the signature of a badging organisation.',
} as const;

declare module '../tasks/personal-task.js' {
  interface PersonalTaskKinds extends Record<keyof typeof KINDS, string> {}
}

/** A draft is not put to anybody yet, and what is published has been signed. */
const SIGNED_IN_STATES: readonly VersionSnapshot['state'][] = ['IN_CONSULTATION', 'AGREED'];

export const OUTPUTS_TASKS: TaskFace<OutputsView> = {
  kinds: KINDS,
  find: ({ outputs }, reader) =>
    outputs.flatMap(({ code, title, versions }) =>
      versions
        .filter(({ state }) => SIGNED_IN_STATES.includes(state))
        .flatMap((version) => signatures(version, { code, title }, reader)),
    ),
};

/** People of an organisation sign for it; the project's lead records the signatures of the others from what they are shown. */
function signatures(
  version: VersionSnapshot,
  output: { readonly code: string; readonly title: string },
  reader: TaskReader,
): readonly TaskFound[] {
  const { id, code, label, awaiting, contentSha256, version: expectedVersion } = version;
  const title = `${output.title}, ${label}`;
  return awaiting
    .filter((organisation) => organisation === reader.organisationId || reader.project?.leadId === reader.personId)
    .map((organisationId): TaskFound => {
      const name = reader.organisationName(organisationId) ?? 'an organisation';
      const own = organisationId === reader.organisationId;
      return {
        kind: 'SIGN_OFF_VERSION',
        title: own ? `Sign ${brief(title)} for ${name}` : `Get the signature of ${name} on ${brief(title)}`,
        why: 'All badging organisations must sign the same text before it is published.',
        dueOn: null,
        subject: { kind: 'OUTPUT_VERSION', id, code, title },
        partOf: output.code,
        part: organisationId,
        operation: 'signOffVersion',
        input: { versionId: id, expectedVersion, contentSha256, organisationId, given: 'true' },
      };
    });
}
