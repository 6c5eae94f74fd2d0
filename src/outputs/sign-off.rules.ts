/** Decides how the signatures of badging organisations are put on a version, or taken back. */
import { plainId } from '../platform/record/view-id.js';
import { correctedIn } from '../programme/kind/derived-rules.js';
import { sponsorsOf } from './outputs-view.js';
import { signOffFault } from './sign-off-fault.js';
import { aboutVersion } from './version-context.js';
import type { SignOffVersionInput } from './version.input.js';

/** That an organisation signed the text of a version, by its hash, or takes its signature back. */
export const signOffVersion = aboutVersion<SignOffVersionInput>((context, input) => {
  const { version, index, id, register, projectId } = context;
  const corrects = correctedIn(index.signOffs.get(id) ?? [], input);
  const { contentSha256 } = input;
  const given = input.given ?? true;
  const organisationId = plainId(input.organisationId);
  const asked = { organisationId, contentSha256, given, corrects };
  const fault = signOffFault(version, sponsorsOf(register, projectId), asked);
  if (fault) throw fault;
  const signatory = input.signatory.trim();
  return [{ into: 'signOffs', corrects, values: { organisationId, contentSha256, signatory, given } }];
});
