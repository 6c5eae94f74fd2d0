/** Decides what section 1 says: what the paper reports on, and what the programme is for. */
import { heading, paragraph } from '../composed.js';
import { countFigure, nameFigure, textFigure } from '../figures.js';
import { paragraphOf, say, type Phrase } from '../prose.js';
import type { PaperFacts } from '../facts/facts.types.js';
import { paperSubject, projectTitle } from '../subjects.js';
import { clause, plural, sentence, within } from '../words.js';
import type { SectionComposer } from './section.js';

/** Issue. */
export const issue: SectionComposer = (facts) => [
  heading('issue', 1, 'Issue'),
  paragraph('issue.1', paragraphOf([subject(facts), purpose(facts)])),
];

function programmeSubject(facts: PaperFacts) {
  const { programme } = facts;
  return { key: 'programme', kind: 'Programme', code: programme.code, origin: programme, facts } as const;
}

function subject(facts: PaperFacts): Phrase {
  const title = nameFigure(programmeSubject(facts), 'title', 'Title', clause(facts.programme.title));
  const [only, ...others] = facts.projects;
  if (only && others.length === 0)
    return say`This paper reports progress on “${projectTitle(facts, only)}”, a project of the programme “${title}”.`;
  const count = countFigure(paperSubject(facts), 'projects', 'Number of projects', facts.projects.length);
  return say`This paper reports progress on ${count} ${plural(facts.projects.length, 'project')} of the programme “${title}”.`;
}

/** The purpose as a sentence: "To raise ..." and "Raising ..." follow "The purpose of the programme is", whole sentences stand by themselves. */
function purpose(facts: PaperFacts): Phrase | null {
  const text = facts.programme.purpose;
  if (text === null) return null;
  const of = programmeSubject(facts);
  if (!/^(to|\p{L}+ing)\s/iu.test(clause(text)))
    return say`${textFigure(of, 'purpose.whole', 'Purpose', sentence(text))}`;
  return say`The purpose of the programme is ${textFigure(of, 'purpose', 'Purpose', within(text))}.`;
}
