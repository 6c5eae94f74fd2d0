import type { TestApp } from '../support/app.js';
import { type Cast, saved } from '../support/people.js';

const SCORE = 'score band { name tone }';

/** What the tests read of a risk. */
export const RISK = `id code title nature category cause event effect proximity status statusNote statusSince nextStatuses raisedOn
  owner { name } actionees { name } links { kind code title } taskEffects { task { code } workingDays totalFloat beyondFloat }
  current { id score { ${SCORE} } onFormerScale scaleId onScaleInForce { ${SCORE} } rationale recordedBy }
  inherent { score { score } } target { score { score } } trend { effectiveOn kind score band }
  response { response note } actions { id text actionee { name } dueOn state nextStates overdue history { id state correctedBy } }
  nextReviewOn appetite { upToBand upToScore scope setBy } appetiteReading
  acceptance { state approver { name } score { score } expiresOn note } acceptBlockers { code } gaps { code message riskCode }
  history { statements { ownerName effectiveOn } assessments { id effectiveOn corrects correctedBy score { score } }
    responses { response } reviews { note nextOn } acceptances { state } statuses { id status note corrects correctedBy } }
  citation assumed version`;

const ONE = `query($code: String!, $asAt: Date, $knownAt: DateTime) {
  project(code: "ALPHA", asAt: $asAt, knownAt: $knownAt) { risk(code: $code) { ${RISK} } } }`;

/** Asks about and writes to the risk register of project ALPHA over HTTP. */
export class RiskAsking {
  constructor(
    private readonly app: TestApp,
    private readonly cast: Cast,
  ) {}

  /** Everything the tests read of one risk. */
  async risk(code: string, variables: Record<string, unknown> = {}) {
    const { body } = await this.app.gql(this.cast.reviewer, ONE, { code, ...variables });
    expect(body.errors).toBeUndefined();
    return body.data.project.risk;
  }

  /** A selection on the project. */
  async project(selection: string, asAt: string | null = null) {
    const document = `query($asAt: Date) { project(code: "ALPHA", asAt: $asAt) { ${selection} } }`;
    const { body } = await this.app.gql(this.cast.reviewer, document, { asAt });
    expect(body.errors).toBeUndefined();
    return body.data.project;
  }

  /** A new risk, on record from 4 January 2010. */
  async raise(title: string, more: Record<string, unknown> = {}) {
    const input = {
      projectCode: 'ALPHA',
      title,
      nature: 'THREAT',
      category: 'DELIVERY',
      effectiveOn: '2010-01-04',
      ...more,
    };
    const done = await saved<{ risk: any }>(
      this.app,
      this.cast.lead,
      'raiseRisk',
      'RaiseRiskInput',
      input,
      `risk { ${RISK} }`,
    );
    return done.risk;
  }

  /** A mutation about a risk at its present version; what came of it, saved or refused. */
  async about(code: string, field: string, input: Record<string, unknown>, token = this.cast.lead) {
    const { id: riskId, version: expectedVersion } = await this.risk(code);
    return this.mutate(field, { riskId, expectedVersion, ...input }, token);
  }

  /** A mutation that has to be saved. */
  async done(code: string, field: string, input: Record<string, unknown>, token = this.cast.lead) {
    const outcome = await this.about(code, field, input, token);
    expect(outcome.problems).toEqual([]);
    return outcome.risk;
  }

  async mutate(field: string, input: Record<string, unknown>, token = this.cast.lead, selection = `risk { ${RISK} }`) {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const document = `mutation($input: ${type}!) { ${field}(input: $input) { saved problems { code message path } ${selection} } }`;
    const { body } = await this.app.gql(token, document, { input });
    expect(body.errors).toBeUndefined();
    return body.data[field];
  }
}
