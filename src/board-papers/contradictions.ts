/** Decides where the text of a paper contradicts the record, and where it has figures without a source. */
import type { Problem } from '../platform/record/problem.js';
import { problem } from './blockers.js';
import { current, originOf, type ContentBlock, type PaperContent } from './content.js';
import type { PaperFacts } from './facts/facts.types.js';
import { plainText } from './prose.js';
import { article, clause, numberWords, plural } from './words.js';

/** What the text says and the record contradicts. */
export function contradictions(content: PaperContent, facts: PaperFacts): readonly Problem[] {
  const appendices = new Set(content.appendices.map((_, place) => String.fromCharCode(65 + place)));
  const toCome = facts.projects.reduce((sum, { feedback }) => sum + feedback.changeToCome, 0);
  const aligned = facts.projects.some(({ outputs }) =>
    outputs.some(({ version }) => (version?.alignment.length ?? 0) > 0),
  );
  const asked = facts.projects
    .flatMap(({ stakeholders }) => stakeholders.commitments)
    .find(({ open, what }) => open && /\b(?:asked|requested)\b/iu.test(what));
  return content.body.flatMap((block): Problem[] => {
    const text = textOf(block);
    const found: Problem[] = [];
    if (toCome > 0 && /\b(all|every)\b[^.]*\bcomments?\b/iu.test(text))
      found.push(
        problem(
          'COMMENTS_STILL_OPEN',
          `It says that all comments were taken up, but ${numberWords(toCome)} accepted ${plural(toCome, 'comment has', 'comments have')} still to be acted on.`,
          block.id,
        ),
      );
    if (asked && /\b(?:promis(?:e|ed|es|ing)|undertook to|undertaken to|committed to)\b/iu.test(text))
      found.push(
        problem(
          'ASKED_NOT_PROMISED',
          `It speaks of a promise, but ${article(asked.to.name)}${asked.to.name} asked for it: “${clause(asked.what)}”. Say that it was asked for.`,
          block.id,
        ),
      );
    if (!aligned && /\b(aligned|matched|set (?:them|it|the results) beside)\b[^.]*\bprinciples\b/iu.test(text))
      found.push(
        problem(
          'ALIGNMENT_NOT_RECORDED',
          'It says that clauses were aligned to principles, but no alignment is recorded.',
          block.id,
        ),
      );
    for (const [, letter] of text.matchAll(/\bAppendix ([A-Z])\b/gu))
      if (!appendices.has(letter!))
        found.push(
          problem('ATTACHMENT_MISSING', `It speaks of Appendix ${letter!}, and the paper has none.`, block.id),
        );
    if (!content.terms.attachments?.length && text.split(/(?<=[.;])\s/u).some((one) => wantsFile(one, appendices)))
      found.push(
        problem(
          'ATTACHMENT_MISSING',
          'It says that something is attached, but no file is attached to the paper. Attach it, or name its appendix.',
          block.id,
        ),
      );
    return found;
  });
}

/** Paragraphs that people wrote with a number or a date in them that has no source. */
export function typedFigures({ body }: PaperContent): readonly Problem[] {
  return body.flatMap((block): Problem[] => {
    if (originOf(block) === 'GENERATED') return [];
    const shown = current(block);
    if (shown.kind !== 'paragraph') return [];
    const plain = [shown.runs, ...(shown.bullets ?? [])]
      .flat()
      .flatMap((run) => (run.kind === 'text' && run.ref === undefined ? [run.text] : []))
      .join(' ');
    const typed =
      /\d[\d,.]*(?:\s(?:January|February|March|April|May|June|July|August|September|October|November|December))?/u.exec(
        plain,
      );
    if (!typed) return [];
    return [
      problem('FIGURE_WITHOUT_SOURCE', `“${typed[0]}” was typed by hand and has no source in the record.`, block.id),
    ];
  });
}

/** Whether a sentence says that something goes with the paper that none of its appendices is. */
function wantsFile(sentence: string, appendices: ReadonlySet<string>): boolean {
  if (!/\b(?:is|are)\s+(?:also\s+)?(?:attached|enclosed)\b/iu.test(sentence)) return false;
  return appendices.size === 0 || !/\bAppendix\b|\bplans?\b|\bschedule\b|\brisks\b/iu.test(sentence);
}

function textOf(block: ContentBlock): string {
  const shown = current(block);
  if (shown.kind !== 'paragraph') return '';
  return [shown.runs, ...(shown.bullets ?? [])].map(plainText).join(' ');
}
