import { issuedPaper } from '../first-programme/sources.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import type { ClauseChange } from '../../outputs/clause-changes.js';
import { OutputService } from '../../outputs/output.service.js';
import { findVersion } from '../../outputs/outputs-view.js';
import { OutputsViewService } from '../../outputs/outputs-view.service.js';
import { VersionService } from '../../outputs/version.service.js';
import type { VersionSnapshot } from '../../outputs/versions-snapshot.js';
import { ProjectViewService } from '../../programme/project-view.service.js';
import { DemoStepsService } from '../demo-steps.service.js';
import { ALIGNED_TO, type OutputRow, OUTPUTS_ROWS, VERSION_ROWS, type VersionRow } from '../first-programme/outputs.js';
import { PROJECTS } from '../first-programme/projects.js';
import type { TextChange } from '../first-programme/protocol-text.js';

type Done = Map<string, string>;

/** Puts the first programme's outputs on record: what is planned, then each version with its text and its states. */
@Injectable()
export class LoadOutputsService {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly outputs: OutputService,
    private readonly versions: VersionService,
    private readonly views: OutputsViewService,
    private readonly projects: ProjectViewService,
  ) {}

  async load(done: Done): Promise<void> {
    for (const row of OUTPUTS_ROWS) await this.plan(done, row);
    for (const row of VERSION_ROWS) await this.begin(done, row);
    const moves = VERSION_ROWS.flatMap((row) => row.moves.map((move) => ({ row, move })));
    for (const { row, move } of moves.sort((a, b) => (a.move.on < b.move.on ? -1 : 1))) {
      const { on: effectiveOn, ...said } = move;
      await this.step(done, `${row.code} is ${move.state}`, row, effectiveOn, (actor, about) =>
        this.versions.write(actor, 'moveOutputVersion', { ...said, ...about, effectiveOn }),
      );
    }
  }

  private plan(done: Done, { project, parts, ...row }: OutputRow): Promise<void> {
    const partIds = parts.map((code) => idOf(done, `output ${project} ${code}`));
    const input = { ...row, projectCode: project, partIds };
    return this.steps.once(done, `output ${project} ${row.code}`, leadOf(project), (actor) =>
      this.outputs.write(actor, 'planOutput', input),
    );
  }

  private async begin(done: Done, row: VersionRow): Promise<void> {
    const { project, label, reason, citation, assumed, begunOn: effectiveOn } = row;
    const formerId = row.formerCode && idOf(done, `version ${project} ${row.formerCode}`);
    const said = { reason, citation, assumed, effectiveOn };
    const input = { ...said, projectCode: project, outputCode: row.output, label, formerId };
    await this.steps.once(done, `version ${project} ${row.code}`, leadOf(project), (actor) =>
      this.versions.write(actor, 'beginOutputVersion', input),
    );
    if (row.text.length) {
      await this.step(done, `text of ${row.code}`, row, effectiveOn, (actor, about, version) =>
        this.versions.write(actor, 'reviseClauses', {
          ...said,
          ...about,
          citation: null,
          changes: changesOf(row.text, version),
        }),
      );
    }
    if (row.alignment.length) {
      await this.step(done, `alignment of ${row.code}`, row, effectiveOn, (actor, about, version) => {
        const alignments = row.alignment.map(([heading, principles]) => ({
          clauseId: clauseId(version, heading),
          framework: ALIGNED_TO,
          principles: [...principles],
        }));
        const source = {
          citation: issuedPaper('paragraph 3.4.2'),
          reason: 'A starting matrix of ours: the paper gives none.',
        };
        return this.versions.write(actor, 'alignClauses', { ...said, ...source, ...about, alignments });
      });
    }
  }

  /** A step about a version as it stands on the day. */
  private step(
    done: Done,
    name: string,
    { project, code }: VersionRow,
    asAt: string,
    work: (
      actor: Actor,
      about: { readonly versionId: string; readonly expectedVersion: number },
      version: VersionSnapshot,
    ) => ReturnType<VersionService['write']>,
  ): Promise<void> {
    return this.steps.once(done, `${project} ${name}`, leadOf(project), async (actor) => {
      const versionId = idOf(done, `version ${project} ${code}`);
      const { projectId } = await this.projects.visible(actor, project);
      const view = await this.views.view(projectId, { asAt, revision: actor.revision });
      const found = findVersion(view, versionId);
      if (!found) throw new Error(`The demonstration has no version ${code} on ${asAt}.`);
      return work(actor, { versionId, expectedVersion: found.version.version }, found.version);
    });
  }
}

function changesOf(text: readonly TextChange[], version: VersionSnapshot): ClauseChange[] {
  const idBy = (words: string): string => clauseId(version, words);
  return text.map((change) => {
    if ('add' in change) {
      const after = change.after === undefined ? {} : { after: idBy(change.after) };
      return { add: { kind: change.kind, text: change.add, citation: change.citation, ...after } };
    }
    if ('move' in change) return { move: { clauseId: idBy(change.move), after: idBy(change.after) } };
    return { reword: { clauseId: idBy(change.reword), text: change.text, citation: change.citation } };
  });
}

function clauseId(version: VersionSnapshot, text: string): string {
  const found = version.clauses.find((clause) => clause.text === text);
  if (!found) throw new Error(`The demonstration's ${version.code} has no clause “${text}”.`);
  return found.id;
}

function idOf(done: Done, step: string): string {
  const id = done.get(step);
  if (id === undefined) throw new Error(`The demonstration's step "${step}" has not been taken.`);
  return id;
}

function leadOf(project: string): string {
  return PROJECTS.find((each) => each.code === project)!.lead;
}
