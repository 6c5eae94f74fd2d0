/** Decides how a committee report begins: which text it is about, whose it is, and what is asked. */
import { theName } from '../../../platform/words/the-name.js';
import { heading, paragraph } from '../../composed.js';
import { dateFigure, nameFigure } from '../../figures.js';
import { listed, say } from '../../prose.js';
import { paperSubject, partyName } from '../../subjects.js';
import { article, clause } from '../../words.js';
import type { SectionComposer } from '../section.js';
import { outputSubject, reported } from './reported.js';

/** Introduction. */
export const introduction: SectionComposer = (facts) => {
  const { report, project } = reported(facts);
  const of = outputSubject(facts, report);
  const title = nameFigure(of, 'title', 'Title', clause(report.output.title));
  const label = nameFigure(of, 'label', 'Version', clause(report.output.label));
  const asAt = dateFigure(paperSubject(facts), 'asAt', 'Date of the facts', facts.asAt);
  const makers = project.sponsors.map((one, index) => {
    return say`${article(one.name)}${partyName(facts, `${project.code}.sponsor.${index + 1}`, one, 'Sponsor')}`;
  });
  const by = makers.length ? say` by ${listed(makers)}` : '';
  return [
    heading('introduction', 1, 'Introduction'),
    paragraph(
      'introduction.1',
      say`This report puts “${title}” (${label})${by} before ${theName(facts.terms.body)}, and asks for it to be commended. It gives the position on ${asAt}.`,
    ),
  ];
};
