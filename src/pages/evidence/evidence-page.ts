/** Decides what the page of a piece of evidence shows: how it was done, whether its counts add up, and what rests on it. */
import { correctLastOffer, challengeOffer, type Offers } from '../frame/offer.js';
import { withDay } from '../frame/as-at.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { subjectPath } from '../frame/subject-path.js';
import { tableOf } from '../frame/table.js';
import { timeline } from '../frame/timeline.js';
import { day, sayEnum } from '../frame/words.js';
import { addsUp, monthWords, spanWords, stateTag } from './evidence-words.js';
import type { ONE } from './evidence.graphql.js';
import type { AnswerTo } from '../frame/question.js';
import type { Having } from '../frame/having.js';

type EvidenceProject = Having<AnswerTo<typeof ONE>['project'], 'pieceOfEvidence'>;

const number = (count: number | null): string => (count === null ? 'Not known' : count.toLocaleString('en-GB'));

/** The view model of the page. */
export function evidencePage(project: EvidenceProject, asAt: string | null, offer: Offers) {
  const { code, pieceOfEvidence: one } = project;
  const given = { evidenceId: one.id, expectedVersion: one.version, project: code, evidence: one.code };
  const state = stateTag(one.state);
  const counts = addsUp(one, one.problems);
  return {
    area: 'programme',
    project: projectParts(code, 'evidence', asAt),
    back: { href: withDay(projectPath(code, 'evidence'), asAt), text: 'Evidence' },
    about: [
      ...(one.nextStates.length ? offer('reportEvidence', 'Report progress', given, one.code) : []),
      ...offer('amendEvidence', 'Change', given, one.code),
      ...challengeOffer(offer, code, 'EVIDENCE', one.id, one.code),
    ],
    caption: `${one.code}, ${sayEnum(one.kind).toLowerCase()}, as at ${day(project.asAt)}`,
    name: one.title,
    state: { text: state.text, classes: state.tag },
    since: one.since === null ? 'Nothing has been reported yet.' : `Since ${day(one.since)}.`,
    counts: counts && { text: counts.text, classes: counts.tag },
    problems: one.problems,
    summary: [
      ['Method', one.method ?? 'Not said'],
      ['Dates', spanWords(one.beganOn, one.endedOn)],
      ['Limitations', one.limitations ?? 'None recorded'],
      ...(one.citation ? [['Source', one.citation]] : []),
    ].map(([key, value]) => ({ key, value })),
    timeline: timeline(
      one.history,
      (row) => ({ label: sayEnum(row.state), lines: [row.note] }),
      (row) => correctLastOffer(offer, 'reportEvidence', given, row, one.history),
    ),
    tables: {
      counts: tableOf(
        { id: 'counts', caption: 'Counts', empty: '' },
        [
          { head: 'Of', cell: ({ of }) => of },
          { head: 'In the source', cell: ({ count }) => number(count.said) },
          {
            head: 'Listed below',
            cell: ({ count }) => (count.listed === null ? 'Not all are listed' : number(count.listed)),
          },
        ],
        [
          { of: 'Interviews', count: one.interviews },
          { of: 'People', count: one.individuals },
          { of: 'Organisations', count: one.organisations },
        ],
      ),
      participants: tableOf(
        { id: 'participants', caption: 'Who took part', empty: 'Nobody listed by name.' },
        [
          { head: 'Organisation', cell: ({ organisation }) => organisation?.name ?? 'Not in the register on this day' },
          { head: 'Interviews', cell: ({ interviews }) => number(interviews) },
          { head: 'People', cell: ({ individuals }) => number(individuals) },
          { head: 'Note', cell: ({ note }) => ({ text: note ?? '', verbatim: true }) },
        ],
        one.participants,
      ),
      documents: tableOf(
        { id: 'documents', caption: 'Sources used', empty: 'No documents listed.' },
        [
          { head: 'Document', cell: ({ title }) => title },
          { head: 'By', cell: ({ author }) => author?.name ?? 'Not known' },
          { head: 'Month', cell: ({ month }) => monthWords(month) },
          { head: 'Note', cell: ({ note }) => ({ text: note ?? '', verbatim: true }) },
        ],
        one.documents,
      ),
      supports: tableOf(
        {
          id: 'supports',
          caption: 'Used for',
          empty: 'Nothing is named: it is evidence of the project as a whole.',
        },
        [
          {
            head: 'Record',
            cell: ({ kind, code: of, title }) => {
              const path = subjectPath(kind, code, of);
              return { text: `${of} ${title}`, ...(path !== null && { href: withDay(path, asAt) }) };
            },
          },
          { head: 'Kind', cell: ({ kind }) => sayEnum(kind) },
        ],
        one.supports,
      ),
    },
  };
}
