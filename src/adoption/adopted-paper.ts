/** Decides how an adopted text looks as a document: its sections and clauses under their own numbers, then who has signed. */
import type { Block, Paper, Run, TextRun } from '../documents/model.js';
import { cleanPaper } from '../documents/text.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import { numberWords } from '../platform/words/number-words.js';
import type { AdoptionSnapshot } from './adoption-view.js';
import { type AdoptedClause, clausesInForce } from './adopter-text.js';

/** What a document is made from: an adoption whose text is public. */
export interface PublicAdoption {
  readonly snapshot: AdoptionSnapshot;
  readonly publicSince: string;
}

const plain = (text: string, more: Partial<TextRun> = {}): TextRun => ({ kind: 'text', text, ...more });
const day = (date: string): string => formatIsoDate(date, '\u00a0');

/** The document. */
export function adoptedPaper({ snapshot, publicSince }: PublicAdoption): Paper {
  const { terms, outputVersion } = snapshot;
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
    blocks: [...sections(snapshot), ...about(snapshot), signatures(snapshot)],
    appendices: [],
  });
}

/** One heading for each value, what it states, and a table of its clauses: their numbers are those that partners cite. */
function sections({ text }: AdoptionSnapshot): readonly Block[] {
  const parts: Section[] = [{ head: null, clauses: [] }];
  for (const clause of text ? clausesInForce(text) : []) {
    if (clause.kind === 'HEADING') parts.push({ head: clause, clauses: [] });
    else parts.at(-1)?.clauses.push(clause);
  }
  return parts.flatMap(({ head, clauses }) => {
    if (head === null && clauses.length === 0) return [];
    const [id, title] = [head?.key ?? 'text', head?.text ?? 'What we have agreed'];
    return [heading(id, title), ...sectionBlocks(id, title, clauses)];
  });
}

/** What stands under one heading, or before the first. */
interface Section {
  readonly head: InForce | null;
  readonly clauses: InForce[];
}

type InForce = AdoptedClause & { readonly text: string };

const heading = (id: string, text: string): Block => ({ kind: 'heading', id, level: 1, text });

/** Clauses under one lead-in, or under none. */
interface Group {
  readonly leadIn: InForce | null;
  readonly clauses: InForce[];
}

/** All that stands in a section. What it states is the caption of its first table; what has no table is a paragraph. */
function sectionBlocks(id: string, title: string, all: readonly InForce[]): readonly Block[] {
  const groups: Group[] = [{ leadIn: null, clauses: [] }];
  for (const clause of all) {
    if (clause.kind === 'LEAD_IN') groups.push({ leadIn: clause, clauses: [] });
    else if (clause.kind === 'CLAUSE') groups.at(-1)?.clauses.push(clause);
  }
  const statements = all.filter((clause) => clause.kind === 'STATEMENT');
  const tables = groups.filter((group) => group.clauses.length > 0);
  const captions = [tables.length ? statements[0]?.text : undefined];
  const alone = [
    ...statements.slice(captions[0] === undefined ? 0 : 1),
    ...groups.flatMap(({ leadIn, clauses }) => (leadIn && clauses.length === 0 ? [leadIn] : [])),
  ];
  return [
    ...alone.map((clause): Block => ({ kind: 'paragraph', id: clause.key, runs: [plain(clause.text)] })),
    ...tables.map((group, index) => clauseTable(`${id}.clauses.${index + 1}`, captions[index] ?? title, group)),
  ];
}

function clauseTable(id: string, caption: string, { leadIn, clauses }: Group): Block {
  return {
    kind: 'table',
    id,
    caption,
    rowHeaders: true,
    columns: [
      { title: 'Number', width: 1 },
      { title: leadIn?.text ?? 'What we have agreed', width: 6 },
    ],
    rows: clauses.map((clause) => [cell(clause.number ?? ''), cell(clause.text)]),
  };
}

/** Where the text comes from, how far it keeps to it, and by which hash it can be told from any other. */
function about({ terms, text, textSha256, outputVersion, movedOn }: AdoptionSnapshot): readonly Block[] {
  const { KEPT = 0, REWORDED = 0, OMITTED = 0, ADDED = 0 } = text?.counts ?? {};
  const from = `This text is based on “${outputVersion?.outputTitle ?? ''}”, ${outputVersion?.label ?? ''}.`;
  const changed =
    REWORDED + OMITTED + ADDED === 0
      ? 'It has been adopted word for word.'
      : `It has been adapted: ${adapted({ KEPT, REWORDED, OMITTED, ADDED })}.`;
  const newer = movedOn?.newest ? `A newer version has been published since: ${movedOn.newest.label}.` : null;
  const paragraph = (id: string, words: string): Block => ({ kind: 'paragraph', id, runs: [plain(words)] });
  return [
    heading('about', 'About this text'),
    ...(terms.purpose ? [paragraph('about.purpose', `What it is for: ${terms.purpose}`)] : []),
    ...(terms.relatesTo ? [paragraph('about.relates', `It goes with: ${terms.relatesTo}`)] : []),
    paragraph('about.source', [from, changed, newer].filter((each) => each !== null).join(' ')),
    paragraph(
      'about.hash',
      `A copy can be checked against what was signed by the fingerprint of its text (SHA-256): ${textSha256 ?? ''}`,
    ),
    heading('signed', 'Who has signed'),
  ];
}

const ADAPTED = [
  ['KEPT', 'kept'],
  ['REWORDED', 'reworded'],
  ['OMITTED', 'left out'],
  ['ADDED', 'added'],
] as const;

/** "five of its parts are kept, one is reworded and one is left out"; what none is goes unsaid. */
function adapted(counts: Readonly<Record<(typeof ADAPTED)[number][0], number>>): string {
  const told = ADAPTED.filter(([kind]) => counts[kind] > 0).map(([kind, word], index) => {
    const count = counts[kind];
    const of = index > 0 ? '' : kind === 'ADDED' ? ` part${count === 1 ? '' : 's'}` : ' of its parts';
    return `${numberWords(count)}${of} ${count === 1 ? 'is' : 'are'} ${word}`;
  });
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)!}`;
}

function signatures({ members }: AdoptionSnapshot): Block {
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
