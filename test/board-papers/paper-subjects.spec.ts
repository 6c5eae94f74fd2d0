import { RecordSubjects } from '../../src/programme/record-subject.service.js';
import type { FoundSubject, SubjectKind } from '../../src/programme/record-subject.js';
import { startPaperApp, type Paper, type PaperApp } from './paper-app.js';

describe('What points at a paper', () => {
  let on: PaperApp;
  let paper: Paper;

  const find = async (kind: SubjectKind, id: string, more: { asAt?: string; projectId?: string } = {}) => {
    const [clock] = await on.app.sql.rows<{ revision: number }>('test-clock', 'SELECT revision FROM record_clock');
    const point = { asAt: '2010-01-26', projectId: on.cast.projectIds.ALPHA, revision: clock!.revision, ...more };
    return on.app.app.get(RecordSubjects).find({ kind, id }, point);
  };

  beforeAll(async () => {
    on = await startPaperApp();
    paper = await on.issued('10/23');
  });

  afterAll(() => on.app.stop());

  it('finds it by its reference and title', async () => {
    expect(await find('PAPER', paper.id)).toMatchObject({ code: '10/23', title: 'Partnerships update' });
  });

  it('finds a paragraph by its number as printed, with its words', async () => {
    const found = (await find('PAPER_PARAGRAPH', `${paper.id} issue.1`)) as FoundSubject;
    expect(found.code).toBe('10/23 ¶1.1.1');
    expect(found.title.startsWith('This paper reports progress on')).toBe(true);
    expect(found.title.length).toBeLessThanOrEqual(120);
  });

  it.each<[string, () => Promise<FoundSubject | null>]>([
    ['before the day of its facts', () => find('PAPER', paper.id, { asAt: '2010-01-25' })],
    ['from a project that it does not treat', () => find('PAPER', paper.id, { projectId: on.cast.projectIds.BETA })],
    ['under an id that is none', () => find('PAPER', "' OR 1=1")],
    ['at a heading', () => find('PAPER_PARAGRAPH', `${paper.id} issue`)],
    ['as a draft', async () => find('PAPER', (await on.draft('10/24')).id)],
    [
      'as a confidential one',
      async () => find('PAPER', (await on.issued('10/25', { confidentiality: 'CONFIDENTIAL' })).id),
    ],
  ])('finds nothing %s', async (_, found) => {
    expect(await found()).toBeNull();
  });
});
