/** Decides what a committee report says of why such a text is wanted: whom the rules bind, and what the project says its purpose is. */
import { heading, paragraph } from '../../composed.js';
import { say } from '../../prose.js';
import { narrativeBlocks } from '../story.js';
import type { SectionComposer } from '../section.js';
import { reported } from './reported.js';

/** Partnership working. */
export const partnershipWorking: SectionComposer = (facts) => {
  const { project } = reported(facts);
  const purpose = project.narratives.find((one) => one.topic === 'PURPOSE');
  return [
    heading('partnership', 1, 'Partnership working'),
    paragraph(
      'partnership.1',
      say`Elected and co-opted members answer for their conduct under a code. Partners who are neither do not, though decisions and money are shared with them. What each may expect of the others has to be agreed among the partners themselves.`,
    ),
    ...(purpose ? narrativeBlocks(facts, project, purpose) : []),
  ];
};
