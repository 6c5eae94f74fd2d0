import { LEVELS, SILENCE_DAYS, TREATMENTS, treatmentOf } from '../../src/stakeholders/engagement-grid.js';

describe('the grid of interest and influence', () => {
  it.each([
    ['much of both is managed closely', 'HIGH', 'HIGH', 'MANAGE_CLOSELY'],
    ['some of both counts as much', 'MEDIUM', 'MEDIUM', 'MANAGE_CLOSELY'],
    ['much interest with some influence is managed closely', 'HIGH', 'MEDIUM', 'MANAGE_CLOSELY'],
    ['much influence with little interest is kept satisfied', 'LOW', 'HIGH', 'KEEP_SATISFIED'],
    ['some influence with little interest is kept satisfied', 'LOW', 'MEDIUM', 'KEEP_SATISFIED'],
    ['much interest with little influence is kept informed', 'HIGH', 'LOW', 'KEEP_INFORMED'],
    ['some interest with little influence is kept informed', 'MEDIUM', 'LOW', 'KEEP_INFORMED'],
    ['little of both is monitored', 'LOW', 'LOW', 'MONITOR'],
    ['unknown interest has no place', 'UNKNOWN', 'HIGH', 'NOT_PLACED'],
    ['unknown influence has no place', 'HIGH', 'UNKNOWN', 'NOT_PLACED'],
  ] as const)('%s', (_, interest, influence, treatment) => {
    expect(treatmentOf(interest, influence)).toBe(treatment);
  });

  it('has a place and a longest silence for every pair of levels', () => {
    for (const interest of LEVELS) {
      for (const influence of LEVELS) {
        const treatment = treatmentOf(interest, influence);
        expect(TREATMENTS).toContain(treatment);
        expect(SILENCE_DAYS[treatment]).toBeGreaterThan(0);
      }
    }
  });
});
