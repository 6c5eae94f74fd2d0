/** Decides how what was published is told in a feed for everybody. */
import { day, sayEnum } from '../frame/words.js';
import { dayStart, type FeedEntry } from './feed-entry.js';
import { FEED_LINKS, ownId } from './feed-links.js';
import { lines, oneLine } from './feed-text.js';
import { nameUuid } from './name-uuid.js';
import type { ISSUED_PAPERS, OUTPUTS, COMMUNICATIONS, REPORTS, PROTOCOLS } from './feeds.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Paper = AnswerTo<typeof ISSUED_PAPERS>['boardPapers']['nodes'][number];

export type FeedOutput = AnswerTo<typeof OUTPUTS>['publishedOutputs']['nodes'][number];

export type Communication = AnswerTo<typeof COMMUNICATIONS>['issuedCommunications']['nodes'][number];

export type ItemReport = AnswerTo<typeof REPORTS>['publishedFeedbackReports']['nodes'][number];

export type Protocol = AnswerTo<typeof PROTOCOLS>['adoptedProtocols']['nodes'][number];

export interface Published {
  readonly papers: readonly Paper[];
  readonly outputs: readonly FeedOutput[];
  readonly communications: readonly Communication[];
  readonly reports: readonly ItemReport[];
  readonly protocols: readonly Protocol[];
}

export function publishedEntries(all: Published): readonly FeedEntry[] {
  return [
    ...all.papers.flatMap(paperEntry),
    ...all.outputs.map(outputEntry),
    ...all.communications.map(communicationEntry),
    ...all.reports.map(reportEntry),
    ...all.protocols.map(protocolEntry),
  ];
}

function paperEntry({ reference, title, body, meetingDate, state, mark, issue }: Paper): FeedEntry[] {
  if (issue === null) return [];
  return [
    {
      id: ownId(issue.id),
      updated: new Date(issue.at),
      title: oneLine(`${mark === null ? '' : `${sayEnum(state)}: `}Paper ${reference}: ${title}`),
      content: lines([
        `${body}, meeting on ${day(meetingDate)}`,
        mark,
        issue.recordMark === null ? null : `Fingerprint of the record: ${issue.recordMark}`,
      ]),
      path: FEED_LINKS.paper(reference),
      category: { term: 'paper', label: 'Paper issued' },
    },
  ];
}

function outputEntry({ projectCode, code, title, label, purpose, publishedOn, contentSha256 }: FeedOutput): FeedEntry {
  return {
    id: nameUuid('output', projectCode, code, contentSha256),
    updated: dayStart(publishedOn),
    title: oneLine(`${title}, ${label}`),
    content: lines([`Output ${code} of project ${projectCode}, published on ${day(publishedOn)}`, purpose]),
    path: FEED_LINKS.output(projectCode, code),
    category: { term: 'output', label: 'Output published' },
  };
}

function communicationEntry({ id, title, text, issuedOn, issuedBy, contentSha256 }: Communication): FeedEntry {
  return {
    id: nameUuid('communication', ownId(id), contentSha256),
    updated: dayStart(issuedOn),
    title: oneLine(title),
    content: lines([`Issued on ${day(issuedOn)}${issuedBy === null ? '' : ` by ${issuedBy}`}`, text]),
    path: FEED_LINKS.published,
    category: { term: 'communication', label: 'Communication issued' },
  };
}

function reportEntry({ id, projectCode, exerciseCode, subject, publishedOn }: ItemReport): FeedEntry {
  return {
    id: ownId(id),
    updated: dayStart(publishedOn),
    title: oneLine(`You said, we did, because: ${subject}`),
    content: lines([`What came of the comments on ${subject}, published on ${day(publishedOn)}`]),
    path: FEED_LINKS.report(projectCode, exerciseCode),
    category: { term: 'feedback-report', label: 'Feedback report published' },
  };
}

function protocolEntry(one: Protocol): FeedEntry {
  const made = one.invented ? ' (invented)' : '';
  return {
    id: nameUuid('adopted protocol', ownId(one.id), one.textSha256),
    updated: dayStart(one.publicSince),
    title: oneLine(`${one.name}${made}: ${one.outputTitle} adopted`),
    content: lines([
      `Signed by every member, after ${one.versionLabel}; public since ${day(one.publicSince)}`,
      one.purpose,
    ]),
    path: FEED_LINKS.protocol(one.projectCode, one.adoptionCode),
    category: { term: 'adopted-protocol', label: 'Protocol adopted' },
  };
}
