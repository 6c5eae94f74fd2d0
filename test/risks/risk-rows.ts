/** Builds rows of the risk register by hand, each report one line; ids and revisions follow from the order of writing. */
import type { RiskRows } from '../../src/risks/risks-view.js';
import { risksView, type RisksView } from '../../src/risks/risks-view.js';
import type { RiskSnapshot } from '../../src/risks/risk-snapshot.js';
import type { ScaleTerms } from '../../src/risks/risk-scale.js';
import { TOOL_SCALE } from '../../src/risks/tool-scale.js';

export const PROJECT = 'project';

type Lists = { -readonly [K in keyof RiskRows]: any[] };

/** A record that grows by one row a call; every row has a revision of its own. */
export class Rows {
  private readonly lists: Lists = {
    ...{ identities: [], statements: [], states: [], assessments: [], acceptances: [], responses: [] },
    ...{ actions: [], actionReports: [], reviews: [], scales: [], appetites: [] },
  };
  private revision = 0;

  private add(list: keyof RiskRows, effectiveOn: string, more: Record<string, unknown>): string {
    this.revision += 1;
    const id = `00000000-0000-4000-8000-${String(this.revision).padStart(12, '0')}`;
    const base = { id, effectiveOn, revision: this.revision, corrects: null, citation: null, assumed: false };
    this.lists[list].push({ ...base, ...more });
    return id;
  }

  risk(code: string, effectiveOn = '2010-01-04', more: Record<string, unknown> = {}): this {
    if (!this.lists.identities.some((row) => row.id === code)) {
      this.lists.identities.push({ id: code, projectId: PROJECT, code, revision: this.revision + 1, version: 0 });
    }
    this.add('statements', effectiveOn, {
      ...{ riskId: code, title: `Title of ${code}`, nature: 'THREAT', category: 'DELIVERY' },
      ...{ cause: 'c', event: 'e', effect: 'f', links: [], taskEffects: [], ownerId: 'ann', actioneeIds: [] },
      ...{ proximity: 'IMMINENT', ...more },
    });
    return this;
  }

  assess(code: string, effectiveOn: string, likelihood: number, impact: number, more: Record<string, unknown> = {}) {
    return this.add('assessments', effectiveOn, {
      ...{ riskId: code, kind: 'CURRENT', likelihood, impact, rationale: 'x' },
      ...{ scaleId: null, toolScale: TOOL_SCALE.id, ...more },
    });
  }

  scale(effectiveOn: string, terms: Partial<ScaleTerms>, projectId: string | null = PROJECT): string {
    const { name, likelihood, impact, cells, bands } = TOOL_SCALE;
    return this.add('scales', effectiveOn, { projectId, name, likelihood, impact, cells, bands, ...terms });
  }

  appetite(effectiveOn: string, more: Record<string, unknown>): string {
    return this.add('appetites', effectiveOn, {
      ...{ projectId: PROJECT, category: null, upToBand: null, upToScore: null, scaleId: null },
      ...{ toolScale: TOOL_SCALE.id, setBy: 'The Board', note: null, ...more },
    });
  }

  accept(code: string, effectiveOn: string, assessmentId: string, expiresOn: string): string {
    return this.add('acceptances', effectiveOn, {
      ...{ riskId: code, assessmentId, approverId: 'dora', note: 'x', expiresOn },
    });
  }

  state(code: string, effectiveOn: string, state: string): string {
    return this.add('states', effectiveOn, { riskId: code, state, note: 'x' });
  }

  respond(code: string, effectiveOn: string, response: string): string {
    return this.add('responses', effectiveOn, { riskId: code, response, note: null });
  }

  action(code: string, actionId: string, more: Record<string, unknown> = {}): string {
    return this.add('actions', '2010-01-04', {
      ...{
        riskId: code,
        actionId,
        position: 0,
        text: 'Write letters',
        actioneeId: 'ann',
        dueOn: '2010-03-01',
        ...more,
      },
    });
  }

  reportAction(code: string, actionId: string, effectiveOn: string, state: string): string {
    return this.add('actionReports', effectiveOn, { riskId: code, actionId, state, note: null });
  }

  review(code: string, effectiveOn: string, nextOn: string): string {
    return this.add('reviews', effectiveOn, { riskId: code, note: 'x', nextOn });
  }

  /** How the register stands on a day, as known after so many writes. */
  view(asAt = '2010-01-26', revision = this.revision): RisksView {
    return risksView(this.lists, PROJECT, { asAt, revision });
  }

  /** One risk on a day. */
  on(code: string, asAt = '2010-01-26', revision = this.revision): RiskSnapshot {
    const found = this.view(asAt, revision).risks.find((risk) => risk.code === code);
    if (!found) throw new Error(`no risk ${code} on ${asAt}`);
    return found;
  }

  /** All rows so far. */
  get rows(): RiskRows {
    return this.lists;
  }

  get last(): number {
    return this.revision;
  }
}
