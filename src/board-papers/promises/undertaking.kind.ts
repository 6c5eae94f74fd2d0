/** Declares undertakings noted by hand, and decides how one is noted on a paper and what is reported of it. */
import type { Life } from '../../platform/kind/kind.js';
import { type NewRow, refuseOn } from '../../platform/kind/rule.js';
import { refuse } from '../../platform/record/refusal.js';
import type { KindRule } from '../../programme/kind/context.js';
import { follows, ownOf, requireStep } from '../../programme/kind/derived-rules.js';
import type { PaperRow } from '../paper-row.js';
import type { RecordPromiseInput, ReportPromiseInput } from './promise.input.js';
import type { UndertakingRows } from './undertaking.js';
import { notingFaults } from './undertaking-faults.js';
import { UNDERTAKING_LIFE, type UndertakingState } from './undertaking-states.js';

export const UNDERTAKING = {
  name: 'Undertaking',
  table: 'paper_undertaking',
  prefix: 'U',
  key: 'undertakingId',
  idField: 'promiseId',
} as const;

type Row = NewRow<UndertakingRows, 'undertakingId'>;

const LIFE: Life<UndertakingState> = { first: 'OPEN', next: UNDERTAKING_LIFE };

/** An undertaking that a paragraph gives. */
const recordPromise: KindRule<{ readonly paper: PaperRow }, RecordPromiseInput, Row> = {
  creates: true,
  reads: 'PAPER',
  pointers: () => [],
  decide: ({ rows: { paper }, projectId }, { blockId, projectCode, text, promisedOn = null }) => {
    refuseOn(notingFaults(paper, { blockId, projectCode, promisedOn }, projectId));
    return [{ into: 'statements', values: { paperId: paper.id, blockId, text: text.trim(), promisedOn } }];
  },
};

/** That one was kept, moved or withdrawn; a report may be corrected. */
const reportPromise: KindRule<UndertakingRows, ReportPromiseInput, Row> = {
  creates: false,
  reads: 'ROWS',
  pointers: () => [],
  decide: (context, input) => {
    const { rows, id, code } = context;
    const { corrects, former } = follows(context, ownOf(rows.reports, 'undertakingId', id), input);
    const { outcome: state, dueOn = null, note } = input;
    requireStep(LIFE, former.at(-1), { to: state, corrects, subject: code, field: 'outcome' });
    if (dueOn !== null && state !== 'MOVED') {
      const message = 'Only an undertaking that moved has a new day. Leave the date blank, or report it as moved.';
      throw refuse('DAY_WITHOUT_MOVE', message, ['input', 'dueOn'], code);
    }
    return [{ into: 'reports', corrects, values: { state, dueOn, note: note.trim() } }];
  },
};

export const UNDERTAKING_RULES = { recordPromise, reportPromise };
