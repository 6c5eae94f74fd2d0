/** Decides how an adopted text looks as a document: its sections and clauses under their own numbers, then who has signed. */
import type { Block, Paper, Run, TextRun } from '../documents/model.js';
import { cleanPaper } from '../documents/text.js';
import { formatIsoDate } from '../milestones/schedule/iso-date.js';
import type { AdoptionStanding } from './adoption-view.js';
import { type AdoptedClause, standingClauses } from './adopter-text.js';

/** What a document is made from: an adoption whose text is public. */
export interface PublicAdoption {
  readonly standing: AdoptionStanding;
  readonly publicSince: string;
}

const plain = (text: string, more: Partial<TextRun> = {}): TextRun => ({ kind: 'text', text, ...more });
const day = (date: string): string => formatIsoDate(date, '\u00a0');

/** The document. */
export function adoptedPaper({ standing, publicSince }: PublicAdoption): Paper {
  const { terms, outputVersion } = standing;
  const output = outputVersion?.outputTitle ?? '';
  return cleanPaper({
    language: 'en-GB',
    title: output,
    author: terms.name,
    subject: `${output}, as adopted by ${terms.name}`,
    date: publicSince,
    cover: [
      { label: 'Adopted by', runs: [plain(terms.name)] },
      { label: 'Based on', runs: [plain(`${output}, ${outputVersion?.label ?? ''}`)] },
      { label: 'Signed by all members', runs: [plain(day(publicSince))] },
    ],
    ...(terms.invented && { marking: 'Invented for a demonstration' }),
    footer: terms.name,
    blocks: [...sections(standing), ...about(standing), signatures(standing)],
    appendices: [],
  });
}

/** One heading for each value, what it states, and a table of its clauses: their numbers are those that partners cite. */
function sections({ text }: AdoptionStanding): readonly Block[] {
  const clauses = text ? standingClauses(text) : [];
  const first = clauses.findIndex((clause) => clause.kind === 'HEADING');
  const before = first === -1 ? clauses : clauses.slice(0, first);
  const blocks: Block[] = before.length
    ? [heading('text', 'What we have agreed'), ...sectionBlocks('text', 'Text', before)]
    : [];
  let section: (typeof clauses)[number] | null = null;
  let own: (typeof clauses)[number][] = [];
  const close = (): void => {
    if (section) blocks.push(heading(section.key, section.text), ...sectionBlocks(section.key, section.text, own));
  };
  for (const clause of first === -1 ? [] : clauses.slice(first)) {
    if (clause.kind === 'HEADING') {
      close();
      [section, own] = [clause, []];
    } else own.push(clause);
  }
  close();
  return blocks;
}

type Standing = AdoptedClause & { readonly text: string };

const heading = (id: string, text: string): Block => ({ kind: 'heading', id, level: 1, text });

function sectionBlocks(id: string, title: string, clauses: readonly Standing[]): readonly Block[] {
  const said = clauses.filter((clause) => clause.kind === 'STATEMENT');
  const leadIn = clauses.filter((clause) => clause.kind === 'LEAD_IN').map((clause) => clause.text);
  const rows = clauses.filter((clause) => clause.kind === 'CLAUSE');
  return [
    ...said.map((clause): Block => ({ kind: 'paragraph', id: clause.key, runs: [plain(clause.text)] })),
    ...(rows.length
      ? [
          {
            kind: 'table' as const,
            id: `${id}.clauses`,
            caption: title,
            rowHeaders: true,
            columns: [
              { title: 'Number', width: 1 },
              { title: leadIn[0] ?? 'What we have agreed', width: 6 },
            ],
            rows: rows.map((clause) => [cell(clause.number ?? ''), cell(clause.text)]),
          },
        ]
      : []),
  ];
}

/** Where the text comes from, how far it keeps to it, and by which hash it can be told from any other. */
function about({ terms, text, textSha256, outputVersion, movedOn }: AdoptionStanding): readonly Block[] {
  const { KEPT = 0, REWORDED = 0, OMITTED = 0, ADDED = 0 } = text?.counts ?? {};
  const from = `This text goes back to ${outputVersion?.outputTitle ?? ''}, ${outputVersion?.label ?? ''}.`;
  const changed =
    REWORDED + OMITTED + ADDED === 0
      ? 'It has been adopted word for word.'
      : `It has been adapted: ${KEPT} of its parts are as they were, ${REWORDED} are reworded, ${OMITTED} are left out and ${ADDED} are added.`;
  const newer = movedOn?.newest ? `A newer version has been published since: ${movedOn.newest.label}.` : null;
  const paragraph = (id: string, words: string): Block => ({ kind: 'paragraph', id, runs: [plain(words)] });
  return [
    heading('about', 'About this text'),
    ...(terms.purpose ? [paragraph('about.purpose', terms.purpose)] : []),
    ...(terms.relatesTo ? [paragraph('about.relates', `It goes with ${terms.relatesTo}`)] : []),
    paragraph('about.source', [from, changed, newer].filter((each) => each !== null).join(' ')),
    paragraph('about.hash', `SHA-256 of the text: ${textSha256 ?? ''}`),
    heading('signed', 'Who has signed'),
  ];
}

function signatures({ members }: AdoptionStanding): Block {
  return {
    kind: 'table',
    id: 'signed.members',
    caption: 'Signatures',
    rowHeaders: true,
    columns: [
      { title: 'Member', width: 3 },
      { title: 'Signed by', width: 3 },
      { title: 'Date', width: 2 },
    ],
    rows: members.map(({ name, signature }) => {
      const by = [signature?.signatory, signature?.post].filter((each) => each != null).join(', ');
      return [cell(name), cell(by), cell(signature ? day(signature.effectiveOn) : '')];
    }),
  };
}

function cell(text: string): { readonly runs: readonly Run[] } {
  return { runs: [plain(text)] };
}
