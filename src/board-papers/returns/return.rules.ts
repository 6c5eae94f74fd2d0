/** Decides whether a draft is sent for clearance, or sent back by a director. */
import { refuse } from '../../platform/record/refusal.js';
import { requireDirector } from '../paper-life.rules.js';
import { step } from '../paper.kind.js';
import { openReturn } from './return.js';

/** A draft goes to its directors; where they sent the same text back, with a word on why. */
const sendBoardPaperForClearance = step<{ readonly clearBy: string | null; readonly note: string | null }>(
  'CLEAR',
  ({ rows: { paper } }, { clearBy, note }) => {
    if (openReturn(paper) && note === null) {
      const message = `Say what you answer to ${openReturn(paper)!.by}, who returned this text.`;
      throw refuse('RETURN_OPEN', message, ['input', 'note'], paper.reference);
    }
    return [{ into: 'sendings', values: { contentSha256: paper.contentSha256, clearBy } }];
  },
);

/** A director of every project in it sends back a draft, or a cleared text before it is issued. */
const returnBoardPaper = step<object>('EDIT', ({ actor, rows: { paper } }) => {
  requireDirector(actor, paper);
  return [{ into: 'returns', values: { contentSha256: paper.contentSha256 } }];
});

export const RETURN_RULES = { sendBoardPaperForClearance, returnBoardPaper };
