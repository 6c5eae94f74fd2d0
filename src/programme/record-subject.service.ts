import { Injectable } from '@nestjs/common';
import { type Problem } from '../platform/record/problem.js';
import { Refusal } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import {
  noSubject,
  type FoundSubject,
  type ProjectPoint,
  type SubjectFinder,
  type SubjectKind,
  type SubjectRef,
} from './record-subject.js';

/**
 * Finds what a record points at, whichever domain keeps it. Each domain tells at the start how its kinds are found, so that
 * one that comes earlier in the order of the house can point at one that comes later.
 */
@Injectable()
export class RecordSubjects {
  private readonly finders = new Map<SubjectKind, SubjectFinder>();
  private readonly finderByCode = new Map<SubjectKind, SubjectFinder>();

  /** Called by each domain's module once, for each of its kinds; `byCode` for those that others name by their code. */
  register(kind: SubjectKind, finder: SubjectFinder, byCode?: SubjectFinder): void {
    if (this.finders.has(kind)) throw new Error(`two domains find ${kind}`);
    this.finders.set(kind, finder);
    if (byCode) this.finderByCode.set(kind, byCode);
  }

  /** What a pointer of a project names at a point; null where there is nothing. Ids of any view are accepted. */
  async find({ kind, id }: SubjectRef, at: ProjectPoint): Promise<FoundSubject | null> {
    return (await this.finders.get(kind)?.(recordId(id) ?? id, at)) ?? null;
  }

  /** What an id of any view or a code names, as a project may point at it; null where there is nothing. */
  async named(kind: SubjectKind, name: string, at: ProjectPoint): Promise<FoundSubject | null> {
    const id = recordId(name);
    return (await (id ? this.finders.get(kind)?.(id, at) : this.finderByCode.get(kind)?.(name, at))) ?? null;
  }

  /**
   * What the pointers of an input name, in their order.
   * @param path where in the input the list or pointer is
   * @throws Refusal SUBJECT_UNKNOWN, one problem for each that names nothing there
   */
  async require(refs: readonly SubjectRef[], at: ProjectPoint, path: readonly string[]): Promise<FoundSubject[]> {
    const found: FoundSubject[] = [];
    const problems: Problem[] = [];
    for (const ref of refs) {
      const one = await this.find(ref, at);
      if (one) {
        found.push(one);
        continue;
      }
      problems.push({ code: 'SUBJECT_UNKNOWN', message: noSubject(ref, at.asAt), path: [...path], subject: ref.id });
    }
    if (problems.length) throw new Refusal(problems);
    return found;
  }
}
