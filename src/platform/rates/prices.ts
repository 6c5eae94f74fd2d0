/** Decides what an operation costs of a sender's share: points beside the one of each request, for what takes much work. */
import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** Points of the operations that cost more than a read. Each time that one is named in a document counts. */
const PRICES: Readonly<Record<string, number>> = {
  verifyBoardPaper: 200,
  verifyRecord: 200,
  issueBoardPaper: 200,
  composeBoardPaper: 100,
  attachToBoardPaper: 50,
  previewWordDraft: 100,
  importWordDraft: 100,
  previewPlan: 50,
  previewRiskScale: 50,
  previewCalendar: 50,
  previewMilestoneReport: 50,
  previewTaskReport: 50,
  previewMilestoneReports: 50,
  previewTaskReports: 50,
  previewClauseImport: 100,
  previewFeedbackImport: 100,
  importClauses: 100,
  importFeedback: 100,
  reviewPack: 50,
  compareBaselines: 20,
};

/** The points of all operations that a document names at its root, however often and under whatever name. */
export function priceOf(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const sum = ({ selections }: SelectionSetNode): number =>
    selections.reduce((points, one) => {
      if (one.kind === Kind.FIELD) return points + (PRICES[one.name.value] ?? 0);
      if (one.kind === Kind.INLINE_FRAGMENT) return points + sum(one.selectionSet);
      const fragment = fragments.get(one.name.value);
      return points + (fragment ? sum(fragment.selectionSet) : 0);
    }, 0);
  return sum(operation.selectionSet);
}
