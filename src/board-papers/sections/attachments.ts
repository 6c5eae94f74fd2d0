/** Decides what section 5 says: one numbered line for each appendix. */
import { appendixRef, heading, paragraph, type ComposedBlock } from '../composed.js';
import { say } from '../prose.js';
import { projectTitle } from '../subjects.js';
import { attachedLine } from './attached.js';
import { planAppendixId } from './plan-appendix.js';
import { RISK_APPENDIX, riskAppendix } from './risk-table.js';
import type { SectionComposer } from './section.js';

/** Appendices and attachments. */
export const attachments: SectionComposer = (facts) => {
  const plans = facts.projects
    .filter((project) => project.plan)
    .map((project): ComposedBlock => {
      const line = say`${appendixRef(planAppendixId(project))}: Project plan, ${projectTitle(facts, project)}`;
      return paragraph(`attachments.${project.code}.plan`, line);
    });
  const risks = riskAppendix(facts).length
    ? [paragraph('attachments.risks', say`${appendixRef(RISK_APPENDIX)}: Risks with a score`)]
    : [];
  const lines = [...(facts.terms.attachments ?? []).map(attachedLine), ...plans, ...risks];
  const none = paragraph('attachments.none', say`This paper has no appendices.`);
  return [heading('attachments', 1, 'Appendices and attachments'), ...(lines.length ? lines : [none])];
};
