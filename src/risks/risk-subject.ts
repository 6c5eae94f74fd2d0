/** Decides how a risk is called where other records point at it. */
import type { FoundSubject } from '../programme/record-subject.js';
import type { RisksView } from './risks-view.js';

/** The risk behind a pointer; null where the register has none. */
export function riskSubject(view: RisksView, id: string, projectId: string): FoundSubject | null {
  const risk = view.risks.find((each) => each.id === id);
  return risk ? { kind: 'RISK', id, projectId, code: risk.code, title: risk.terms.title } : null;
}
