import { Injectable } from '@nestjs/common';
import type { Project } from '../programme/project.type.js';
import type { Output, OutputPart } from './output.type.js';
import { findVersion, type OutputsView, type OutputSnapshot } from './outputs-view.js';
import { OutputsViewService } from './outputs-view.service.js';
import type { OutputVersion } from './version.type.js';
import type { VersionSnapshot } from './versions-snapshot.js';

/** Gives outputs and their versions the shape of the interface, in the view of their project. */
@Injectable()
export class OutputMapper {
  constructor(private readonly views: OutputsViewService) {}

  /** The outputs of a project, by code. */
  async outputs(project: Project): Promise<Output[]> {
    const { outputs } = await this.view(project);
    return outputs.map((output) => mappedOutput(project, output));
  }

  /** The output of a project with a code; null where there is none. */
  async byCode(project: Project, code: string): Promise<Output | null> {
    return (await this.outputs(project)).find((output) => output.code === code) ?? null;
  }

  /** The output of a project with an id; null where there is none. */
  async byId(project: Project, id: string): Promise<Output | null> {
    return (await this.outputs(project)).find((output) => output.snapshot.id === id) ?? null;
  }

  /** The outputs of which one is made, in their order. */
  async parts({ project, snapshot }: Output): Promise<OutputPart[]> {
    const { outputs } = await this.view(project);
    return snapshot.terms.partIds.flatMap((id) => {
      const part = outputs.find((output) => output.id === id);
      return part ? [{ id: part.id + project.suffix, code: part.code, title: part.title }] : [];
    });
  }

  /** A version in the view of its project; null where there is none. */
  async versionOf(project: Project, id: string): Promise<OutputVersion | null> {
    const found = findVersion(await this.view(project), id);
    return found && mappedVersion(mappedOutput(project, found.output), found.version);
  }

  private view(project: Project): Promise<OutputsView> {
    return this.views.view(project.recordId, project);
  }
}

function mappedOutput(project: Project, snapshot: OutputSnapshot): Output {
  const { id, code, title, terms, version } = snapshot;
  const { kind, purpose, citation, assumed } = terms;
  return { id: id + project.suffix, code, kind, title, purpose, citation, assumed, version, snapshot, project };
}

/** A version in the view that its output is seen in. */
export function mappedVersion(output: Output, snapshot: VersionSnapshot): OutputVersion {
  const { terms, publication, code, label, state, since, nextStates, parts, contentSha256, version } = snapshot;
  const former = output.snapshot.versions.find((one) => one.id === terms.formerId);
  return {
    id: snapshot.id + output.project.suffix,
    ...{ code, label, state, since, nextStates, contentSha256, version, snapshot, output },
    outputCode: output.code,
    outputKind: output.kind,
    publishedOn: publication?.effectiveOn ?? null,
    override: publication?.override ?? null,
    begunFrom: former?.code ?? null,
    parts: parts.map((part) => part.code),
    citation: terms.citation,
    assumed: terms.assumed,
  };
}
