import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { RedrawnFiles } from '../board-papers/redrawn-files.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import type { Page } from '../platform/graphql/connection.js';
import { NotFoundError } from '../platform/graphql/errors.js';
import { Stores } from '../platform/memory/stores.service.js';
import { ErasureAnswer, ErasureRequest, ERASES } from '../platform/record/erasure/erasure.entity.js';
import { nextCode } from '../platform/record/next-code.js';
import { Recorder } from '../platform/record/recorder.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import type { Write } from '../platform/record/write.js';
import {
  before,
  copiesOf,
  type Named,
  requireAnother,
  requireIdle,
  requireLong,
  subjectNamed,
} from './erasure-rules.js';
import type { ConfirmErasureInput, RefuseErasureInput, RequestErasureInput } from './erasure.input.js';
import { ErasureRecord } from './erasure-record.service.js';
import { ErasureSearch, type Sought } from './erasure-search.service.js';
import type { ErasureFile, ErasureFilesArgs } from './files/erasure-file.type.js';
import { ErasureFiles } from './files/erasure-files.service.js';
import type { Erasure, ErasureFinding, ErasurePayload, ErasurePreview } from './erasure.type.js';
import { ErasingService } from './erasing.service.js';
import { columnWords, tableWords } from './table-words.js';

/** Entries of the journal that a preview names of one kind. */
const MOST_ENTRIES = 20;
const NOTHING = { subject: '', findings: [], papers: [], rows: 0, filesNotSearched: 0, before: [] };

