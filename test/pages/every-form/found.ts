import fs from 'node:fs';
import path from 'node:path';
import { DemoTokensService } from '../../../src/demo/demo-tokens.service.js';
import { Role } from '../../../src/platform/auth/role.js';
import { layTheRest } from '../../amending/lay.js';
import type { TestApp } from '../../support/app.js';
import { filledDatabase, FOLDER } from '../../support/database.js';
import { demonstrationDatabase, startPages } from '../../support/demonstration.js';
import { MAIL_TO_NOWHERE } from '../../support/mail-server.js';
import { everybody, type FoundForm, formsOfPages, type Person } from './walk.js';

/** Somebody, and the forms that they find: each kind of form once, whatever it is about. */
export interface Sender extends Person {
  readonly forms: readonly FoundForm[];
}

const FOUND = path.join(FOLDER, 'forms.json');

/**
 * The demonstration, with a record of each kind that can be amended, and everybody of it with the forms of one method that
 * they find by themselves on the pages they may see. They are looked for once in a run: a copy has the same.
 */
export async function startForms(method: FoundForm['method']): Promise<{ app: TestApp; all: readonly Sender[] }> {
  const database = await filledDatabase('forms', lookForForms, demonstrationDatabase);
  const pages = await startPages(MAIL_TO_NOWHERE, database.url);
  const app = { ...pages, stop: () => pages.stop().then(() => database.drop()) };
  const found = JSON.parse(fs.readFileSync(FOUND, 'utf8')) as Record<string, FoundForm[]>;
  const people = await everybody(app);
  return {
    app,
    all: people.map((one) => ({ ...one, forms: found[one.who]!.filter((form) => form.method === method) })),
  };
}

async function lookForForms(databaseUrl: string): Promise<void> {
  const app = await startPages(MAIL_TO_NOWHERE, databaseUrl);
  const tokens = await app.app.get(DemoTokensService).renew();
  await layTheRest(app, tokens.find(({ role }) => role === Role.PROJECT_LEAD)!.secret);
  const found: Record<string, FoundForm[]> = {};
  for (const person of await everybody(app)) found[person.who] = await formsOfPages(person);
  fs.writeFileSync(FOUND, JSON.stringify(found));
  await app.stop();
}
