/** Decides what a paper says of adoption: who considers, adopts or adapts a text, who has signed, and what has moved on. */
import { paragraph, type ComposedBlock } from '../composed.js';
import type { SigningState } from '../../adoption/signatures.js';
import { capital } from '../../platform/words/capital.js';
import type { AdopterFact } from '../facts/adoption-facts.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import {
  countFigure,
  dateFigure,
  nameFigure,
  numberFigure,
  textFigure,
  type Figure,
  type Subject,
} from '../figures.js';
import { listed, paragraphOf, say, together, type Phrase } from '../prose.js';
import { projectSubject } from '../subjects.js';
import { clause, numberWords, plural, within } from '../words.js';
import { everyOf, few, listedFew } from './lists.js';
import type { ProjectPart } from './section.js';

/** Adoption: who takes an output up, how they adapt it, and who has signed; invented adopters never count. */
export const adoption: ProjectPart = (facts, project) => {
  const adopters = project.adoption.adopters.filter(({ invented }) => !invented);
  if (adopters.length === 0) return [];
  const of = { ...projectSubject(facts, project), key: `${project.code}.adoption` };
  const { shown, more } = few(adopters);
  const rest =
    more === 0
      ? null
      : say`${countFigure(of, 'more', 'Other adopters', more)} others have taken it up or are considering it.`;
  const sentences = [
    ...shown.map((adopter, index) => told(facts, project, adopter, shown[index - 1]?.outputTitle ?? null)),
    rest && say`In addition, ${rest}`,
  ];
  return [
    paragraph(`${project.code}.adoption`, paragraphOf(sentences)),
    ...movedOn(facts, project, adopters),
    ...tenders(of, project, adopters),
  ];
};

function subjectOf(facts: PaperFacts, project: ProjectFact, adopter: AdopterFact): Subject {
  const code = `${project.code} ${adopter.code}`;
  return { key: `${project.code}.adoption.${adopter.code}`, kind: 'Adoption', code, origin: adopter, facts };
}

/** "A city council is considering “Protocol”: why." */
function told(facts: PaperFacts, project: ProjectFact, adopter: AdopterFact, before: string | null): Phrase {
  const of = subjectOf(facts, project, adopter);
  const who = say`${nameFigure(of, 'name', 'Adopter', clause(adopter.name))}`;
  const at: Subject = { ...of, origin: { ...adopter, reportId: adopter.stageReportId ?? adopter.reportId } };
  const since = adopter.since === null ? null : dateFigure(at, 'since', 'Day of its stage', adopter.since);
  const on = since ? say` on ${since}` : '';
  const text =
    adopter.outputTitle !== null && adopter.outputTitle === before
      ? say`it`
      : adopter.outputTitle === null
        ? say`${adopter.stage === 'CONSIDERING' ? 'adoption' : 'the text'}`
        : say`“${nameFigure(of, 'output', 'Output', clause(adopter.outputTitle))}”`;
  const why = adopter.why === null ? null : textFigure(at, 'why', 'What it says', within(adopter.why));
  const because = why ? say`: ${why}` : '';
  switch (adopter.stage) {
    case 'CONSIDERING':
      return say`${who} is considering ${text}${because}.`;
    case 'DECLINED':
      return say`${who} declined ${text}${on}${because}.`;
    case 'WITHDRAWN':
      return say`${who} withdrew from ${text}${on}${because}.`;
    case 'ADOPTED':
      return say`${together([say`${who} adopted ${text} word for word${on}`, signing(of, adopter)])}.`;
    case 'ADAPTED':
      return say`${together([say`${who} adapted ${text}${on}`, changes(of, adopter), signing(of, adopter)])}.`;
  }
}

/** " (two clauses reworded and one omitted)". */
function changes(of: Subject, { reworded, omitted, added }: AdopterFact): Phrase {
  const counted = [
    ['reworded', reworded],
    ['omitted', omitted],
    ['added', added],
  ] as const;
  const parts = counted
    .filter(([, count]) => count > 0)
    .map(([what, count], index) => {
      const figure = countFigure(of, what, `Clauses ${what}`, count);
      return index === 0 ? say`${figure} ${plural(count, 'clause')} ${what}` : say`${figure} ${what}`;
    });
  return parts.length ? say` (${listed(parts)})` : together([]);
}