/** Takes requests for an erasure, shows what would go, and has it done once somebody else has confirmed it. */
@Injectable()
export class ErasureService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly recorder: Recorder,
    private readonly record: ErasureRecord,
    private readonly search: ErasureSearch,
    private readonly files: ErasureFiles,
    private readonly erasing: ErasingService,
    private readonly redrawn: RedrawnFiles,
    private readonly stores: Stores,
    private readonly clock: Clock,
  ) {}

  all(actor: Actor): Promise<Erasure[]> {
    return this.record.all(this.dataSource.manager, actor.personId);
  }

  async one(actor: Actor, code: string): Promise<Erasure> {
    const found = await this.record.one(this.dataSource.manager, { code }, actor.personId);
    if (!found) throw new NotFoundError('There is no such request for an erasure.');
    return found.shown;
  }

  /** What to look for, to begin with. */
  async texts(named: Named): Promise<string[]> {
    const { kind, id } = subjectNamed(named);
    const { manager } = this.dataSource;
    const known = recordId(id);
    if (known === null || (await this.record.nameOf(manager, kind, known)) === null)
      throw new NotFoundError('There is nobody of this id.');
    return this.record.texts(manager, kind, known);
  }

  /** Attached files that a request may name, each looked through for what would be looked for. */
  async attachedFiles({ texts, first, after, ...named }: ErasureFilesArgs): Promise<Page<ErasureFile>> {
    requireLong(texts ?? []);
    const { manager } = this.dataSource;
    const { kind, id } = await this.subject(manager, named);
    return this.files.page(manager, { kind, id }, texts ?? (await this.record.texts(manager, kind, id)), {
      first,
      after,
    });
  }

  /** What the request would take away, as the record is at this moment. */
  async preview(input: RequestErasureInput): Promise<ErasurePreview> {
    try {
      return await this.looked(input);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ...NOTHING, problems: [...error.problems] };
    }
  }

  private looked(input: RequestErasureInput): Promise<ErasurePreview> {
    requireLong(input.texts);
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      const { kind, id, name } = await this.subject(manager, input);
      const copies = copiesOf(await this.record.words(manager, kind, id));
      const acting = await this.record.acting(manager, kind, id);
      const files = await this.files.named(manager, { kind, id }, input.files ?? []);
      const found = await this.found(manager, { kind, id, texts: [...input.texts, ...copies], files });
      const papers = [...new Set([...found.papers, ...(await this.files.papers(manager, files))])].sort();
      const filesNotSearched = await this.record.attachedFiles(manager);
      return { problems: [], subject: name, ...found, papers, filesNotSearched, before: before(acting) };
    });
  }

  async request(actor: Actor, input: RequestErasureInput): Promise<ErasurePayload> {
    requireLong(input.texts);
    const entry = { operation: 'requestErasure', reason: 'Erasure of words and details asked for.' };
    const code = await this.recorder.write(actor, entry, async (write) => {
      const { manager, revision } = write;
      const { kind, id } = await this.subject(manager, input);
      requireIdle(await this.record.acting(manager, kind, id), ['input', 'personId']);
      const earlier = await this.record.all(manager, actor.personId);
      if (earlier.some(({ subjectId, answeredBy }) => subjectId === id && answeredBy === null))
        throw refuse('ERASURE_UNDER_WAY', 'This has been asked for and waits for an answer.', ['input'], id);
      const files = await this.files.named(manager, { kind, id }, input.files ?? []);
      const request: ErasureRequest = {
        ...{ id: randomUUID(), revision, subjectKind: kind, subjectId: id, reason: input.reason },
        code: nextCode(
          'ER',
          earlier.map((one) => one.code),
        ),
        requestedBy: actor.personId ?? '',
        requestedOn: this.clock.today(),
        texts: input.texts,
        files: files.length > 0 ? [...files] : null,
        copies: copiesOf(await this.record.words(manager, kind, id)),
      };
      await manager.insert(ErasureRequest, request);
      write.touch(null, 'Erasure', request.id, request.code);
      return request.code;
    });
    return { erasure: await this.one(actor, code), problems: [], saved: true };
  }

  /** Erases what was asked for, in one write: all of it, or nothing. */
  async confirm(actor: Actor, input: ConfirmErasureInput): Promise<ErasurePayload> {
    const entry = { operation: ERASES, reason: 'Erasure confirmed: words and details were erased.' };
    const { code, revision } = await this.recorder.write(actor, entry, async (write) => {
      const request = await this.answer(write, actor, input.erasureId, 'CONFIRMED', input.note ?? null);
      const [{ copies } = { copies: [] }] = await write.manager.query<{ copies: string[] }[]>(
        'SELECT copies FROM erasure_request WHERE id = $1',
        [request.id],
      );
      const { subjectKind: kind, subjectId, texts, files } = request;
      requireIdle(await this.record.acting(write.manager, kind, subjectId), ['input', 'erasureId']);
      await this.erasing.erase(
        write,
        request.id,
        { kind, id: subjectId, texts: [...texts, ...copies], files },
        this.clock.now(),
      );
      await this.redrawn.draw(write, request.id);
      return { code: request.code, revision: write.revision };
    });
    this.stores.erasedAt(revision);
    return { erasure: await this.one(actor, code), problems: [], saved: true };
  }

  async refuse(actor: Actor, input: RefuseErasureInput): Promise<ErasurePayload> {
    const entry = { operation: 'refuseErasure', reason: 'Erasure refused.' };
    const { code } = await this.recorder.write(actor, entry, (write) =>
      this.answer(write, actor, input.erasureId, 'REFUSED', input.note),
    );
    return { erasure: await this.one(actor, code), problems: [], saved: true };
  }

  private async answer(
    write: Write,
    actor: Actor,
    erasureId: string,
    outcome: ErasureAnswer['outcome'],
    note: string | null,
  ) {
    const request = await this.record.one(write.manager, { id: erasureId }, actor.personId);
    if (!request) throw refuse('NOT_FOUND', 'There is no such request.', ['input', 'erasureId'], erasureId);
    const { id, code, subjectId, requestedById } = request;
    const answered = request.outcome !== null;
    requireAnother({ code, subjectId, requestedBy: requestedById, answered }, actor.personId);
    const by = { answeredBy: actor.personId ?? '', answeredOn: this.clock.today() };
    await write.manager.insert(ErasureAnswer, {
      ...{ id: randomUUID(), revision: write.revision, requestId: id, outcome, note },
      ...by,
    });
    write.touch(null, 'Erasure', id, code);
    return request;
  }

  private async subject(
    manager: EntityManager,
    named: Named,
  ): Promise<Pick<Sought, 'kind' | 'id'> & { readonly name: string }> {
    const { kind, id } = subjectNamed(named);
    const known = recordId(id);
    const name = known === null ? null : await this.record.nameOf(manager, kind, known);
    if (known !== null && name !== null) return { kind, id: known, name };
    throw new NotFoundError(kind === 'PERSON' ? 'There is no such person.' : 'There is no such respondent.');
  }

  private async found(manager: EntityManager, sought: Sought) {
    const findings: ErasureFinding[] = [];
    const papers: string[] = [];
    for await (const { table, own, found } of this.search.count(manager, sought, MOST_ENTRIES)) {
      const { rows, entries, columns } = found;
      if (rows === 0 || table === 'erasure_request') continue;
      findings.push({ what: tableWords(table), own, columns: columns.map(columnWords), rows, entries: [...entries] });
      papers.push(...found.papers);
    }
    return { findings, papers, rows: findings.reduce((sum, { rows }) => sum + rows, 0) };
  }
}
