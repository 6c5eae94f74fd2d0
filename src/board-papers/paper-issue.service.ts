import { Injectable } from '@nestjs/common';
import type { Paper } from '../documents/model.js';
import type { Format } from '../documents/formats.js';
import type { Actor } from '../platform/auth/actor.js';
import { requireMay } from '../platform/auth/policy.js';
import { Clock } from '../platform/clock/clock.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import type { Write } from '../platform/record/write.js';
import { currentWriteScope } from '../platform/record/write-scope.js';
import { pastDate } from '../programme/effective-date.js';
import { AttachedFiles } from './attachments/attached-files.service.js';
import type { Attachment } from './attachments/attachment.js';
import { BoardPaperFile, BoardPaperIssue } from './board-paper.entity.js';
import type { IssueBoardPaperInput } from './board-paper.input.js';
import { BoardPaperService } from './board-paper.service.js';
import { composing, figuresOf } from './compose.js';
import type { Figure } from './figures.js';
import { inSteps } from '../platform/work/steps.js';
import { everyBlock, figuresSealed } from './content.js';
import { PaperFactsService } from './paper-facts.service.js';
import { PaperModels } from './paper-models.service.js';
import { PaperRenderer } from '../rendering/paper-renderer.service.js';
import { paperState, type PaperRow } from './paper-row.js';
import { PaperStepService } from './paper-step.service.js';
import type { BoardPaperPayload } from './payloads.type.js';
import type { PromiseFact } from './promises/promise.js';
import { promiseOfUndertaking } from './promises/undertaking.js';
import { UndertakingsService } from './promises/undertakings.service.js';
import { revisionsOf, sealedFacts, type SealedFacts } from './sealed-facts.js';
import { sealOf } from './seal.js';
import { hashing, sha256Of } from '../platform/record/content-hash.js';
import { figureDifferences, printDifferences } from './verify.js';

interface SealedFile {
  readonly format: Format;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** Everything an issue keeps, made before the write begins. */
interface Seal {
  readonly contentSha256: string;
  readonly facts: SealedFacts;
  readonly factsSha256: string;
  readonly model: Paper;
  readonly modelSha256: string;
  readonly files: readonly SealedFile[];
  readonly sealSha256: string;
}

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
    private readonly clock: Clock,
  ) {}

  /** Seals and issues a cleared paper. Whatever cannot be captured stops the issue and leaves the paper as it was. */
  async issueBoardPaper(actor: Actor, input: IssueBoardPaperInput): Promise<BoardPaperPayload> {
    requireMay(actor, 'issueBoardPaper');
    const row = await this.service.readable(actor, input.reference);
    const made = await this.sealOrWhyNot(actor, row);
    const reason = `Paper ${row.reference} issued, seal ${'seal' in made ? made.seal.sealSha256 : 'none'}`;
    const kind = { operation: 'issueBoardPaper', step: 'ISSUE', reason } as const;
    const said = input.reason ? `${input.reason} (${reason})` : reason;
    return this.steps.take(actor, kind, { ...input, reason: said }, async (write, claimed) => {
      if ('problems' in made) throw new Refusal(made.problems);
      if (claimed.contentSha256 !== made.seal.contentSha256) {
        throw refuse('SEALING_FAILED', 'The text changed while it was being sealed. Nothing was issued; try again.', [
          'input',
        ]);
      }
      await this.keep(write, claimed, made.seal, input);
    });
  }

  private async sealOrWhyNot(actor: Actor, row: PaperRow): Promise<{ seal: Seal } | { problems: readonly Problem[] }> {
    const state = paperState(row);
    if (state !== 'DRAFT' && state !== 'CLEARED') return { problems: [] };
    const stopping = await this.service.blockers(row, actor.revision);
    if (stopping.length > 0) return { problems: stopping };
    try {
      return { seal: await this.seal(row, actor.revision) };
    } catch (error) {
      if (error instanceof Refusal) return { problems: error.problems };
      throw error;
    }
  }

  private async seal(row: PaperRow, revision: number): Promise<Seal> {
    const { content, contentSha256 } = row;
    const model = await this.models.of(content, false);
    const revisions = revisionsOf(figuresSealed(content));
    const taken = await Promise.all(revisions.map((revision) => this.facts.facts(content.terms, revision)));
    const facts = sealedFacts(content, taken, await this.noted(row, revision));
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
    return { ...hashes, facts, model, files, sealSha256: sealOf({ ...hashes, files, attachments }) };
  }

  /** The undertakings noted by hand on paragraphs that the paper has. */
  private async noted({ id, content }: PaperRow, revision: number): Promise<readonly PromiseFact[]> {
    const blocks = new Set(everyBlock(content).map(({ block }) => block.id));
    const all = await this.undertakings.view({ asAt: '9999-12-31', revision });
    return all.filter(({ terms }) => terms.paperId === id && blocks.has(terms.blockId)).map(promiseOfUndertaking);
  }

  /** The paper in every format; one that fails is named, and nothing is issued. */
  private async files(model: Paper): Promise<readonly SealedFile[]> {
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
    const message = `Nothing was issued: the attached file ${lost.fileName} is not as it was sent. Take it off and attach it again.`;
    throw refuse('SEALING_FAILED', message, ['input'], lost.fileName);
  }

  private async keep(write: Write, row: PaperRow, seal: Seal, input: IssueBoardPaperInput): Promise<void> {
    const today = this.clock.today();
    const { files, ...sealed } = seal;
    const issue = {
      ...write.dated({ effectiveOn: pastDate(input.effectiveOn, today, today) }),
      ...sealed,
      paperId: row.id,
      asAt: row.content.terms.asAt,
      engines: { ...this.renderer.engines() },
      templateVersion: this.renderer.templateVersion,
    };
    await write.manager.insert(BoardPaperIssue, issue);
    await write.manager.insert(
      BoardPaperFile,
      files.map((file) => ({ ...file, issueId: issue.id })),
    );
  }
}
