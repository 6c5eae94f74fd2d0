/** Decides what the register lacks of a risk, and what to do about it: for the view, the paper and whoever is reminded. */
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import { limitInWords } from './appetite.js';
import { noBetter } from './assessed.js';
import { RESPONSES_BY_ACTION } from './risk-states.js';
import type { RiskFacts } from './risk-snapshot.js';
import { isPast } from '../milestones/late.js';
import { type RiskGapCode, type RiskGap } from './risk-gap.js';

/** What an open risk lacks on a day, in the order of `RISK_GAPS`. Of a closed risk nothing is asked. */
export function gaps(risk: RiskFacts, asAt: string): readonly RiskGap[] {
  if (risk.state === 'CLOSED') return [];
  return [
    ...statementGaps(risk),
    ...responseGaps(risk),
    ...reviewGaps(risk, asAt),
    ...targetGaps(risk),
    ...appetiteGaps(risk),
  ];
}

function statementGaps({ code, terms, current }: RiskFacts): readonly RiskGap[] {
  const unknown = (['cause', 'event', 'effect'] as const).filter((part) => terms[part] === null);
  return [
    ...when(unknown.length > 0, 'STATEMENT_INCOMPLETE', `${code} does not say its ${inWords(unknown)}. Amend it.`),
    ...when(terms.ownerId === null, 'NO_OWNER', `${code} has no owner. Name the one person who answers for it.`),
    ...when(current === null, 'NO_SCORE', `${code} has no current score. Assess its likelihood and impact.`),
    ...when(
      current?.former === true,
      'FORMER_SCALE',
      `The current score of ${code} stands on a former version of the scale. Assess it on the one in force.`,
    ),
    ...when(terms.proximity === null, 'NO_PROXIMITY', `${code} does not say how soon it may come about. Amend it.`),
  ];
}

function responseGaps({ code, response, actions }: RiskFacts): readonly RiskGap[] {
  if (response === null) return when(true, 'NO_RESPONSE', `${code} has no response. Decide how it is to be met.`);
  const open = actions.filter((action) => action.open);
  const idle = RESPONSES_BY_ACTION.includes(response.response) && actions.every((one) => one.state === 'DROPPED');
  const incomplete = open.filter(({ terms }) => terms.actioneeId === null || terms.dueOn === null);
  const overdue = open.filter((action) => action.overdue);
  const due = (action: (typeof open)[number]): string =>
    `“${action.terms.text}” was due on ${formatIsoDate(action.terms.dueOn ?? '')}`;
  return [
    ...when(
      idle,
      'NO_ACTION',
      `${code} is to be met by action, but has none. Add what is to be done, by whom and when.`,
    ),
    ...incomplete.map(({ id, terms }) => ({
      code: 'ACTION_INCOMPLETE' as const,
      message: `“${terms.text}” for ${code} lacks ${inWords([
        ...(terms.actioneeId === null ? ['an actionee'] : []),
        ...(terms.dueOn === null ? ['a day by which it is due'] : []),
      ])}. State it again.`,
      actionId: id,
    })),
    ...overdue.map((one) => ({
      code: 'ACTION_OVERDUE' as const,
      message: `For ${code}, ${due(one)} and is not done. Report on it or state a new day.`,
      actionId: one.id,
    })),
  ];
}

function reviewGaps({ code, review }: RiskFacts, asAt: string): readonly RiskGap[] {
  if (review === null) {
    return when(true, 'NO_REVIEW_DATE', `${code} has no day for its next review. Review it and set one.`);
  }
  const since = formatIsoDate(review.nextOn);
  return when(isPast(review.nextOn, asAt), 'REVIEW_OVERDUE', `${code} was to be reviewed on ${since}. Review it now.`);
}

function targetGaps({ code, current, target, response, terms }: RiskFacts): readonly RiskGap[] {
  if (!current || !target || response?.response === 'TOLERATE') return [];
  const threat = terms.nature === 'THREAT';
  const message =
    `The target of ${code} is not ${threat ? 'below' : 'above'} its current score. ` +
    'Set a target worth the response, or tolerate it.';
  return when(noBetter(target, current, threat) === true, 'TARGET_NOT_BETTER', message);
}

function appetiteGaps({ code, current, terms, appetite, reading, acceptance }: RiskFacts): readonly RiskGap[] {
  if (current === null || terms.nature === 'OPPORTUNITY' || reading === 'WITHIN') return [];
  if (appetite === null || reading === null) {
    const message = `No appetite is set for the category of ${code}. Ask the Board or the director for one.`;
    return when(true, 'NO_APPETITE', message);
  }
  const limit = limitInWords(appetite);
  if (reading === 'UNREADABLE') {
    const message = `The appetite for ${code}, ${limit}, was set on another version of the scale. Set it again.`;
    return when(true, 'APPETITE_UNREADABLE', message);
  }
  const above = `${code} scores ${current.score.score} (${current.score.band.name}), and the appetite is ${limit}.`;
  if (acceptance === null) {
    return when(true, 'ABOVE_APPETITE', `${above} Bring it down, or ask the director to accept it.`);
  }
  switch (acceptance.state) {
    case 'IN_FORCE':
      return [];
    case 'OUTGROWN': {
      const told = 'It was accepted at a lower score, or on another version of the scale.';
      return when(true, 'ACCEPTANCE_OUTGROWN', `${above} ${told} Bring it down, or ask the director again.`);
    }
    case 'EXPIRED': {
      const told = `Its acceptance ran out on ${formatIsoDate(acceptance.row.expiresOn)}.`;
      return when(true, 'ACCEPTANCE_EXPIRED', `${above} ${told} Bring it down, or ask the director again.`);
    }
  }
}

const when = (lacks: boolean, code: RiskGapCode, message: string): readonly RiskGap[] =>
  lacks ? [{ code, message }] : [];

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