/** ": two of its three members have signed and East Charity has not", whatever of it applies. */
function signing(of: Subject, { members, publicSince }: AdopterFact): Phrase {
  if (members.length === 0) return say``;
  const only = members.length === 1;
  const all = countFigure(of, 'members', 'Members', members.length);
  const every = everyOf(of, 'members', 'Members', members.length, 'member', 'members');
  if (publicSince !== null) {
    const since = dateFigure(of, 'public', 'Day from which its text is public', publicSince);
    const signed = only ? say`its only member has signed` : say`${every} have signed`;
    return say`: ${signed}, and its text has been public since ${since}`;
  }
  const named = (state: SigningState): Phrase[] =>
    members.flatMap((member, index) =>
      member.state === state
        ? [say`${nameFigure({ ...of, origin: member }, `member.${index + 1}`, 'Member', clause(member.name))}`]
        : [],
    );
  const [signed, unsigned, stale] = [named('SIGNED'), named('UNSIGNED'), named('VOID')];
  const some = (what: string, names: readonly Phrase[]): Phrase => listedFew(of, what, 'Other members', names);
  const count = countFigure(of, 'signed', 'Members that have signed', signed.length);
  const signers = only
    ? say`its only member has signed`
    : say`${count} of its ${all} members ${plural(signed.length, 'has', 'have')} signed`;
  const parts = [
    ...(signed.length ? [signers] : []),
    ...(unsigned.length
      ? [say`${some('unsigned', unsigned)} ${plural(unsigned.length, 'has', 'have')} not signed`]
      : []),
    ...(stale.length
      ? [
          say`${some('stale', stale)} signed a text that has changed since and ${plural(stale.length, 'has', 'have')} to sign again`,
        ]
      : []),
  ];
  return say`: ${listed(parts)}`;
}

/** Adopters whose text rests on a version that is no longer the newest. */
function movedOn(facts: PaperFacts, project: ProjectFact, adopters: readonly AdopterFact[]): readonly ComposedBlock[] {
  const behind = adopters.filter(
    ({ stage, newestLabel }) => newestLabel !== null && stage !== 'DECLINED' && stage !== 'WITHDRAWN',
  );
  if (behind.length === 0) return [];
  const names = behind.map((adopter) => {
    const of = subjectOf(facts, project, adopter);
    const name = nameFigure(of, 'name', 'Adopter', clause(adopter.name));
    if (adopter.versionLabel === null) return say`${name}`;
    return say`${name} (${nameFigure(of, 'version', 'Version it goes by', clause(adopter.versionLabel))})`;
  });
  const id = `${project.code}.adoption.moved`;
  const of = { ...projectSubject(facts, project), key: `${project.code}.adoption` };
  const use = plural(names.length, 'uses', 'use');
  const who = listedFew(of, 'moved', 'Others with an earlier version', names);
  return [paragraph(id, say`${who} ${use} an earlier version: a newer one has been published since.`)];
}

/** What would-be partners answered. */
function tenders(of: Subject, project: ProjectFact, adopters: readonly AdopterFact[]): readonly ComposedBlock[] {
  const answers = adopters.flatMap((adopter) => adopter.answers);
  if (answers.length === 0) return [];
  const count = (answer: string): number => answers.filter((each) => each === answer).length;
  const figure = (what: string, label: string, number: number): Figure => countFigure(of, what, label, number);
  const asked = numberFigure(
    of,
    'asked',
    'Would-be partners asked',
    answers.length,
    capital(numberWords(answers.length)),
  );
  const parts = [
    ['will', 'WILL_SIGN', 'will sign'],
    ['willNot', 'WILL_NOT_SIGN', 'will not sign'],
    ['waiting', 'ASKED', 'may still answer'],
    ['unanswered', 'UNANSWERED', 'did not answer in time'],
  ] as const;
  const told = parts
    .filter(([, answer]) => count(answer) > 0)
    .map(([what, answer, words]) => say`${figure(what, `Would-be partners: ${words}`, count(answer))} ${words}`);
  const were = plural(answers.length, 'would-be partner was', 'would-be partners were');
  return [
    paragraph(`${project.code}.adoption.tenders`, say`${asked} ${were} asked to sign up in tenders: ${listed(told)}.`),
  ];
}
