/** Decides what the page of a comment shows: the words and who said them, as far as may be seen, what it is on, and what came of it. */
import type { Operation } from '../../platform/auth/policy.js';
import { challengeOffer, correctLastOffer, type Offers } from '../frame/offer.js';
import { projectParts } from '../frame/project-parts.js';
import { type Dated, timeline } from '../frame/timeline.js';
import { day, sayEnum } from '../frame/words.js';
import { clausePath, sourceAlone, versionPath } from '../outputs/output-words.js';
import { exercisePath, feedbackPath, itemPath, outcomeTag, outcomeWords } from './feedback-words.js';
import type { ITEM } from './feedback.graphql.js';
import type { AnswerTo } from '../frame/question.js';
import type { Having } from '../frame/having.js';

export type ItemProject = Having<AnswerTo<typeof ITEM>['project'], 'feedbackItem'>;
type Item = ItemProject['feedbackItem'];
type Outcome = Item['outcomes'][number];

interface Row {
  readonly key: string;
  readonly text: string;
  readonly href?: string | null;
}

/** The view model of the page. */
export function itemPage(
  { code: project, feedbackItem: item, outputs, ...view }: ItemProject,
  asAt: string | null,
  offer: Offers,
) {
  const { code, outcome, respondent } = item;
  const given = { code: project, item: code, itemId: item.id, expectedVersion: item.version };
  const places = placesIn(project, outputs, asAt);
  return {
    area: 'programme',
    project: projectParts(project, 'feedback', asAt),
    about: challengeOffer(offer, project, 'FEEDBACK_ITEM', item.id, code),
    back: { href: feedbackPath(project, {}, asAt), text: `Feedback on ${view.title}` },
    caption: item.exercise?.title ?? view.title,
    name: `Comment ${code}`,
    path: itemPath(project, code),
    asAt: view.asAt,
    text: item.text,
    withheld: [
      ...(item.textWithheld === null ? [] : [`Its words are not published: ${item.textWithheld}.`]),
      ...(item.nameWithheld === null ? [] : [`The name is not published: ${item.nameWithheld}.`]),
    ],
    outcome: outcomeTag(outcome?.outcome ?? null),
    because: outcome?.because ?? null,
    changed: outcome ? changedRows(outcome, places, item.changeToCome) : [],
    reply: item.reply?.text ?? null,
    repliedOn: day(item.reply?.effectiveOn),
    acts: [
      ...(item.nextStates.includes('OUTCOME_GIVEN')
        ? offer('reportFeedbackOutcome', outcome ? 'Report another outcome' : 'Report an outcome', given, code)
        : []),
      ...(item.nextStates.includes('REPLIED') ? offer('replyToFeedback', 'Record a reply', given, code) : []),
      ...offer('codeFeedbackItem', 'Choose themes', given, code),
      ...offer('amendFeedbackItem', 'Correct', given, code),
      ...offer('redactFeedbackItem', 'Withhold a name or words', given, code),
    ],
    facts: [
      { key: 'Who', text: item.attribution },
      { key: 'Type of respondent', text: item.respondentType ? sayEnum(item.respondentType) : 'Not attributed' },
      ...(respondent?.organisation || respondent?.organisationName
        ? [{ key: 'Organisation', text: respondent.organisation?.name ?? respondent.organisationName ?? '' }]
        : []),
      ...(respondent?.pilot ? [{ key: 'Pilot', text: `${respondent.pilot.code} ${respondent.pilot.title}` }] : []),
      ...(item.question === null ? [] : [{ key: 'Answers the question', text: item.question }]),
      ...(item.exercise
        ? [
            {
              key: 'Exercise',
              text: `${item.exercise.code} ${item.exercise.title}`,
              href: exercisePath(project, item.exercise.code, asAt),
            },
          ]
        : []),
      version(item.outputVersion, places),
      clause(item.clause, item.outputVersion, places),
      {
        key: 'Themes',
        text: item.themes.map(({ title }) => title).join('; ') || 'None yet',
      },
      {
        key: 'Source',
        text: item.importLine === null ? sourceAlone(item) : `Line ${item.importLine} of an imported file`,
      },
    ] satisfies Row[],
    history: timeline(
      inTime(item),
      ({ says, lines }) => ({ label: says, lines }),
      (row) => (row.by ? correctLastOffer(offer, row.by.operation, given, row, row.by.rows) : []),
    ),
  };
}

