/** Decides which facts a paper takes from adoption; challenges between partners are not among them, and not in the view. */
import type { AdoptionSnapshot, AdoptionView } from '../../adoption/adoption-view.js';
import type { AdoptionState, TendererAnswer } from '../../adoption/adoption-states.js';
import type { MovedOnState } from '../../adoption/moved-on.js';
import type { SigningState } from '../../adoption/signatures.js';
import type { Register } from '../../programme/register.js';
import type { Origin } from './origin.js';

/** A member; its origin is its last signature where it has one. */
export interface AdopterMemberFact extends Origin {
  readonly name: string;
  readonly state: SigningState;
}

/** An adopter; its origin is the statement of who it is. */
export interface AdopterFact extends Origin {
  readonly code: string;
  readonly name: string;
  readonly invented: boolean;
  readonly stage: AdoptionState;
  /** The report that gives the stage; null: none was made yet. */
  readonly stageReportId: string | null;
  readonly since: string | null;
  /** Why it is at this stage, else what it wants the text for; null: nothing was said. */
  readonly why: string | null;
  /** Null: it goes by no version. */
  readonly outputTitle: string | null;
  readonly versionLabel: string | null;
  readonly reworded: number;
  readonly omitted: number;
  readonly added: number;
  readonly members: readonly AdopterMemberFact[];
  /** The day from which its text is public; null: it is not. */
  readonly publicSince: string | null;
  readonly movedOn: MovedOnState | null;
  readonly newestLabel: string | null;
  /** The answers of the would-be partners that it asked in its tenders. */
  readonly answers: readonly TendererAnswer[];
}

export interface AdoptionFacts {
  /** By code. */
  readonly adopters: readonly AdopterFact[];
}

/** The facts at the view's point. */
export function adoptionFacts({ adoptions }: AdoptionView, register: Register): AdoptionFacts {
  return { adopters: adoptions.map((adoption) => adopterFact(adoption, register)) };
}

function adopterFact(adoption: AdoptionSnapshot, { organisations }: Register): AdopterFact {
  const { id, code, terms, state: stage, stateReport: stageReport, outputVersion, text, movedOn } = adoption;
  return {
    recordId: id,
    reportId: terms.id,
    citation: terms.citation,
    assumed: stageReport?.assumed ?? terms.assumed,
    ...{ code, name: terms.name, invented: terms.invented, stage },
    stageReportId: stageReport?.id ?? null,
    since: stageReport?.effectiveOn ?? null,
    why: stageReport?.note ?? terms.purpose,
    outputTitle: outputVersion?.outputTitle ?? null,
    versionLabel: outputVersion?.label ?? null,
    reworded: text?.counts.REWORDED ?? 0,
    omitted: text?.counts.OMITTED ?? 0,
    added: text?.counts.ADDED ?? 0,
    members: adoption.members.map(({ organisationId, name, state, signature }) => ({
      recordId: id,
      reportId: signature?.id ?? terms.id,
      citation: signature?.citation ?? terms.citation,
      name: (organisationId ? organisations.get(organisationId)?.name : null) ?? name,
      state,
    })),
    publicSince: adoption.publicSince,
    movedOn: movedOn?.state ?? null,
    newestLabel: movedOn?.newest?.label ?? null,
    answers: adoption.tenders.flatMap((tender) => tender.tenderers.map((tenderer) => tenderer.answer)),
  };
}
