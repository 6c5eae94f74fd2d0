import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Format } from '../documents/formats.js';
import type { Paper } from '../documents/model.js';
import type { Actor } from '../platform/auth/actor.js';
import { Sql } from '../platform/database/sql.js';
import { markOf as recordMarkOf } from '../platform/record/chain/chain-faults.js';
import { VerifyRecordService } from '../platform/record/chain/verify-record.service.js';
import { MARK } from '../platform/record/erasure/erasure-functions.js';
import { readAnew } from '../platform/record/reading-anew.js';
import { badInput } from '../platform/graphql/errors.js';
import { AttachedFiles } from './attachments/attached-files.service.js';
import { BoardPaperService } from './board-paper.service.js';
import { figuresOf } from './compose.js';
import { ERASED_PARTS, type ErasedParts, erasedParts, erasedWords, isOfErasure } from './erased-parts.js';
import type { ComposedPaper } from './composed.js';
import type { FactRules } from './facts/fact-rules.js';
import { PaperFactsService } from './paper-facts.service.js';
import { PaperRecordService } from './paper-record.service.js';
import type { PaperRow } from './paper-row.js';
import type { BoardPaperVerification } from './payloads.type.js';
import { markOf } from './revision/mark.js';
import { rewordings } from './rewordings.js';
import { COMPOSER, revisionsOf, type SealedFacts } from './sealed-facts.js';
import { sealOf } from './seal.js';
import { inSteps } from '../platform/work/steps.js';
import { hashing, sha256Of } from '../platform/record/content-hash.js';
import { factDifferences } from './fact-differences.js';
import { figureDifferences, printDifferences, type Difference, type Rederived } from './verify.js';

interface SealedRow {
  readonly contentSha256: string;
  readonly facts: SealedFacts;
  readonly factsSha256: string;
  readonly model: Paper;
  readonly modelSha256: string;
  readonly sealSha256: string;
  /** The reason in the journal entry of the issue, which names the seal. */
  readonly journal: string;
}

interface FileRow {
  readonly format: Format;
  readonly bytes: Buffer;
  readonly sha256: string;
}

const SEALED = `
  SELECT i.content_sha256 AS "contentSha256", i.facts, i.facts_sha256 AS "factsSha256", i.model,
    i.model_sha256 AS "modelSha256", i.seal_sha256 AS "sealSha256",
    (SELECT reason FROM journal_entry j WHERE j.revision = i.revision) AS journal
  FROM board_paper_issue i WHERE i.id = $1`;

