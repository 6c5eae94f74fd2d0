import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import nunjucks from 'nunjucks';
import { formProof } from '../../platform/auth/session-cookie.js';
import { pageUnderBase } from '../../platform/http/base-path.js';
import { takesGzip } from '../../platform/http/compress.js';
import { answerError } from '../../platform/http/error.filter.js';
import { Log } from '../../platform/http/log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { GOVUK, MOJ, PageAssets } from './page-assets.service.js';
import { may } from '../../platform/auth/policy.js';
import { projectHome } from './project-parts.js';
import { stateWords } from './state-words.js';
import { PAGE_CSP } from './page-policy.js';
import { ABOUT_PAGES, ABOUT_TITLES } from '../about/texts.js';
import { queryOf } from './address.js';
import { inSteps } from '../../platform/work/steps.js';
import { taskOf, WorkPool } from '../../platform/work/work-pool.service.js';
import { Ask } from './ask.service.js';
import { exampleDay, exampleNear } from './example-day.js';
import { askedFile, fileAddress } from './downloads.js';
import type { Actor } from '../../platform/auth/actor.js';
import { isShownAgain } from './typed-form.js';
import { isPartnerOnly } from './ways-on.js';
import { savedElsewhere } from './saved-words.js';
import { withPartyLinks } from './party-links.js';
import type { Table } from './table.js';
import { TemplateLoader } from './template-loader.js';
import { type FileKind, MEDIA_TYPES, writeTable } from '../../spreadsheets/write-table.js';
import { packing } from './table-file.js';
import { dateParts, day } from './words.js';

const zip = promisify(gzip);

/** What stands at the foot of every page. */
const ABOUT_LINKS = [
  ...ABOUT_PAGES.map((page) => ({ href: `/${page}`, text: ABOUT_TITLES[page] })),
  { href: '/what-changed', text: 'What changed in this version' },
];

const WRITE = taskOf<typeof writeTable>(new URL('../../spreadsheets/write-table.js', import.meta.url), 'writeTable');
/** Larger tables are written in a thread: they would hold this one for tens of milliseconds. */
const MOST_CELLS_HERE = { csv: 20_000, xlsx: 2_000 };

/** Sends a text, compressed where the browser takes that. */
export async function sendText(request: FastifyRequest, reply: FastifyReply, text: string | Buffer): Promise<void> {
  reply.header('vary', 'accept-encoding');
  const zipped = takesGzip(request);
  if (zipped) reply.header('content-encoding', 'gzip');
  await reply.send(zipped ? await zip(text) : text);
}

/** What a template is given beside the view model of its page. */
interface Frame {
  readonly title: string;
  /** HTTP status; 200 unless something is wrong. */
  readonly status?: number;
}

/** A view model. Its tables can be had as files. */
export interface Model extends Readonly<Record<string, unknown>> {
  /** The status date of the project that it is of: examples of dates are near to it. */
  readonly near?: string;
  readonly tables?: Readonly<Record<string, Table>>;
}

/** Who the page is for, as its frame names them; null: somebody who is not signed in. */
function viewerOf(actor: Actor | null) {
  if (actor === null || actor.personId === null) return null;
  return { name: actor.personName, partner: isPartnerOnly(actor), administers: may(actor, 'addPerson') };
}

/** The proof that the forms of a page carry; empty: nobody is signed in. */
export function proofFor({ session, actor }: FastifyRequest): string {
  if (session === null || !actor?.personId) return '';
  return formProof(session, randomBytes(9).toString('base64url'), actor.personId);
}

/** What is said of the project of a page that is closed or archived; null: it is open, or the page is of none. */
function endedWords({ endedProjects, url }: FastifyRequest, { project }: Model): string | null {
  const code = (project as { readonly code?: string } | undefined)?.code ?? '';
  const ended = endedProjects?.get(code);
  if (!ended || new URL(url, 'http://x').pathname === projectHome(code)) return null;
  return `${stateWords(ended.state, ended.since)}. Nothing new can be added to this project.`;
}

/** The templates, each compiled once in a process, for all programs that run in it. */
const TEMPLATES = new nunjucks.Environment(
  new TemplateLoader([path.join(import.meta.dirname, '..'), path.join(GOVUK, 'dist'), MOJ], { noCache: false }),
  { autoescape: true, throwOnUndefined: false, trimBlocks: true },
);
TEMPLATES.addFilter('fileAddress', fileAddress);
TEMPLATES.addFilter('mojDate', (date: string) => day(date));
TEMPLATES.addFilter('dateParts', dateParts);

/** Writes pages: a view model and a template become HTML, in the frame that all pages share. */
@Injectable()
export class PageRenderer {
  /** What is said once a form was saved, by the last part of its address; null: it is no form. */
  private whenSaved: (form: string) => string | null = () => null;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly ask: Ask,
    private readonly work: WorkPool,
    private readonly assets: PageAssets,
    private readonly log: Log,
  ) {}

  /**
   * Sends a page, or where its address asks for one of its tables as a file, that. Text in the view model is text on the
   * page, whatever it holds.
   */
  send(request: FastifyRequest, reply: FastifyReply, template: string, frame: Frame, model: Model = {}): void {
    const asked = askedFile(request.url, model.tables ?? {});
    if (asked) {
      this.sent(request, reply, this.sendFile(request, reply, asked.table, asked.kind));
      return;
    }
    const { actor } = request; // null on a page that says that the database is away
    const html = TEMPLATES.render(template, {
      title: frame.title,
      demo: this.config.demo,
      about_links: ABOUT_LINKS,
      assets: this.assets,
      viewer: viewerOf(actor),
      proof: proofFor(request),
      here: request.url,
      restored: isShownAgain(request.body),
      saved: this.savedText(request.url),
      ended: endedWords(request, model),
      example: exampleDay(model.near ?? exampleNear(this.config.demo, this.clock.today())),
      ...(request.partyPath ? withPartyLinks(model, request.partyPath) : model),
    });
    reply
      .code(frame.status ?? 200)
      .headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_CSP });
    this.sent(request, reply, sendText(request, reply, pageUnderBase(html, this.config.basePath)));
  }

  /** Called once, by what knows the forms. */
  sayWhenSaved(words: (form: string) => string | null): void {
    this.whenSaved = words;
  }

  /** What the address says was saved; null: nothing. */
  private savedText(address: string): string | null {
    const done = queryOf(address, 'done');
    return done === '' ? null : (this.whenSaved(done) ?? savedElsewhere(done) ?? 'Saved.');
  }

  /** An answer on its way, which nobody waits for: where it fails, that is answered. */
  private sent(request: FastifyRequest, reply: FastifyReply, sending: Promise<void>): void {
    sending.catch((error: unknown) => answerError(error, request, reply, this.log));
  }

  private async sendFile(request: FastifyRequest, reply: FastifyReply, table: Table, kind: FileKind): Promise<void> {
    const job = await inSteps(packing(table, kind, this.ask.fileFor(request)));
    const few = job.cells <= MOST_CELLS_HERE[kind];
    const bytes = await (few ? writeTable(job) : this.work.run('long', WRITE, job, request.givenUp));
    reply.headers({
      'content-type': MEDIA_TYPES[kind],
      'content-disposition': `attachment; filename="${table.id}.${kind}"`,
      'cache-control': 'private, no-store',
    });
    await reply.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)); // the same memory
  }
}