/** Where the page of a version is, by the version's id. */
type Places = (
  version: NonNullable<Item['outputVersion']>,
) => { readonly path: string; readonly clause: (id: string) => string } | null;

function placesIn(project: string, outputs: ItemProject['outputs'], asAt: string | null): Places {
  return ({ id }) => {
    const output = outputs.nodes.find(({ versions }) => versions.nodes.some((one) => one.id === id));
    const version = output?.versions.nodes.find((one) => one.id === id);
    if (!output || !version) return null;
    return {
      path: versionPath(project, output.code, version.code, asAt),
      clause: (clauseId) => clausePath(project, output.code, version.code, clauseId, asAt),
    };
  };
}

function version(on: Item['outputVersion'], places: Places): Row {
  return on
    ? { key: 'On version', text: `${on.code} ${on.title}`, href: places(on)?.path ?? null }
    : { key: 'On version', text: 'None: it is on the idea' };
}

function clause(on: Item['clause'], of: Item['outputVersion'], places: Places): Row {
  if (on === null) return { key: 'On clause', text: 'The whole text' };
  return { key: 'On clause', text: `${on.code} ${on.title}`, href: of ? (places(of)?.clause(on.id) ?? null) : null };
}

function changedRows({ changedVersion, changedClause }: Outcome, places: Places, toCome: boolean): Row[] {
  if (changedVersion === null)
    return toCome ? [{ key: 'What changed', text: 'Nothing yet: the change is still to be made' }] : [];
  return [
    {
      key: 'Changed in',
      text: `${changedVersion.code} ${changedVersion.title}`,
      href: places(changedVersion)?.path ?? null,
    },
    ...(changedClause
      ? [
          {
            key: 'Clause that changed',
            text: `${changedClause.code} ${changedClause.title}`,
            href: places(changedVersion)?.clause(changedClause.id) ?? null,
          },
        ]
      : []),
  ];
}

interface Told extends Dated {
  readonly says: string;
  readonly lines: readonly (string | null)[];
  /** The operation that made it, and all that it made; left out: amending puts it right. */
  readonly by?: { readonly operation: Operation; readonly rows: readonly Dated[] };
}

const KEPT_BACK: Readonly<Record<string, string>> = {
  NAME: 'The name was withheld',
  TEXT: 'The words were withheld',
  NAME_AND_TEXT: 'Name and words were withheld',
  NOTHING: 'An earlier withholding was lifted',
};

/** Everything that was recorded of the comment, in that order. */
function inTime({ history, codings, outcomes, replies, redactions }: ItemProject['feedbackItem']): Told[] {
  const by = (operation: Operation, rows: readonly Dated[]) => ({ by: { operation, rows } });
  const [coded, ended] = [by('codeFeedbackItem', codings), by('reportFeedbackOutcome', outcomes)];
  const [replied, kept] = [by('replyToFeedback', replies), by('redactFeedbackItem', redactions)];
  const told: Told[] = [
    ...history.map((row, at) => ({ ...row, says: at === 0 ? 'Recorded' : 'Recorded again', lines: [row.text] })),
    ...codings.map((row) => ({ ...row, ...coded, says: 'Coded', lines: [row.themes.join(', ') || 'To no theme'] })),
    ...outcomes.map((row) => ({ ...row, ...ended, says: outcomeWords(row.outcome), lines: [row.because] })),
    ...replies.map((row) => ({ ...row, ...replied, says: 'A reply was sent', lines: [row.text] })),
    ...redactions.map((row) => ({
      ...row,
      ...kept,
      says: KEPT_BACK[row.redaction] ?? sayEnum(row.redaction),
      lines: [row.because],
    })),
  ];
  return told.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
}
