import { Injectable } from '@nestjs/common';
import type { Logo } from '../../documents/model.js';
import { PaperUnsoundError } from '../../documents/paper-errors.js';
import { cleanText } from '../../documents/text.js';
import type { BodySnapshot } from '../../meetings/body-view.js';
import { MeetingsViewService } from '../../meetings/meetings-view.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { mayReadOwned } from '../../platform/auth/owner.js';
import { requireMay } from '../../platform/auth/policy.js';
import { Clock } from '../../platform/clock/clock.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { Recorder } from '../../platform/record/recorder.js';
import { Refusal, refuse } from '../../platform/record/refusal.js';
import type { Problem } from '../../platform/record/problem.js';
import { currentWriteScope } from '../../platform/record/write-scope.js';
import { taskOf, WorkPool } from '../../platform/work/work-pool.service.js';
import { pastDate } from '../../programme/effective-date.js';
import { PaperRenderer } from '../../rendering/paper-renderer.service.js';
import { AttachedFiles } from '../attachments/attached-files.service.js';
import { plainSpaces } from '../figures.js';
import { PaperModels } from '../paper-models.service.js';
import { unsoundBlockers } from '../unsound.js';
import { HouseStyleStatement } from './house-style.entity.js';
import type { HouseStyleInput, SetHouseStyleInput } from './house-style.input.js';
import { styleFaults, type HouseStyle, type StyleLogo } from './house-style.js';
import type { HouseStylePayload, HouseStylePreview } from './house-style.type.js';
import { HouseStyles } from './house-styles.service.js';
import type { checkLogo } from './logo.js';
import { samplePaper } from './sample.js';
import { styleView } from './style-view.js';

const CHECK = taskOf<typeof checkLogo>(new URL('./logo.js', import.meta.url), 'checkLogo');

/** A style that was asked for, with the bytes of its logo; `fresh` are to be kept, others are. */
interface Asked {
  readonly style: HouseStyle;
  readonly logo: Logo | null;
  readonly fresh: { readonly sha256: string; readonly bytes: Buffer } | null;
}

/** Sets house styles, and shows what a paper would look like before one is set. */
@Injectable()
export class HouseStyleService {
  constructor(
    private readonly recorder: Recorder,
    private readonly meetings: MeetingsViewService,
    private readonly styles: HouseStyles,
    private readonly files: AttachedFiles,
    private readonly models: PaperModels,
    private readonly renderer: PaperRenderer,
    private readonly work: WorkPool,
    private readonly clock: Clock,
  ) {}

  /** Sets the style of a body from a day on. Papers that were composed before keep the one they have. */
  async setHouseStyle(actor: Actor, input: SetHouseStyleInput): Promise<HouseStylePayload> {
    requireMay(actor, 'setHouseStyle');
    const body = await this.body(actor, input.bodyCode);
    try {
      const effectiveOn = pastDate(input.effectiveOn, this.clock.today(), this.clock.today());
      const { style, logo, fresh } = await this.asked(actor, body, input.style);
      await this.drawn(style, body, logo);
      const entry = { operation: 'setHouseStyle', reason: input.reason ?? `House style of ${body.terms.name} set` };
      const revision = await this.recorder.write(actor, entry, async (write) => {
        const version = await this.styles.versionWithin(write, body.id);
        requireVersion(body, version, input.expectedVersion);
        if (fresh) await this.files.keep(write, fresh.sha256, fresh.bytes);
        const dated = write.dated({ effectiveOn, citation: input.citation, assumed: input.assumed });
        await write.manager.insert(HouseStyleStatement, { ...dated, bodyId: body.id, style });
        write.touch(body.projectId, 'HouseStyle', body.id, body.code);
        return write.revision;
      });
      return { houseStyle: await this.snapshot(body.id, revision), problems: [], saved: true };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const now = await this.snapshot(body.id, await this.recorder.lastRevision());
      return { houseStyle: now, problems: [...error.problems], saved: false };
    }
  }

  /** The first page of a sample paper under a style that nobody has set yet, or why it cannot be set. */
  async previewHouseStyle(actor: Actor, bodyCode: string, input: HouseStyleInput): Promise<HouseStylePreview> {
    requireMay(actor, 'previewHouseStyle');
    const body = await this.body(actor, bodyCode);
    try {
      const { style, logo } = await this.asked(actor, body, input);
      return { picture: (await this.drawn(style, body, logo)).toString('base64'), problems: [] };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { picture: null, problems: [...error.problems] };
    }
  }

