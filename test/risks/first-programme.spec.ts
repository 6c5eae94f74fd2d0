import { PROJECTS } from '../../src/demo/first-programme/projects.js';
import { RISKS_ROWS } from '../../src/demo/first-programme/risks.js';
import { issuedPaper } from '../../src/demo/first-programme/sources.js';

describe('the risks of the first programme', () => {
  const ofPaper = RISKS_ROWS.filter((row) => !row.assumed);

  it('are the five of section 4 of paper 10/23, without owner, score or date, as there', () => {
    expect(ofPaper.map((row) => row.citation)).toEqual([
      ...['4.1.1', '4.1.2', '4.1.5', '4.1.3', '4.1.4'].map((number) => issuedPaper(`paragraph ${number}`)),
    ]);
    for (const { owner, scores, review, proximity } of ofPaper)
      expect({ owner, scores, review, proximity }).toEqual({ owner: null, scores: [], review: null, proximity: null });
    expect(ofPaper.filter((row) => row.response).map((row) => row.citation)).toEqual([issuedPaper('paragraph 4.1.5')]);
  });

  it('are else of our planning, marked as assumed, and say so in every score', () => {
    const others = RISKS_ROWS.filter((row) => row.assumed);
    expect(others.map((row) => row.code)).toEqual(['R4', 'R5', 'R6']);
    expect(others.flatMap((row) => row.scores).every((one) => one.rationale.startsWith('Planning assumption.'))).toBe(
      true,
    );
    expect(others.every((row) => row.response?.assumed)).toBe(true);
  });

  it('belong to the two projects, each code once, and tell nothing of a day after the paper’s', () => {
    const codes = RISKS_ROWS.map((row) => `${row.project} ${row.code}`);
    expect(new Set(codes).size).toBe(codes.length);
    expect(PROJECTS.map((project) => project.code)).toEqual(
      expect.arrayContaining(RISKS_ROWS.map((row) => row.project)),
    );
    const days = RISKS_ROWS.flatMap((row) => [
      row.on,
      ...row.scores.map((one) => one.on),
      row.response?.on,
      row.review?.on,
    ]);
    expect(days.filter((day) => day !== undefined && day > '2010-01-26')).toEqual([]);
  });
});
