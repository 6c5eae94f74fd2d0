import { Injectable } from '@nestjs/common';
import type { SearchAsked } from '../search/search-sources.service.js';
import { type SearchedPaper, type SearchedPapers, wordsOf } from './board-papers.search.js';
import { PaperRecordService } from './paper-record.service.js';
import { isInForce } from './promises/earlier.js';
import { UndertakingsService } from './promises/undertakings.service.js';

/** Reads papers and undertakings as they are searched. */
@Injectable()
export class SearchedPapersService {
  constructor(
    private readonly papers: PaperRecordService,
    private readonly undertakings: UndertakingsService,
  ) {}

  /** Papers are of several projects, so that they are looked for among what belongs to none; undertakings are of one. */
  async read({ projectId, point }: SearchAsked): Promise<SearchedPapers> {
    if (projectId === null) return { papers: await this.all(), undertakings: [] };
    const own = (await this.undertakings.view(point)).filter((one) => one.projectId === projectId);
    if (own.length === 0) return { papers: [], undertakings: [] };
    const issued = (await this.papers.issuedUpTo(point.revision)).filter((paper) => isInForce(paper, point.revision));
    return {
      papers: [],
      undertakings: own.flatMap((one) => {
        const { paperId, blockId } = one.terms;
        const paper = issued.find(
          (each) => (each.paperId === paperId || each.revises === paperId) && each.blocks.includes(blockId),
        );
        if (!paper) return [];
        const { confidentiality, projectIds } = paper;
        return [{ one, paper: { issued: true, confidentiality, projectIds } }];
      }),
    };
  }

  private async all(): Promise<SearchedPaper[]> {
    const all = await this.papers.searched();
    return all.map(({ textId, ...paper }) => ({ ...paper, words: { id: textId, read: () => this.wordsOf(paper.id) } }));
  }

  /** One paper at a time: a text may have megabytes. */
  private async wordsOf(id: string): Promise<readonly string[]> {
    const [row] = await this.papers.byIds([id]);
    return row ? wordsOf(row.content) : [];
  }
}
