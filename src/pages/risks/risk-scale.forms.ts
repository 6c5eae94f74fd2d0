/** Decides what the form of a risk scale asks, and how it shows what the scale would do. */
import type { ScaleTerms } from '../../risks/risk-scale.js';
import { asking, type FormBasis, type PageForm, previewing, type Rows } from '../frame/form-field.js';
import { typedRows } from '../frame/form-rows.js';
import type { AnswerTo } from '../frame/question.js';
import { ORGANISATION_SCALE, PREVIEW_SCALE, PROJECT_SCALE } from './risks.graphql.js';
import { scaleEffectModel } from './scale-effect-page.js';
import { hasOwnScores, placedIn, placeOf, scalePairs } from './scale-pairs.js';

type Asked = AnswerTo<typeof PROJECT_SCALE> | AnswerTo<typeof ORGANISATION_SCALE>;

const levels = (one: string): Rows => ({
  one,
  says: ['value', 'label', 'meaning'],
  fields: [
    { name: 'value', label: 'Value' },
    { name: 'label', label: 'Name' },
    { name: 'meaning', label: 'What it means' },
  ],
});

const BANDS: Rows = {
  one: 'Band',
  says: ['name', 'fromScore', 'meaning'],
  fields: [
    { name: 'name', label: 'Name' },
    { name: 'fromScore', label: 'Lowest score' },
    { name: 'tone', label: 'Colour' },
    { name: 'meaning', label: 'What it asks for' },
  ],
};

function basis(scale: ScaleTerms): Required<Pick<FormBasis, 'intro' | 'typed' | 'read'>> {
  const level = ({ value, label, meaning }: ScaleTerms['impact'][number]) => ({ value: String(value), label, meaning });
  return {
    intro: [
      'The form shows the scale in force. Change what is to be different.',
      'Scores stay on the scale that they were made on. The next page shows what would change. Nothing is saved before that.',
      ...(hasOwnScores(scale)
        ? [
            'The scale in force has scores of its own. This form makes new ones: likelihood × impact, or the nearest score in the band that you select.',
          ]
        : []),
    ],
    typed: {
      name: scale.name,
      ...typedRows('likelihood', scale.likelihood.map(level)),
      ...typedRows('impact', scale.impact.map(level)),
      ...typedRows(
        'bands',
        scale.bands.map(({ name, fromScore, tone, meaning }) => ({
          name,
          fromScore: String(fromScore),
          tone,
          meaning,
        })),
      ),
      placed: placedIn(scale),
    },
    read: { placed: placeOf },
  };
}

export const SET_SCALE: PageForm = {
  operation: 'setRiskScale',
  title: 'Set a risk scale',
  button: 'Set the scale',
  given: ['projectCode', 'expectedVersion'],
  ask: asking<Asked>(
    ({ projectCode }) => (projectCode === undefined ? ORGANISATION_SCALE : PROJECT_SCALE),
    (data) => {
      if ('project' in data) {
        const { title, riskScale } = data.project;
        return { ...basis(riskScale.inForce), caption: title, version: riskScale.version };
      }
      const { inForce, organisationVersion } = data.organisationRiskScale;
      return { ...basis(inForce), caption: 'Every project without a scale of its own', version: organisationVersion };
    },
  ),
  fields: [
    { name: 'name', label: 'Name of the scale' },
    {
      name: 'likelihood',
      label: 'Levels of likelihood',
      hint: 'From the lowest to the highest. Values may skip numbers. Empty rows are left out.',
      each: levels('Likelihood'),
    },
    {
      name: 'impact',
      label: 'Levels of impact',
      hint: 'From the lowest to the highest. Values may skip numbers. Empty rows are left out.',
      each: levels('Impact'),
    },
    {
      name: 'bands',
      label: 'Bands',
      hint: 'From the lowest to the highest. Each covers scores from its lowest up to the next band.',
      each: BANDS,
    },
    {
      name: 'placed',
      label: 'Band of each pair of levels',
      hint: 'The score is likelihood × impact. Select a band where a pair belongs in another one. Levels and bands that you change above are shown here once you select “Show more empty rows”.',
      pairs: scalePairs,
    },
    { name: 'reason', label: 'Reason', hint: 'Kept in the history', rows: 2 },
    {
      name: 'effectiveOn',
      label: 'Date from which it holds',
      hint: 'Leave blank for the status date of the project, or today where it has none. It cannot be in the future.',
    },
  ],
  preview: previewing(
    PREVIEW_SCALE,
    'risks/scale-effect.njk',
    ({ effect }, { projectCode = '' }) => effect && scaleEffectModel(effect, projectCode),
  ),
};
