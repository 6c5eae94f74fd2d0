import fs from 'node:fs';
import path from 'node:path';
import { DemoTokensService } from '../../../src/demo/demo-tokens.service.js';
import { Role } from '../../../src/platform/auth/role.js';
import { layTheRest } from '../../amending/lay.js';
import type { TestApp } from '../../support/app.js';
import { namesIn } from '../../texts/interface-names.js';
import { filledDatabase, FOLDER } from '../../support/database.js';
import { demonstrationDatabase, startPages } from '../../support/demonstration.js';
import { MAIL_TO_NOWHERE } from '../../support/mail-server.js';
import { seenOn } from '../html-reader.js';
import { everybody, type FoundForm, formsOfPages, type Person } from './walk.js';

/** Somebody, and the forms that they find: each kind of form once, whatever it is about. */
export interface Sender extends Person {
  readonly forms: readonly FoundForm[];
}

/** What was found on the pages that somebody may see. */
export interface Found {
  readonly forms: readonly FoundForm[];
  /** How many pages were opened. */
  readonly pages: number;
  /** The names of the interface among what people read on them, each with the first page that has it. */
  readonly names: readonly (readonly [name: string, page: string])[];
}

const FOUND = path.join(FOLDER, 'forms.json');

interface Forms {
  readonly app: TestApp;
  readonly all: readonly Sender[];
  /** By person. */
  readonly found: Readonly<Record<string, Found>>;
}

/**
 * The demonstration, with a record of each kind that can be amended, and everybody of it with the forms of one method that
 * they find by themselves on the pages they may see. The pages are walked once in a run: a copy has the same.
 */
export async function startForms(method: FoundForm['method']): Promise<Forms> {
  const database = await filledDatabase('forms', lookForForms, demonstrationDatabase);
  const pages = await startPages(MAIL_TO_NOWHERE, database.url);
  const app = { ...pages, stop: () => pages.stop().then(() => database.drop()) };
  const found = JSON.parse(fs.readFileSync(FOUND, 'utf8')) as Record<string, Found>;
  const people = await everybody(app);
  const all = people.map((one) => ({ ...one, forms: found[one.who]!.forms.filter((form) => form.method === method) }));
  return { app, all, found };
}

async function lookForForms(databaseUrl: string): Promise<void> {
  const app = await startPages(MAIL_TO_NOWHERE, databaseUrl);
  const tokens = await app.app.get(DemoTokensService).renew();
  await layTheRest(app, tokens.find(({ role }) => role === Role.PROJECT_LEAD)!.secret);
  const found: Record<string, Found> = {};
  for (const person of await everybody(app)) {
    const [opened, names] = [new Set<string>(), new Map<string, string>()];
    const forms = await formsOfPages(person, /^/u, opened, (page, html) => {
      for (const name of namesIn(seenOn(html))) if (!names.has(name)) names.set(name, page);
    });
    found[person.who] = { forms, pages: opened.size, names: [...names] };
  }
  fs.writeFileSync(FOUND, JSON.stringify(found));
  await app.stop();
}
