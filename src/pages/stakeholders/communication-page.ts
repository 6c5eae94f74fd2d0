/** Decides what the page of a communication shows: what stands between it and its issue, its wording, and how it got there. */
import type { Operation } from '../../platform/auth/policy.js';
import type { CommunicationState } from '../../stakeholders/communication-life.js';
import { withDay } from '../frame/as-at.js';
import { correctLastOffer, challengeOffer, type Offer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { summary } from '../frame/summary.js';
import { timeline } from '../frame/timeline.js';
import { day } from '../frame/words.js';
import { communicationTag, kindWords, stepWords } from './communication-words.js';
import { spanWords, windowsToCome } from './communications-page.js';
import { whoSees } from './commitments-page.js';
import { milestonePath, siblings } from './stakeholder-words.js';
import type { COMMUNICATION } from './communications.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type CommunicationInFull = NonNullable<AnswerTo<typeof COMMUNICATION>['project']['communication']>;

const CLOSED: readonly CommunicationState[] = ['ISSUED', 'WITHDRAWN'];

/** The view model of the page. */
export function communicationPage(
  project: AnswerTo<typeof COMMUNICATION>['project'],
  one: CommunicationInFull,
  asAt: string | null,
  offer: Offers,
) {
  const { code } = project;
  const closed = CLOSED.includes(one.state);
  return {
    area: 'programme',
    project: projectParts(code, 'stakeholders', asAt),
    siblings: siblings(code, 'communications', asAt),
    back: { href: withDay(projectPath(code, 'communications'), asAt), text: `Communications of ${project.title}` },
    about: [...steps(project, one, offer), ...challengeOffer(offer, code, 'COMMUNICATION', one.id, one.title)],
    code: one.code,
    name: one.title,
    asAtWords: day(project.asAt),
    tag: communicationTag(one.state),
    closed,
    blockers: one.blockers.map(({ message }) => ({ text: message })),
    warnings: one.warnings.map(({ message }) => ({ text: message })),
    summary: summary([
      ['Kind', kindWords(one.kind)],
      ['For', one.audience ?? 'Not agreed yet'],
      ['Who may read it', one.forPublic ? 'Anybody, once it is issued' : 'Its audience alone'],
      one.issuedOn === null ? ['Planned for', day(one.plannedOn, 'No day')] : ['Issued', day(one.issuedOn)],
      [
        'In the plan',
        one.milestone ? `${one.milestone.code} ${one.milestone.title}` : 'No milestone',
        one.milestone && milestonePath(code, one.milestone.code, asAt),
      ],
      ['Owner', whoSees(one)],
      ['Clearance', clearance(one)],
      one.citation === null ? null : ['Source', one.citation],
    ]),
    windows: closed
      ? []
      : windowsToCome(project).map((window) => ({ text: spanWords(window), says: overridden(one, window) })),
    text: one.text,
    former: one.texts
      .filter(({ body }) => body !== one.text)
      .map(({ number, effectiveOn, recordedBy, body }) => ({
        title: `Version ${number}, ${day(effectiveOn)}, by ${recordedBy}`,
        body,
      }))
      .reverse(),
    reports: timeline(
      one.history,
      ({ state, note }) => ({ label: stepWords(state), lines: [note] }),
      (row) => {
        const given = aboutCommunication(project, one);
        const sha256 = row.state === 'CLEARED' && one.contentSha256 !== null && { contentSha256: one.contentSha256 };
        return correctLastOffer(offer, REPORTED_BY[row.state], { ...given, ...sha256 }, row, one.history);
      },
    ),
  };
}

/** The operation by which a communication reaches a state. */
const REPORTED_BY: Readonly<Record<CommunicationState, Operation>> = {
  DRAFTING: 'returnCommunication',
  IN_CLEARANCE: 'submitCommunication',
  CLEARED: 'clearCommunication',
  ISSUED: 'issueCommunication',
  WITHDRAWN: 'withdrawCommunication',
};

/** What a form about it is given by its address. */
function aboutCommunication(project: AnswerTo<typeof COMMUNICATION>['project'], one: CommunicationInFull) {
  const { id, version, code } = one;
  return { communicationId: id, expectedVersion: version, project: project.code, communication: code };
}

/** What may be done with it: the next states, and what is open to whoever writes it. */
function steps(project: AnswerTo<typeof COMMUNICATION>['project'], one: CommunicationInFull, offer: Offers): Offer[] {
  const { contentSha256 } = one;
  const given = aboutCommunication(project, one);
  const may = (state: CommunicationState): boolean => one.nextStates.includes(state);
  const open = !CLOSED.includes(one.state);
  const worded = contentSha256 === null ? null : { ...given, contentSha256 };
  return [
    ...(open
      ? offer('draftCommunication', one.text === null ? 'Draft its text' : 'Change its text', given, one.title)
      : []),
    ...(may('IN_CLEARANCE') && worded ? offer('submitCommunication', 'Send for clearance', given, one.title) : []),
    ...(may('CLEARED') && worded ? offer('clearCommunication', 'Clear this wording', worded, one.title) : []),
    ...(may('DRAFTING') ? offer('returnCommunication', 'Send back', given, one.title) : []),
    ...(may('ISSUED') && one.blockers.length === 0 ? offer('issueCommunication', 'Issue', given, one.title) : []),
    ...(open && worded && windowsToCome(project).length
      ? offer('overrideRestrictedWindow', 'Override a restricted window', worded, one.title)
      : []),
    ...(open ? offer('amendCommunication', 'Change', given, one.title) : []),
    ...(may('WITHDRAWN') ? offer('withdrawCommunication', 'Withdraw', given, one.title) : []),
  ];
}

function clearance({ clearance: given, contentSha256 }: CommunicationInFull): string {
  if (given === null) return 'Not cleared';
  const words = `By ${given.recordedBy}, ${day(given.effectiveOn)}${given.note === null ? '' : `: ${given.note}`}`;
  return given.contentSha256 === contentSha256
    ? words
    : `${words}. The wording has been changed since, so it no longer holds`;
}

/** Whether a window still keeps this wording back, and who may lift that. */
function overridden(
  { overrides, contentSha256 }: CommunicationInFull,
  window: { readonly name: string; readonly from: string; readonly to: string },
): string {
  const found = overrides.filter(
    (each) => each.windowName === window.name && each.windowFrom === window.from && each.windowTo === window.to,
  );
  const holds = found.find((each) => each.contentSha256 === contentSha256);
  if (holds) return `Overridden for this wording by ${holds.recordedBy}, ${day(holds.effectiveOn)}: ${holds.grounds}`;
  const former = found.length ? ' It was overridden for another wording, which does not count for this one.' : '';
  return `Nothing is issued on these days. The director of the project may override this for one wording, naming a reason.${former}`;
}
