import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import { PaperUnsoundError } from '../../src/documents/paper-errors.js';
import { ALL_FORMATS } from '../../src/documents/formats.js';
import { bodyPagesOf, problemsOf, renderPaper } from '../../src/documents/render.js';
import { WorkPool } from '../../src/platform/work/work-pool.service.js';
import { PaperRenderer } from '../../src/rendering/paper-renderer.service.js';
import { fixturePaper, heading, paragraph, t } from '../documents/fixture-paper.js';

/** One letter that the papers' font does not have. */
const UNSOUND = { ...fixturePaper(), blocks: [heading('a', 1, 'A'), paragraph('b', [t('अ')])] };

describe('papers written in threads', () => {
  const pool = new WorkPool({ lines: pino({ enabled: false }) });
  const renderer = new PaperRenderer(pool);
  afterAll(() => pool.onModuleDestroy());

  it('have the bytes that they have without', async () => {
    const paper = fixturePaper();
    const here = await renderPaper(paper);
    for (const file of await renderer.each(paper, ALL_FORMATS, null)) {
      const bytes = 'bytes' in file ? file.bytes : file.error;
      expect(Buffer.compare(Buffer.from(bytes as Uint8Array), Buffer.from(here[file.format]))).toBe(0);
    }
    expect(await renderer.bodyPages(paper)).toBe(bodyPagesOf(paper));
  }, 120_000);

  it('are refused with what their authors must mend', async () => {
    const failure = await renderer.render(UNSOUND, 'pdf', null).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PaperUnsoundError);
    expect(failure).toMatchObject({ problems: problemsOf(UNSOUND) });
    expect(await renderer.problems(UNSOUND)).toEqual(problemsOf(UNSOUND));
    expect(await renderer.bodyPages(UNSOUND)).toBeNull();
  });

  it('are given up when nobody waits for them any more', async () => {
    const long = Array.from({ length: 60 }, (_, index) => ({ ...fixturePaper().blocks[2]!, id: `p${index}` }));
    const paper = { ...fixturePaper(), blocks: [heading('first', 1, 'First'), ...long] };
    const formats = Array.from({ length: 200 }, () => 'docx' as const);
    const giveUp = new AbortController();
    const work = renderer.each(paper, formats, giveUp.signal);
    const outcome = expect(work).rejects.toThrow('the reader has gone');
    await pause(50);
    giveUp.abort(new Error('the reader has gone'));
    await outcome;
    expect(pool.size).toBe(0);
  });
});
