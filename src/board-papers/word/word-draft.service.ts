import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { requireMay } from '../../platform/auth/policy.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Refusal, refuse } from '../../platform/record/refusal.js';
import { currentWriteScope } from '../../platform/record/write-scope.js';
import { inSteps } from '../../platform/work/steps.js';
import { taskOf, WorkPool } from '../../platform/work/work-pool.service.js';
import { sizeWords } from '../attachments/attachment.js';
import { BoardPaperService } from '../board-paper.service.js';
import { ChangesService } from '../changes/changes.service.js';
import { wordsOfBlock } from '../changes/compare-drafts.js';
import { current, everyBlock } from '../content.js';
import { closedBecause } from '../lifecycle.js';
import { PaperFactsService } from '../paper-facts.service.js';
import type { TakenFromFile } from '../paper.kind.js';
import { type PaperRow, paperState } from '../paper-row.js';
import { PaperStepService } from '../paper-step.service.js';
import type { BoardPaperPayload } from '../payloads.type.js';
import type { CommentFromFile } from './comment-from-file.js';
import { planning } from './plan-word.js';
import type { readWord } from './read-word.js';
import { takeWord } from './take-word.js';
import { commentKey } from './word-comments.js';
import type { WordEdit, WordPlan } from './word-edits.types.js';
import type { WordFile } from './word-file.types.js';
import type { ImportWordDraftInput, PreviewWordDraftInput } from './word.input.js';
import type { WordDraftPreview, WordEditView } from './word.type.js';

const READ = taskOf<typeof readWord>(new URL('./read-word.js', import.meta.url), 'readWord');

interface Planned {
  readonly paper: PaperRow;
  readonly file: WordFile;
  readonly plan: WordPlan;
}

/** Brings drafts that were edited in Word back: what they change is shown first, and taken edit by edit. */
@Injectable()
export class WordDraftService {
  private readonly largest: number;

  constructor(
    private readonly steps: PaperStepService,
    private readonly papers: BoardPaperService,
    private readonly changes: ChangesService,
    private readonly facts: PaperFactsService,
    private readonly work: WorkPool,
    private readonly clock: Clock,
    { limits }: Config,
  ) {
    this.largest = limits.uploadBytes;
  }

  /** What a file would change; saves nothing. */
  async previewWordDraft(actor: Actor, { reference, content }: PreviewWordDraftInput): Promise<WordDraftPreview> {
    requireMay(actor, 'previewWordDraft');
    const paper = await this.papers.readable(actor, reference);
    try {
      const { file, plan } = await this.planned(paper, content);
      return {
        problems: [],
        madeFrom: file.version,
        edits: plan.edits.map(editView),
        comments: plan.comments.map(({ key, block, ...rest }) => ({ ...rest, id: key, blockId: block })),
        leftOut: plan.leftOut,
      };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { problems: error.problems };
    }
  }

  /** Takes chosen edits and comments of a file, together or not at all. */
  async importWordDraft(actor: Actor, input: ImportWordDraftInput): Promise<BoardPaperPayload> {
    const paper = await this.steps.seen(actor, 'importWordDraft', input.reference);
    const taken = await this.taken(actor, paper, input);
    const { edits, comments, expectedVersion } = input;
    const said = { reason: input.reason ?? null, expectedVersion };
    const reason = `${edits.length} edits and ${comments.length} comments of a Word file taken into paper ${paper.reference}`;
    return this.steps.take(actor, 'importWordDraft', paper, { ...said, ...taken }, reason);
  }

  private async taken(actor: Actor, paper: PaperRow, input: ImportWordDraftInput): Promise<TakenFromFile> {
    const from = paper.contentSha256;
    const nothing = { from, comments: [] };
    try {
      const { plan } = await this.planned(paper, input.content);
      const comments = this.comments(paper, plan, input.comments);
      if (input.edits.length === 0 && comments.length === 0) {
        const message = 'Nothing of the file was chosen. Choose an edit or a comment.';
        throw refuse('WORD_NOTHING_CHOSEN', message, ['input', 'edits'], null);
      }
      if (input.edits.length === 0) return { from, made: null, comments };
      const fresh = await this.facts.compose(paper.content.terms, actor.revision);
      const result = takeWord(paper.content, plan, input.edits, fresh);
      if ('problem' in result) return { ...nothing, made: { problems: [result.problem] } };
      return { from, made: await this.steps.text(result.content), comments };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ...nothing, made: { problems: error.problems } };
    }
  }

  private comments(
    { id: paperId, content, version }: PaperRow,
    { comments }: WordPlan,
    chosen: readonly string[],
  ): readonly CommentFromFile[] {
    const blocks = new Map(everyBlock(content).map(({ block }) => [block.id, block]));
    return [...new Set(chosen)].map((key, place) => {
      const found = comments.find((one) => one.key === key && !one.there);
      const block = blocks.get(found?.block ?? '');
      if (!found || !block) {
        const message = 'The file has no such comment for the paper as it now is. Look at the file again.';
        throw refuse('WORD_EDIT_UNKNOWN', message, ['input', 'comments', `${place}`], key);
      }
      const about = wordsOfBlock(current(block));
      return { paperId, blockId: block.id, about, text: found.text, seenVersion: version, madeOn: this.clock.today() };
    });
  }

  /** What a file changes in a draft. @throws Refusal where the file or the paper is none to take edits from */
  private async planned(paper: PaperRow, content: string): Promise<Planned> {
    const path = ['input', 'content'];
    const closed = closedBecause(paperState(paper), 'EDIT', paper.reference);
    if (closed !== null) throw refuse('WRONG_STATE', closed, ['input', 'reference'], paper.id);
    const bytes = Buffer.from(content, 'base64');
    if (bytes.length > this.largest) {
      const message = `The file has ${sizeWords(bytes.length)}, and ${sizeWords(this.largest)} is the limit.`;
      throw refuse('FILE_TOO_LARGE', message, path, null);
    }
    const read = await this.work.run('long', READ, { bytes }, currentWriteScope().signal);
    if ('problems' in read) throw new Refusal(read.problems);
    const { file } = read;
    if (file.paperId !== paper.id && (file.paperId !== null || !file.items.some(({ mark }) => mark !== null))) {
      const message = `The file was not made from a draft of paper ${paper.reference}. Save the draft as a Word file, edit that, and send it.`;
      throw refuse('WORD_NO_DRAFT', message, path, paper.id);
    }
    const then = file.version === null ? paper.content : await this.textAt(paper, file.version);
    const comments = new Set(paper.comments.map(({ blockId, text }) => commentKey(blockId, text)));
    const plan = await inSteps(planning(file, { then, now: paper.content, comments }));
    return { paper, file, plan };
  }

  private async textAt({ id, version, reference, content }: PaperRow, from: number) {
    const then =
      from === version ? content : from < version ? await this.changes.textAt({ paperId: id, version: from }) : null;
    if (then) return then;
    const message = `The file says that it was made from version ${from} of paper ${reference}, which has no such version. Save the draft again.`;
    throw refuse('VERSION_UNKNOWN', message, ['input', 'content'], id);
  }
}

function editView({ key, kind, block, name, lines, tracked, figures, conflict, page }: WordEdit): WordEditView {
  const drawn = (all: WordEdit['lines']) => all.map((runs) => ({ runs: [...runs] }));
  return {
    ...{ id: key, kind, blockId: block, name, lines: drawn(lines), conflict, page: page && drawn(page) },
    tracked: tracked.map((one) => ({ ...one })),
    figures: figures.map(({ label, was, now }) => ({ label, was, now })),
  };
}
