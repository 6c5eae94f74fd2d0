/** Decides how a paper or a pack says what a baseline moved of the one before, so that no slip is lost by re-basing. */
import type { BaselineDifference, Rebased } from '../../milestones/baseline-comparison.js';
import { countFigure, dateFigure, nameFigure, numberFigure, type Subject } from '../figures.js';
import { listed, say, type Phrase } from '../prose.js';
import { clause, plural, workingDays } from '../words.js';

/** Milestones that are named; of the others there is a count. */
const NAMED = 5;

/** A sentence about the baseline `of`, which `who` calls by its name. */
export function rebasedPhrase(of: Subject, who: Phrase, rebased: Rebased): Phrase {
  const former = nameFigure(of, 'baseline.former', 'Baseline before', clause(rebased.former));
  const moved = rebased.milestones.filter(({ change }) => change === 'MOVED');
  if (moved.length === 0) return say`${who} replaced “${former}” and moved none of its milestones.`;
  const count = countFigure(of, 'baseline.moved', 'Milestones moved by the baseline', moved.length);
  const named = moved.slice(0, NAMED).map((one) => movedPhrase(of, one));
  const others =
    moved.length > NAMED ? [say`${countFigure(of, 'baseline.others', 'Others', moved.length - NAMED)} more`] : [];
  return say`${who} replaced “${former}” and moved ${count} of its ${plural(moved.length, 'milestone')}: ${listed([...named, ...others])}.`;
}

function movedPhrase(of: Subject, { code, title, from, to, workingDays: days }: BaselineDifference): Phrase {
  const key = `baseline.${code}`;
  const name = nameFigure(of, `${key}.title`, 'Title', clause(title));
  const was = from === null ? say`no date` : say`${dateFigure(of, `${key}.from`, 'Date before', from)}`;
  const is = to === null ? say`no date` : say`${dateFigure(of, `${key}.to`, 'Date in the baseline', to)}`;
  if (days === null || days === 0) return say`“${name}” from ${was} to ${is}`;
  const by = `${workingDays(Math.abs(days))} ${days > 0 ? 'later' : 'earlier'}`;
  return say`“${name}” from ${was} to ${is} (${numberFigure(of, `${key}.by`, 'Moved by', days, by)})`;
}
