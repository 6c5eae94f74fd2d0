/** Decides which sections and appendices each form of paper has, in its order. */
import type { PaperForm } from './paper-terms.js';
import { attachedAppendices } from './sections/attached.js';
import { attachments } from './sections/attachments.js';
import { consideration } from './sections/consideration.js';
import { issue } from './sections/issue.js';
import { planAppendices } from './sections/plan-appendix.js';
import { recommendation } from './sections/recommendation.js';
import { introduction } from './sections/report/introduction.js';
import { partnershipWorking } from './sections/report/partnership-working.js';
import { protocol } from './sections/report/protocol.js';
import { protocolAppendix } from './sections/report/protocol-appendix.js';
import { reportAttachments } from './sections/report/report-attachments.js';
import { reportRecommendation } from './sections/report/report-recommendation.js';
import { risk } from './sections/risk.js';
import { riskAppendix } from './sections/risk-table.js';
import { summary } from './sections/summary.js';
import type { AppendixComposer, SectionComposer } from './sections/section.js';

export interface FormParts {
  readonly sections: readonly SectionComposer[];
  readonly appendices: readonly AppendixComposer[];
}

/** The house form of paper 10/23, and that of a report by an officer to a committee of a council. */
export const FORMS: Readonly<Record<PaperForm, FormParts>> = {
  BOARD_PAPER: {
    sections: [summary, issue, recommendation, consideration, risk, attachments],
    appendices: [attachedAppendices, planAppendices, riskAppendix],
  },
  COMMITTEE_REPORT: {
    sections: [introduction, partnershipWorking, protocol, reportRecommendation, reportAttachments],
    appendices: [protocolAppendix, attachedAppendices],
  },
};
