/** Decides how a refused form says what is wrong, and what somebody else changed since it was opened. */
import { type DrawnField } from '../frame/form.js';
import { type FormField, type FormBasis, type PageForm } from '../frame/form-field.js';
import { type Filled, headOf, nowOf } from '../frame/form-changes.js';
import { fieldAt, type PageError } from '../frame/page-problems.js';
import { type PageWords } from '../frame/page-words.js';
import { type Refused } from '../frame/refused.js';

/** What a field is told with that somebody else changed since the form was opened. */
export function meanwhile(
  { name, hint, heading }: DrawnField,
  filled: Filled,
  basis: FormBasis,
  changed: ReadonlySet<string>,
): Pick<DrawnField, 'hint' | 'heading'> {
  const mine = changed.has(headOf(name));
  const now = nowOf(filled, basis, name);
  const what = 'Somebody else changed this after you opened the form.';
  const told = mine && now !== '' ? `${what} It now is: ${now}. Your answer is kept.` : what;
  if (heading) return { hint, heading: { ...heading, hint: `${heading.hint} ${told}`.trim() } };
  return name.includes('.') ? { hint, heading } : { hint: `${hint ?? ''} ${told}`.trim(), heading };
}

/** A conflict of versions as somebody at a form has to know it: nothing is lost, and they are shown what changed. */
export function plainly(problem: Refused['problems'][number]): Refused['problems'][number] {
  if (problem.code !== 'VERSION_CONFLICT') return problem;
  const message =
    'Somebody else saved a change after you opened this form. Your answers are kept, and what they changed is shown. Check them and send the form again.';
  return { ...problem, message, path: [] };
}

/** An error at the question that it is about, with the row that this is in. */
export function placedAt(seen: readonly FormField[], { text, field }: PageError): PageError {
  const name =
    field === null
      ? null
      : fieldAt(
          seen.map((one) => one.name),
          field,
        );
  const row = seen.find((one) => one.name === name)?.row;
  return { text: row === undefined || text.startsWith(`${row}: `) ? text : `${row}: ${text}`, field: name };
}

/** The labels of a form's questions, by the fields of the interface. */
export function labelsOf({ fields }: PageForm): PageWords['label'] {
  const all = fields.flatMap((field) => [field, ...(field.each?.fields ?? [])]);
  const labels = new Map(all.map(({ name, label }) => [name.split('.').at(-1), label]));
  return (field) => labels.get(field) ?? null;
}
