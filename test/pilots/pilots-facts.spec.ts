import { pilotsFacts } from '../../src/board-papers/facts/pilots-facts.js';
import type { PilotIdentity, PilotReport, PilotStatement } from '../../src/pilots/pilot.entity.js';
import type { PilotState } from '../../src/pilots/pilot-states.js';
import { pilotsView, type PilotRows } from '../../src/pilots/pilots-view.js';
import type { Register } from '../../src/programme/register.js';

const POINT = { asAt: '2010-01-26', revision: 10 };

/** A pilot with a stage, as rows; a linked organisation is named `organisation`. */
function rowsOf(
  ...pilots: { code: string; invented?: boolean; stage?: PilotState; organisation?: string }[]
): PilotRows {
  const dated = { effectiveOn: '2010-01-10', revision: 1, corrects: null, citation: null, assumed: false };
  const identities = pilots.map(({ code }): PilotIdentity => ({
    id: code,
    projectId: 'p',
    code,
    revision: 1,
    version: 1,
  }));
  const statements = pilots.map(({ code, invented, organisation }): PilotStatement => ({
    ...dated,
    ...{ id: `${code} statement`, pilotId: code, name: `Name of ${code}`, authorityType: 'UNITARY' },
    ...{ organisationId: organisation ?? null, contact: null, outputVersionIds: [], invented: invented ?? false },
  }));
  const reports = pilots.flatMap(({ code, stage }): PilotReport[] =>
    stage ? [{ ...dated, id: `${code} report`, pilotId: code, state: stage, note: null }] : [],
  );
  return { identities, statements, reports };
}

const organisation = { id: 'row', organisationId: 'o', name: 'Exham Council', citation: 'x' };
const register = { organisations: new Map([['o', organisation]]), people: new Map() } as unknown as Register;
const facts = (rows: PilotRows) => pilotsFacts(pilotsView(rows, 'p', POINT), register);

describe('what a paper takes from pilots', () => {
  it('leaves out those made up for a demonstration, whatever their stage, and says how many there are', () => {
    const found = facts(
      rowsOf({ code: 'P1', invented: true, stage: 'ACCEPTED' }, { code: 'P2' }, { code: 'P3', invented: true }),
    );
    expect(found.real.map((pilot) => pilot.code)).toEqual(['P2']);
    expect(found.invented).toBe(2);
  });

  it('traces a stage to its report, and before any report to the statement', () => {
    const { real } = facts(rowsOf({ code: 'P1', stage: 'INVITED' }, { code: 'P2' }));
    expect(real.map((pilot) => [pilot.stage, pilot.reportId])).toEqual([
      ['INVITED', 'P1 report'],
      ['IDENTIFIED', 'P2 statement'],
    ]);
  });

  it('names an authority as the register does, where it is in it', () => {
    const [linked, other] = facts(rowsOf({ code: 'P1', organisation: 'o' }, { code: 'P2' })).real;
    expect(linked).toMatchObject({ name: 'Exham Council', named: { recordId: 'o', reportId: 'row', citation: 'x' } });
    expect(other).toMatchObject({ name: 'Name of P2', named: { recordId: 'P2', reportId: 'P2 statement' } });
  });

  it('says what each still lacks', () => {
    expect(facts(rowsOf({ code: 'P1' })).real[0]?.lacks).toEqual(['a version to pilot', 'a contact']);
  });
});
