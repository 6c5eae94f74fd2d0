/** Decides what a paper says of threats beside the appetite: which are above it, and which of those a director has accepted. */
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { AcceptanceFact, RiskFact } from '../facts/risks-facts.js';
import { countFigure, dateFigure, nameFigure } from '../figures.js';
import { listed, say, type Phrase } from '../prose.js';
import type { RiskGapCode } from '../../risks/risk-gap.js';
import { clause, plural } from '../words.js';
import { registerSubject, riskSubject, riskTitle } from './risk-subjects.js';

/** The sentences; none where no threat is scored. */
export function appetites(facts: PaperFacts, project: ProjectFact, open: readonly RiskFact[]): readonly Phrase[] {
  const scored = open.filter((risk) => risk.nature === 'THREAT' && risk.scores.length > 0);
  if (scored.length === 0) return [];
  const lacking = (gap: RiskGapCode): readonly RiskFact[] => scored.filter((risk) => risk.gaps.includes(gap));
  const count = (gap: RiskGapCode) =>
    countFigure(
      registerSubject(facts, project),
      `appetite.${gap.toLowerCase()}`,
      'Scored threats',
      lacking(gap).length,
    );
  const names = (all: readonly RiskFact[]): Phrase =>
    listed(all.map((risk) => say`“${riskTitle(facts, project, risk)}”`));
  const above = lacking('ABOVE_APPETITE');
  const unset = lacking('NO_APPETITE').length;
  const unreadable = lacking('APPETITE_UNREADABLE').length;
  const told = [
    ...(above.length
      ? [say`Above the appetite, and accepted by nobody, ${plural(above.length, 'is', 'are')} ${names(above)}.`]
      : []),
    ...scored.flatMap((risk) =>
      risk.reading === 'ABOVE' && risk.acceptance ? [acceptance(facts, project, risk, risk.acceptance)] : [],
    ),
    ...(unset
      ? [
          say`For ${count('NO_APPETITE')} of the scored threats no appetite has been set, so nobody can say whether ${plural(unset, 'it is', 'they are')} acceptable.`,
        ]
      : []),
    ...(unreadable
      ? [
          say`The appetite for ${count('APPETITE_UNREADABLE')} of the scored threats was set on another scale and has to be set again.`,
        ]
      : []),
  ];
  if (told.length > 0) return told;
  return [
    scored.length === 1
      ? say`The one threat with a score is within the appetite.`
      : say`All threats with a score are within the appetite.`,
  ];
}

function acceptance(facts: PaperFacts, project: ProjectFact, risk: RiskFact, given: AcceptanceFact): Phrase {
  const title = say`“${riskTitle(facts, project, risk)}”`;
  const of = riskSubject(facts, project, risk, given.reportId);
  const until = dateFigure(of, 'acceptance.until', 'Last day of the acceptance', given.expiresOn);
  const name = given.approver && nameFigure(of, 'acceptance.by', 'Who accepted', clause(given.approver.name));
  switch (given.state) {
    case 'IN_FORCE':
      return name
        ? say`${title} is above the appetite; ${name} has accepted it until ${until}.`
        : say`${title} is above the appetite and accepted until ${until}.`;
    case 'EXPIRED':
      return say`${title} is above the appetite, and its acceptance ran out on ${until}.`;
    case 'OUTGROWN':
      return say`${title} is above the appetite, and its acceptance was for a lower score or on another scale.`;
  }
}
