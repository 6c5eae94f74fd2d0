import { Injectable } from '@nestjs/common';
import { recordId } from '../platform/record/view-id.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';
import type { FoundSubject, ProjectPoint } from '../programme/record-subject.js';
import { PaperRecordService } from './paper-record.service.js';
import { inSteps } from '../platform/work/steps.js';
import { blockViews } from './paper-view.js';
import { isEarlier, type IssuedPaper } from './promises/earlier.js';

/** How much of a paragraph stands for it where another record points at it. */
const TITLE_LENGTH = 120;

/** A paragraph by its block id: its number as printed, and its words. */
type Paragraphs = ReadonlyMap<string, { readonly number: string; readonly text: string }>;

/** Finds papers and their paragraphs for records that point at them: issued open ones alone, since everybody may read those. */
@Injectable()
export class PaperSubjectsService {
  /** The text of an issued paper never changes, so it is kept by the paper. */
  private readonly texts: Store<Paragraphs>;

  constructor(
    private readonly papers: PaperRecordService,
    stores: Stores,
  ) {
    this.texts = stores.open('texts of issued papers', { share: 1 });
  }

  /** A paper that treats the project; null where there is none. */
  async paper(id: string, at: ProjectPoint): Promise<FoundSubject | null> {
    const issued = await this.issued(id, at);
    if (!issued) return null;
    const { projectId } = at;
    return { kind: 'PAPER', id, projectId, code: issued.reference, title: issued.title };
  }

  /** A paragraph of such a paper; `id` is the paper's, a space, and the block's. */
  async paragraph(id: string, at: ProjectPoint): Promise<FoundSubject | null> {
    const [paperId = '', blockId = ''] = id.split(' ');
    const issued = await this.issued(paperId, at);
    const found = issued && (await this.paragraphs(paperId)).get(blockId);
    if (!found) return null;
    const code = `${issued.reference} ¶${found.number}`;
    const title = found.text.length > TITLE_LENGTH ? `${found.text.slice(0, TITLE_LENGTH - 1)}…` : found.text;
    return { kind: 'PAPER_PARAGRAPH', id, projectId: at.projectId, code, title };
  }

  private async issued(id: string, { projectId, asAt, revision }: ProjectPoint): Promise<IssuedPaper | null> {
    if (recordId(id) === null) return null;
    const all = await this.papers.issuedUpTo(revision);
    const found = all.find((paper) => paper.paperId === id && isEarlier(paper, { asAt, revision }));
    return found?.confidentiality === 'OPEN' && found.projectIds.includes(projectId) ? found : null;
  }

  private paragraphs(paperId: string): Promise<Paragraphs> {
    return this.texts.once(paperId, async () => {
      const [row] = await this.papers.byIds([paperId]);
      const blocks = row ? await inSteps(blockViews(row.content, [])) : [];
      const paragraphs = blocks.filter((block) => block.kind === 'PARAGRAPH');
      return new Map(paragraphs.map(({ id, number, text }) => [id, { number, text }]));
    });
  }
}
