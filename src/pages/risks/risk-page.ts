/** Decides what the page of a risk shows: what it is, what it lacks, its scores over time, how it is met and what was recorded. */
import { withDay } from '../frame/as-at.js';
import { correctOffer, challengeOffer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { subjectPath } from '../frame/subject-path.js';
import { type Column, tableOf } from '../frame/table.js';
import { counted, day, sayEnum } from '../frame/words.js';
import { aboutRisk, gapOffers } from './gap-offers.js';
import type { Action, Assessment, Risk, RiskProject } from './risk-asked.js';
import { riskHistory } from './risk-history.js';
import { bandClass, howSoon, KIND_WORDS, limitWords, readingWords } from './risk-words.js';
import { scoreChart } from './score-chart.js';

/** The view model of the page. */
export function riskPage(project: RiskProject, asAt: string | null, offer: Offers) {
  const { code, risk, riskScale } = project;
  const given = aboutRisk(code, risk);
  const open = risk.state === 'OPEN';
  return {
    area: 'programme',
    project: projectParts(code, 'risks', asAt),
    back: { href: withDay(projectPath(code, 'risks'), asAt), text: 'Risk register' },
    about: [
      ...(open ? offer('amendRisk', 'Change', given, risk.code) : []),
      ...(open ? offer('assessRisk', 'Assess', given, risk.code) : []),
      ...(open ? offer('reviewRisk', 'Review', given, risk.code) : []),
      ...(risk.acceptBlockers.length === 0 ? offer('acceptRisk', 'Accept', given, risk.code) : []),
      ...(risk.nextStates.includes('CLOSED') ? offer('closeRisk', 'Close', given, risk.code) : []),
      ...(risk.nextStates.includes('OPEN') ? offer('reopenRisk', 'Open again', given, risk.code) : []),
      ...challengeOffer(offer, code, 'RISK', risk.id, risk.code),
    ],
    caption: `${risk.code}, ${risk.nature.toLowerCase()}, as at ${day(project.asAt)}`,
    name: risk.title,
    state: { text: sayEnum(risk.state), classes: open ? 'govuk-tag--blue' : 'govuk-tag--grey' },
    score: risk.current
      ? {
          text: `${risk.current.score.score} ${risk.current.score.band.name}`,
          classes: bandClass(risk.current.score.band),
        }
      : null,
    stateNote: risk.stateNote && `${day(risk.since)}: ${risk.stateNote}`,
    gaps: risk.gaps.map((gap) => ({
      message: gap.message,
      acts: gapOffers(offer, code, riskScale.version, gap),
    })),
    summary: summary(risk),
    chart: scoreChart({ points: risk.trend, until: project.asAt, appetite: appetiteLine(project) }),
    response: risk.response && {
      text: `${sayEnum(risk.response.response)}, since ${day(risk.response.effectiveOn)}.`,
      note: risk.response.note,
    },
    respond: open
      ? offer('respondToRisk', risk.response ? 'Change the response or add an action' : 'Respond', given, risk.code)
      : [],
    timeline: riskHistory(risk.history, risk.actions, (operation, row, more = {}) =>
      correctOffer(offer, operation, { ...given, ...more }, row),
    ),
    tables: tables(project, asAt, offer),
  };
}

function summary(risk: Risk) {
  const { appetite, acceptance } = risk;
  return [
    ['Cause', risk.cause ?? 'Not known'],
    ['Event', risk.event ?? 'Not known'],
    ['Effect', risk.effect ?? 'Not known'],
    ['About', sayEnum(risk.category)],
    ['How soon', howSoon(risk.proximity)],
    ['Owner', risk.owner?.name ?? 'No owner'],
    ...(risk.actionees.length ? [['Carried out by', risk.actionees.map(({ name }) => name).join(', ')]] : []),
    ['Recorded on', day(risk.raisedOn)],
    ['Next review', day(risk.nextReviewOn, 'No review date')],
    ...(risk.nature === 'THREAT'
      ? [
          [
            'Appetite',
            appetite
              ? `${limitWords(appetite)}, set by ${appetite.setBy}. ${readingWords(risk.appetiteReading)}`
              : 'None is set',
          ],
        ]
      : []),
    ...(acceptance
      ? [
          [
            'Accepted',
            `By ${acceptance.approver?.name ?? 'somebody not in the register'} at ${acceptance.score.score} ${acceptance.score.band.name} until ${day(acceptance.expiresOn)} (${sayEnum(acceptance.state).toLowerCase()}): ${acceptance.note}`,
          ],
        ]
      : []),
    ...(risk.citation || risk.assumed
      ? [['Source', [risk.citation, risk.assumed ? 'a planning assumption' : null].filter(Boolean).join('; ')]]
      : []),
  ].map(([key, value]) => ({ key, value }));
}

/** Up to where a score is acceptable on the scale in force; null: that cannot be drawn. */
function appetiteLine({ risk, riskScale }: RiskProject): { score: number; words: string } | null {
  const { appetite } = risk;
  if (appetite === null) return null;
  const { id, bands } = riskScale.inForce;
  const words = limitWords(appetite);
  if (appetite.upToScore !== null) return appetite.scaleId === id ? { score: appetite.upToScore, words } : null;
  const next = bands[bands.findIndex(({ name }) => name === appetite.upToBand) + 1];
  return next && bands.some(({ name }) => name === appetite.upToBand) ? { score: next.fromScore - 1, words } : null;
}

function tables({ code, risk }: RiskProject, asAt: string | null, offer: Offers) {
  const scored = (['INHERENT', 'CURRENT', 'TARGET'] as const).map((kind) => ({
    kind,
    assessed: { INHERENT: risk.inherent, CURRENT: risk.current, TARGET: risk.target }[kind],
  }));
  const link = (kind: string, of: string): { href?: string } => {
    const path = subjectPath(kind, code, of);
    return path === null ? {} : { href: withDay(path, asAt) };
  };
  return {
    scores: tableOf(
      {
        ...{ id: 'scores', caption: 'Inherent, current and target', empty: 'Not scored yet.' },
        record: ({ assessed }) => assessed,
        file: [{ head: 'Kind', of: ['kind'], value: ({ kind }) => sayEnum(kind) }],
      },
      scoreColumns,
      scored,
    ),
    trend: tableOf(
      { id: 'trend', caption: 'Every score', empty: 'Not scored yet.' },
      [
        { head: 'From', cell: ({ effectiveOn }) => day(effectiveOn) },
        { head: 'Which', cell: ({ kind }) => KIND_WORDS[kind] ?? sayEnum(kind) },
        { head: 'Score', cell: ({ score, band }) => `${score} ${band}` },
      ],
      risk.trend,
    ),
    actions: tableOf(
      { id: 'actions', caption: 'Actions', empty: 'No actions yet.' },
      actionColumns(code, risk, offer),
      risk.actions,
    ),
    tasks: tableOf(
      { id: 'tasks', caption: 'Tasks affected', empty: 'No task is affected.' },
      [
        {
          head: 'Task',
          cell: ({ task }) =>
            task ? { text: `${task.code} ${task.title}`, ...link('TASK', task.code) } : 'No longer in the plan',
        },
        { head: 'By', cell: ({ workingDays }) => moved(workingDays) },
        {
          head: 'Float',
          cell: ({ totalFloat }) => (totalFloat === null ? 'Not known' : counted(totalFloat, 'working day')),
        },
        { head: 'Effect on the end date', cell: ({ beyondFloat }) => endMoved(beyondFloat) },
      ],
      risk.taskEffects,
    ),
    links: tableOf(
      { id: 'links', caption: 'Linked milestones and records', empty: 'Nothing is named.' },
      [
        { head: 'Record', cell: ({ kind, code: of, title }) => ({ text: `${of} ${title}`, ...link(kind, of) }) },
        { head: 'Kind', cell: ({ kind }) => sayEnum(kind) },
      ],
      risk.links,
    ),
    reviews: tableOf(
      { id: 'reviews', caption: 'Reviews', empty: 'No reviews yet.' },
      [
        { head: 'Reviewed', cell: ({ effectiveOn }) => day(effectiveOn) },
        {
          head: 'Found',
          cell: ({ note, correctedBy }) => ({ text: correctedBy ? `${note} (corrected since)` : note, verbatim: true }),
        },
        { head: 'Next by', cell: ({ nextOn }) => day(nextOn) },
        { head: 'By', cell: ({ recordedBy }) => recordedBy },
      ],
      [...risk.history.reviews].reverse(),
    ),
  };
}

const scoreColumns: readonly Column<{ kind: string; assessed: Assessment | null }>[] = [
  { head: 'Which', cell: ({ kind }) => KIND_WORDS[kind] ?? sayEnum(kind) },
  {
    head: 'Score',
    cell: ({ assessed }) =>
      assessed
        ? { text: `${assessed.score.score} ${assessed.score.band.name}`, tag: bandClass(assessed.score.band) }
        : 'Not scored',
  },
  { head: 'Likelihood', cell: ({ assessed }) => levelWords(assessed?.score.likelihood) },
  { head: 'Impact', cell: ({ assessed }) => levelWords(assessed?.score.impact) },
  {
    head: 'Why',
    cell: ({ assessed }) => ({
      text: assessed
        ? `${assessed.rationale}${assessed.onFormerScale ? ' (On a former version of the scale.)' : ''}`
        : '',
      verbatim: true,
    }),
  },
  { head: 'Since', cell: ({ assessed }) => (assessed ? `${day(assessed.effectiveOn)}, ${assessed.recordedBy}` : '') },
];

function levelWords(level: { readonly value: number; readonly label: string } | undefined): string {
  return level ? `${level.value} ${level.label}` : '';
}

function actionColumns(project: string, risk: Risk, offer: Offers): readonly Column<Action>[] {
  const given = aboutRisk(project, risk);
  return [
    { head: 'Action', cell: ({ text }) => ({ text, verbatim: true }) },
    { head: 'By whom', cell: ({ actionee }) => actionee?.name ?? 'No owner' },
    { head: 'Due', cell: ({ dueOn, overdue }) => `${day(dueOn, 'No review date')}${overdue ? ', overdue' : ''}` },
    {
      head: 'State',
      cell: ({ id, text, state, nextStates }) => ({
        text: sayEnum(state),
        acts:
          risk.state === 'OPEN'
            ? [
                ...(nextStates.length ? offer('reportRiskAction', 'Report', { ...given, actionId: id }, text) : []),
                ...offer('amendRiskAction', 'Change', { ...given, actionId: id }, text),
              ]
            : [],
      }),
    },
  ];
}

function moved(workingDays: number): string {
  return `${counted(Math.abs(workingDays), 'working day')} ${workingDays > 0 ? 'later' : 'sooner'}`;
}

function endMoved(beyondFloat: number | null): string {
  if (beyondFloat === null) return 'Nobody can say';
  return beyondFloat === 0 ? 'No' : `By ${counted(beyondFloat, 'working day')}`;
}
