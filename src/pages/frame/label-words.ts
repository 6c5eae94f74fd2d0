/** Decides how the label of a field is named inside a sentence: "the owner", "your question", "why it matters". */

/** Labels that stand in a sentence as they are. */
const NO_ARTICLE = /^(?:a|an|each|how|it|or|the|what|when|where|whether|which|who|whom|whose|why|your)\b/iu;

/** The label as the object of a sentence, such as "Enter the owner". */
export function theLabel(label: string): string {
  if (label.endsWith('?')) return `an answer to “${label}”`;
  return NO_ARTICLE.test(label) ? lower(label).replace(/^or (?:enter )?/u, '') : `the ${lower(label)}`;
}

/** A text with a small letter at its beginning, unless it begins with capitals. */
export function lower(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