  private async snapshot(bodyId: string, revision: number) {
    const point = { asAt: this.clock.today(), revision };
    const row = await this.styles.ofBody(bodyId, point);
    return row && styleView(row, await this.styles.version(bodyId, revision), '');
  }

  private async body(actor: Actor, code: string): Promise<BodySnapshot> {
    const { bodies } = await this.meetings.view({ asAt: this.clock.today(), revision: actor.revision });
    const found = bodies.find((one) => one.code === code && mayReadOwned(actor, one.projectId));
    if (!found) throw new NotFoundError(`There is no body ${code} that you may read.`);
    return found;
  }

  /** The style as it would be kept. @throws Refusal where it may not stand */
  private async asked(actor: Actor, body: BodySnapshot, input: HouseStyleInput): Promise<Asked> {
    const line = (text: string): string => plainSpaces(cleanText(text));
    const lines = <T extends object>(texts: T): T =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, line(text as string)])) as T;
    const fresh = input.logo ? await this.sentLogo(input.logo) : null;
    const former = input.keepLogo && !fresh ? await this.logoNow(actor, body) : null;
    const name = input.name ? line(input.name) : null;
    const alt = line(input.logoWords ?? `Logo, ${name ?? body.terms.name}`);
    const held = fresh?.logo ?? former;
    const style: HouseStyle = {
      name,
      logo: held && { ...held, alt },
      colours: { ...input.colours },
      words: lines(input.words),
      cover: input.cover.map(({ kind, label, text }) => ({ kind, label: line(label), text: text ? line(text) : null })),
      headings: lines(input.headings),
      referenceScheme: line(input.referenceScheme),
      language: input.language,
      pageBudget: { ...input.pageBudget },
    };
    const faults = styleFaults(style);
    if (faults.length) throw new Refusal(faults);
    const bytes = fresh ? { sha256: fresh.logo.sha256, bytes: fresh.bytes } : null;
    return { style, logo: style.logo && (await this.withBytes(style.logo, bytes)), fresh: bytes };
  }

  private async withBytes(logo: StyleLogo, fresh: Asked['fresh']): Promise<Logo | null> {
    if (!fresh) return this.models.logo(logo);
    const { kind, width, height, alt } = logo;
    return { kind, width, height, alt, content: fresh.bytes.toString('base64') };
  }

  private async sentLogo({ fileName, content }: { readonly fileName: string; readonly content: string }) {
    const bytes = Buffer.from(content, 'base64');
    const checked = await this.work.run('long', CHECK, { name: fileName, bytes }, currentWriteScope().signal);
    if ('fault' in checked) {
      const { code, message } = checked.fault;
      throw refuse(code, message, ['input', 'style', 'logo', 'content'], fileName);
    }
    return { logo: checked.logo, bytes };
  }

  private async logoNow(actor: Actor, { id }: BodySnapshot): Promise<StyleLogo | null> {
    const row = await this.styles.ofBody(id, { asAt: this.clock.today(), revision: actor.revision });
    return row?.style.logo ?? null;
  }

  /** A sample of it as a picture. @throws Refusal where no paper can be written so */
  private async drawn(style: HouseStyle, { terms }: BodySnapshot, logo: Logo | null): Promise<Buffer> {
    const sample = samplePaper(style, { body: terms.name, meetingDate: this.clock.today() }, logo);
    try {
      return await this.renderer.firstPage(sample, currentWriteScope().signal);
    } catch (error) {
      if (error instanceof PaperUnsoundError) throw new Refusal(unsoundBlockers(error.problems));
      if (!logo) throw error;
      const message =
        'The picture cannot be drawn: it is damaged, or of an unusual kind. Save it again as PNG and choose that.';
      throw refuse('FILE_DAMAGED', message, ['input', 'style', 'logo', 'content']);
    }
  }
}

function requireVersion({ id, terms }: BodySnapshot, version: number, expected: number): void {
  if (version === expected) return;
  const problem: Problem = {
    code: 'VERSION_CONFLICT',
    message: `Somebody else set the house style of ${terms.name} first: it is at version ${version}, you had version ${expected}. Read it again and send version ${version} if your change still holds.`,
    path: ['input', 'expectedVersion'],
    subject: id,
  };
  throw new Refusal([problem]);
}
