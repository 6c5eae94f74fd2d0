/** Decides how the version that an adopter goes by, and what has moved on since, look in the interface. */
import type { AdoptedVersion } from './adoption.type.js';
import type { AdopterText } from './adopter-text.js';
import type { CanonicalVersion } from './canonical.js';
import type { MovedOn } from './moved-on.js';
import type { MovedOnView } from './moved-on.type.js';

/** The version in a view whose ids end on `suffix`. */
export function versionView(version: CanonicalVersion, suffix: string): AdoptedVersion {
  const { id, outputCode, outputTitle, label } = version;
  return { id: id + suffix, outputCode, outputTitle, label };
}

/** What has moved on, beside what the adopter did with each clause. */
export function movedOnView({ state, newest, clauses }: MovedOn, text: AdopterText | null): MovedOnView {
  const treatments = new Map(text?.clauses.map((clause) => [clause.key, clause.treatment]));
  return {
    state,
    newestLabel: newest?.label ?? null,
    clauses: clauses.map(({ change, originId, from, to, runs }) => ({
      change,
      formerNumber: from?.number ?? null,
      number: to?.number ?? null,
      runs,
      treatment: treatments.get(originId) ?? null,
    })),
  };
}
