import path from 'node:path';
import { number } from '../../../src/documents/number.js';
import { paperProblems } from '../../../src/documents/paper-problems.js';
import { writeMarkdown } from '../../../src/documents/write-markdown.js';
import { composing } from '../../../src/feedback/report/compose-report.js';
import { NOT_SHOWN } from '../../../src/feedback/report/printable.js';
import { reportPaper } from '../../../src/feedback/report/report-paper.js';
import type { YouSaidWeDid } from '../../../src/feedback/report/said-and-done.js';
import type { FeedbackView } from '../../../src/feedback/feedback-view.js';
import { atOnce } from '../../../src/platform/work/steps.js';
import { withheldIn } from '../../../src/feedback/sight.js';
import { golden } from '../../support/golden.js';
import { FeedbackRecord } from '../rows.js';

const fontHas = (point: number): boolean => point < 0x3000;

const composed = (view: FeedbackView, scope: Parameters<typeof composing>[0]): YouSaidWeDid | null =>
  atOnce(
    composing(scope, {
      asAt: '2010-01-26',
      view,
      withheld: (item) => withheldIn(view, item),
      organisations: new Map(),
    }),
  );
const printed = (report: YouSaidWeDid, publishedOn: string | null = null): string => {
  const paper = atOnce(reportPaper(report, { project: 'Project A', author: 'A body', publishedOn, fontHas }));
  expect(paperProblems(paper, fontHas)).toEqual([]);
  return new TextDecoder().decode(writeMarkdown(number(paper))).replaceAll('\u00a0', ' ');
};

const full = (): FeedbackRecord => {
  const record = new FeedbackRecord();
  record.theme('T1');
  record.theme('T2');
  record.theme('T3');
  record.exercise('X1', { asked: 40, responded: 12, opensOn: '2009-10-12', closesOn: '2009-10-13' });
  record.respondent('R1', 'X1', { organisationName: 'X Council' });
  record.respondent('R2', 'X1', { permission: 'WITHHELD' });
  record.respondent('R3', 'X1', { permission: 'ANONYMOUS', type: 'ELECTED_MEMBER' });
  record.item('F1', 'X1', { respondentId: 'R1' }, ['T2', 'T1']);
  record.item('F2', 'X1', { respondentId: 'R2' }, ['T1']);
  record.item('F3', 'X1', { respondentId: 'R3', question: 'What is missing?' }, ['T1']);
  record.item('F4', 'X1', { text: 'No \u4e2d\u6587 please' });
  record.item('F5', 'X1', {}, ['T1']);
  record.outcome('F1', 'ACCEPTED');
  record.outcome('F2', 'NOT_ACCEPTED');
  record.outcome('F3', 'NOTED', { because: 'Nothing is asked for.' });
  record.outcome('F4', 'OUT_OF_SCOPE');
  return record;
};

