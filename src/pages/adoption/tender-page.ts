/** Decides what the page of a tender shows: who will sign, and what evidence was asked for and given, value by value. */
import { challengeOffer, correctLastOffer, type Offers } from '../frame/offer.js';
import { projectParts } from '../frame/project-parts.js';
import { summary } from '../frame/summary.js';
import { type Column, tableOf } from '../frame/table.js';
import { source, timeline } from '../frame/timeline.js';
import { counted, day } from '../frame/words.js';
import { adoptionPath, answerCell, answerWords } from './adoption-words.js';
import type { TENDER } from './adoption.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Tender = NonNullable<NonNullable<AnswerTo<typeof TENDER>['project']['adoption']>['tender']>;
export type Tenderer = Tender['tenderers'][number];
type Value = Tender['values'][number];

/** "2 Respect". */
export const valueWords = ({ number, text }: Pick<Value, 'number' | 'text'>): string =>
  number === null ? text : `${number} ${text}`;

/** The view model of the page. */
export function tenderPage(
  project: { readonly code: string; readonly title: string; readonly asAt: string },
  adoption: { readonly id: string; readonly code: string; readonly name: string },
  tender: Tender,
  asAt: string | null,
  offer: Offers,
) {
  const { code } = project;
  const given = {
    tenderId: tender.id,
    expectedVersion: tender.version,
    project: code,
    adoption: adoption.code,
    tender: tender.code,
  };
  return {
    area: 'programme',
    project: projectParts(code, 'adoption', asAt),
    back: { href: adoptionPath(code, adoption.code, asAt), text: adoption.name },
    about: [
      ...offer('askTenderer', 'Add a bidder', given, tender.title),
      ...offer('amendTender', 'Change', given, tender.title),
      ...challengeOffer(offer, code, 'ADOPTION', adoption.id, adoption.name),
    ],
    code: tender.code,
    name: tender.title,
    asAtWords: day(project.asAt),
    says: snapshot(tender),
    summary: summary([
      ['Issued', day(tender.issuedOn)],
      ['Closing date', `${day(tender.closesOn)}${tender.closed ? ', which has passed' : ''}`],
      ['Evidence asked for', tender.values.map((value) => valueWords(value)).join('; ') || 'No value'],
      tender.note === null ? null : ['Note', tender.note],
      source(tender) === null ? null : ['Source', tender.citation ?? 'A planning assumption, not a fact of a source'],
    ]),
    tables: {
      tenderers: tableOf(
        { id: 'tenderers', caption: 'Bidders asked', empty: 'No bidders yet. Add the first one.' },
        tendererColumns(tender, given, offer),
        tender.tenderers,
      ),
      evidence: tableOf(
        {
          id: 'evidence',
          caption: 'Evidence, value by value',
          empty: 'There is no value to give evidence for, or nobody was asked.',
        },
        EVIDENCE_COLUMNS,
        evidenceRows(tender),
      ),
    },
    history: tender.tenderers.map(({ id, name, history, evidenceHistory }) => ({
      name,
      answers: timeline(
        history,
        ({ answer, note }) => ({ label: answerWords(answer), lines: [note] }),
        (row) =>
          row.answer === 'ASKED'
            ? []
            : correctLastOffer(offer, 'reportTenderer', { ...given, tendererId: id }, row, history),
      ),
      evidence: timeline(evidenceHistory, ({ value, text }) => ({
        label: `Evidence: ${value ? valueWords(value) : 'a value no longer in the text'}`,
        lines: [text],
      })),
    })),
  };
}

function snapshot({ tenderers, values }: Tender): string {
  const will = tenderers.filter(({ answer }) => answer === 'WILL_SIGN').length;
  const without = tenderers.filter(({ answer }) => answer === 'ASKED' || answer === 'UNANSWERED').length;
  const whole = tenderers.filter(({ missing }) => missing.length === 0).length;
  return `${counted(tenderers.length, 'would-be partner was', 'would-be partners were')} asked: ${will} will sign, ${without} ${without === 1 ? 'has' : 'have'} not answered. ${whole} gave evidence for all ${counted(values.length, 'value')}.`;
}

function tendererColumns(
  tender: Tender,
  given: Readonly<Record<string, string | number>>,
  offer: Offers,
): readonly Column<Tenderer>[] {
  return [
    { head: 'Bidder', cell: ({ name }) => name },
    { head: 'Asked on', cell: ({ askedOn }) => day(askedOn) },
    { head: 'Answer', cell: ({ answer }) => answerCell(answer) },
    { head: 'Evidence', cell: ({ evidence }) => `${evidence.length} of ${counted(tender.values.length, 'value')}` },
    {
      head: 'Still missing',
      cell: ({ id, name, missing }) => ({
        text: missing.map((value) => valueWords(value)).join('; ') || 'Nothing',
        acts: [
          ...offer('reportTenderer', 'Report its answer', { ...given, tendererId: id }, name),
          ...offer('reportTenderEvidence', 'Add evidence', { ...given, tendererId: id }, name),
        ],
      }),
    },
  ];
}

interface EvidenceRow {
  readonly value: string;
  readonly name: string;
  readonly text: string | null;
}

const EVIDENCE_COLUMNS: readonly Column<EvidenceRow>[] = [
  { head: 'Value', cell: ({ value }) => value },
  { head: 'Bidder', cell: ({ name }) => name },
  { head: 'Evidence given', cell: ({ text }) => ({ text: text ?? 'Asked for, not given', verbatim: true }) },
];

function evidenceRows({ values, tenderers }: Tender): EvidenceRow[] {
  return values.flatMap((value) =>
    tenderers.map(({ name, evidence }) => ({
      value: valueWords(value),
      name,
      text: evidence.find(({ valueKey }) => valueKey === value.key)?.text ?? null,
    })),
  );
}
