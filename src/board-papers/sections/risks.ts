/** Decides what a paper says of the risk register: how many are open, the two or three that matter most with owner and response, and what was closed. */
import type { ResponseKind } from '../../risks/risk-states.js';
import { paragraph } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { RiskFact } from '../facts/risks-facts.js';
import { countFigure, nameFigure, numberFigure, textFigure } from '../figures.js';
import { paragraphOf, say, type Part, type Phrase } from '../prose.js';
import { isNews, sincePaper, toldSince } from '../selections.js';
import { dayFigure, projectTitle } from '../subjects.js';
import { clause, oneLine, plural, sentence, within } from '../words.js';
import { calledPerson } from './called-person.js';
import { few, listedFew, NAMED } from './lists.js';
import { aboveAppetite } from './risk-appetite.js';
import { registerSubject, riskSubject, riskTitle } from './risk-subjects.js';
import type { ProjectPart } from './section.js';

/** What an owner does about a risk. */
const DOES: Readonly<Record<ResponseKind, string>> = {
  TREAT: 'is treating',
  TOLERATE: 'tolerates',
  TRANSFER: 'is transferring',
  TERMINATE: 'is ending what gives rise to',
  TAKE: 'is taking',
};

/** The risk register of a project; nothing where it is empty. */
export const risks: ProjectPart = (facts, project) => {
  const all = project.risks.risks;
  if (all.length === 0) return [];
  const open = all.filter((risk) => risk.status === 'OPEN');
  const top = gravest(open);
  const sentences = [
    ...(open.length === 1 && top.length === 1
      ? [onlyOne(facts, project, top)]
      : [held(facts, project, open), highest(facts, project, top)]),
    ...responses(facts, project, top),
    ...aboveAppetite(facts, project, open, top),
    ...closed(facts, project),
  ];
  return [paragraph(`${project.code}.risks`, paragraphOf(sentences))];
};

/** The threats with the highest score; none where none is scored. */
export function gravest(open: readonly RiskFact[]): readonly RiskFact[] {
  const scored = open.filter((risk) => risk.nature === 'THREAT' && risk.scores.length > 0);
  const top = Math.max(...scored.map(rank));
  return scored.filter((risk) => rank(risk) === top);
}

const rank = (risk: RiskFact): number => risk.scores.at(-1)?.rank ?? 0;

/** "There are five open risks to “title”, and one open opportunity." */
function held(facts: PaperFacts, project: ProjectFact, open: readonly RiskFact[]): Phrase {
  const of = registerSubject(facts, project);
  const title = say`“${projectTitle(facts, project)}”`;
  if (open.length === 0) return say`No risk to ${title} is open.`;
  const chances = open.filter((risk) => risk.nature === 'OPPORTUNITY').length;
  const some = countFigure(of, 'open.opportunities', 'Open opportunities', chances);
  const opportunities = say`${some} open ${plural(chances, 'opportunity', 'opportunities')}`;
  const threats = open.length - chances;
  if (threats === 0) return say`${plural(chances, 'There is', 'There are')} ${opportunities} in ${title}.`;
  const count = countFigure(of, 'open', 'Open risks', threats);
  const risksTo = say`${plural(threats, 'There is', 'There are')} ${count} open ${plural(threats, 'risk')} to ${title}`;
  return chances === 0 ? say`${risksTo}.` : say`${risksTo}, and ${opportunities}.`;
}

/** "There is one open risk to “title”: “A” (scored 12, “High”)." */
function onlyOne(facts: PaperFacts, project: ProjectFact, top: readonly RiskFact[]): Phrase {
  const count = countFigure(registerSubject(facts, project), 'open', 'Open risks', 1);
  return say`There is ${count} open risk to “${projectTitle(facts, project)}”: ${scored(facts, project, top)}.`;
}

/** "The highest are “A” and “B” (both scored 12, “High”, on our planning assumptions)." */
function highest(facts: PaperFacts, project: ProjectFact, top: readonly RiskFact[]): Phrase | null {
  if (top.length === 0) return null;
  return say`The highest ${plural(top.length, 'is', 'are')} ${scored(facts, project, top)}.`;
}

