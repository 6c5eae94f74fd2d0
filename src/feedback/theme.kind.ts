/** Declares the themes of the code frame, and decides how each is defined, amended and retired. */
import type { NewRow } from '../platform/kind/rule.js';
import { refuse } from '../platform/record/refusal.js';
import { inForce } from '../platform/record/in-force.js';
import { type Change, firstOf, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import type { KindRule } from '../programme/kind/context.js';
import { amending, ownOf } from '../programme/kind/derived-rules.js';
import type { FeedbackRows } from './feedback-rows.js';
import type { FeedbackThemeStatement } from './feedback-theme.entity.js';
import type { AmendFeedbackThemeInput, DefineFeedbackThemeInput, RetireFeedbackThemeInput } from './theme.input.js';

export const THEME = { name: 'Feedback theme', table: 'feedback_theme', prefix: 'TH', key: 'themeId' } as const;

type Rule<I, R = FeedbackRows> = KindRule<R, I, NewRow<Pick<FeedbackRows, 'themeStatements'>, 'themeId'>>;
type Terms = Pick<FeedbackThemeStatement, 'title' | 'definition' | 'retired'>;

const TERMS: TermsOf<Terms> = { title: needed(), definition: needed(), retired: needed(false) };

const defineFeedbackTheme: Rule<DefineFeedbackThemeInput, never> = {
  creates: true,
  reads: 'NOTHING',
  pointers: () => [],
  decide: (_, input) => [{ into: 'themeStatements', values: firstOf(TERMS, input) }],
};

/** States a theme again that has not been retired. */
function restates<I>(said: (input: I) => Change<Terms>): Rule<I> {
  return {
    creates: false,
    reads: 'ROWS',
    pointers: () => [],
    decide: (context, input) => {
      const own = ownOf(context.rows.themeStatements, 'themeId', context.id);
      if (inForce(own, context.before).at(-1)?.retired) {
        const message = `Theme ${context.code} has been retired. Define another one in its place.`;
        throw refuse('THEME_RETIRED', message, ['input', 'themeId'], context.code);
      }
      return amending(context, own, { terms: TERMS }, said(input)).map((row) => ({ into: 'themeStatements', ...row }));
    },
  };
}

export const THEME_RULES = {
  defineFeedbackTheme,
  amendFeedbackTheme: restates<AmendFeedbackThemeInput>((input) => saidOf(TERMS, input)),
  /** Comments that have it keep it. */
  retireFeedbackTheme: restates<RetireFeedbackThemeInput>(() => ({ retired: true })),
};
