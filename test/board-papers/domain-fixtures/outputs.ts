/** Facts of outputs made by hand: enough of everything a paper can meet. */
import type { OutputFact, OutputsFacts, OutputVersionFact } from '../../../src/board-papers/facts/outputs-facts.js';

const id = (n: number): string => `00000000-0000-4000-8000-00000000a${String(n).padStart(3, '0')}`;
const origin = (n: number) => ({ recordId: id(n), reportId: id(n + 1), citation: '10/23 ¶3.6.2' });

export const noOutputs: OutputsFacts = [];

export function version(more: Partial<OutputVersionFact> = {}): OutputVersionFact {
  return {
    ...origin(500),
    code: 'PROTOCOL-V2',
    label: 'Version 2',
    state: 'DRAFT',
    since: '2009-12-22',
    sections: 6,
    clauses: 37,
    awaiting: [],
    alignment: [{ framework: 'CIPFA/SOLACE good governance framework', principles: 6, uncovered: [] }],
    ...more,
  };
}

export function output(n: number, code: string, title: string, more: Partial<OutputFact> = {}): OutputFact {
  return { ...origin(n), code, title, kind: 'PROTOCOL', parts: [], version: null, ...more };
}

export const awaited = (n: number, name: string, voidSince: string | null = null) => ({
  ...origin(n),
  name,
  post: null,
  voidSince,
});

/** One of every kind, in every state. */
export const manyOutputs: OutputsFacts = [
  output(10, 'GUIDE', 'Joint guidance', { kind: 'GUIDANCE', parts: ['Part 1', 'Part 2'] }),
  output(20, 'PART1', 'Part 1', { kind: 'CHECKLIST', version: version({ state: 'AGREED', since: '2010-01-20' }) }),
  output(30, 'PART2', 'Part 2', { kind: 'CHECKLIST', version: version({ state: 'PUBLISHED', since: '2010-01-21' }) }),
  output(40, 'PROTOCOL', 'Behaviour protocol', {
    version: version({
      state: 'IN_CONSULTATION',
      awaiting: [awaited(50, 'Standards for England', '2010-01-10'), awaited(60, 'Centre for Public Scrutiny')],
      alignment: [
        { framework: 'Seven Principles of Public Life', principles: 7, uncovered: ['Honesty', 'Leadership'] },
        { framework: 'CIPFA/SOLACE good governance framework', principles: 6, uncovered: ['Capacity and capability'] },
      ],
    }),
  }),
  output(70, 'REPORT', 'Report', { kind: 'RESEARCH_REPORT', version: version({ clauses: 0, sections: 0 }) }),
];
