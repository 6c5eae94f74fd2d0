/** Decides what the page of a version shows: what stands between it and publication, who has signed, which principles it covers, and its text. */
import { OPEN_TEXT } from '../../outputs/output-kinds.js';
import { withDay } from '../frame/as-at.js';
import { challengeOffer, correctLastOffer, type Given, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { type Column, tableOf, tableOfPage } from '../frame/table.js';
import { type Dated, timeline } from '../frame/timeline.js';
import { counted, day } from '../frame/words.js';
import {
  clauseName,
  clausePath,
  comparePath,
  type Framework,
  FRAMEWORKS,
  type HavingVersion,
  listed,
  outputPath,
  sourceAlone,
  stateTag,
  versionPath,
} from './output-words.js';
import type { Place } from './outputs-page.js';
import { signOffTable, type Sponsor } from './sign-off-table.js';
import type { VERSION } from './outputs.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type VersionProject = HavingVersion<AnswerTo<typeof VERSION>['project']>;
type Version = VersionProject['output']['outputVersion'];
type Clause = Version['clauses']['nodes'][number];
type Coverage = Version['seven'][number];

/** The view model of the page. @param place `directs`: its reader directs the project, and may override a restricted window */
export function versionPage(
  { code: project, sponsors, output, ...view }: VersionProject,
  place: Place & { readonly directs: boolean },
  offer: Offers,
) {
  const { asAt, here, after, directs } = place;
  const version = output.outputVersion;
  const { code, label, state, clauses, blockers } = version;
  const names = { code: project, output: output.code, outputVersion: code };
  const given = { ...names, versionId: version.id, expectedVersion: version.version };
  const path = versionPath(project, output.code, code);
  const open = OPEN_TEXT.includes(state);
  return {
    area: 'programme',
    project: projectParts(project, 'outputs', asAt),
    about: challengeOffer(offer, project, 'OUTPUT_VERSION', version.id, code),
    back: { href: outputPath(project, output.code, asAt), text: output.title },
    caption: `${output.title}, ${code}`,
    name: label,
    path,
    asAt: view.asAt,
    state: stateTag(state),
    since: day(version.since),
    settled: state === 'PUBLISHED' || state === 'SUPERSEDED',
    blockers,
    acts: [
      ...(version.nextStates.includes('PUBLISHED') && blockers.every((one) => one.code === 'RESTRICTED_WINDOW')
        ? offer('publishOutputVersion', 'Publish it', given, label)
        : []),
      ...(version.nextStates.some((next) => next !== 'PUBLISHED')
        ? offer('moveOutputVersion', 'Report the state', given, label)
        : []),
      ...offer('amendOutputVersion', 'Change the version', given, label),
    ],
    textActs: open ? [...offer('reviseClauses', 'Add a clause', given, label), ...importOffer(offer, path)] : [],
    compare:
      version.begunFrom === null
        ? null
        : {
            text: `Compare with ${version.begunFrom}`,
            href: comparePath(project, output.code, version.begunFrom, code, asAt),
          },
    comments: {
      text: 'Comments on this version',
      href: withDay(`${projectPath(project, 'feedback')}?version=${encodeURIComponent(version.id)}`, asAt),
    },
    facts: [
      ['Published', day(version.publishedOn, 'No')],
      ...(version.override === null ? [] : [['Published inside a restricted window because', version.override]]),
      ['Based on', version.begunFrom ?? 'Nothing'],
      ...(output.parts.length ? [['Made of', partsOf(version)]] : []),
      ['Source', sourceAlone(version)],
      ['Fingerprint of the text (SHA-256)', version.contentSha256],
    ].map(([key, value]) => ({ key: { text: key }, value: { text: value, classes: 'tracker-long' } })),
    signed: signedWords(sponsors, version),
    coverage: FRAMEWORKS.filter(({ key, always }) => always || version[key].some(({ covered }) => covered)).map(
      ({ key, name }) => ({ name, table: `${key}Coverage`, gaps: gapWords(version[key]) }),
    ),
    history: timeline(
      inTime(version),
      ({ says, lines }) => ({ label: says, lines }),
      (row) => correctReport(version, row, given, { directs, offer }),
    ),
    tables: {
      signOffs: signOffTable(
        sponsors,
        version.signOffs,
        { ...given, contentSha256: version.contentSha256 },
        state,
        offer,
      ),
      clauses: tableOfPage(
        {
          ...{ id: 'clauses', caption: 'The text', empty: 'No text yet. Add clauses, or import a document.' },
          file: FRAMEWORKS.map(({ code: framework, name }) => ({
            head: name,
            of: ['alignments'],
            value: (clause: Clause) => principlesOf(clause, framework).join('\n') || null,
          })),
        },
        clauseColumns((id) => clausePath(project, output.code, code, id, asAt)),
        clauses,
        here,
        after,
      ),
      ...Object.fromEntries(
        FRAMEWORKS.map((framework) => [`${framework.key}Coverage`, coverageTable(framework, version)]),
      ),
    },
  };
}

function partsOf({ parts }: Version): string {
  return parts.length ? listed(parts) : 'No version of a part has been named';
}

/** The page to import a document, for those who may. */
function importOffer(offer: Offers, path: string) {
  return offer('importClauses', 'Import a document', {}).map((one) => ({ ...one, href: `${path}/import` }));
}

function signedWords(sponsors: readonly Sponsor[], { awaiting }: Version): string {
  if (sponsors.length === 0) return 'Nobody’s badge is on it: its project has no sponsoring organisation.';
  if (awaiting.length === 0) return 'Every body whose badge it carries has signed this text.';
  const done = sponsors.length - awaiting.length;
  return `${done} of ${counted(sponsors.length, 'body has', 'bodies have')} signed this text. Still to sign: ${listed(awaiting.map(({ name }) => name))}.`;
}

function gapWords(rows: readonly Coverage[]): string {
  const gaps = rows.filter(({ covered }) => !covered).map(({ principle }) => principle.name);
  if (gaps.length === 0) return 'Every principle is covered by a clause.';
  if (gaps.length === rows.length) return 'No clause has been aligned to these principles yet.';
  return `No clause covers: ${listed(gaps)}.`;
}

function coverageTable({ key, name }: Framework, version: Version) {
  const columns: Column<Coverage>[] = [
    { head: 'Principle', cell: ({ principle }) => `${principle.number} ${principle.name}` },
    {
      head: 'Covered',
      cell: ({ covered }) =>
        covered ? { text: 'Covered', tag: 'govuk-tag--green' } : { text: 'Not covered', tag: 'govuk-tag--red' },
    },
    { head: 'By', cell: ({ clauses }) => clauses.map(coveringWords).join('; ') || 'No clause' },
  ];
  const first = [...version[key]].sort((a, b) => Number(a.covered) - Number(b.covered));
  return tableOf(
    { id: `coverage-${key}`, caption: `Coverage of the ${name}`, empty: 'It has no principles.' },
    columns,
    first,
  );
}

function coveringWords({ number, kind, text }: Coverage['clauses'][number]): string {
  const name = clauseName({ number, kind });
  return kind === 'HEADING' ? `${name} (${text})` : name;
}

function clauseColumns(pathOf: (id: string) => string): Column<Clause>[] {
  return [
    { head: 'Number', cell: (clause) => ({ text: clauseName(clause), href: pathOf(clause.id) }) },
    { head: 'Words', cell: ({ text }) => ({ text, verbatim: true }) },
    ...FRAMEWORKS.filter(({ always }) => always).map(({ code, name }): Column<Clause> => ({
      head: name,
      cell: (clause) => principlesOf(clause, code).join('; '),
    })),
  ];
}

/**
 * Its last state can be corrected, unless a newer version has taken its place meanwhile; a publication inside a restricted
 * window by the director alone, who answers for it. Signatures are taken back and given again.
 */
function correctReport(
  { state, history }: Version,
  { id }: Told,
  given: Given,
  { directs, offer }: { readonly directs: boolean; readonly offer: Offers },
) {
  const row = history.find((one) => one.id === id);
  if (!row || (row.override !== null && !directs) || (state === 'SUPERSEDED' && row.state !== 'SUPERSEDED')) return [];
  const operation = row.state === 'PUBLISHED' ? 'publishOutputVersion' : 'moveOutputVersion';
  return correctLastOffer(offer, operation, given, row, history);
}

/** The principles of a framework that a clause is aligned to. */
function principlesOf({ alignments }: Clause, code: string): string[] {
  const found = alignments.find(({ framework }) => framework === code);
  return (found?.principles ?? []).map((one) => `${one.number} ${one.name}`);
}

interface Told extends Dated {
  readonly says: string;
  readonly lines: readonly (string | null)[];
}

/** Everything that happened to the version, in the order in which it was recorded. */
function inTime({ history, signOffs, imports }: Version): Told[] {
  const told: Told[] = [
    ...history.map((row) => ({
      ...row,
      says: stateTag(row.state).text,
      lines: [row.note, row.override === null ? null : `Inside a restricted window because: ${row.override}`],
    })),
    ...signOffs.map((row) => ({
      ...row,
      says: `${row.organisation?.name ?? 'An organisation'} ${row.given ? 'signed' : 'took its signature back'}`,
      lines: [`By ${row.signatory}`],
    })),
    ...imports.map((row) => ({
      ...row,
      says: `${row.fileName ?? 'A document'} was imported`,
      lines: [`${counted(row.placed, 'clause')} placed, ${row.unplaced.length} not placed.`],
    })),
  ];
  return told.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
}
