/** Decides what an edit makes of a draft: pure, one edit at a time, refused with a reason where it would leave a hole. */
import type { HeadingBlock, ParagraphBlock } from '../documents/model.js';
import { askFaults } from './asks.js';
import { standsForAttachment } from './attachments/attachment.js';
import { blockNameFirst } from './block-names.js';
import type { ComposedPaper } from './composed.js';
import { current, everyBlock, originOf, type ContentBlock, type PaperContent } from './content.js';
import { refusal, type Edited, type PaperEdit } from './edit.types.js';
import type { PaperTerms } from './paper-terms.js';
import { moved } from './move.js';
import { leaveOffer, mapBlocks, mapLists, offers, takeOffer, withoutBlock, type Offer } from './staleness.js';
import { readRuns, readText } from './typed-text.js';

/** The blocks that say what the paper asks. */
const ASKING: readonly string[] = ['summary', 'recommendation.1'];

/** The terms that a paper has after edits: what it has to be composed with before they are made. */
export function termsAfter(terms: PaperTerms, edits: readonly PaperEdit[]): PaperTerms {
  return edits.reduce((one, edit) => {
    if (edit.kind === 'SET_ASKS') return { ...one, asks: edit.asks };
    if (edit.kind === 'SET_COVER') return forMeeting(one, edit);
    if (edit.kind === 'SET_REPORT' && one.report) return { ...one, report: { ...one.report, ...edit.report } };
    return one;
  }, terms);
}

/**
 * The draft after the edits, in order, or the first refusal, its path led by the edit's position.
 * @param fresh the paper composed again from today's record: what TAKE and LEAVE speak of
 */
export function applyEdits(content: PaperContent, edits: readonly PaperEdit[], fresh: ComposedPaper): Edited {
  let edited = content;
  for (const [index, edit] of edits.entries()) {
    const result = applyEdit(edited, edit, fresh);
    if ('problem' in result) {
      return { problem: { ...result.problem, path: ['input', 'edits', `${index}`, ...result.problem.path] } };
    }
    edited = result.content;
  }
  return { content: edited };
}

function applyEdit(content: PaperContent, edit: PaperEdit, fresh: ComposedPaper): Edited {
  switch (edit.kind) {
    case 'SET_TEXT':
      return onBlock(content, edit.block, 'block', (block) => setText(content, block, edit.text, edit.bullets));
    case 'ADD_PARAGRAPH':
    case 'ADD_HEADING':
      return onBlock(content, edit.after, 'after', () => add(content, edit));
    case 'REMOVE':
      return onBlock(content, edit.block, 'block', (block) => remove(content, block));
    case 'MOVE':
      return onBlock(content, edit.block, 'block', () =>
        onBlock(content, edit.after, 'after', () => moved(content, edit.block, edit.after)),
      );
    case 'RESTORE':
      return onBlock(content, edit.block, 'block', (block) => restore(content, block));
    case 'TAKE':
      return onOffer(content, edit.block, fresh, (offer) => takeOffer(content, offer, fresh));
    case 'LEAVE':
      return onOffer(content, edit.block, fresh, (offer) => leaveOffer(content, offer));
    case 'SET_COVER':
      return setCover(content, edit, fresh);
    case 'SET_PAGE_BUDGET':
      return { content: { ...content, terms: { ...content.terms, pageBudget: edit.budget } } };
    case 'SET_ASKS': {
      const [fault] = askFaults(edit.asks, ['setAsks']);
      return fault ? { problem: fault } : asking(content, edit, fresh);
    }
    case 'SET_REPORT': {
      if (content.terms.report) return asking(content, edit, fresh);
      const message = 'A board paper is of no post and commends nothing. Set its cover or its asks instead.';
      return refusal('NOT_A_REPORT', message, 'setReport');
    }
  }
}

function onBlock(content: PaperContent, id: string, field: string, then: (block: ContentBlock) => Edited): Edited {
  const found = everyBlock(content).find(({ block, list }) => block.id === id && list !== 'cover');
  if (found) return then(found.block);
  return refusal(
    'BLOCK_NOT_FOUND',
    'The paper does not have this paragraph: somebody may have taken it out. Open the paper again.',
    field,
    id,
  );
}

function onOffer(
  content: PaperContent,
  id: string,
  fresh: ComposedPaper,
  then: (offer: Offer) => PaperContent,
): Edited {
  const offer = offers(content, fresh).find((one) => one.block === id);
  if (offer) return { content: then(offer) };
  return refusal(
    'NOTHING_OFFERED',
    `${blockNameFirst(content, id)} is up to date: the record has nothing new for it.`,
    'block',
    id,
  );
}

const replace = (content: PaperContent, block: ContentBlock): PaperContent =>
  mapBlocks(content, (one) => (one.id === block.id ? block : one));

