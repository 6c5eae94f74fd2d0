/** Decides what the page asks of a house style, and how what is typed becomes one. */
import { fieldOf } from '../frame/fields-of.js';
import type { AnswerTo } from '../frame/question.js';
import type { HOUSE_STYLE } from './house-style.graphql.js';

type Terms = AnswerTo<typeof HOUSE_STYLE>['shippedHouseStyles'][number]['style'];

export interface StyleField {
  /** As in the input of the interface. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

export const COLOURS: readonly StyleField[] = [
  { name: 'colours.accent', label: 'Headings', hint: 'Dark enough to be read on white' },
  { name: 'colours.rule', label: 'Lines' },
  { name: 'colours.header', label: 'Head of tables', hint: 'Light enough for dark words on it' },
];

export const HEADINGS: readonly StyleField[] = [
  { name: 'headings.issue', label: 'What a board paper is about' },
  { name: 'headings.recommendation', label: 'What the body is asked to do' },
  { name: 'headings.consideration', label: 'The account of the projects' },
  { name: 'headings.timescales', label: 'Dates to come' },
  { name: 'headings.board', label: 'Decisions and actions' },
  { name: 'headings.risk', label: 'Risks and money' },
  { name: 'headings.attachments', label: 'The list of appendices' },
  { name: 'headings.introduction', label: 'What a committee report is about' },
  { name: 'headings.partnership', label: 'The background of a committee report' },
];

export const WORDS: readonly StyleField[] = [
  { name: 'words.appendix', label: 'The word for “Appendix”' },
  { name: 'words.table', label: 'The word for “Table”' },
  { name: 'words.figure', label: 'The word for “Figure”' },
  { name: 'words.page', label: 'The word for “Page”' },
  { name: 'words.of', label: 'The word for “of” in “Page 1 of 5”' },
  { name: 'words.footnotes', label: 'The word for “Footnotes”' },
];

/** What a line of the cover may tell, as the page offers it; the first leaves the line out. */
export const COVER_CHOICES = [
  { value: '', text: 'No line' },
  { value: 'LEAD', text: 'Who leads' },
  { value: 'REFERENCE', text: 'The reference' },
  { value: 'REVISION', text: 'What a revised paper replaces' },
  { value: 'MEETING', text: 'The day of the meeting' },
  { value: 'CONFIDENTIALITY', text: 'How far it may travel' },
  { value: 'TEXT', text: 'A text of its own' },
] as const;

/** Lines of the cover that the page has room for. */
export const COVER_ROOM = 9;

/** What stands in the fields, by name. */
export type TypedStyle = Readonly<Record<string, string>>;

const PLAIN = ['name', 'logoWords', 'referenceScheme', 'language', 'pageBudget.pages'] as const;

/** A style as the fields hold it. */
export function typedOf(style: Terms): TypedStyle {
  const lines = style.cover.flatMap(({ kind, label, text }, index) => [
    [`cover.${index}.kind`, kind],
    [`cover.${index}.label`, label],
    [`cover.${index}.text`, text ?? ''],
  ]);
  const parts = (['headings', 'words'] as const).flatMap((part) =>
    Object.entries(style[part]).map(([key, text]) => [`${part}.${key}`, text]),
  );
  const colours = Object.entries(style.colours).map(([key, colour]) => [`colours.${key}`, `#${colour.toLowerCase()}`]);
  return {
    ...(Object.fromEntries([...parts, ...colours, ...lines]) as TypedStyle),
    name: style.name ?? '',
    logoWords: style.logo?.words ?? '',
    referenceScheme: style.referenceScheme,
    language: style.language,
    'pageBudget.pages': String(style.pageBudget),
    'pageBudget.blocks': style.budgetBlocks ? 'yes' : '',
    keepLogo: style.logo ? 'yes' : '',
  };
}

/** What was sent. */
export function typedIn(body: unknown): TypedStyle {
  const lines = Array.from({ length: COVER_ROOM }, (_, index) =>
    ['kind', 'label', 'text'].map((key) => `cover.${index}.${key}`),
  ).flat();
  const names = [
    ...PLAIN,
    ...[...COLOURS, ...HEADINGS, ...WORDS].map(({ name }) => name),
    ...lines,
    'pageBudget.blocks',
    'keepLogo',
  ];
  return Object.fromEntries(names.map((name) => [name, fieldOf(body, name).trim()]));
}

/** A file that was sent with the fields. */
export interface SentLogo {
  readonly fileName: string;
  readonly content: string;
}

/** The style as the interface takes it. */
export function inputOf(typed: TypedStyle, logo: SentLogo | null) {
  const said = (name: string): string => typed[name] ?? '';
  const part = (fields: readonly StyleField[]): never =>
    Object.fromEntries(fields.map(({ name }) => [name.slice(name.indexOf('.') + 1), said(name)])) as never;
  const cover = Array.from({ length: COVER_ROOM }, (_, index) => ({
    kind: said(`cover.${index}.kind`) as never,
    label: said(`cover.${index}.label`),
    text: said(`cover.${index}.text`) || null,
  })).filter(({ kind }) => kind !== '');
  return {
    name: said('name') || null,
    logo,
    keepLogo: logo === null && said('keepLogo') === 'yes',
    logoWords: said('logoWords') || null,
    colours: part(COLOURS),
    words: part(WORDS),
    cover,
    headings: part(HEADINGS),
    referenceScheme: said('referenceScheme'),
    language: said('language'),
    pageBudget: { pages: Number(said('pageBudget.pages')) || 0, blocks: said('pageBudget.blocks') === 'yes' },
  };
}
