/** Decides what a house style makes of a paper: the lines of its cover, its headings, and how it looks. */
import type { CoverRow, Logo, Look, TextRun } from '../../documents/model.js';
import type { ComposedBlock } from '../composed.js';
import type { PaperTerms } from '../paper-terms.js';
import { dateWords } from '../words.js';
import { HEADED, type CoverLine, type HouseStyle } from './house-style.js';
import { BOARD_STYLE } from './shipped-styles.js';

/** The covers of papers whose body has no style of its own: those that there were before there were styles. */
const BOARD_COVER = BOARD_STYLE.cover;
const REPORT_COVER: readonly CoverLine[] = [
  { kind: 'LEAD', label: 'Report of', text: null },
  ...BOARD_COVER.filter(({ kind }) => kind !== 'LEAD'),
];

const plain = (text: string, more: Partial<TextRun> = {}): TextRun => ({ kind: 'text', text, ...more });
/** Whether a paper is open to the public, in a word. */
export const CONFIDENTIALITY_WORDS = { OPEN: 'Open', CONFIDENTIAL: 'Confidential' } as const;

/** The lines of the cover. @param leads who leads, as the paper names them */
export function coverRows(terms: PaperTerms, leads: readonly TextRun[]): readonly CoverRow[] {
  const cover = terms.style?.cover ?? (terms.report ? REPORT_COVER : BOARD_COVER);
  return cover.flatMap((line) => rowsOf(line, terms, leads));
}

function rowsOf(line: CoverLine, terms: PaperTerms, leads: readonly TextRun[]): readonly CoverRow[] {
  const row = (...runs: readonly TextRun[]): readonly CoverRow[] => {
    return [{ label: line.label.replaceAll('{body}', terms.body), runs }];
  };
  switch (line.kind) {
    case 'LEAD':
      if (terms.report) return row(plain(terms.report.reportOf));
      return row(...(leads.length ? leads : [plain('Not yet named')]));
    case 'REFERENCE':
      return row(plain(terms.reference));
    case 'MEETING':
      return row(plain(dateWords(terms.meetingDate)));
    case 'CONFIDENTIALITY':
      return row(
        plain(terms.confidentiality ? CONFIDENTIALITY_WORDS[terms.confidentiality] : 'Not yet decided', { bold: true }),
      );
    case 'TEXT':
      return row(plain(line.text ?? ''));
    case 'REVISION':
      if (!terms.revises) return [];
      return [
        ...row(plain(`Paper ${terms.revises.reference}, issued on ${dateWords(terms.revises.issuedOn)}`)),
        { label: 'Why it was revised', runs: [plain(terms.revises.why)] },
      ];
  }
}

/** A composed block with the heading of the house, where it is one that has such. */
export function headed(composed: ComposedBlock, style: HouseStyle | undefined): ComposedBlock {
  const { block } = composed;
  if (!style || block.kind !== 'heading') return composed;
  const section = HEADED.find((id) => id === block.id);
  return section ? { ...composed, block: { ...block, text: style.headings[section] } } : composed;
}

/** How the paper looks; `logo` has the bytes of the style's own. */
export function lookOfStyle({ name, colours, words }: HouseStyle, logo: Logo | null): Look {
  return { name, colours, words, logo };
}
