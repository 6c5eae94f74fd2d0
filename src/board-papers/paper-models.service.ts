import { Injectable } from '@nestjs/common';
import type { Logo, Paper } from '../documents/model.js';
import { inSteps } from '../platform/work/steps.js';
import { AttachedFiles } from './attachments/attached-files.service.js';
import type { Mark } from '../platform/record/chain/chain-faults.js';
import type { PaperContent } from './content.js';
import type { StyleLogo } from './house-style/house-style.js';
import { modelling } from './paper-model.js';
import type { PaperRow } from './paper-row.js';

/** Papers as they are printed, with the logo of their style. */
@Injectable()
export class PaperModels {
  constructor(private readonly files: AttachedFiles) {}

  /**
   * The paper as printed; `draft` puts the draft's marking on every page.
   * @param mark that of the record it is issued from; null: it is not issued
   */
  async of(content: PaperContent, draft: boolean, mark: Mark | null = null): Promise<Paper> {
    const logo = content.terms.style?.logo ?? null;
    return inSteps(modelling(content, draft, logo && (await this.logo(logo)), mark));
  }

  /** A draft as printed, its Word file to come back with edits. */
  async toEdit({ id, version, content }: Pick<PaperRow, 'id' | 'version' | 'content'>): Promise<Paper> {
    const logo = content.terms.style?.logo ?? null;
    const editing = { paperId: id, version };
    return inSteps(modelling(content, true, logo && (await this.logo(logo)), null, editing));
  }

  /** A logo with its bytes; null: it was erased. */
  async logo({ sha256, kind, width, height, alt }: StyleLogo): Promise<Logo | null> {
    const bytes = await this.files.bytes(sha256);
    if (!bytes) throw new Error(`the logo ${sha256} has lost its bytes`);
    if (bytes.length === 0) return null;
    return { kind, width, height, alt, content: bytes.toString('base64') };
  }
}
