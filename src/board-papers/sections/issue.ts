/** Decides what section 1 says: what the paper is about and for which day. */
import { heading, paragraph } from '../composed.js';
import { countFigure, dateFigure, nameFigure, textFigure } from '../figures.js';
import { paragraphOf, say } from '../prose.js';
import { paperSubject, projectTitle } from '../subjects.js';
import { clause, plural } from '../words.js';
import type { SectionComposer } from './section.js';

/** Issue. */
export const issue: SectionComposer = (facts) => {
  const { programme, projects } = facts;
  const paper = paperSubject(facts);
  const asAt = dateFigure(paper, 'asAt', 'Date of the facts', facts.asAt);
  const origin = { key: 'programme', kind: 'Programme', code: programme.code, origin: programme, facts };
  const title = nameFigure(origin, 'title', 'Title', clause(programme.title));
  const [only] = projects;
  const what =
    projects.length === 1 && only
      ? say`the project “${projectTitle(facts, only)}”, part of the programme “${title}”,`
      : say`${countFigure(paper, 'projects', 'Number of projects', projects.length)} ${plural(projects.length, 'project')} of the programme “${title}”`;
  const about = say`This paper tells the ${facts.terms.body} how ${what} stood on ${asAt}.`;
  const purpose =
    programme.purpose === null
      ? null
      : say`The purpose of the programme: ${textFigure(origin, 'purpose', 'Purpose', clause(programme.purpose))}.`;
  return [heading('issue', 1, 'Issue'), paragraph('issue.1', paragraphOf([about, purpose]))];
};
