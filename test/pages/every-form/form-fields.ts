import { plain } from '../html-reader.js';
import { answerTo } from './answers.js';
import { type FoundForm, namesIn } from './walk.js';

/** A field of a form: what stands in it, or was answered. */
export interface Control {
  readonly name: string;
  readonly kind: 'hidden' | 'text' | 'number' | 'radio' | 'checkbox' | 'select' | 'file' | 'button';
  readonly value: string;
  /** Of a radio or a checkbox: it is chosen. */
  readonly chosen: boolean;
  /** Of a select: what can be chosen. */
  readonly options: readonly string[];
}

/** The parts of a date, as its three fields take them. */
export type DateParts = Readonly<Record<string, string>>;

const TAGS =
  /<button ([^>]*)>|<input ([^>]*)>|<textarea ([^>]*)>([\s\S]*?)<\/textarea>|<select ([^>]*)>([\s\S]*?)<\/select>/gu;

/** The fields of a form on a page, in their order; none: the form is not there. */
export function controlsOn(html: string, { method, action, names, at }: FoundForm): Control[] {
  const forms = [...html.matchAll(/<form method="(get|post)" action="([^"]*)"[\s\S]*?<\/form>/gu)];
  const there = forms.filter(([, way, sent = '']) => way === method && plain(sent) === action).map(([form]) => form);
  const form = there.filter((one) => namesIn(one) === names)[at] ?? (there.length === 1 ? there[0]! : '');
  let buttons = 0;
  return [...form.matchAll(TAGS)].flatMap(([, button, input, area, text = '', select, inside = '']): Control[] => {
    const tag = button ?? input ?? area ?? select ?? '';
    const name = attribute(tag, 'name');
    const pressed = button !== undefined && ++buttons === 1;
    if (name === null || /\sdisabled/u.test(tag)) return [];
    const base = { name, chosen: false, options: [] };
    if (button !== undefined) {
      return pressed ? [{ ...base, kind: 'button', value: attribute(tag, 'value') ?? '' }] : [];
    }
    if (area !== undefined) {
      const kind = /\shidden/u.test(tag) ? 'hidden' : 'text';
      return [{ ...base, kind, value: plain(text).replace(/^\n/u, '') }];
    }
    if (select !== undefined) {
      const options = [...inside.matchAll(/<option ([^>]*)>/gu)].map(([, one = '']) => one);
      const values = options.map((one) => attribute(one, 'value') ?? '');
      const at = options.findIndex((one) => /\sselected/u.test(one));
      return [{ ...base, kind: 'select', value: values[Math.max(at, 0)] ?? '', options: values }];
    }
    const type = attribute(tag, 'type') ?? 'text';
    const value = attribute(tag, 'value') ?? '';
    if (type === 'radio' || type === 'checkbox') {
      return [{ ...base, kind: type, value, chosen: /\schecked/u.test(tag) }];
    }
    if (type === 'hidden' || type === 'file') return [{ ...base, kind: type, value }];
    return [{ ...base, kind: attribute(tag, 'inputmode') === 'numeric' ? 'number' : 'text', value }];
  });
}

/** What a browser would send of a form by its first button. */
export function sentOf(controls: readonly Control[]): [string, string][] {
  return controls
    .filter(({ kind, chosen }) => kind !== 'file' && ((kind !== 'radio' && kind !== 'checkbox') || chosen))
    .map(({ name, value }) => [name, value]);
}

/**
 * A form once everything is answered that it asks. Words that stand there stay, choices are made again; of its rows, those that
 * are filled stay and the first empty one is answered. Where nothing would be changed by that, words are added.
 */
export function answered(controls: readonly Control[], action: string, day?: DateParts): Control[] {
  const rows = rowsToFill(controls);
  const made = new Set(controls.filter(({ kind, chosen }) => kind === 'radio' && chosen).map(({ name }) => name));
  const places = new Map<string, number>();
  const filled = controls.map((control): Control => {
    const { name, kind, value } = control;
    if (unseen(control)) return control;
    const row = rowOf(name);
    if (row !== null && !rows.has(row)) return control;
    const answer = answerTo(action, name);
    if (answer === null) return control;
    const [, part] = /-(day|month|year)$/u.exec(name) ?? [];
    if (part !== undefined) return { ...control, value: (day ?? answer.date)[part] ?? '' };
    if (kind === 'radio' || kind === 'checkbox') {
      const place = places.get(name) ?? 0;
      places.set(name, place + 1);
      return { ...control, chosen: control.chosen || (place === answer.choice && !made.has(name)) };
    }
    if (kind === 'select') {
      const others = control.options.filter((option) => option !== '' && option !== value);
      return { ...control, value: others.at(Math.min(answer.choice, others.length - 1)) ?? value };
    }
    if (value !== '' && !answer.anew) return control;
    return { ...control, value: kind === 'number' ? '1' : answer.text };
  });
  const same = filled.every(
    ({ value, chosen }, at) => value === controls[at]!.value && chosen === controls[at]!.chosen,
  );
  if (!same && !/\/amend\w*$/u.test(action)) return filled; // a reason alone amends nothing
  const words = filled.findIndex(({ kind, value }) => kind === 'text' && /\s/u.test(value));
  return filled.map((control, at) => (at === words ? { ...control, value: `${control.value} and more` } : control));
}

/** A form with nothing in it that can be taken away. */
export function emptied(controls: readonly Control[]): Control[] {
  return controls.map((control): Control => {
    if (unseen(control)) return control;
    if (control.kind === 'radio' || control.kind === 'checkbox') return { ...control, chosen: false };
    return control.kind === 'select' && !control.options.includes('') ? control : { ...control, value: '' };
  });
}

/** Whether nobody can answer it by typing or choosing. */
function unseen({ kind }: Control): boolean {
  return kind === 'hidden' || kind === 'file' || kind === 'button';
}

/** The row that a field is in, as items.3; null: none. */
export function rowOf(name: string): string | null {
  return /^.+?\.\d+(?=\.)/u.exec(name)?.[0] ?? null;
}

/** Of each list the first row in which nothing stands. */
function rowsToFill(controls: readonly Control[]): ReadonlySet<string> {
  const seen = controls.filter((control) => !unseen(control) && rowOf(control.name) !== null);
  const isSaid = ({ kind, value, chosen, name }: Control): boolean =>
    kind === 'checkbox' || kind === 'radio' ? chosen : value !== '' && !name.endsWith('.place');
  const taken = new Set(seen.filter(isSaid).map(({ name }) => rowOf(name)));
  const firsts = new Map<string, string>();
  for (const row of seen.map(({ name }) => rowOf(name)!).filter((one) => !taken.has(one))) {
    const list = row.replace(/\.\d+$/u, '');
    if (!firsts.has(list)) firsts.set(list, row);
  }
  return new Set(firsts.values());
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'u').exec(tag);
  return found ? plain(found[1]!) : null;
}
