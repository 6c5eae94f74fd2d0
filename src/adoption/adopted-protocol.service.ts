import { Injectable } from '@nestjs/common';
import { PaperRenderer } from '../rendering/paper-renderer.service.js';
import { Clock } from '../platform/clock/clock.js';
import { RegisterService } from '../programme/register.service.js';
import type { AdoptedProtocol } from './adopted-protocol.type.js';
import { clausesInForce } from './adopter-text.js';
import type { AdoptionSnapshot } from './adoption-view.js';
import { AdoptionViewService } from './adoption-view.service.js';

/** A text that is public, and the project it belongs to. */
export interface PublicText {
  readonly projectCode: string;
  readonly snapshot: AdoptionSnapshot;
  readonly publicSince: string;
}

/** Serves the texts that every member has signed, as they stand today: to everybody, and nothing else. */
@Injectable()
export class AdoptedProtocolService {
  constructor(
    private readonly views: AdoptionViewService,
    private readonly register: RegisterService,
    private readonly renderer: PaperRenderer,
    private readonly clock: Clock,
  ) {}

  /** All of them, by project and code. */
  async all(revision: number): Promise<AdoptedProtocol[]> {
    const withAdoptions = [...new Set((await this.views.projects(revision)).values())];
    const { projects } = await this.register.at({ asAt: this.clock.today(), revision });
    const found: AdoptedProtocol[] = [];
    for (const { projectId, code } of projects.values()) {
      if (!withAdoptions.includes(projectId)) continue;
      found.push(...(await this.texts(projectId, code, revision)).map((text) => this.shaped(text)));
    }
    return found;
  }

  /** One of them; null: there is none, or it is not public. */
  async one(projectCode: string, adoptionCode: string, revision: number): Promise<AdoptedProtocol | null> {
    const text = await this.text(projectCode, adoptionCode, revision);
    return text && this.shaped(text);
  }

  /** One of them as it stands; null: there is none, or it is not public. */
  async text(projectCode: string, adoptionCode: string, revision: number): Promise<PublicText | null> {
    const { projects } = await this.register.at({ asAt: this.clock.today(), revision });
    const project = [...projects.values()].find((each) => each.code === projectCode);
    if (!project) return null;
    const texts = await this.texts(project.projectId, projectCode, revision);
    return texts.find(({ snapshot }) => snapshot.code === adoptionCode) ?? null;
  }

  private async texts(projectId: string, projectCode: string, revision: number): Promise<PublicText[]> {
    const { adoptions } = await this.views.view(projectId, { asAt: this.clock.today(), revision });
    return adoptions.flatMap((snapshot) => {
      const { publicSince } = snapshot;
      return publicSince === null ? [] : [{ projectCode, snapshot, publicSince }];
    });
  }

  private shaped({ projectCode, snapshot, publicSince }: PublicText): AdoptedProtocol {
    const { terms, outputVersion, text } = snapshot;
    const name = `${projectCode}-${snapshot.code}`.toLowerCase();
    return {
      id: snapshot.id,
      ...{ projectCode, adoptionCode: snapshot.code, publicSince },
      ...{ name: terms.name, kind: terms.kind, invented: terms.invented, purpose: terms.purpose },
      outputTitle: outputVersion?.outputTitle ?? '',
      versionLabel: outputVersion?.label ?? '',
      movedOnState: snapshot.movedOn?.state ?? 'CURRENT',
      textSha256: snapshot.textSha256 ?? '',
      clauses: (text ? clausesInForce(text) : []).map((clause) => ({
        ...{ kind: clause.kind, number: clause.number, text: clause.text, treatment: clause.treatment },
      })),
      signatures: snapshot.members.flatMap((member) =>
        member.signature
          ? [
              {
                member: member.name,
                signatory: member.signature.signatory,
                post: member.signature.post,
                signedOn: member.signature.effectiveOn,
              },
            ]
          : [],
      ),
      files: this.renderer.formats.map((format) => ({
        format,
        mediaType: this.renderer.mediaType(format),
        url: `/adopted-protocols/${name}.${format}`,
      })),
    };
  }
}
