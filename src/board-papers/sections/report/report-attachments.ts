/** Decides what a committee report lists at its end: the text that it is about, and the files that go with it. */
import { appendixRef, heading, paragraph } from '../../composed.js';
import { nameFigure } from '../../figures.js';
import { say } from '../../prose.js';
import { clause } from '../../words.js';
import { attachedLine } from '../attached.js';
import type { SectionComposer } from '../section.js';
import { PROTOCOL_APPENDIX } from './protocol-appendix.js';
import { outputSubject, reported } from './reported.js';

/** Appendices and attachments. */
export const reportAttachments: SectionComposer = (facts) => {
  const { report } = reported(facts);
  const title = nameFigure(outputSubject(facts, report), 'title', 'Title', clause(report.output.title));
  return [
    heading('attachments', 1, 'Appendices and attachments'),
    paragraph('attachments.protocol', say`${appendixRef(PROTOCOL_APPENDIX)}: ${title}`),
    ...(facts.terms.attachments ?? []).map(attachedLine),
  ];
};
