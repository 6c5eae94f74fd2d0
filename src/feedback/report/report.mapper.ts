/** Decides how a report looks in the interface: its themes with all their comments, which are then given page by page. */
import type { ReportInHand } from './report.service.js';
import type { YouSaidWeDidReport } from './report.type.js';

/** The report as the interface has it. */
export function toReport({ report, projectCode, publishedOn }: ReportInHand): YouSaidWeDidReport {
  const { subject, asAt, sources, counts, namesWithheld, textsWithheld, themes } = report;
  return {
    ...{ projectCode, subject, asAt, publishedOn, sources, counts, namesWithheld, textsWithheld },
    themes: themes.map(({ theme, clauses, items, alsoRaised }) => ({
      code: theme?.code ?? null,
      title: theme?.title ?? 'Comments without a theme',
      definition: theme?.definition ?? null,
      items,
      alsoRaised,
      clauses: clauses.map((one) => ({ clause: one.clause, items: one.items.length })),
      all: clauses.flatMap((one) => one.items.map((item) => ({ ...item, clause: one.clause }))),
    })),
  };
}
