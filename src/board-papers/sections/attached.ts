/** Decides what the appendices of attached files say: which file it is, since the file itself goes beside the paper. */
import {
  ATTACHMENT_FACTS,
  attachedAppendixId,
  attachedBlockId,
  sizeWords,
  type Attachment,
} from '../attachments/attachment.js';
import { appendixRef, paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts } from '../facts/facts.types.js';
import { listed, say } from '../prose.js';
import { few, LISTED } from './lists.js';
import type { AppendixComposer } from './section.js';

/** One appendix for each file, before those drawn from the record. */
export const attachedAppendices: AppendixComposer = ({ terms }) =>
  (terms.attachments ?? []).map((one) => {
    const { words } = ATTACHMENT_FACTS[one.kind];
    const text = say`This appendix is a file of its own, issued with this paper: ${one.fileName}, ${words} of ${sizeWords(one.size)}. Its fingerprint (SHA-256) is ${inGroups(one.sha256)}.`;
    const blocks = [paragraph(attachedBlockId(one), text)];
    return { id: attachedAppendixId(one), title: one.title, landscape: false, blocks };
  });

/** The line of an attached file in the list of appendices. */
export function attachedLine(one: Attachment): ComposedBlock {
  return paragraph(attachedLineId(one), say`${appendixRef(attachedAppendixId(one))}: ${one.title} (a separate file)`);
}

/** That files go with the paper, where its argument begins: one block, since they may be attached and taken off. */
export function attachedMention({ terms }: PaperFacts): readonly ComposedBlock[] {
  const files = terms.attachments ?? [];
  if (files.length === 0) return [];
  const { shown, more } = few(files, LISTED);
  const named = shown.map(
    (one) => say`“${one.title}” ${files.length === 1 ? 'is attached ' : ''}at ${appendixRef(attachedAppendixId(one))}`,
  );
  const [only] = named;
  if (only && files.length === 1) return [paragraph(MENTION, say`${only}.`)];
  const which = more === 0 ? listed(named) : say`${listed(named)}, and the other files named at the end`;
  return [paragraph(MENTION, say`Attached are ${which}.`)];
}

/** The id of that block. */
export const MENTION = 'consideration.attached';

/** The id of that line. */
export function attachedLineId({ id }: Pick<Attachment, 'id'>): string {
  return `attachments.file.${id}`;
}

/** A hash in pieces, so that lines can break. */
const inGroups = (sha256: string): string => (sha256.match(/.{1,16}/gu) ?? []).join(' ');
