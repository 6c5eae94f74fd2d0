/** Decides how what was published is told in a feed for everybody. */
import { day, sayEnum } from '../frame/words.js';
import { dayStart, type FeedEntry } from './feed-entry.js';
import { FEED_LINKS, ownId } from './feed-links.js';
import { lines, oneLine } from './feed-text.js';
import { nameUuid } from './name-uuid.js';

export interface AskedPaper {
  readonly reference: string;
  readonly title: string;
  readonly body: string;
  readonly meetingDate: string;
  readonly state: string;
  /** Says that it was withdrawn or replaced; null: it counts. */
  readonly mark: string | null;
  readonly issue: { readonly id: string; readonly at: Date | string } | null;
}

export interface AskedOutput {
  readonly projectCode: string;
  readonly code: string;
  readonly title: string;
  readonly label: string;
  readonly purpose: string | null;
  readonly publishedOn: string;
  readonly contentSha256: string;
}

export interface AskedCommunication {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly issuedOn: string;
  readonly issuedBy: string | null;
  readonly contentSha256: string;
}

export interface AskedReport {
  readonly id: string;
  readonly projectCode: string;
  readonly exerciseCode: string;
  readonly subject: string;
  readonly publishedOn: string;
}

export interface AskedProtocol {
  readonly id: string;
  readonly projectCode: string;
  readonly adoptionCode: string;
  readonly name: string;
  readonly outputTitle: string;
  readonly versionLabel: string;
  readonly purpose: string | null;
  readonly publicSince: string;
  readonly textSha256: string;
  readonly invented: boolean;
}

export interface Published {
  readonly papers: readonly AskedPaper[];
  readonly outputs: readonly AskedOutput[];
  readonly communications: readonly AskedCommunication[];
  readonly reports: readonly AskedReport[];
  readonly protocols: readonly AskedProtocol[];
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

function paperEntry({ reference, title, body, meetingDate, state, mark, issue }: AskedPaper): FeedEntry[] {
  if (issue === null) return [];
  return [
    {
      id: ownId(issue.id),
      updated: new Date(issue.at),
      title: oneLine(`${mark === null ? '' : `${sayEnum(state)}: `}Paper ${reference}: ${title}`),
      content: lines([`${body}, meeting on ${day(meetingDate)}`, mark]),
      path: FEED_LINKS.paper(reference),
      category: { term: 'paper', label: 'Paper issued' },
    },
  ];
}

function outputEntry({ projectCode, code, title, label, purpose, publishedOn, contentSha256 }: AskedOutput): FeedEntry {
  return {
    id: nameUuid('output', projectCode, code, contentSha256),
    updated: dayStart(publishedOn),
    title: oneLine(`${title}, ${label}`),
    content: lines([`Output ${code} of project ${projectCode}, published on ${day(publishedOn)}`, purpose]),
    path: FEED_LINKS.output(projectCode, code),
    category: { term: 'output', label: 'Output published' },
  };
}

function communicationEntry({ id, title, text, issuedOn, issuedBy, contentSha256 }: AskedCommunication): FeedEntry {
  return {
    id: nameUuid('communication', ownId(id), contentSha256),
    updated: dayStart(issuedOn),
    title: oneLine(title),
    content: lines([`Issued on ${day(issuedOn)}${issuedBy === null ? '' : ` by ${issuedBy}`}`, text]),
    path: FEED_LINKS.published,
    category: { term: 'communication', label: 'Communication issued' },
  };
}

function reportEntry({ id, projectCode, exerciseCode, subject, publishedOn }: AskedReport): FeedEntry {
  return {
    id: ownId(id),
    updated: dayStart(publishedOn),
    title: oneLine(`You said, we did, because: ${subject}`),
    content: lines([`What came of the comments on ${subject}, published on ${day(publishedOn)}`]),
    path: FEED_LINKS.report(projectCode, exerciseCode),
    category: { term: 'feedback-report', label: 'Feedback report published' },
  };
}

function protocolEntry(one: AskedProtocol): FeedEntry {
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
