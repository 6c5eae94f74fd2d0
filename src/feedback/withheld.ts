/** Decides what of a comment is kept from publication, from readers without full sight, and with which words. */
import type { RespondentSnapshot } from './exercise-snapshot.js';
import type { FeedbackRedaction } from './feedback-item.entity.js';
import type { Permission } from './feedback-terms.js';

/** Why name and text are withheld; null: they are not. */
export interface Withheld {
  readonly name: string | null;
  readonly text: string | null;
}

export const NOTHING_WITHHELD: Withheld = { name: null, text: null };

const BY_PERMISSION: Readonly<Record<Permission, Withheld>> = {
  NAMED: NOTHING_WITHHELD,
  ANONYMOUS: { name: 'the respondent asked not to be named', text: null },
  WITHHELD: {
    name: 'the respondent has not agreed to publication',
    text: 'the respondent has not agreed to publication',
  },
};

/** What of one comment may not be published: by a redaction, else by what its respondent permits. */
export function withheldOf(
  item: { readonly redaction: Pick<FeedbackRedaction, 'redaction' | 'because'> | null },
  respondent: Pick<RespondentSnapshot, 'terms'> | undefined,
): Withheld {
  const { redaction, because } = item.redaction ?? { redaction: 'NOTHING', because: null };
  const name = redaction === 'NAME' || redaction === 'NAME_AND_TEXT' ? because : null;
  const text = redaction === 'TEXT' || redaction === 'NAME_AND_TEXT' ? because : null;
  const permitted = respondent ? BY_PERMISSION[respondent.terms.permission] : NOTHING_WITHHELD;
  return { name: name ?? permitted.name, text: text ?? permitted.text };
}

/** What either of two keeps back: a view of a past day shows nothing that is withheld now. */
export function either(a: Withheld, b: Withheld): Withheld {
  return { name: a.name ?? b.name, text: a.text ?? b.text };
}

/** The text, or what is printed in its place. */
export function shown(text: string, because: string | null): string {
  return because === null ? text : `[withheld: ${because.trim().replace(/\.$/u, '')}]`;
}
