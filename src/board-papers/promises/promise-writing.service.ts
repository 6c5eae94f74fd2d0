import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { requireMay } from '../../platform/auth/policy.js';
import { Kinds } from '../../programme/kind/kinds.service.js';
import { OwnedRuledService } from '../../programme/kind/ruled.service.js';
import type { Written } from '../../programme/kind/thing.js';
import { BoardPaperService } from '../board-paper.service.js';
import { PaperRecordService } from '../paper-record.service.js';
import type { RecordPromiseInput } from './promise.input.js';
import type { PromisePayload, Undertaking } from './promise.type.js';
import { UNDERTAKING, UNDERTAKING_RULES } from './undertaking.kind.js';
import { UNDERTAKING_LIFE } from './undertaking-states.js';
import { UNDERTAKING_ENTITIES, UndertakingsService } from './undertakings.service.js';

const PARTS = {
  ...{ kind: UNDERTAKING, entities: UNDERTAKING_ENTITIES },
  ...{ rules: UNDERTAKING_RULES, field: 'promise' as const },
};

/** Keeps the undertakings that the secretary notes on paragraphs of papers. */
@Injectable()
export class PromiseWritingService extends OwnedRuledService<Undertaking, typeof UNDERTAKING_RULES, 'promise', string> {
  constructor(
    kinds: Kinds,
    private readonly papers: BoardPaperService,
    private readonly records: PaperRecordService,
    private readonly undertakings: UndertakingsService,
  ) {
    super(kinds, PARTS, {
      ROWS: { within: ({ write }) => undertakings.within(write) },
      PAPER: {
        within: async ({ write }, { reference }) => ({
          paper: await records.byReference(reference as string, write.manager),
        }),
      },
    });
  }

  /** Notes an undertaking on a paragraph of a paper that the actor may read. */
  async recordPromise(actor: Actor, input: RecordPromiseInput): Promise<PromisePayload> {
    requireMay(actor, 'recordPromise');
    await this.papers.readable(actor, input.reference);
    return this.write(actor, 'recordPromise', input);
  }

  protected async asWritten(_: Actor, { id, revision }: Written): Promise<Undertaking> {
    const found = (await this.undertakings.view({ asAt: '9999-12-31', revision })).find((one) => one.id === id);
    if (!found) throw new Error(`undertaking ${id} has lost its row`);
    const { code, state, version, terms, report } = found;
    const [paper] = await this.records.byIds([terms.paperId]);
    const { text, blockId, promisedOn } = terms;
    const nextStates = UNDERTAKING_LIFE[state];
    const since = (report ?? terms).effectiveOn;
    const reference = paper?.reference ?? '';
    return { id, code, text, reference, blockId, promisedOn, state, nextStates, since, version };
  }
}
