import { picked } from '../../../src/platform/graphql/picked.js';

const ROWS = [
  { code: 'A1', open: true, owner: null },
  { code: 'A2', open: false, owner: 'Ann' },
  { code: 'A3', open: true, owner: 'Ann' },
];

describe('a filter of a list', () => {
  it.each([
    ['nothing is asked', {}, ['A1', 'A2', 'A3']],
    ['null asks nothing', { open: null, owner: undefined }, ['A1', 'A2', 'A3']],
    ['one thing is asked', { open: true }, ['A1', 'A3']],
    ['false is asked', { open: false }, ['A2']],
    ['two things are asked', { open: true, owner: 'Ann' }, ['A3']],
    ['nobody is so', { code: 'A9' }, []],
  ])('lets through, where %s', (_, wanted, codes) => {
    expect(picked(ROWS, wanted).map(({ code }) => code)).toEqual(codes);
  });
});
