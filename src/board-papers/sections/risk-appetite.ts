/** Decides what a paper says of threats beside the appetite: which are above it, and which of those a director has accepted. */
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { AcceptanceFact, RiskFact } from '../facts/risks-facts.js';
import { countFigure, dateFigure, nameFigure } from '../figures.js';
import { say, type Phrase } from '../prose.js';
import { clause, plural } from '../words.js';
import { listedFew, NAMED } from './lists.js';
import { registerSubject, riskSubject, riskTitle } from './risk-subjects.js';

/** The sentences, `named` being those that were just spoken of; none where every threat with a score is within the appetite, or none has been set. */
export function aboveAppetite(
  facts: PaperFacts,
  project: ProjectFact,
  open: readonly RiskFact[],
  named: readonly RiskFact[],
): readonly Phrase[] {
  const scored = open.filter((risk) => risk.nature === 'THREAT' && risk.scores.length > 0 && risk.reading === 'ABOVE');
  const unaccepted = scored.filter((risk) => risk.acceptance === null);
  const names = unaccepted.map((risk) => say`“${riskTitle(facts, project, risk)}”`);
  const of = registerSubject(facts, project);
  const same = unaccepted.length === named.length && unaccepted.every((risk) => named.includes(risk));
  const every = names.length > 2 && names.length === open.length;
  const which = same
    ? say`${names.length === 1 ? 'It' : 'They'}`
    : every
      ? say`All ${countFigure(of, 'above.all', 'Threats above the appetite', names.length)}`
      : listedFew(of, 'above', 'Other threats above the appetite', names);
  return [
    ...(names.length
      ? [
          say`${which} ${plural(names.length, 'is', 'are')} above our risk appetite, and nobody has accepted ${plural(names.length, 'it', 'them')}.`,
        ]
      : []),
    ...scored
      .flatMap((risk) => (risk.acceptance ? [acceptance(facts, project, risk, risk.acceptance)] : []))
      .slice(0, NAMED),
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
