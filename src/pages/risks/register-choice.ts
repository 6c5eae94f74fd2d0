/** Decides what may be asked of a risk register by its address: filters, order, place on the heat map. */
import { ASSESSMENT_KINDS, PROXIMITIES, RISK_CATEGORIES, RISK_NATURES, RISK_STATES } from '../../risks/risk-states.js';
import { RISK_SORTS } from '../../risks/risk-choice.js';
import { RISK_GAPS } from '../../risks/risk-gap.js';
import { askedOf } from '../frame/asked.js';
import { fieldOf } from '../frame/fields-of.js';
import { sayEnum } from '../frame/words.js';
import { gapWords, howSoon, KIND_WORDS } from './risk-words.js';

/** What an address asks of the register; also the variables of its question. */
export function registerChoice(query: unknown) {
  const given = (name: string): string => fieldOf(query, name);
  const level = (name: string): number | null => (/^\d{1,4}$/u.test(given(name)) ? Number(given(name)) : null);
  const nature = askedOf(RISK_NATURES, given('nature'));
  const owner = given('owner');
  return {
    state: askedOf(RISK_STATES, given('state')),
    nature,
    category: askedOf(RISK_CATEGORIES, given('category')),
    band: given('band').slice(0, 60) || null,
    ownerId: owner === '' || owner === 'nobody' || owner.length > 60 ? null : owner,
    unowned: owner === 'nobody' ? true : null,
    proximity: askedOf(PROXIMITIES, given('proximity')),
    scored: askedOf(ASSESSMENT_KINDS, given('scored')) ?? 'CURRENT',
    likelihood: level('likelihood'),
    impact: level('impact'),
    gap: askedOf(RISK_GAPS, given('gap')),
    sort: askedOf(RISK_SORTS, given('sort')) ?? 'SCORE',
    map: askedOf(ASSESSMENT_KINDS, given('map')) ?? 'CURRENT',
    mapNature: askedOf(RISK_NATURES, given('mapOf')) ?? nature ?? 'THREAT',
  };
}

export type RegisterChoice = ReturnType<typeof registerChoice>;

/** The filters as they are drawn. */
export function filters(
  choice: RegisterChoice,
  people: readonly { readonly id: string; readonly name: string }[],
  bands: readonly { readonly name: string }[],
) {
  const enums = (values: readonly string[], say = sayEnum) => values.map((value) => ({ value, text: say(value) }));
  const select = (name: string, label: string, value: string | null, choices: readonly object[]) => ({
    ...{ name, label, kind: 'select', value: value ?? '', choices },
  });
  return [
    select('state', 'State', choice.state, enums(RISK_STATES)),
    select('nature', 'Nature', choice.nature, enums(RISK_NATURES)),
    select('category', 'About', choice.category, enums(RISK_CATEGORIES)),
    select(
      'band',
      'Level',
      choice.band,
      bands.map(({ name }) => ({ value: name, text: name })),
    ),
    select('proximity', 'How soon', choice.proximity, enums(PROXIMITIES, howSoon)),
    select('owner', 'Owner', choice.unowned ? 'nobody' : choice.ownerId, [
      { value: 'nobody', text: 'No owner' },
      ...people.map(({ id, name }) => ({ value: id, text: name })),
    ]),
    select('gap', 'Missing', choice.gap, enums(RISK_GAPS, gapWords)),
  ];
}

/** What the heat map has narrowed the list to, in a sentence; null: nothing. */
export function narrowed({ scored, likelihood, impact }: RegisterChoice): string | null {
  const parts = [
    ...(likelihood === null ? [] : [`likelihood ${likelihood}`]),
    ...(impact === null ? [] : [`impact ${impact}`]),
  ];
  if (parts.length === 0) return null;
  return `Only risks of ${parts.join(' and ')} on the scale in force, ${KIND_WORDS[scored]!.toLowerCase()}.`;
}

/** What is said where no risk is found. */
export function emptyWords(choice: RegisterChoice): string {
  const { state, nature, category, band, ownerId, unowned, proximity, likelihood, impact, gap } = choice;
  const asked = [state, nature, category, band, ownerId, unowned, proximity, likelihood, impact, gap];
  return asked.some((value) => value !== null)
    ? 'No risk is like that. Choose fewer filters, or show all risks.'
    : 'No risk has been raised yet. The project lead can raise one.';
}