describe('A report as a paper', () => {
  const report = composed(full().view(), { exerciseId: 'X1' })!;

  it('has counts that add up, every comment once', () => {
    const themed = report.themes.flatMap((theme) => theme.clauses.flatMap((clause) => clause.items));
    expect(themed.map((one) => one.code).sort()).toEqual(['F1', 'F2', 'F3', 'F4', 'F5']);
    expect(report.themes.reduce((sum, one) => sum + one.items, 0)).toBe(report.counts.items);
    const { open, byOutcome, items } = report.counts;
    expect(byOutcome.reduce((sum, one) => sum + one.items, open)).toBe(items);
    const [{ bases }] = report.sources as [(typeof report.sources)[number]];
    expect(bases.withComment + bases.withoutComment).toBe(bases.onRecord);
    expect(bases.attributed + bases.unattributed).toBe(bases.items);
  });

  it.each([
    [
      'says what it is and how much it withholds',
      'We have withheld the names behind two comments and the words of one comment; each place says why.',
    ],
    [
      'states the method and the days',
      'We heard people at a seminar, while the text was a draft. In groups. It ran from 12 October 2009 to 13 October 2009.',
    ],
    [
      'states the bases, unknowns among them',
      'Of 40 asked, 12 responded. We have recorded three of them one by one, all with comments. We only counted the other nine. We recorded five comments, and do not know who made two of them. We do not know whether answers were left blank.',
    ],
    [
      'says in short what came of it',
      'People made five comments. We accepted one, did not accept one, noted one and found one out of scope. One has not been decided yet.',
    ],
    ['tells what was said, done and why', 'You said: “Words of F1”\n\n- Said by: Name R1, X Council (an officer).'],
    ['does not claim a change that was not made', 'Accepted: the change is still to be made.'],
    ['gives the reason', 'Because of F1.'],
    ['names the other themes', 'Theme T1.'],
    ['withholds words and name with the reason', '[withheld: the respondent has not agreed to publication]'],
    ['says what an open comment waits for', 'Not decided yet.'],
    ['repeats the question', 'Comment F3, asked “What is missing?”.'],
    ['names signs that it cannot print', `No ${NOT_SHOWN} please`],
    ['says that a comment may count under several themes', 'Each comment is counted once under its main theme.'],
  ])('%s', (_, words) => {
    expect(printed(report).replace(/\*\*|\\/gu, '')).toContain(words);
  });

  it('reads as its golden report reads', () => {
    const text = printed(report, '2010-02-01');
    expect(text).toBe(golden(path.join(import.meta.dirname, '../golden/you-said-we-did.md'), text));
  });

  it('is marked a draft until it is published', () => {
    const paper = (publishedOn: string | null) =>
      atOnce(reportPaper(report, { project: 'A', author: 'B', publishedOn, fontHas }));
    expect(paper(null).marking).toBe('Draft: not for publication');
    expect(paper('2010-02-01').marking).toBeUndefined();
    expect(printed(report, '2010-02-01')).toContain('Published on 1 February 2010');
  });

  it('of an exercise that nobody counted says unknown, not none', () => {
    const record = new FeedbackRecord();
    record.exercise('X1', { channel: 'MEETING', stage: 'CONCEPT' });
    const text = printed(composed(record.view(), { exerciseId: 'X1' })!);
    expect(text).toContain(
      'We heard people at meetings, while the text was an idea. In groups. We do not know its dates.',
    );
    expect(text).toContain('We do not know how many were asked, or how many responded.');
    expect(text).toContain('We have recorded no comments one by one.');
    expect(text).not.toContain('You said: ');
  });

  it('of a version takes the comments on it from every exercise that is on it', () => {
    const record = full();
    record.exercise('X2', { outputVersionIds: ['V1'] });
    record.exercise('X3', { outputVersionIds: ['V1', 'V2'] });
    record.item('F6', 'X2', { outputVersionId: 'V1' });
    record.item('F7', 'X3', { outputVersionId: 'V1', clauseId: 'C1' });
    record.item('F8', 'X3', { outputVersionId: 'V2' });
    const made = composed(record.view(), { outputVersionId: 'V1' })!;
    expect(made.sources.map((one) => [one.code, one.bases.items])).toEqual([
      ['X2', 1],
      ['X3', 1],
    ]);
    expect(made.themes.flatMap((one) => one.clauses.flatMap(({ items }) => items.map(({ code }) => code)))).toEqual([
      'F6',
      'F7',
    ]);
    expect(composed(record.view(), { outputVersionId: 'V9' })).toBeNull();
    expect(composed(record.view(), { exerciseId: 'X9' })).toBeNull();
  });

  it('as at a past date is unaffected by what came later', () => {
    const record = full();
    const then = composed(record.view('2010-01-15'), { exerciseId: 'X1' });
    record.outcome('F5', 'NOTED', {}, '2010-01-20');
    record.item('F9', 'X1');
    expect(composed(record.view('2010-01-15', 18), { exerciseId: 'X1' })).toEqual(
      composed(full().view('2010-01-15', 18), { exerciseId: 'X1' }),
    );
    expect(composed(record.view('2010-01-26'), { exerciseId: 'X1' })).not.toEqual(then);
  });
});
