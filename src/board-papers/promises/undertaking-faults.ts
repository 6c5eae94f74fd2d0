/** Decides why an undertaking may not be noted on a paper as it is: wrong block, wrong project, or a day already past. */
import type { ProblemCode } from '../../platform/record/problem-codes.js';
import type { Problem } from '../../platform/record/problem.js';
import { blockNameFirst } from '../block-names.js';
import { current, everyBlock } from '../content.js';
import type { PaperRow } from '../paper-row.js';
import { dateWords } from '../words.js';

interface Noted {
  readonly blockId: string;
  readonly projectCode: string;
  readonly promisedOn: string | null;
}

type Paper = Pick<PaperRow, 'reference' | 'content' | 'projectIds' | 'withdrawal'>;

/** The faults; none: it may be noted. */
export function notingFaults(paper: Paper, noted: Noted, projectId: string): readonly Problem[] {
  const fault = (code: ProblemCode, message: string, field: string, subject: string): Problem => {
    return { code, message, path: ['input', field], subject };
  };
  if (paper.withdrawal) {
    const message = `Paper ${paper.reference} has been withdrawn, so it promises nothing.`;
    return [fault('WRONG_STATE', message, 'reference', paper.reference)];
  }
  const faults: Problem[] = [];
  const found = everyBlock(paper.content).find(({ block, list }) => block.id === noted.blockId && list !== 'cover');
  if (!found) {
    const message = 'The paper does not have this paragraph: somebody may have taken it out. Open the paper again.';
    faults.push(fault('BLOCK_NOT_FOUND', message, 'blockId', noted.blockId));
  } else if (current(found.block).kind !== 'paragraph') {
    const message = `${blockNameFirst(paper.content, noted.blockId)} is not a paragraph. Name the paragraph that gives the undertaking.`;
    faults.push(fault('NOT_A_TEXT', message, 'blockId', noted.blockId));
  }
  if (!paper.projectIds.includes(projectId)) {
    const message = `Paper ${paper.reference} does not treat ${noted.projectCode}. Name one of its projects.`;
    faults.push(fault('NOT_IN_PAPER', message, 'projectCode', noted.projectCode));
  }
  const { asAt } = paper.content.terms;
  if (noted.promisedOn !== null && noted.promisedOn < asAt) {
    const message = `${dateWords(noted.promisedOn)} lies before the facts of the paper, ${dateWords(asAt)}: only what is to come is promised.`;
    faults.push(fault('DAY_PAST', message, 'promisedOn', noted.blockId));
  }
  return faults;
}
