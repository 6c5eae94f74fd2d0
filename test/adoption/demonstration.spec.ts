import {
  ADOPTION_ROWS,
  CHALLENGE_ROW,
  MEMBER_ORGANISATIONS,
  RIVERSIDE_CHANGES,
  TENDER_ROW,
  TENDERER_ROWS,
} from '../../src/demo/first-programme/adoption.js';

describe('the adopters of the demonstration', () => {
  it('say where each comes from, or that it is assumed', () => {
    const rows = [...ADOPTION_ROWS, ...MEMBER_ORGANISATIONS, ...TENDERER_ROWS, TENDER_ROW, CHALLENGE_ROW];
    expect(rows.filter((row) => row.citation === null && !row.assumed)).toEqual([]);
  });

  it('call invented what is invented, in name or in kind', () => {
    const named = [...MEMBER_ORGANISATIONS, ...TENDERER_ROWS].map((row) => row.name);
    expect([...named, TENDER_ROW.title].filter((name) => !name.includes('(invented)'))).toEqual([]);
    const texts = [CHALLENGE_ROW.whatHappened, CHALLENGE_ROW.answer, CHALLENGE_ROW.resolution];
    expect(texts.filter((text) => !text.includes('(invented)'))).toEqual([]);
    expect(ADOPTION_ROWS.filter((row) => row.citation === null).every((row) => row.invented)).toBe(true);
  });

  it('name no authority that the sources do not name', () => {
    const unnamed = ADOPTION_ROWS.filter((row) => !row.invented).map((row) => row.name);
    expect(unnamed).toEqual(['One authority (not named)', 'A city council (not named)']);
    expect(JSON.stringify(ADOPTION_ROWS)).not.toMatch(/Cheshire|Sunderland/u);
  });

  it('give a reason for what is left out', () => {
    const omitted = RIVERSIDE_CHANGES.filter((change) => change.treatment === 'OMITTED');
    expect(omitted.every((change) => change.note !== undefined)).toBe(true);
  });
});
