import { Injectable } from '@nestjs/common';
import type { Paper } from '../documents/model.js';
import type { Actor } from '../platform/auth/actor.js';
import { printedMark } from '../platform/record/chain/chain-faults.js';
import { VerifyRecordService } from '../platform/record/chain/verify-record.service.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { currentWriteScope } from '../platform/record/write-scope.js';
import { AttachedFiles } from './attachments/attached-files.service.js';
import type { Attachment } from './attachments/attachment.js';
import type { IssueBoardPaperInput } from './board-paper.input.js';
import { BoardPaperService } from './board-paper.service.js';
import { composing, figuresOf } from './compose.js';
import type { Figure } from './figures.js';
import { Notices } from './notices/notices.service.js';
import { inSteps } from '../platform/work/steps.js';
import { everyBlock, figuresSealed } from './content.js';
import { PaperFactsService } from './paper-facts.service.js';
import { PaperModels } from './paper-models.service.js';
import { PaperRenderer } from '../rendering/paper-renderer.service.js';
import { paperState, type PaperRow } from './paper-row.js';
import type { Issuing, SealedRows } from './paper-life.rules.js';
import { PaperStepService } from './paper-step.service.js';
import type { BoardPaperPayload } from './payloads.type.js';
import type { PromiseFact } from './promises/promise.js';
import { promiseOfUndertaking } from './promises/undertaking.js';
import { UndertakingsService } from './promises/undertakings.service.js';
import { revisionsOf, sealedFacts } from './sealed-facts.js';
import { sealOf } from './seal.js';
import { hashing, sha256Of } from '../platform/record/content-hash.js';
import { figureDifferences, printDifferences } from './verify.js';

/** Issues papers: captures everything first, then writes it down at once, or nothing. */
@Injectable()
export class PaperIssueService {
  constructor(
    private readonly steps: PaperStepService,
    private readonly service: BoardPaperService,
    private readonly facts: PaperFactsService,
    private readonly renderer: PaperRenderer,
    private readonly models: PaperModels,
    private readonly undertakings: UndertakingsService,
    private readonly attached: AttachedFiles,
    private readonly chain: VerifyRecordService,
    private readonly notices: Notices,
  ) {}

  /** Seals and issues a cleared paper. Whatever cannot be captured stops the issue and leaves the paper as it was. */
  async issueBoardPaper(actor: Actor, input: IssueBoardPaperInput): Promise<BoardPaperPayload> {
    const paper = await this.steps.seen(actor, 'issueBoardPaper', input.reference);
    const made = await this.sealOrWhyNot(actor, paper);
    const seal = 'issue' in made ? made.issue.sealSha256 : 'none';
    const reason = `Paper ${paper.reference} issued, seal ${seal}`;
    const said = { ...input, from: paper.contentSha256, made, reason: input.reason && `${input.reason} (${reason})` };
    return this.steps.take(actor, 'issueBoardPaper', paper, said, reason);
  }

  private async sealOrWhyNot(actor: Actor, row: PaperRow): Promise<Issuing['made']> {
    const state = paperState(row);
    if (state !== 'DRAFT' && state !== 'CLEARED') return { problems: [] };
    const stopping = await this.service.blockers(row, actor.revision);
    if (stopping.length > 0) return { problems: stopping };
    try {
      return await this.seal(actor, row);
    } catch (error) {
      if (error instanceof Refusal) return { problems: error.problems };
      throw error;
    }
  }

  /** Everything that an issue keeps, made before the write begins. */
  private async seal(actor: Actor, row: PaperRow): Promise<SealedRows> {
    const { content, contentSha256 } = row;
    const { revision } = actor;
    const mark = await this.chain.at(revision);
    const model = await this.models.of(content, false, mark);
    const revisions = revisionsOf(figuresSealed(content));
    const taken = await Promise.all(revisions.map((revision) => this.facts.facts(content.terms, revision)));
    const drawn = sealedFacts(content, taken, await this.noted(row, revision));
    const facts = mark === null ? drawn : { ...drawn, recordMark: printedMark(mark) };
    const again = new Map<number, ReadonlyMap<string, Figure>>();
    for (const one of taken) {
      const figures = figuresOf(await inSteps(composing(one)));
      again.set(one.revision, new Map(figures.map((figure) => [figure.id, figure])));
    }
    const wrong = [...figureDifferences(facts.figures, again), ...printDifferences(model, facts.figures)];
    if (wrong.length > 0) {
      const message = `Nothing was issued: these figures do not agree with the record: ${wrong.map((one) => one.label).join('; ')}.`;
      throw refuse('SEALING_FAILED', message, ['input'], wrong[0]?.figure ?? null);
    }
    const files = await this.files(model);
    const attachments = await this.attachments(content.terms.attachments ?? []);
    const factsSha256 = await inSteps(hashing(facts));
    const modelSha256 = await inSteps(hashing(model));
    const hashes = { contentSha256, factsSha256, modelSha256 };
    const { templateVersion } = this.renderer;
    const by = { asAt: content.terms.asAt, engines: { ...this.renderer.engines() }, templateVersion };
    const sealSha256 = sealOf({ ...hashes, files, attachments });
    const pdf = files.find(({ format }) => format === 'pdf') ?? null;
    const notices = await this.notices.about(actor, row, pdf);
    return { issue: { ...hashes, facts, model, sealSha256, ...by }, files, notices };
  }

  /** The undertakings noted by hand on paragraphs that the paper has. */
  private async noted({ id, content }: PaperRow, revision: number): Promise<readonly PromiseFact[]> {
    const blocks = new Set(everyBlock(content).map(({ block }) => block.id));
    const all = await this.undertakings.view({ asAt: '9999-12-31', revision });
    return all.filter(({ terms }) => terms.paperId === id && blocks.has(terms.blockId)).map(promiseOfUndertaking);
  }

  /** The paper in every format; one that fails is named, and nothing is issued. */
  private async files(model: Paper): Promise<SealedRows['files']> {
    const { signal } = currentWriteScope();
    const files = await this.renderer.each(model, this.renderer.formats, signal);
    return files.map((file) => {
      const { format } = file;
      if ('error' in file) {
        const why = 'code' in file.error ? file.error.message : 'its writer failed';
        const message = `Nothing was issued: the ${format} file could not be made (${why}). Mend it and issue again.`;
        throw refuse('SEALING_FAILED', message, ['input'], format);
      }
      const { bytes } = file;
      return { format, mediaType: this.renderer.mediaType(format), bytes, sha256: sha256Of(bytes) };
    });
  }

  /** The hashes of the attached files, each seen to be that of the bytes that are kept. */
  private async attachments(held: readonly Attachment[]): Promise<readonly string[]> {
    const hashes = await this.attached.hashes(held);
    const lost = held.find(({ sha256 }, index) => hashes[index] !== sha256);
    if (!lost) return held.map(({ sha256 }) => sha256);
    if ((await this.attached.erased([lost.sha256])).size > 0) {
      const erased = `Nothing was issued: the attached file ${lost.fileName} was erased because somebody asked for it. Take it off.`;
      throw refuse('FILE_ERASED', erased, ['input'], lost.fileName);
    }
    const message = `Nothing was issued: the attached file ${lost.fileName} is not as it was sent. Take it off and attach it again.`;
    throw refuse('SEALING_FAILED', message, ['input'], lost.fileName);
  }
}
