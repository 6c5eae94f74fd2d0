/** Decides what changed in the risk register: risks raised, closed or opened again, and scores. */
import type { RiskSnapshot } from '../../../risks/risk-snapshot.js';
import { dateFigure, textFigure } from '../../figures.js';
import { say } from '../../prose.js';
import { brief, stateChanges, thingSubject, titled, type Change, type Thing, type ProjectKind } from '../change.js';
import type { PackContext, Snapshot } from '../snapshot.js';

const RISK: ProjectKind = { domain: 'RISKS', kind: 'Risk' };

export function risksChanges(before: Snapshot | null, after: Snapshot, context: PackContext): readonly Change[] {
  const former = before?.domains.risks.risks ?? [];
  const now = after.domains.risks.risks;
  const two = { before: before ?? after, after, context };
  return [
    ...stateChanges(RISK, former.map(thingOf), now.map(thingOf), two),
    ...now.flatMap((risk) => scoreChange(former.find((one) => one.id === risk.id) ?? null, risk, two)),
  ];
}

function thingOf({ id, code, terms, state, stateReport, raisedOn }: RiskSnapshot): Thing {
  return {
    recordId: id,
    code,
    title: terms.title,
    state,
    on: stateReport?.effectiveOn ?? raisedOn,
    reportId: stateReport?.id ?? terms.id,
    citation: terms.citation,
  };
}

/** The score as it is said: "12 (high)". */
function scoreWords({ current }: RiskSnapshot): string | null {
  return current && `${current.score.score} (${current.score.band.name.toLowerCase()})`;
}

function scoreChange(
  was: RiskSnapshot | null,
  is: RiskSnapshot,
  { before, after, context }: { readonly before: Snapshot; readonly after: Snapshot; readonly context: PackContext },
): readonly Change[] {
  const { current } = is;
  const words = scoreWords(is);
  if (current === null || words === null || was?.current?.row.id === current.row.id) return [];
  const of = thingSubject(RISK, { ...thingOf(is), reportId: current.row.id }, context, after);
  const to = textFigure(of, 'score', 'Score', words);
  const on = dateFigure(of, 'score.on', 'Day of the assessment', current.row.effectiveOn);
  const earlier = was && scoreWords(was);
  const name = titled(of, is.code, is.terms.title);
  const own = { ...brief(RISK, thingOf(is)), what: 'SCORE', to: words, on: current.row.effectiveOn } as const;
  if (!was?.current || !earlier) return [{ ...own, from: null, line: say`${name} was assessed on ${on}: ${to}.` }];
  const behind = thingSubject(RISK, { ...thingOf(was), reportId: was.current.row.id }, context, before);
  const from = textFigure(behind, 'formerScore', 'Score before', earlier);
  if (earlier === words) return [];
  return [{ ...own, from: earlier, line: say`${name} went from ${from} to ${to} on ${on}.` }];
}
