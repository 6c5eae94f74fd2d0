/** Decides what a paper says of the steering group: its seats and answers; then advice and challenges. */
import { paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { SeatFact, SteeringGroupFacts } from '../facts/steering-group-facts.js';
import { countFigure, dateFigure, textFigure, type Figure, type Subject } from '../figures.js';
import { paragraphOf, say, type Phrase } from '../prose.js';
import { partyName } from '../subjects.js';
import { article, plural } from '../words.js';
import { challenges } from './challenges.js';
import { few, listedFew, LISTED } from './lists.js';

/** The steering group: seats and answers, advice and challenges. */
export function* steeringGroup(facts: PaperFacts, project: ProjectFact): Iterable<ComposedBlock> {
  yield* group(facts, project, project.steeringGroup);
  yield* challenges(facts, project);
}

function group(facts: PaperFacts, project: ProjectFact, own: SteeringGroupFacts): readonly ComposedBlock[] {
  if (own.seats.length === 0) return [];
  const sentences = [
    ...seatSentences(facts, project, own.seats),
    quorum(facts, project, own),
    terms(facts, project, own),
  ];
  return [paragraph(`${project.code}.seats`, paragraphOf(sentences))];
}

function groupSubject(facts: PaperFacts, project: ProjectFact, own: SteeringGroupFacts): Subject {
  const origin = own.terms ?? { recordId: project.recordId, reportId: null, citation: null };
  return { key: `${project.code}.group`, kind: 'SteeringGroup', code: `${project.code} steering group`, origin, facts };
}

function seatSentences(
  facts: PaperFacts,
  project: ProjectFact,
  seats: readonly SeatFact[],
): readonly (Phrase | null)[] {
  const of = groupSubject(facts, project, project.steeringGroup);
  const count = countFigure(of, 'seats', 'Seats', seats.length);
  const noun = plural(seats.length, 'seat');
  const some = (what: string, phrases: readonly Phrase[]): Phrase =>
    listedFew(of, what, 'Other organisations', phrases, LISTED);
  const names = (which: readonly SeatFact[]): Phrase =>
    some(
      'names',
      which.map((seat) => holder(facts, project, seat)),
    );
  if (seats.every((seat) => seat.state === 'TO_BE_INVITED')) {
    return [say`Invitations to the steering group have not gone out yet. We intend to invite ${names(seats)}.`];
  }
  const inState = (state: SeatFact['state']): readonly SeatFact[] => seats.filter((seat) => seat.state === state);
  const [accepted, invited, toInvite] = [inState('ACCEPTED'), inState('INVITED'), inState('TO_BE_INVITED')];
  return [
    say`The steering group has ${count} ${noun}.`,
    accepted.length
      ? say`${some(
          'accepted',
          accepted.map((seat, index) => represented(facts, project, seat, index === 0)),
        )} ${plural(accepted.length, 'has', 'have')} accepted.`
      : say`Nobody has accepted yet.`,
    invited.length
      ? say`An answer is awaited from ${some(
          'awaited',
          invited.map((seat) => awaited(facts, project, seat)),
        )}.`
      : null,
    toInvite.length ? say`Still to be invited: ${names(toInvite)}.` : null,
    ...gone(facts, project, inState('DECLINED'), 'declined'),
    ...gone(facts, project, inState('STOOD_DOWN'), 'stood down'),
  ];
}

const seatKey = (project: ProjectFact, seat: SeatFact): string => `${project.code}.seat.${seat.code}`;

/** The organisation with its article, which has a capital where it opens a sentence. */
function holder(facts: PaperFacts, project: ProjectFact, seat: SeatFact, opens = false): Phrase {
  const { name } = seat.organisation;
  const the = article(name) === '' ? '' : opens ? 'The ' : 'the ';
  return say`${the}${partyName(facts, seatKey(project, seat), seat.organisation, 'Organisation')}`;
}

/** A seat's invitation as a source: the last report about it. */
function answerSubject(facts: PaperFacts, project: ProjectFact, seat: SeatFact): Subject {
  const origin = { recordId: seat.recordId, reportId: seat.answerId ?? seat.reportId, citation: seat.citation };
  return { key: seatKey(project, seat), kind: 'Seat', code: `${project.code} ${seat.code}`, origin, facts };
}

function sinceFigure(facts: PaperFacts, project: ProjectFact, seat: SeatFact): Figure | null {
  const of = answerSubject(facts, project, seat);
  return seat.since === null ? null : dateFigure(of, 'since', 'Date of the answer or invitation', seat.since);
}

function represented(facts: PaperFacts, project: ProjectFact, seat: SeatFact, opens: boolean): Phrase {
  const who = holder(facts, project, seat, opens);
  if (seat.representative === null) return say`${who} (no representative named yet)`;
  const key = `${seatKey(project, seat)}.representative`;
  return say`${who} (${partyName(facts, key, seat.representative, 'Representative')})`;
}

function awaited(facts: PaperFacts, project: ProjectFact, seat: SeatFact): Phrase {
  const who = holder(facts, project, seat);
  const since = sinceFigure(facts, project, seat);
  if (since === null || seat.awaitedUntil === null) return who;
  if (seat.awaitedUntil >= facts.asAt) return say`${who} (invited on ${since})`;
  const until = dateFigure(answerSubject(facts, project, seat), 'until', 'Last day for the answer', seat.awaitedUntil);
  return say`${who} (invited on ${since}, overdue since ${until})`;
}

function gone(facts: PaperFacts, project: ProjectFact, seats: readonly SeatFact[], what: string): readonly Phrase[] {
  const { shown, more } = few(seats);
  const sentences = shown.map((seat) => {
    const since = sinceFigure(facts, project, seat);
    const who = holder(facts, project, seat, true);
    return since ? say`${who} ${what} on ${since}.` : say`${who} ${what}.`;
  });
  if (more === 0) return sentences;
  const of = groupSubject(facts, project, project.steeringGroup);
  const key = what.replaceAll(' ', '-');
  return [
    ...sentences,
    say`In addition, ${countFigure(of, `${key}.more`, `Others that ${what}`, more)} others ${what}.`,
  ];
}

/** Said once somebody has been invited: before that nobody expects a quorum. */
function quorum(facts: PaperFacts, project: ProjectFact, own: SteeringGroupFacts): Phrase | null {
  const needed = own.terms?.quorum ?? null;
  if (needed === null || own.seats.every((seat) => seat.state === 'TO_BE_INVITED')) return null;
  if (own.seats.filter((seat) => seat.state === 'ACCEPTED').length >= needed) return null;
  const of = groupSubject(facts, project, own);
  const count = countFigure(of, 'quorum', 'Quorum', needed);
  return say`The group is not yet quorate: it needs ${count} ${plural(needed, 'member')}.`;
}

/** That the terms of reference are a draft: a Board that set the group up may want to see them. */
function terms(facts: PaperFacts, project: ProjectFact, own: SteeringGroupFacts): Phrase | null {
  if (own.terms === null || own.terms.agreed) return null;
  const draft = textFigure(groupSubject(facts, project, own), 'terms', 'Status of the terms of reference', 'in draft');
  return say`The group’s terms of reference are still ${draft}.`;
}
