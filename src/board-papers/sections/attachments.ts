/** Decides what section 5 says: one numbered line for each appendix. */
import { appendixRef, heading, paragraph, type ComposedBlock } from '../composed.js';
import { say } from '../prose.js';
import { projectTitle } from '../subjects.js';
import { planAppendixId } from './plan-appendix.js';
import type { SectionComposer } from './section.js';

/** Appendices and attachments. */
export const attachments: SectionComposer = (facts) => {
  const lines = facts.projects.flatMap((project): ComposedBlock[] =>
    project.plan
      ? [
          paragraph(
            `attachments.${project.code}.plan`,
            say`${appendixRef(planAppendixId(project))}: Project plan, ${projectTitle(facts, project)}`,
          ),
        ]
      : [],
  );
  const none = paragraph('attachments.none', say`Nothing is attached to this paper.`);
  return [heading('attachments', 1, 'Appendices and attachments'), ...(lines.length ? lines : [none])];
};
