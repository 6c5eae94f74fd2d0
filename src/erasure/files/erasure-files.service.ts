import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AttachmentKind } from '../../board-papers/attachments/attachment.js';
import type { attachedText } from '../../board-papers/attachments/attached-text.js';
import { type Page, pageOfFound, pageStart } from '../../platform/graphql/connection.js';
import type { Store } from '../../platform/memory/store.js';
import { Stores } from '../../platform/memory/stores.service.js';
import { refuse } from '../../platform/record/refusal.js';
import { taskOf, WorkPool } from '../../platform/work/work-pool.service.js';
import type { Sought } from '../erasure-search.service.js';
import { BYTES, COUNT_FILES, HAS_TEXT, NAMED_FILES, PAPERS_WITH, SOME_FILES } from './attached-files-statements.js';
import type { ErasureFile, FileSearch } from './erasure-file.type.js';

type FoundFile = Omit<ErasureFile, 'search'> & { readonly kind: AttachmentKind; readonly revision: number };
type Whose = Pick<Sought, 'kind' | 'id'>;

const TEXT = taskOf<typeof attachedText>(
  new URL('../../board-papers/attachments/attached-text.js', import.meta.url),
  'attachedText',
);
/** Bytes of files that one page reads: what was found in others before is known without them. */
const MOST_SEARCHED = 33_554_432;
const ATTACHED_LAST = { key: ({ id }: FoundFile) => id, by: ({ revision }: FoundFile) => String(revision) };

/** Finds the attached files that a request for an erasure may name, by who attached them and by what they say. */
@Injectable()
export class ErasureFiles {
  /** What was found, by the hashes of a file and of the texts that were looked for: no word of either. */
  private readonly searched: Store<FileSearch>;

  constructor(
    private readonly work: WorkPool,
    stores: Stores,
  ) {
    this.searched = stores.open('attached files looked through', { share: 1, noMore: true });
  }

  /**
   * A page of the files that are there, each looked through for the texts.
   * @throws AppError BAD_USER_INPUT for a page size or a cursor that cannot be
   */
  async page(
    manager: EntityManager,
    whose: Whose,
    texts: readonly string[],
    { first, after }: { readonly first: number; readonly after?: string | null },
  ): Promise<Page<ErasureFile>> {
    const start = pageStart(first, after, (by) => /^\d{1,10}$/u.test(by));
    const { by = null, key = null } = start.behind ?? {};
    const person = personOf(whose);
    const found = await manager.query<FoundFile[]>(SOME_FILES, [person, by, key, start.limit]);
    const [all] = await manager.query<{ count: number }[]>(COUNT_FILES, [person]);
    const page = pageOfFound(found, start, all?.count ?? 0, ATTACHED_LAST);
    const lookedFor = createHash('sha256').update(JSON.stringify(texts)).digest('hex');
    let left = MOST_SEARCHED;
    for (const file of page.nodes as (FoundFile & { search?: FileSearch })[]) {
      const key = `${file.id} ${lookedFor}`;
      const known = this.searched.get(key);
      if (known === undefined) left -= file.bytes;
      file.search =
        known ?? (left < 0 ? 'NOT_SEARCHED' : await this.searched.once(key, () => this.search(manager, file, texts)));
    }
    return page as unknown as Page<ErasureFile>;
  }

  /** The files of a request, each there. @throws Refusal where one is not */
  async named(manager: EntityManager, whose: Whose, files: readonly string[]): Promise<readonly string[]> {
    if (files.length === 0) return [];
    const found = await manager.query<{ id: string }[]>(NAMED_FILES, [personOf(whose), files]);
    const missing = files.find((hash) => !found.some(({ id }) => id === hash));
    if (missing === undefined) return found.map(({ id }) => id);
    const message = 'There is no attached file of this id, or it has been erased. Read the list again.';
    throw refuse('NOT_FOUND', message, ['input', 'files'], missing);
  }

  /** References of the issued papers that the files go with. */
  async papers(manager: EntityManager, files: readonly string[]): Promise<string[]> {
    if (files.length === 0) return [];
    return (await manager.query<{ reference: string }[]>(PAPERS_WITH, [files])).map(({ reference }) => reference);
  }

  private async search(manager: EntityManager, { id, kind }: FoundFile, texts: readonly string[]): Promise<FileSearch> {
    const [file] = await manager.query<{ bytes: Buffer }[]>(BYTES, [id]);
    const text = file ? await this.work.run('long', TEXT, { kind, bytes: file.bytes }) : null;
    if (text === null) return 'NO_TEXT';
    const [answer] = await manager.query<{ found: boolean }[]>(HAS_TEXT, [text, texts]);
    return answer?.found ? 'NAMES' : 'DOES_NOT_NAME';
  }
}

function personOf({ kind, id }: Whose): string | null {
  return kind === 'PERSON' ? id : null;
}
