/** Decides what stands beside a paper: its state, what to look at before it goes, its files, and the steps that can be taken. */
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import { groupedMark, markOf } from '../../platform/record/chain/chain-faults.js';
import type { WhoCan } from '../frame/who-can.js';
import { counted, formatName } from '../frame/words.js';
import { summary } from '../frame/summary.js';
import { findingWay } from './finding-path.js';
import { blockName } from './in-hand.js';
import { openPath, paperPath } from './paper-path.js';
import { type Piece, pieces } from './pieces.js';
import type { Paper } from './asked-paper.js';

/** Something to be looked at, with the way to the page where it is mended. */
interface Finding {
  readonly text: string;
  readonly href: string | null;
  /** Who can mend it; null: the reader. */
  readonly who: string | null;
}

/** What the record now gives for a block. */
interface Offered {
  readonly block: string;
  readonly name: string;
  readonly href: string | null;
  readonly kind: Paper['offers'][number]['kind'];
  readonly text: string;
  readonly bullets: readonly (readonly Piece[])[];
}

/** What is shown beside the whole paper. @param open whether it can still be edited */
export function statusOf(paper: Paper, open: boolean, mayEdit: boolean, who: WhoCan) {
  const { readiness, reference } = paper;
  const findings = open ? readiness.findings : [];
  const of = (severity: string): Finding[] =>
    findings
      .filter((one) => one.severity === severity && one.code !== 'STALE')
      .map((one) => findingOf(paper, one, who));
  return {
    facts: summary(factsOf(paper)),
    files: (paper.issue?.files ?? []).flatMap(({ format, url, bytes }) => [
      ...(format === 'pdf' && paper.mark !== null
        ? [{ url: url.replace(/\.pdf.*$/u, '/marked.pdf'), text: 'PDF with a cover sheet that says so' }]
        : []),
      { url, text: `${formatName(format)}, ${kilobytes(bytes)}` },
      ...(format === 'pdf' ? [{ url: url.replace('.pdf', '/archive.pdf'), text: 'PDF for an archive (PDF/A)' }] : []),
    ]),
    drafts: paper.draftFiles.map(({ format, url }) => ({ url, text: formatName(format) })),
    attachments: paper.attachments.map(({ id, letter, title, fileName, bytes, url, erased }) => ({
      ...{ id, title, url, erased },
      place: letter === null ? 'Attached' : `Appendix ${letter}`,
      about: `${fileName}, ${kilobytes(bytes)}`,
    })),
    mayAttach: open && mayEdit,
    blockers: of('BLOCKS'),
    warnings: of('WARNS'),
    offers: open ? paper.offers.filter(({ left }) => !left).map((one) => offeredOf(paper, one)) : [],
    length: open ? { text: lengthOf(readiness), href: openPath(reference, { set: 'budget' }) } : null,
  };
}

function factsOf(paper: Paper) {
  const { report, clearance, issue, consideration, revises } = paper;
  const mark = markOf(issue?.recordMark ?? '');
  const open = paper.state === 'DRAFT';
  return [
    ['For', `${paper.body}, ${formatIsoDate(paper.meetingDate)}`],
    ['Facts as at', formatIsoDate(paper.asAt)],
    report && ['Report of', report.reportOf],
    ['Confidentiality', confidentiality(paper.confidentiality)],
    revises && ['Replaces', `paper ${revises.reference}, issued ${formatIsoDate(revises.issuedOn)}`],
    revises && ['Why it was revised', revises.why],
    open ? ['With', handedWords(paper)] : null,
    clearance && ['Cleared', cleared(clearance)],
    issue && ['Issued', `by ${issue.by}, ${formatIsoDate(issue.on)}`],
    mark && ['Fingerprint of the record', groupedMark(mark)],
    consideration && ['Decision', consideration.decision],
    paper.withdrawnBecause === null ? null : ['Withdrawn', paper.withdrawnBecause],
  ] satisfies (readonly [string, string] | null | undefined)[] as (readonly [string, string] | null)[];
}

/** A finding about a block leads to it, and begins with its name where its words do not give it. */
function findingOf(
  { reference, index }: Paper,
  { code, message, subject }: Paper['readiness']['findings'][number],
  whoCan: WhoCan,
): Finding {
  const block = index.find(({ id }) => id === subject);
  if (block) {
    const name = blockName(block);
    const named = message.toLowerCase().includes(name.toLowerCase());
    const who = whoCan(['editBoardPaper'], null);
    return { text: named ? message : `${name}: ${message}`, href: openPath(reference, { at: block.id }), who };
  }
  const way = findingWay(reference, { code, subject });
  if (!way) return { text: message, href: null, who: null };
  const who = whoCan(way.by, way.project);
  const isForm = way.href.startsWith(paperPath(reference)); // a form of the paper itself shows others nothing
  return { text: message, href: who !== null && isForm ? null : way.href, who };
}

function offeredOf({ reference, index }: Paper, { kind, blockId, newText }: Paper['offers'][number]): Offered {
  const block = index.find(({ id }) => id === blockId);
  const name = blockId === 'cover' ? 'The cover' : block ? blockName(block) : 'A new paragraph';
  return {
    ...{ kind, name, block: blockId },
    href: block ? openPath(reference, { at: blockId }) : null,
    text: newText?.text ?? '',
    bullets: (newText?.bullets ?? []).map(pieces),
  };
}

function lengthOf({ bodyPages, pageBudget }: Paper['readiness']): string {
  const most = counted(pageBudget, 'page');
  return bodyPages === null ? `The body may take ${most}.` : `The body takes ${bodyPages} of ${most}.`;
}

/** The steps that can be taken with the paper. */
export function stepsOf({ nextStates }: Paper, mayEdit: boolean): readonly { step: string; text: string }[] {
  return [
    ...(nextStates.includes('CLEARED') ? [{ step: 'clear', text: 'Clear this text' }] : []),
    ...(nextStates.includes('ISSUED') && mayEdit ? [{ step: 'issue', text: 'Issue and seal' }] : []),
  ];
}

/** The paper that it was replaced by. */
export function replacementOf({ replacedBy }: Paper) {
  return replacedBy && { reference: replacedBy.reference, href: paperPath(replacedBy.reference) };
}

function confidentiality(word: string | null): string {
  if (word === null) return 'Not decided';
  return word === 'OPEN' ? 'Open' : 'Confidential';
}

/** Who has the draft: its directors once it was sent, the secretary once it was sent back. */
function handedWords({ sendings, returns }: Paper): string {
  const [sent, back] = [sendings.at(-1), returns.find(({ open }) => open)];
  if (back) return `The secretary: returned by ${back.by}, ${formatIsoDate(back.on)}. “${back.why}”`;
  if (!sent) return 'The secretary: not yet sent for clearance';
  const by = sent.clearBy === null ? '' : `, to be cleared by ${formatIsoDate(sent.clearBy)}`;
  return `The director: sent by ${sent.by}, ${formatIsoDate(sent.on)}${by}${sent.note === null ? '' : `. “${sent.note}”`}`;
}

function cleared({ by, on, current }: NonNullable<Paper['clearance']>): string {
  const said = `by ${by}, ${formatIsoDate(on)}`;
  return current ? said : `${said}; the text has been edited since`;
}

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB`;
