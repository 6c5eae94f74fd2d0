/** Decides what a committee report recommends: that the text be commended, and whatever else its terms ask. */
import { theName } from '../../../platform/words/the-name.js';
import { askedOf, letterAt, verbWord } from '../../asks.js';
import { appendixRef, heading, paragraph } from '../../composed.js';
import { nameFigure } from '../../figures.js';
import { bulleted, say, type Phrase } from '../../prose.js';
import { clause } from '../../words.js';
import { termAsked } from '../recommendation.js';
import type { SectionComposer } from '../section.js';
import { PROTOCOL_APPENDIX } from './protocol-appendix.js';
import { outputSubject, reported } from './reported.js';

/** Recommendation. */
export const reportRecommendation: SectionComposer = (facts) => {
  const { report } = reported(facts);
  const title = nameFigure(outputSubject(facts, report), 'title', 'Title', clause(report.output.title));
  const commend = say`${verbWord('COMMEND')} “${title}”, as set out in ${appendixRef(PROTOCOL_APPENDIX)}, ${askedOf(facts.terms)}`;
  const more = facts.asks.map((one, index) => termAsked(facts, one, index));
  const lead = `It is recommended that ${theName(facts.terms.body)}`;
  const whole =
    more.length === 0 ? paragraph('recommendation.1', say`${lead} ${commend}.`) : listedAsks(lead, [commend, ...more]);
  return [heading('recommendation', 1, 'Recommendation'), whole];
};

function listedAsks(lead: string, asks: readonly Phrase[]) {
  const lettered = asks.map((ask, place) => say`(${letterAt(place)}) ${ask}`);
  return paragraph('recommendation.1', say`${lead}:`, bulleted(lettered));
}
