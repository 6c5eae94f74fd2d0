import { Injectable } from '@nestjs/common';
import { AdoptionViewService } from '../adoption/adoption-view.service.js';
import { cleanText } from '../documents/text.js';
import { refuse } from '../platform/record/refusal.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { recordId } from '../platform/record/view-id.js';
import type { ReportInput } from './ask.input.js';
import type { PaperForm, ReportTerms } from './paper-terms.js';
import { reportFacts } from './facts/report-facts.js';
import { plainSpaces } from './figures.js';
import { clause } from './words.js';

/** The form that a paper is asked for in, and what a report needs beside it. */
interface Asked {
  readonly form?: PaperForm | null;
  readonly report?: ReportInput | null;
}

/** Settles what a committee report is about. */
@Injectable()
export class ReportTermsService {
  constructor(private readonly adoptions: AdoptionViewService) {}

  /**
   * The terms of a committee report and the project whose adoption it is about, among those given; null for a board paper.
   * @throws Refusal where form and terms do not fit, or the adoption has no text at the point
   */
  async of(
    { form, report }: Asked,
    projectIds: readonly string[],
    point: RecordPoint,
  ): Promise<{ readonly report: ReportTerms; readonly projectId: string } | null> {
    if (!report) {
      if (form !== 'COMMITTEE_REPORT') return null;
      const message =
        'A committee report is composed from an adoption. Select the adoption, and enter the post that reports.';
      throw refuse('REPORT_NEEDED', message, ['input', 'report']);
    }
    if (form === 'BOARD_PAPER') {
      const message =
        'A board paper does not name a post. Leave the adoption and the post blank, or compose a committee report.';
      throw refuse('FORM_MISMATCH', message, ['input', 'form']);
    }
    const id = recordId(report.adoptionId);
    for (const projectId of projectIds) {
      const found = id && (await this.adoptions.adoption(projectId, id, point));
      if (!found) continue;
      const facts = reportFacts(found);
      if (facts) return { report: termsOf(report, found.id, facts.output.title), projectId };
      const message = `${found.terms.name} goes by no version with a text on ${point.asAt}. Amend it to name one.`;
      throw refuse('NO_TEXT', message, ['input', 'report', 'adoptionId'], found.code);
    }
    const message = `No project asked for had that adoption on ${point.asAt}. Correct the id, or choose a later date.`;
    throw refuse('ADOPTION_UNKNOWN', message, ['input', 'report', 'adoptionId'], report.adoptionId);
  }
}

function termsOf(input: ReportInput, adoptionId: string, output: string): ReportTerms {
  const line = (text: string): string => clause(plainSpaces(cleanText(text)));
  return {
    adoptionId,
    reportOf: line(input.reportOf),
    commendTo: line(input.commendTo),
    supplements: input.supplements == null ? null : line(input.supplements),
    output,
  };
}
