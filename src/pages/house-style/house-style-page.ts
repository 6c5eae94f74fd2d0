/** Decides what the page shows on which the house style of a body is set. */
import type { PageError } from '../frame/page-problems.js';
import type { AnswerTo } from '../frame/question.js';
import { day } from '../frame/words.js';
import type { HOUSE_STYLE } from './house-style.graphql.js';
import {
  COLOURS,
  COVER_CHOICES,
  COVER_ROOM,
  HEADINGS,
  type StyleField,
  typedOf,
  type TypedStyle,
  WORDS,
} from './style-fields.js';

type Basis = AnswerTo<typeof HOUSE_STYLE>;

const SHIPPED: Readonly<Record<string, string>> = { BOARD: 'a board paper', COMMITTEE: 'a committee report' };

/** Where the page of a body's style is. */
export const stylePath = (code: string): string => `/bodies/${encodeURIComponent(code)}/house-style`;

/** What is shown beside the fields. */
export interface Shown {
  readonly typed: TypedStyle | null;
  /** Which shipped style the fields begin with; null: that of the body. */
  readonly from: string | null;
  readonly upload: { readonly id: string; readonly name: string } | null;
  /** A PNG picture in base64. */
  readonly picture: string | null;
  readonly errors: readonly PageError[];
}

/** The view model of the page. */
export function houseStylePage({ body, shippedHouseStyles }: Basis, shown: Shown) {
  const { code, name, houseStyle, organisation } = body;
  const path = stylePath(code);
  const began = shippedHouseStyles.find(({ key }) => key === shown.from)?.style ?? null;
  const usual = houseStyle ?? shippedHouseStyles[0]?.style ?? null;
  const own = organisation?.name ?? name;
  const typed =
    shown.typed ??
    (began || !houseStyle ? { ...((began ?? usual) && typedOf((began ?? usual)!)), name: own } : typedOf(houseStyle));
  const fault: Record<string, string> = {};
  for (const { field, text } of shown.errors) if (field !== null) fault[field] ??= text;
  const filled = (fields: readonly StyleField[]) =>
    fields.map((field) => ({
      ...field,
      id: idOf(field.name),
      value: typed[field.name] ?? '',
      fault: fault[field.name],
    }));
  return {
    area: 'meetings',
    back: { href: `/bodies/${encodeURIComponent(code)}`, text: name },
    path,
    caption: name,
    version: houseStyle?.version ?? 0,
    since: houseStyle
      ? `This style has held since ${day(houseStyle.since)}.`
      : 'No style was set: papers look as they always did.',
    begin: shippedHouseStyles.map(({ key }) => ({ href: `${path}?from=${key}`, text: SHIPPED[key] ?? key })),
    typed,
    colours: filled(COLOURS),
    headings: filled(HEADINGS),
    words: filled(WORDS),
    cover: Array.from({ length: COVER_ROOM }, (_, index) => ({
      index,
      number: index + 1,
      kinds: COVER_CHOICES.map((choice) => ({
        ...choice,
        selected: choice.value === (typed[`cover.${index}.kind`] ?? ''),
      })),
      label: typed[`cover.${index}.label`] ?? '',
      text: typed[`cover.${index}.text`] ?? '',
      faults: Object.fromEntries(['kind', 'label', 'text'].map((part) => [part, fault[`cover.${index}.${part}`]])),
    })),
    coverFault: fault['cover'],
    hasLogo: houseStyle?.logo != null,
    upload: fault['file'] === undefined ? shown.upload : null, // a file that was refused is not offered again
    picture: shown.picture,
    fault,
    errors: shown.errors,
  };
}

const idOf = (name: string): string => name.replaceAll('.', '-');
