import { Injectable } from '@nestjs/common';
import { datedView } from '../platform/record/history.js';
import { organisationView } from '../programme/project-view.js';
import type { Project } from '../programme/project.type.js';
import type { Register } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import type { Adoption, ShownIn } from './adoption.type.js';
import { AdoptionViewService } from './adoption-view.service.js';
import type { Tender, Tenderer, TenderEvidenceView } from './tender.type.js';
import type { TendererSnapshot, TenderSnapshot } from './tenders-view.js';

/** Gives tenders the shape of the interface. */
@Injectable()
export class TenderMapper {
  constructor(
    private readonly views: AdoptionViewService,
    private readonly register: RegisterService,
  ) {}

  /** The tenders of an adopter, by code. */
  async tenders({ snapshot, view }: Adoption): Promise<Tender[]> {
    return this.mapped(snapshot.tenders, view);
  }

  /** One tender of a project by its id; null: there is none. */
  async tender({ recordId: projectId, asAt, revision, suffix }: Project, id: string): Promise<Tender | null> {
    const { adoptions } = await this.views.view(projectId, { asAt, revision });
    const own = adoptions.flatMap((each) => each.tenders).filter((each) => each.id === id);
    const [tender] = await this.mapped(own, { projectId, asAt, revision, suffix });
    return tender ?? null;
  }

  private async mapped(tenders: readonly TenderSnapshot[], view: ShownIn): Promise<Tender[]> {
    const register = await this.register.at(view);
    return tenders.map(({ id, code, terms, closed, values, tenderers, version }) => {
      const { title, issuedOn, closesOn, note, citation, assumed } = terms;
      return {
        id: id + view.suffix,
        ...{ code, title, issuedOn, closesOn, closed, note, citation, assumed, version },
        values,
        tenderers: tenderers.map((tenderer) => tendererView(tenderer, { register, ...view })),
      };
    });
  }
}

interface Context {
  readonly register: Register;
  readonly revision: number;
  readonly suffix: string;
}

function tendererView(tenderer: TendererSnapshot, context: Context): Tenderer {
  const { report, history, evidenceHistory: all } = tenderer;
  const organisation = report.organisationId ? context.register.organisations.get(report.organisationId) : undefined;
  const valueOf = new Map(tenderer.evidence.map(({ value, evidence }) => [evidence.valueKey, value]));
  const evidenceView = (row: (typeof all)[number]): TenderEvidenceView => ({
    ...datedView(row, { all, ...context }),
    valueKey: row.valueKey,
    value: valueOf.get(row.valueKey) ?? null,
    text: row.text,
  });
  return {
    id: tenderer.id + context.suffix,
    name: report.name,
    organisation: organisation ? organisationView(organisation, context.suffix) : null,
    answer: tenderer.answer,
    askedOn: tenderer.askedOn,
    evidence: tenderer.evidence.map((each) => evidenceView(each.evidence)),
    missing: tenderer.missing,
    complete: tenderer.missing.length === 0,
    history: history.map((row) => ({
      ...datedView(row, { all: history, ...context }),
      answer: row.answer,
      note: row.note,
    })),
    evidenceHistory: all.map(evidenceView),
  };
}
