import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../platform/auth/actor.js';
import { PaperRecordService } from './paper-record.service.js';
import type { PaperRow } from './paper-row.js';
import { mayReadPaper, readableOf } from './reading.js';
import { markOf } from './revision/mark.js';

/** Finds the papers of which files are asked for, by the address of the file. */
@Injectable()
export class ReadablePapers {
  constructor(private readonly papers: PaperRecordService) {}

  /** The paper at an address; null where there is none that the actor may read. */
  async at(slug: string, actor: Actor): Promise<PaperRow | null> {
    const row = /^[a-z0-9-]{1,80}$/u.test(slug) ? await this.papers.bySlug(slug) : null;
    return row && mayReadPaper(actor, readableOf(row)) ? row : null;
  }
}

/**
 * Whether a file of a paper is not shown yet, because the page of the paper has to say first that it was withdrawn or replaced.
 * @param sealed what the address has of `AS_SEALED`, which that page adds
 */
export function pageComesFirst(row: PaperRow, sealed: string | undefined): boolean {
  return row.issue !== null && markOf(row) !== null && sealed === undefined;
}

/** Leads from a file to the page of its paper, which says what became of the paper and has every format. */
export function leadToPage(reply: FastifyReply, { reference }: PaperRow): void {
  void reply.redirect(`/board-papers/${encodeURIComponent(reference)}`, 303);
}