function setText(content: PaperContent, block: ContentBlock, text: string, bullets: readonly string[] | null): Edited {
  const shown = current(block);
  if (shown.kind === 'heading') {
    const read = readText(text, block.id);
    if ('problem' in read) return read;
    return { content: replace(content, { ...block, edited: { ...shown, text: read.text } }) };
  }
  if (shown.kind !== 'paragraph') {
    const message = `${blockNameFirst(content, block.id)} is drawn from the record. It can be moved or removed, not rewritten.`;
    return refusal('NOT_A_TEXT', message, 'block', block.id);
  }
  const lines = bullets ?? null;
  const read = readRuns(content, block, text, lines);
  if ('problem' in read) return read;
  const kept = lines === null ? shown.bullets : read.bullets;
  const edited: ParagraphBlock = {
    kind: 'paragraph',
    id: block.id,
    runs: read.runs,
    ...(kept?.length ? { bullets: kept } : {}),
  };
  return { content: replace(content, { ...block, edited, figures: read.figures }) };
}

function add(content: PaperContent, edit: Extract<PaperEdit, { kind: 'ADD_PARAGRAPH' | 'ADD_HEADING' }>): Edited {
  const id = `added-${content.added + 1}`;
  const empty: ContentBlock = { id, generated: null, edited: null, figures: [], revision: null, left: null };
  const place = (block: ContentBlock): Edited => {
    const placed = mapLists(content, (blocks) =>
      blocks.flatMap((one) => (one.id === edit.after ? [one, block] : [one])),
    );
    return { content: { ...placed, added: content.added + 1 } };
  };
  if (edit.kind === 'ADD_HEADING') {
    const read = readText(edit.text, id);
    if ('problem' in read) return read;
    const heading: HeadingBlock = { kind: 'heading', id, level: edit.level, text: read.text };
    return place({ ...empty, edited: heading });
  }
  const read = readRuns(content, empty, edit.text, edit.bullets);
  if ('problem' in read) return read;
  const bullets = read.bullets.length ? { bullets: read.bullets } : {};
  const paragraph: ParagraphBlock = { kind: 'paragraph', id, runs: read.runs, ...bullets };
  return place({ ...empty, edited: paragraph, figures: read.figures });
}

function remove(content: PaperContent, block: ContentBlock): Edited {
  if (content.body.find((one) => current(one).kind === 'heading')?.id === block.id) {
    const message = 'The paper begins with this heading. Rewrite it, or move another section before it first.';
    return refusal('FIRST_HEADING', message, 'block', block.id);
  }
  if (standsForAttachment(block.id)) {
    const message = 'This shows a file that goes with the paper. Take the file off the paper, and it goes too.';
    return refusal('STANDS_FOR_FILE', message, 'block', block.id);
  }
  const removed = block.generated === null ? content.removed : [...content.removed, block.id];
  return { content: { ...withoutBlock(content, block.id), removed } };
}

function restore(content: PaperContent, block: ContentBlock): Edited {
  if (originOf(block) === 'EDITED') return { content: replace(content, { ...block, edited: null }) };
  const why = block.generated === null ? 'was written by hand' : 'is as it was composed';
  return refusal(
    'NOTHING_TO_RESTORE',
    `${blockNameFirst(content, block.id)} ${why}: there is no other text to go back to.`,
    'block',
    block.id,
  );
}

/** The draft with other terms of what it asks; recommendation and summary follow them, unless somebody wrote them by hand: then they go stale. */
function asking(content: PaperContent, edit: PaperEdit, fresh: ComposedPaper): Edited {
  const asked: PaperContent = { ...content, terms: termsAfter(content.terms, [edit]) };
  const untouched = new Set(
    everyBlock(content)
      .filter(({ block }) => originOf(block) === 'GENERATED')
      .map(({ block }) => block.id),
  );
  const due = offers(asked, fresh).filter(({ block }) => ASKING.includes(block) && untouched.has(block));
  return { content: due.reduce((one, offer) => takeOffer(one, offer, fresh), asked) };
}

type Cover = Extract<PaperEdit, { kind: 'SET_COVER' }>;

/** The terms for another body, meeting or day of the facts. */
function forMeeting(terms: PaperTerms, { body, meetingDate, asAt }: Cover): PaperTerms {
  return {
    ...terms,
    ...{ body: body ?? terms.body, meetingDate: meetingDate ?? terms.meetingDate, asAt: asAt ?? terms.asAt },
  };
}

/** Another body or day of the facts gives other words: what nobody has edited takes them, the rest goes stale. */
function setCover(content: PaperContent, edit: Cover, fresh: ComposedPaper): Edited {
  const { terms } = content;
  const title = edit.title === null ? { text: terms.title } : readText(edit.title, 'cover', 'title');
  if ('problem' in title) return title;
  const confidentiality = edit.confidentiality ?? terms.confidentiality;
  const next = { ...forMeeting(terms, edit), title: title.text, confidentiality };
  const covered: PaperContent = { ...content, terms: next };
  if (next.body === terms.body && next.asAt === terms.asAt) return { content: covered };
  return { content: composedAgain(covered, fresh) };
}

/** The draft with every block as it is composed now, but for those that somebody edited, wrote or left out. */
function composedAgain(content: PaperContent, fresh: ComposedPaper): PaperContent {
  const byHand = new Set(
    everyBlock(content)
      .filter(({ block }) => originOf(block) !== 'GENERATED')
      .map(({ block }) => block.id),
  );
  return offers(content, fresh)
    .filter(({ block, left }) => !left && !byHand.has(block))
    .reduce((one, offer) => takeOffer(one, offer, fresh), content);
}
