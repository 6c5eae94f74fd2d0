/** Decides which comments the address of the page asks for, and what the filters offer. */
import { OUTCOMES, RESPONDENT_TYPES } from '../../feedback/feedback-terms.js';
import { askedOf } from '../frame/asked.js';
import { plainId, recordId } from '../../platform/record/view-id.js';
import { fieldOf } from '../frame/fields-of.js';
import { sayEnum } from '../frame/words.js';
import { OUTCOME_NAMES } from './feedback-words.js';

/** The filters as the address has them; empty: not asked for. */
export interface Chosen {
  readonly exercise: string;
  /** Code of a theme; `-`: comments without one. */
  readonly theme: string;
  /** An outcome, `OPEN` for those without, `TO_COME` for those accepted that changed nothing yet. */
  readonly outcome: string;
  readonly type: string;
  readonly version: string;
  readonly clause: string;
  readonly search: string;
}

export const WITHOUT_THEME = '-';
const CODE = /^[A-Z][A-Z0-9-]{0,31}$/u;

/** What the address asks for; what it cannot mean is left out. */
export function chosenIn(query: unknown): Chosen {
  const of = (name: string, fits: (value: string) => boolean): string => {
    const value = fieldOf(query, name).trim();
    return fits(value) ? value : '';
  };
  return {
    exercise: of('exercise', (value) => CODE.test(value)),
    theme: of('theme', (value) => value === WITHOUT_THEME || CODE.test(value)),
    outcome: of('outcome', (value) => ['OPEN', 'TO_COME', ...OUTCOMES].includes(value)),
    type: of('type', (value) => (RESPONDENT_TYPES as readonly string[]).includes(value)),
    version: plainId(of('version', (value) => recordId(value) !== null)),
    clause: plainId(of('clause', (value) => recordId(value) !== null)),
    search: of('search', (value) => value.length <= 300),
  };
}

/** The same as arguments of the interface. */
export function argumentsOf({ exercise, theme, outcome, type, version, clause, search }: Chosen) {
  return {
    exercise: exercise || null,
    themes: theme === '' || theme === WITHOUT_THEME ? null : [theme],
    withoutTheme: theme === WITHOUT_THEME ? true : null,
    state: outcome === 'OPEN' ? ('OPEN' as const) : null,
    changeToCome: outcome === 'TO_COME' ? true : null,
    outcome: askedOf(OUTCOMES, outcome),
    respondentType: askedOf(RESPONDENT_TYPES, type),
    version: version || null,
    clause: clause || null,
    search: search || null,
  };
}

interface Option {
  readonly value: string;
  readonly text: string;
}

/** What the record offers to choose from. */
export interface Options {
  readonly exercises: readonly Option[];
  readonly themes: readonly Option[];
  readonly versions: readonly Option[];
  readonly clauses: readonly Option[];
}

/** What is chosen stays chosen when the page is asked for another day, whose ids are those of another view. */
const ofAnyDay = (one: Option): Option => ({ ...one, value: plainId(one.value) });

/** The filters as the template draws them. */
export function filtersOf(chosen: Chosen, { exercises, themes, versions, clauses }: Options) {
  const select = (name: keyof Chosen, label: string, choices: readonly Option[]) => ({
    ...{ name, label, kind: 'select', value: chosen[name], choices },
  });
  return [
    select('exercise', 'Exercise', exercises),
    select('theme', 'Theme', [...themes, { value: WITHOUT_THEME, text: 'Without a theme' }]),
    select('outcome', 'Outcome', [
      { value: 'OPEN', text: 'No outcome yet' },
      ...OUTCOME_NAMES,
      { value: 'TO_COME', text: 'Accepted, change still to come' },
    ]),
    select(
      'type',
      'Respondent',
      RESPONDENT_TYPES.map((value) => ({ value, text: sayEnum(value) })),
    ),
    select('version', 'Version', versions.map(ofAnyDay)),
    select('clause', 'Clause', clauses.map(ofAnyDay)),
    { name: 'search', label: 'Words', kind: 'search', value: chosen.search, choices: [] },
  ];
}
