import { compose } from '../../src/board-papers/compose.js';
import {
  everyBlock,
  firstDraft,
  originOf,
  type ContentBlock,
  type PaperContent,
} from '../../src/board-papers/content.js';
import { applyEdits } from '../../src/board-papers/edit.js';
import type { PaperEdit } from '../../src/board-papers/edit.types.js';
import { offers, takeOffer } from '../../src/board-papers/staleness.js';
import { cfpsPlan, paperFixture, party } from './facts-fixture.js';

const facts = paperFixture();
const fresh = compose(facts);
const draft = firstDraft(fresh, facts);

const block = (content: PaperContent, id: string): ContentBlock =>
  everyBlock(content).find((one) => one.block.id === id)!.block;
const ids = (content: PaperContent): readonly string[] => content.body.map((one) => one.id);

describe('What a draft is offered when the record has moved on', () => {
  const later = (): ReturnType<typeof paperFixture> => {
    const plan = cfpsPlan();
    const items = plan.items
      .map((one) => (one.code === 'M3' ? { ...one, finish: '2010-02-19', slip: 5 } : one))
      .filter((one) => one.code !== 'M5');
    const extra = {
      ...plan.items[4]!,
      code: 'M7',
      recordId: '00000000-0000-4000-8000-000000000777',
      finish: null,
      unknown: 'nobody has asked',
    };
    const [mcc, cfps] = facts.projects;
    return { ...facts, revision: 50, projects: [mcc!, { ...cfps!, plan: cfpsPlan({ items: [...items, extra] }) }] };
  };
  const now = compose(later());
  const run = (edits: readonly PaperEdit[], content = draft): PaperContent => {
    const result = applyEdits(content, edits, now);
    if ('problem' in result) throw new Error(JSON.stringify(result.problem));
    return result.content;
  };
  const kinds = (content: PaperContent, paper = now) => {
    return offers(content, paper).map(({ kind, block: id, left }) => [kind, id, left]);
  };

  it('names changed, new and vanished blocks, and nothing else', () => {
    expect(kinds(draft)).toEqual([
      ['CHANGED', 'summary', false],
      ['CHANGED', 'CFPS.M3.late', false],
      ['NEW', 'CFPS.M7.late', false],
      ['CHANGED', 'CFPS.span', false],
      ['CHANGED', 'CFPS.plan.table', false],
      ['CHANGED', 'CFPS.plan.chart', false],
      ['GONE', 'CFPS.undated', false],
    ]);
    expect(kinds(draft, fresh)).toEqual([]);
  });

  it('puts new text in its place, new blocks where they belong, and vanished ones out', () => {
    const taken = kinds(draft).map(([, id]): PaperEdit => ({ kind: 'TAKE', block: id as string }));
    const after = run(taken);
    expect(kinds(after)).toEqual([]);
    expect(ids(after)).toEqual(firstDraft(now, later()).body.map((one) => one.id));
    expect(block(after, 'CFPS.M3.late').revision).toBe(50);
    expect(block(after, 'issue.1').revision).toBe(40);
  });

  it('remembers what was left aside for exactly that text', () => {
    const all = kinds(draft);
    const after = run(all.map(([, id]): PaperEdit => ({ kind: 'LEAVE', block: id as string })));
    expect(kinds(after).map(([, , left]) => left)).toEqual(all.map(() => true));
    const [mcc, cfps] = later().projects;
    const items = cfps!.plan!.items.map((one) => (one.code === 'M3' ? { ...one, finish: '2010-02-22', slip: 6 } : one));
    const still = { ...later(), revision: 60, projects: [mcc!, { ...cfps!, plan: cfpsPlan({ items }) }] };
    const again = kinds(after, compose(still)).find(([, id]) => id === 'CFPS.M3.late');
    expect(again).toEqual(['CHANGED', 'CFPS.M3.late', false]);
  });

  it('is not asked again for a block that somebody took out', () => {
    const after = run([{ kind: 'REMOVE', block: 'CFPS.M3.late' }]);
    expect(kinds(after).map(([, id]) => id)).not.toContain('CFPS.M3.late');
  });

  it('replaces an edited text where its new one is taken', () => {
    const mine = run([{ kind: 'SET_TEXT', block: 'CFPS.M3.late', text: 'Mine.', bullets: [] }]);
    expect(originOf(block(run([{ kind: 'TAKE', block: 'CFPS.M3.late' }], mine), 'CFPS.M3.late'))).toBe('GENERATED');
  });

  it('offers a new cover where another SMT lead is named', () => {
    const [mcc, cfps] = facts.projects;
    const led = { ...cfps!, smtLead: party(80, 'Ann Other', null) };
    const changed = compose({ ...facts, revision: 52, projects: [mcc!, led] });
    const [offer, ...others] = offers(draft, changed);
    expect([offer?.kind, offer?.block, others.length]).toEqual(['CHANGED', 'cover', 0]);
    expect(takeOffer(draft, offer!, changed).cover.generated).toMatchObject({
      leads: [[{ text: 'Ada Example' }, { text: ', ' }, { text: 'Director of Partnerships' }], [{ text: 'Ann Other' }]],
    });
  });

  it('brings a whole appendix where a project has a plan only now', () => {
    const [mcc, cfps] = facts.projects;
    const planned = compose({ ...facts, revision: 51, projects: [{ ...mcc!, plan: cfpsPlan() }, cfps!] });
    const all = offers(draft, planned).reduce((content, offer) => takeOffer(content, offer, planned), draft);
    expect(offers(all, planned)).toEqual([]);
    expect(all.appendices.map((one) => [one.id, one.blocks.length])).toEqual([
      ['MCC.plan', 3],
      ['CFPS.plan', 3],
    ]); // where a new composition has it
  });
});
