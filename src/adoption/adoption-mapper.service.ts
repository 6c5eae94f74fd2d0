import { Injectable } from '@nestjs/common';
import { wordRuns } from '../outputs/compare-versions.js';
import { datedView } from '../platform/record/history.js';
import { organisationView } from '../programme/project-view.js';
import type { Project } from '../programme/project.type.js';
import { RegisterService } from '../programme/register.service.js';
import type { AdoptedClauseView } from './adopted-clause.type.js';
import type { Adoption, SignatureView } from './adoption.type.js';
import type { AdoptionSnapshot } from './adoption-view.js';
import { AdoptionViewService } from './adoption-view.service.js';
import { movedOnView, versionView } from './moved-on-shape.js';

/** Gives adoptions the shape of the interface, in the view of their project. */
@Injectable()
export class AdoptionMapper {
  constructor(
    private readonly views: AdoptionViewService,
    private readonly register: RegisterService,
  ) {}

  /** The adoptions of a project, by code. */
  async adoptions(project: Project): Promise<Adoption[]> {
    const { adoptions } = await this.views.view(project.recordId, project);
    return Promise.all(adoptions.map((adoption) => this.mapped(project, adoption)));
  }

  /** One adoption of a project; null where there is none. */
  async adoption(project: Project, id: string): Promise<Adoption | null> {
    const found = await this.views.adoption(project.recordId, id, project);
    return found && this.mapped(project, found);
  }

  /** The adoption of a project with a code; null where there is none. */
  async byCode(project: Project, code: string): Promise<Adoption | null> {
    const { adoptions } = await this.views.view(project.recordId, project);
    const found = adoptions.find((each) => each.code === code);
    return found ? this.mapped(project, found) : null;
  }

  /** Its clauses beside those of the version, in the order of its text. */
  clauses({ snapshot, view }: Adoption): AdoptedClauseView[] {
    return (snapshot.text?.clauses ?? []).map((clause): AdoptedClauseView => {
      const all = snapshot.clauseHistory.filter((row) => row.clauseKey === clause.key);
      return {
        id: `${snapshot.id}:${clause.key}${view.suffix}`,
        ...{ key: clause.key, kind: clause.kind, number: clause.number },
        ...{ treatment: clause.treatment, text: clause.text },
        canonicalNumber: clause.canonical?.number ?? null,
        canonicalText: clause.canonical?.text ?? null,
        runs: clause.treatment === 'REWORDED' ? wordRuns(clause.canonical?.text ?? '', clause.text ?? '') : [],
        note: clause.statement?.note ?? null,
        history: all.map((row) => ({
          ...datedView(row, { all, ...view }),
          treatment: row.treatment,
          text: row.text,
          note: row.note,
        })),
      };
    });
  }

  /** Every signature known, oldest first. */
  signatures({ snapshot, view }: Adoption): SignatureView[] {
    const all = snapshot.signatureHistory;
    return all.map((row) => ({
      ...datedView(row, { all, ...view }),
      member: row.memberName,
      signatory: row.signatory,
      post: row.post,
      textSha256: row.textSha256,
      withdrawn: row.withdrawn,
      note: row.note,
    }));
  }

  private async mapped(project: Project, snapshot: AdoptionSnapshot): Promise<Adoption> {
    const { suffix, revision, asAt, recordId: projectId } = project;
    const { terms, stateReport, history, text } = snapshot;
    const { organisations } = await this.register.at({ asAt, revision });
    const organisation = (id: string | null) => {
      const found = id ? organisations.get(id) : undefined;
      return found ? organisationView(found, suffix) : null;
    };
    const { name, kind, invented, purpose, relatesTo, note, citation } = terms;
    return {
      id: snapshot.id + suffix,
      code: snapshot.code,
      ...{ name, kind, invented, purpose, relatesTo, note, citation },
      organisation: organisation(terms.organisationId),
      outputVersion: snapshot.outputVersion && versionView(snapshot.outputVersion, suffix),
      state: snapshot.state,
      since: stateReport?.effectiveOn ?? null,
      stateNote: stateReport?.note ?? null,
      nextStates: snapshot.nextStates,
      textSha256: snapshot.textSha256,
      counts: text && {
        kept: text.counts.KEPT,
        reworded: text.counts.REWORDED,
        omitted: text.counts.OMITTED,
        added: text.counts.ADDED,
      },
      textProblems: text?.problems ?? [],
      members: snapshot.members.map((member) => {
        const signature = member.state === 'UNSIGNED' ? null : member.signature;
        return {
          name: member.name,
          organisation: organisation(member.organisationId),
          state: member.state,
          signatory: signature?.signatory ?? null,
          post: signature?.post ?? null,
          signedOn: signature?.effectiveOn ?? null,
        };
      }),
      signUpBlockers: snapshot.signUpBlockers,
      publicationBlockers: snapshot.publicationBlockers,
      publicSince: snapshot.publicSince,
      movedOn: snapshot.movedOn && movedOnView(snapshot.movedOn, text),
      history: history.map((row) => ({
        ...datedView(row, { all: history, revision, suffix }),
        state: row.state,
        note: row.note,
      })),
      version: snapshot.version,
      snapshot,
      view: { projectId, asAt, revision, suffix },
    };
  }
}