/** "“A” and “B” (both scored 12, “High”, on our planning assumptions)"; all have the same score. */
function scored(facts: PaperFacts, project: ProjectFact, top: readonly RiskFact[]): Phrase {
  const first = top[0]!;
  const now = first.scores.at(-1)!;
  const of = riskSubject(facts, project, first, now.reportId);
  const score = numberFigure(of, 'score', 'Score', now.score, `${now.score}`);
  const band = textFigure(of, 'band', 'Band of the score', oneLine(now.band));
  const guessed = top.filter((risk) => risk.scores.at(-1)?.assumed).length;
  const part = guessed === top.length ? ', on' : ', partly on';
  const assumed = guessed === 0 ? '' : `${part} our planning assumptions`;
  const names = top.map((risk) => say`“${riskTitle(facts, project, risk)}”`);
  const titles = listedFew(registerSubject(facts, project), 'highest', 'Other risks as high', names);
  const since = top.length === 1 ? trend(facts, project, first) : say``; // each of several has its own
  const each = top.length === 1 ? '' : top.length === 2 ? 'both ' : 'all ';
  return say`${titles} (${each}scored ${score}, “${band}”${since}${assumed})`;
}

/** How the score is beside that on the day of the last paper; nothing where there was none, or it is another risk's too. */
function trend(facts: PaperFacts, project: ProjectFact, risk: RiskFact): Phrase {
  const { previous } = facts;
  const now = risk.scores.at(-1);
  if (previous === null || now === undefined) return say``;
  const since = sincePaper(previous);
  const then = risk.scores.findLast((score) => !isNews(since, score.on, score.said));
  if (risk.raisedOn > previous.asAt) return say`, new since the last paper`;
  if (then === undefined || then.scaleId !== now.scaleId || then.score === now.score) return say``;
  const of = riskSubject(facts, project, risk, then.reportId);
  const former = numberFigure(of, 'score.before', 'Score at the last paper', then.score, `${then.score}`);
  return say`, ${now.score > then.score ? 'up' : 'down'} from ${former} at the last paper`;
}

/** Who does what about the highest: once for all where it is the same person and response. */
function responses(facts: PaperFacts, project: ProjectFact, top: readonly RiskFact[]): readonly Phrase[] {
  const met = top.filter((risk) => risk.response && risk.owner);
  const [first] = met;
  if (!first) return [];
  const alike = met.length === top.length && met.every((risk) => sameResponse(risk, first));
  if (!alike)
    return met.slice(0, NAMED).map((risk) => {
      const title = say`“${riskTitle(facts, project, risk)}”`;
      return say`${does(facts, project, risk, title)} it${note(facts, project, risk)}`;
    });
  if (top.length === 1) return [say`${does(facts, project, first, 'it')} it${note(facts, project, first)}`];
  return [say`${does(facts, project, first, top.length === 2 ? 'both' : 'all of them')} them.`];
}

const sameResponse = (a: RiskFact, b: RiskFact): boolean =>
  a.owner?.recordId === b.owner?.recordId && a.response?.kind === b.response?.kind;

/** "Ann Owner owns it and is treating". */
function does(facts: PaperFacts, project: ProjectFact, risk: RiskFact, what: Part): Phrase {
  const owner = nameFigure(riskSubject(facts, project, risk), 'owner', 'Owner', clause(risk.owner?.name ?? ''));
  const of = riskSubject(facts, project, risk, risk.response?.reportId ?? null);
  return say`${calledPerson(owner, true)} owns ${what} and ${textFigure(of, 'response', 'Response', DOES[risk.response?.kind ?? 'TREAT'])}`;
}

function note(facts: PaperFacts, project: ProjectFact, risk: RiskFact): Phrase {
  const text = risk.response?.note ?? null;
  if (text === null || !/\S/u.test(text)) return say`.`;
  const of = riskSubject(facts, project, risk, risk.response?.reportId ?? null);
  return say`: ${textFigure(of, 'response.note', 'What is done', within(text))}.`;
}

/** Risks closed since the last paper, with why. */
function closed(facts: PaperFacts, project: ProjectFact): readonly Phrase[] {
  if (facts.previous === null) return [];
  const since = toldSince(facts, project);
  const gone = project.risks.risks.filter((risk) => isNews(since, risk.closed?.on ?? null, risk.closed?.said));
  const { shown, more } = few(gone);
  const told = shown.map((risk) => {
    const of = riskSubject(facts, project, risk, risk.closed?.reportId ?? null);
    const on = dayFigure(of, 'closed', 'Day it was closed', risk.closed?.on ?? '');
    const what = risk.nature === 'OPPORTUNITY' ? say`The opportunity` : say`The risk`;
    const why = risk.closed?.note ?? '';
    const whole = say`${what} “${riskTitle(facts, project, risk)}” was closed on ${on}.`;
    if (!/\S/u.test(why)) return whole;
    return say`${whole} ${textFigure(of, 'closed.why', 'Why it was closed', sentence(why))}`;
  });
  if (more === 0) return told;
  const rest = countFigure(registerSubject(facts, project), 'closed.more', 'Other risks closed', more);
  return [...told, say`In addition, ${rest} others were closed.`];
}