/** Checks issued papers: derives every figure from history again, and hashes again what is stored. */
@Injectable()
export class PaperVerifyService {
  constructor(
    private readonly service: BoardPaperService,
    private readonly papers: PaperRecordService,
    private readonly facts: PaperFactsService,
    private readonly attached: AttachedFiles,
    private readonly sql: Sql,
    private readonly chain: VerifyRecordService,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /**
   * What a check finds, of the record as the database has it at this moment: it is to find what went past the tracker.
   * A paper that is not issued has nothing to check: BAD_USER_INPUT.
   */
  verifyBoardPaper(actor: Actor, reference: string): Promise<BoardPaperVerification> {
    return readAnew(this.dataSource, async () => this.verified(await this.service.readable(actor, reference)));
  }

  /** What a check of every issued paper finds, whoever may read it: for whoever runs the program. */
  async *verifyAll(): AsyncGenerator<{ readonly reference: string; readonly found: BoardPaperVerification }> {
    for (const { reference, issued } of await this.papers.heads()) {
      if (!issued) continue;
      const row = await this.papers.byReference(reference);
      if (row) yield { reference, found: await readAnew(this.dataSource, () => this.verified(row)) };
    }
  }

  private async verified(row: PaperRow): Promise<BoardPaperVerification> {
    const { reference } = row;
    if (!row.issue) throw badInput(`Paper ${reference} has not been issued, so nothing is sealed yet.`, ['reference']);
    const [sealed] = await this.sql.rows<SealedRow & Record<string, unknown>>('paper-sealed', SEALED, [row.issue.id]);
    if (!sealed) throw new Error(`issue ${row.issue.id} has lost its row`);
    const text = 'SELECT format, bytes, sha256 FROM board_paper_file WHERE issue_id = $1 ORDER BY format';
    const files = await this.sql.rows<FileRow & Record<string, unknown>>('paper-files', text, [row.issue.id]);
    const figures = sealed.facts.figures;
    const held = row.content.terms.attachments ?? [];
    const asked = [row.issue.id, row.id, held.map(({ sha256 }) => sha256)];
    const erased = erasedParts(
      await this.sql.rows<{ part: string; format: string }>('paper-erased', ERASED_PARTS, asked),
    );
    const derived = (await this.derived(row, sealed.facts)).filter((one) => !erased.issue || !isOfErasure(one, MARK));
    const changed = derived.filter((difference) => !difference.reworded);
    const reworded = changed.length > 0 ? [] : await this.reworded(row, sealed.facts); // of a changed record nobody can tell
    const otherWords = [...derived.filter((difference) => difference.reworded), ...reworded].filter(
      (one) => !(erased.issue || erased.text) || !isOfErasure(one, MARK),
    );
    const differences = [...changed, ...printDifferences(sealed.model, figures)];
    const checked = files.map(({ format, bytes, sha256 }) => {
      const now = sha256Of(bytes);
      return { format, sha256: now, ok: now === sha256 || erased.files.includes(format) };
    });
    const hashes = await this.attached.hashes(held);
    const attachments = held.map(({ fileName, sha256 }, index) => {
      const now = hashes[index] ?? null;
      return { fileName, sha256: now, ok: now === sha256 || erased.attached.includes(sha256) };
    });
    const gone = held.filter(({ sha256 }) => erased.attached.includes(sha256));
    const sameRecord = await this.holdsMark(sealed.facts);
    const brokenParts = [
      ...(await broken(row, sealed, files, erased)),
      ...(sameRecord ? [] : ['the record that it was issued from']),
    ];
    const whole = [...checked, ...attachments].every((file) => file.ok);
    const ok = differences.length === 0 && brokenParts.length === 0 && whole;
    return {
      ok,
      mark: markOf(row),
      figuresChecked: figures.length,
      differences,
      rewordings: otherWords,
      files: checked,
      attachments,
      brokenParts,
      erasedParts: [...erasedWords(erased), ...gone.map(({ fileName }) => `the attached file ${fileName}`)],
    };
  }

  /** Whether the record still has the mark that the paper was issued with. */
  private async holdsMark({ recordMark }: SealedFacts): Promise<boolean> {
    if (recordMark === undefined) return true;
    const mark = recordMarkOf(recordMark);
    return mark !== null && (await this.chain.at(mark.revision))?.sha256 === mark.sha256;
  }

  /** Where the record gives something else than what was sealed. */
  private async derived(row: PaperRow, { figures, facts, rules = 1, composer = 1 }: SealedFacts) {
    if (composer === COMPOSER)
      return figureDifferences(figures, await this.rederived(row, revisionsOf(figures), rules));
    const found: Difference[] = [];
    for (const sealed of facts) {
      const now = await this.facts.facts(row.content.terms, sealed.revision, rules);
      // the paper's own terms are part of its text, which has a seal of its own
      found.push(...(await inSteps(factDifferences({ ...sealed, terms: null }, { ...now, terms: null }))));
    }
    return found;
  }

  /** Which of its sentences the program of today would word otherwise. */
  private async reworded(row: PaperRow, { figures, rules = 1 }: SealedFacts): Promise<readonly Difference[]> {
    return rewordings(row.content, await this.composed(row, revisionsOf(figures), rules));
  }

  /** The figures that the record gives at each revision the paper was composed at, by the rules it was sealed under. */
  private async rederived(row: PaperRow, revisions: readonly number[], rules: FactRules): Promise<Rederived> {
    const papers = await this.composed(row, revisions, rules);
    return new Map(
      [...papers].map(([revision, paper]) => [
        revision,
        new Map(figuresOf(paper).map((figure) => [figure.id, figure])),
      ]),
    );
  }

  /** The paper composed again at each revision. */
  private async composed(row: PaperRow, revisions: readonly number[], rules: FactRules) {
    const { terms } = row.content;
    const papers = await Promise.all(revisions.map((revision) => this.facts.compose(terms, revision, rules)));
    return new Map<number, ComposedPaper>(papers.map((paper) => [paper.revision, paper]));
  }
}

/** The parts of the seal that no longer fit, in words. */
async function broken(
  row: PaperRow,
  sealed: SealedRow,
  files: readonly FileRow[],
  erased: ErasedParts,
): Promise<string[]> {
  const attachments = (row.content.terms.attachments ?? []).map(({ sha256 }) => sha256);
  const seal = sealOf({ ...sealed, files, attachments });
  const parts: readonly (readonly [string, boolean])[] = [
    ['the text', erased.text || (await inSteps(hashing(row.content))) === sealed.contentSha256],
    ['the facts', erased.issue || (await inSteps(hashing(sealed.facts))) === sealed.factsSha256],
    ['the model', erased.issue || (await inSteps(hashing(sealed.model))) === sealed.modelSha256],
    ['the seal', seal === sealed.sealSha256],
    ['the journal', sealed.journal.includes(sealed.sealSha256)],
  ];
  return parts.filter(([, whole]) => !whole).map(([part]) => part);
}
