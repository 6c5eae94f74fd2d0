import type { Figure } from '../../../src/board-papers/figures.js';
import { plainText } from '../../../src/board-papers/prose.js';
import { calledPerson } from '../../../src/board-papers/sections/called-person.js';

const source = {
  kind: 'Party',
  recordId: 'a',
  code: 'a',
  reportId: null,
  revision: 1,
  asAt: '',
  citation: null,
  label: '',
};
const named = (text: string): Figure => ({ id: 'who', kind: 'NAME', value: text, text, source });

describe('A person in a sentence', () => {
  it.each([
    ['Ann Owner', 'Ann Owner', 'Ann Owner'],
    ['Ludwig van Beethoven', 'Ludwig van Beethoven', 'Ludwig van Beethoven'],
    ['Charles de Gaulle', 'Charles de Gaulle', 'Charles de Gaulle'],
    ['Barrow, Steve', 'Barrow, Steve', 'Barrow, Steve'],
    ['Reviewer for the steering group', 'The reviewer for the steering group', 'the reviewer for the steering group'],
    ['Project officer, work with CfPS', 'The project officer (work with CfPS)', 'the project officer (work with CfPS)'],
    ['CfPS project lead', 'CfPS project lead', 'CfPS project lead'],
  ])('is called %s', (name, opening, within) => {
    expect(plainText(calledPerson(named(name), true).runs)).toBe(opening);
    expect(plainText(calledPerson(named(name), false).runs)).toBe(within);
  });
});
