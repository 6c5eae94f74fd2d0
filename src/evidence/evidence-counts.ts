/** Decides whether the counts of an exercise add up: what the source says, against what is listed, and the parts against the whole. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';

/** An organisation that took part, with its share of the counts where that is known. */
export interface CountedParticipant {
  readonly organisationId: string;
  /** Interviews held with it; null: not known. A joint one counts with the organisation listed first. */
  readonly interviews: number | null;
  /** Its people who took part; null: not known. */
  readonly individuals: number | null;
}

/** The counts of one exercise; null: the source does not say. */
export interface EvidenceCounts {
  readonly interviews: number | null;
  readonly individuals: number | null;
  readonly organisations: number | null;
  readonly participants: readonly CountedParticipant[];
}

/**
 * What cannot be true, whatever else is found out: refused when it is written. `path` of each is a field of the input.
 */
export function contradictions(counts: EvidenceCounts): readonly Problem[] {
  const below = negatives(counts); // nothing can be compared with these
  return below.length ? below : [...doubles(counts), ...excesses(counts)];
}

/** What does not add up but may yet be explained or completed: shown as a finding. */
export function gaps(counts: EvidenceCounts, code: string): readonly Problem[] {
  const { interviews, individuals, organisations, participants } = counts;
  const listed = participants.length;
  const found: Problem[] = [];
  const finding = (problem: ProblemCode, message: string): void => {
    found.push({ code: problem, message, path: [], subject: code });
  };
  if (organisations !== null && listed > 0 && listed < organisations) {
    const message = `${code}: ${organisations} organisations are said to have taken part, but ${listed} ${listed === 1 ? 'is' : 'are'} listed. List the others, or correct the number.`;
    finding('ORGANISATIONS_NOT_LISTED', message);
  }
  const taking = Math.max(organisations ?? 0, listed);
  if (individuals !== null && individuals < taking) {
    const message = `${code}: ${individuals} individuals are fewer than the ${taking} organisations. Say in the method who spoke for several, or correct a number.`;
    finding('FEWER_PEOPLE_THAN_ORGANISATIONS', message);
  }
  for (const [part, whole] of [
    ['interviews', interviews],
    ['individuals', individuals],
  ] as const) {
    const sum = sumOf(participants, part);
    if (whole !== null && sum.all && listed > 0 && listed >= (organisations ?? 0) && sum.total < whole) {
      const message = `${code}: ${whole} ${part} are said to have been counted, but the organisations listed make ${sum.total}. Correct the shares or the number.`;
      finding('PARTS_FALL_SHORT', message);
    }
  }
  return found;
}

/** What the list makes of each count; null: a share is not known, or nothing is listed. */
export function listedCounts(participants: readonly CountedParticipant[]) {
  const sum = (part: 'interviews' | 'individuals'): number | null => {
    const { total, all } = sumOf(participants, part);
    return all && participants.length > 0 ? total : null;
  };
  const organisations = participants.length > 0 ? participants.length : null;
  return { interviews: sum('interviews'), individuals: sum('individuals'), organisations };
}

function negatives({ interviews, individuals, organisations, participants }: EvidenceCounts): readonly Problem[] {
  const all: readonly (readonly [path: readonly string[], count: number | null])[] = [
    [['interviews'], interviews],
    [['individuals'], individuals],
    [['organisations'], organisations],
    ...participants.flatMap((each, index) => [
      [['participants', String(index), 'interviews'], each.interviews] as const,
      [['participants', String(index), 'individuals'], each.individuals] as const,
    ]),
  ];
  return all
    .filter(([, count]) => count !== null && count < 0)
    .map(([path, count]) =>
      contradiction(
        'COUNT_NEGATIVE',
        `${path.at(-1)} is ${count}; a count is 0 or more, or left out where unknown.`,
        path,
      ),
    );
}

function doubles({ participants }: EvidenceCounts): readonly Problem[] {
  return participants.flatMap(({ organisationId }, index) => {
    const first = participants.findIndex((other) => other.organisationId === organisationId);
    if (first === index) return [];
    const message = `The organisation at place ${index + 1} is listed at place ${first + 1} already. List each once.`;
    return [contradiction('LISTED_TWICE', message, ['participants', String(index), 'organisationId'])];
  });
}

function excesses({ interviews, individuals, organisations, participants }: EvidenceCounts): readonly Problem[] {
  const found: Problem[] = [];
  const listed = participants.length;
  if (organisations !== null && listed > organisations) {
    const message = `${listed} organisations are listed, but only ${organisations} are said to have taken part. Correct the number or the list.`;
    found.push(contradiction('MORE_LISTED_THAN_SAID', message, ['organisations']));
  }
  if ((interviews ?? 0) > 0 && individuals === 0) {
    const message = `${interviews} interviews cannot have been held with no individual. Correct a number, or leave out what is unknown.`;
    found.push(contradiction('INTERVIEWS_WITHOUT_PEOPLE', message, ['individuals']));
  }
  for (const [part, whole] of [
    ['interviews', interviews],
    ['individuals', individuals],
  ] as const) {
    const { total } = sumOf(participants, part);
    if (whole !== null && total > whole) {
      const message = `The organisations listed make ${total} ${part}, more than the ${whole} in all. Correct the shares or the number.`;
      found.push(contradiction('PARTS_EXCEED_WHOLE', message, [part]));
    }
  }
  return found;
}

/** The sum of the shares that are known, and whether all are. */
function sumOf(participants: readonly CountedParticipant[], part: 'interviews' | 'individuals') {
  const known = participants.map((each) => each[part]).filter((count) => count !== null);
  return { total: known.reduce((sum, count) => sum + count, 0), all: known.length === participants.length };
}

const contradiction = (code: ProblemCode, message: string, path: readonly string[]): Problem => ({
  code,
  message,
  path: ['input', ...path],
  subject: null,
});
