/** Shows things of a kind in one view of their project, with what they name. */
import type { KindState } from '../../platform/kind/kind.js';
import type { DatedReport } from '../../platform/record/dated-report.entity.js';
import type { DatedEntry } from '../../platform/record/dated-entry.type.js';
import { datedView } from '../../platform/record/history.js';
import type { Organisation } from '../organisation.type.js';
import { organisationView } from '../project-view.js';
import type { Project } from '../project.type.js';
import type { SubjectRef } from '../record-subject.js';
import { subjectView, type SubjectView } from '../record-subject.type.js';
import type { Register } from '../register.js';
import type { Kinds } from './kinds.service.js';

/** One view of a project, with what things of it name. */
export class Seen {
  constructor(
    readonly project: Project,
    readonly register: Register,
    private readonly kinds: Kinds,
  ) {}

  organisation(id: string | null): Organisation | null {
    const found = id === null ? undefined : this.register.organisations.get(id);
    return found ? organisationView(found, this.project.suffix) : null;
  }

  /** What pointers name in this view; what is not there in it is left out. */
  async subjects(refs: readonly SubjectRef[]): Promise<SubjectView[]> {
    const { asAt, revision, recordId: projectId, suffix } = this.project;
    const found = await Promise.all(refs.map((ref) => this.kinds.subjects.find(ref, { asAt, revision, projectId })));
    return found.flatMap((one) => (one ? [subjectView(one, suffix)] : []));
  }

  /** What every thing with a life shows, beside its terms. */
  shown<T, Report extends DatedReport, S extends string>(
    one: KindState<{ readonly citation: string | null }, Report, S>,
    terms: T,
  ) {
    const { code, state, stateReport, nextStates, history, version } = one;
    const since = stateReport?.effectiveOn ?? null;
    const id = one.id + this.project.suffix;
    return {
      ...terms,
      ...{ id, code, state, since, nextStates, history: this.history(history), citation: one.terms.citation, version },
    };
  }

  /** A history as it is shown: each row's own columns under those that every dated row shows. */
  history<Row extends DatedReport>(rows: readonly Row[]): (Row & DatedEntry)[] {
    const { suffix, revision } = this.project;
    return rows.map((row) => ({ ...row, ...datedView(row, { all: rows, revision, suffix }) }));
  }
}
