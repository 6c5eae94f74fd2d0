/** Decides what a paper says of feedback: by which ways people were heard, what came of it, what is open, what it changed. */
import { FEEDBACK_CHANNELS, type FeedbackChannel, type Outcome } from '../../feedback/feedback-terms.js';
import { paragraph } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { ExerciseFact, FeedbackFacts } from '../facts/feedback-facts.js';
import { countFigure, nameFigure, type Figure, type Subject } from '../figures.js';
import { listed, paragraphOf, say, type Phrase } from '../prose.js';
import { clause, plural } from '../words.js';
import type { ProjectPart } from './section.js';

const CHANNEL_WORDS: Readonly<Record<FeedbackChannel, string>> = {
  ACTION_LEARNING_SET: 'action learning sets',
  ONLINE_QUESTIONNAIRE: 'online questionnaire',
  MEETING: 'meetings',
  SEMINAR: 'seminar',
  PILOT: 'pilot',
  CORRESPONDENCE: 'correspondence',
};

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  ACCEPTED: 'accepted',
  ACCEPTED_IN_PART: 'accepted in part',
  NOT_ACCEPTED: 'not accepted',
  NOTED: 'noted',
  OUT_OF_SCOPE: 'out of scope',
};

/** Feedback: exercises, items, themes and what came of them. */
export const feedback: ProjectPart = (facts, project) => {
  const { exercises, items } = project.feedback;
  if (exercises.length === 0) return [];
  const id = `${project.code}.feedback`;
  const of = together(facts, project);
  const heard = paragraph(id, paragraphOf([channels(of, exercises), recorded(facts, project, of)]));
  if (items === 0) return [heard];
  const came = [
    outcomes(of, project.feedback),
    open(facts, project),
    changed(facts, project),
    publication(of, exercises),
  ];
  return [heard, paragraph(`${id}.outcomes`, paragraphOf(came))];
};

/** The feedback of a project as a whole: what is counted over all of it. */
function together(facts: PaperFacts, project: ProjectFact): Subject {
  const origin = { recordId: project.recordId, reportId: null, citation: null };
  return { key: `${project.code}.feedback`, kind: 'Feedback', code: `${project.code} feedback`, origin, facts };
}

function title(facts: PaperFacts, project: ProjectFact, exercise: ExerciseFact): Figure {
  const code = `${project.code} ${exercise.code}`;
  const of = {
    key: `${project.code}.feedback.${exercise.code}`,
    kind: 'FeedbackExercise',
    code,
    origin: exercise,
    facts,
  };
  return nameFigure(of, 'title', 'Title', clause(exercise.title));
}

function channels(of: Subject, exercises: readonly ExerciseFact[]): Phrase {
  const [only, ...others] = exercises;
  const count = countFigure(of, 'exercises', 'Exercises', exercises.length);
  if (only && others.length === 0)
    return say`Feedback has been sought in ${count} exercise, by ${CHANNEL_WORDS[only.channel]}.`;
  const ways = FEEDBACK_CHANNELS.flatMap((channel) => {
    const own = exercises.filter((one) => one.channel === channel).length;
    const words = CHANNEL_WORDS[channel];
    return own === 0 ? [] : [say`${countFigure(of, `channel.${channel}`, `Exercises by ${words}`, own)} by ${words}`];
  });
  return say`Feedback has been sought in ${count} exercises: ${listed(ways)}.`;
}

/** How many comments are on record, and of which exercises none is. */
function recorded(facts: PaperFacts, project: ProjectFact, of: Subject): Phrase {
  const { exercises, items } = project.feedback;
  if (items === 0)
    return say`No comment is on record one by one, so how many there were and what came of them is not known.`;
  const count = countFigure(of, 'items', 'Comments on record', items);
  const are = say`On record one by one ${plural(items, 'is', 'are')} ${count} ${plural(items, 'comment')}`;
  const silent = exercises.filter((one) => one.items === 0);
  if (silent.length === 0) return say`${are}.`;
  if (silent.length > 3) {
    const rest = countFigure(of, 'silent', 'Exercises without comments on record', silent.length);
    return say`${are}; of ${rest} exercises none is.`;
  }
  return say`${are}; of ${listed(silent.map((one) => say`“${title(facts, project, one)}”`))} none is.`;
}

function outcomes(of: Subject, { items, open: left, byOutcome }: FeedbackFacts): Phrase {
  const decided = items - left;
  if (decided === 0) return items === 1 ? say`It has no outcome yet.` : say`None of them has an outcome yet.`;
  const each = byOutcome.map(({ outcome, items: own }) => {
    const words = OUTCOME_WORDS[outcome];
    return say`${countFigure(of, `outcome.${outcome}`, `Comments ${words}`, own)} ${words}`;
  });
  const count = countFigure(of, 'decided', 'Comments with an outcome', decided);
  return say`An outcome has been given to ${count}: ${listed(each)}.`;
}

function open(facts: PaperFacts, project: ProjectFact): Phrase | null {
  const { exercises, open: left, items } = project.feedback;
  if (left === 0 || left === items) return null;
  const of = together(facts, project);
  const where = exercises
    .filter((one) => one.open > 0)
    .map((one) => {
      const count = countFigure(of, `open.${one.code}`, `Open comments of ${one.code}`, one.open);
      return say`${count} of “${title(facts, project, one)}”`;
    });
  const rule = 'and a version is not published while a comment on it is open';
  return say`Still open ${plural(left, 'is', 'are')} ${listed(where)}, ${rule}.`;
}

/** What came of accepted comments. */
function changed(facts: PaperFacts, project: ProjectFact): Phrase | null {
  const { changed: versions, changeToCome, items, open: left } = project.feedback;
  const of = together(facts, project);
  const made = versions.map((one, index) => {
    const key = `${project.code}.feedback.changed.${index + 1}`;
    const subject = { key, kind: 'OutputVersion', code: clause(one.name), origin: one, facts };
    const count = countFigure(subject, 'items', 'Comments that changed it', one.items);
    const name = nameFigure(subject, 'name', 'Name', clause(one.name));
    return say`${name} (${count} ${plural(one.items, 'comment')})`;
  });
  const came = countFigure(of, 'toCome', 'Comments accepted whose change is to come', changeToCome);
  const wait = say`for ${came} accepted ${plural(changeToCome, 'comment')} the change is still to be made`;
  if (made.length && changeToCome) return say`Feedback has changed ${listed(made)}; ${wait}.`;
  if (made.length) return say`Feedback has changed ${listed(made)}.`;
  if (changeToCome) return say`Nothing has been changed yet: ${wait}.`;
  return left === items ? null : say`Nothing was changed.`;
}

function publication(of: Subject, exercises: readonly ExerciseFact[]): Phrase {
  const published = exercises.filter((one) => one.published).length;
  if (published === 0) return say`No report of what was said and done has been published.`;
  const count = countFigure(of, 'published', 'Reports published', published);
  return say`The public can read ${count} ${plural(published, 'report')} of what was said and done.`;
}
