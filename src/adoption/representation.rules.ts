/** Decides who may be let act for a member organisation: somebody else than who asks, of it, who acts for none yet. */
import { refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import type { GrantRepresentationInput } from './representation.input.js';

/** Who grants it to whom, as the register has them today, and the grant that they hold already. */
export interface Granting {
  readonly actorId: string | null;
  readonly name: string;
  readonly organisationId: string | null;
  readonly held: string | null;
}

/** The organisation that the person is to act for. @throws Refusal where they may not */
export function granted(
  { actorId, name, organisationId, held }: Granting,
  input: Pick<GrantRepresentationInput, 'personId' | 'organisationId'>,
): string {
  const path = ['input', 'personId'];
  if (input.personId === actorId) {
    const message = 'Nobody lets themselves act for an organisation. Ask somebody else to grant it.';
    throw refuse('SELF_GRANT', message, path, actorId);
  }
  if (organisationId === null || organisationId !== recordId(input.organisationId)) {
    const message = `${name} is not of this organisation today. Correct the register first, or choose somebody of it.`;
    throw refuse('NOT_OF_ORGANISATION', message, ['input', 'organisationId'], input.organisationId);
  }
  if (held === null) return organisationId;
  throw refuse('ALREADY_HELD', `${name} acts for an organisation already. End that first.`, path, held);
}
