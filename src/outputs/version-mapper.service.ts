import { Injectable } from '@nestjs/common';
import { datedView } from '../platform/record/history.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import type { DatedEntry } from '../platform/record/dated-entry.type.js';
import type { Problem } from '../platform/record/problem.js';
import type { Organisation } from '../programme/organisation.type.js';
import { organisationView } from '../programme/project-view.js';
import type { Project } from '../programme/project.type.js';
import { RegisterService } from '../programme/register.service.js';
import type { Clause, PrincipleCoverageView } from './clause.type.js';
import type { ClauseSnapshot } from './clauses-snapshot.js';
import { allClauses, coverageOf } from './coverage.js';
import type { FrameworkCode } from './frameworks/framework.js';
import { frameworkOf } from './frameworks/frameworks.js';
import { PublicationService } from './publication.service.js';
import type { OutputImportView, OutputVersion, SignOffView, VersionReportView } from './version.type.js';

type Shown = (row: DatedReport) => DatedEntry;

/** Gives what hangs on a version the shape of the interface. */
@Injectable()
export class VersionMapper {
  constructor(
    private readonly register: RegisterService,
    private readonly publication: PublicationService,
  ) {}

  /** Its clauses, in their order. */
  clauses({ snapshot, output: { project } }: OutputVersion): Clause[] {
    const shown = this.shownAmong(project);
    return snapshot.clauses.map((clause) => mappedClause(clause, project.suffix, shown(clause.history)));
  }

  /** The principles of a framework, each with the clauses of the version and of its parts that cover it. */
  coverage({ snapshot, output: { project } }: OutputVersion, code: FrameworkCode): PrincipleCoverageView[] {
    const shown = this.shownAmong(project);
    return coverageOf(frameworkOf(code), allClauses(snapshot)).map(({ principle, clauses }) => ({
      principle,
      covered: clauses.length > 0,
      clauses: clauses.map((clause) => mappedClause(clause, project.suffix, shown(clause.history))),
    }));
  }

  /** Every signature on it, oldest first. */
  async signOffs({ snapshot, output: { project } }: OutputVersion): Promise<SignOffView[]> {
    const shown = this.shownAmong(project)(snapshot.signOffs.map(({ row }) => row));
    const { organisations } = await this.register.at(project);
    return snapshot.signOffs.map(({ row, state }) => {
      const organisation = organisations.get(row.organisationId);
      const { signatory, given, contentSha256 } = row;
      return {
        ...shown(row),
        ...{ signatory, given, contentSha256, state },
        organisation: organisation ? organisationView(organisation, project.suffix) : null,
      };
    });
  }

  /** The organisations that have still to sign it. */
  async awaiting({ snapshot, output: { project } }: OutputVersion): Promise<Organisation[]> {
    const { organisations } = await this.register.at(project);
    return snapshot.awaiting.flatMap((id) => {
      const found = organisations.get(id);
      return found ? [organisationView(found, project.suffix)] : [];
    });
  }

  /** What stands between it and its publication on the day of the view. */
  async blockers({ snapshot, output }: OutputVersion): Promise<Problem[]> {
    const { asAt, revision, recordId: projectId } = output.project;
    return [...(await this.publication.blockers(output.snapshot, snapshot, { asAt, revision, projectId }))];
  }

  /** Every report of its state, corrected ones among them, oldest first. */
  history({ snapshot, output: { project } }: OutputVersion): VersionReportView[] {
    const shown = this.shownAmong(project)(snapshot.history);
    return snapshot.history.map((row) => {
      const { state, note, override } = row;
      return { ...shown(row), state, note, override };
    });
  }

  /** The documents imported into it, oldest first. */
  imports({ snapshot, output: { project } }: OutputVersion): OutputImportView[] {
    const shown = this.shownAmong(project)(snapshot.imports);
    return snapshot.imports.map((row) => {
      const { format, fileName, sourceSha256, startsAt, placed, unplaced } = row;
      return { ...shown(row), format, fileName, sourceSha256, from: startsAt, placed, unplaced };
    });
  }

  /** How a dated row shows itself, among the rows in which a correction of it may be. */
  private shownAmong({ revision, suffix }: Project): (all: readonly DatedReport[]) => Shown {
    return (all) => (row) => datedView(row, { all, revision, suffix });
  }
}

function mappedClause(clause: ClauseSnapshot, suffix: string, shown: Shown): Clause {
  const { id, originId, number, sectionNumber, kind, text, statement } = clause;
  return {
    id: id + suffix,
    originId,
    ...{ number, sectionNumber, kind, text },
    alignments: clause.alignments.map(({ framework, principles, citation, assumed }) => ({
      ...{ framework, citation, assumed },
      principles: frameworkOf(framework).principles.filter((one) => principles.includes(one.number)),
    })),
    history: clause.history.map((row) => ({ ...shown(row), kind: row.kind, text: row.text })),
    citation: statement.citation,
    assumed: statement.assumed,
  };
}
