/** Programs the tests read written files with. A missing one skips its test, or fails it where REQUIRE_TOOLS=1. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program, or a program with the arguments by which it says that it can do what is wanted. */
type Tool = string | readonly [program: string, ...probe: string[]];

const known = new Map<string, boolean>();

function present(tool: Tool): boolean {
  const key = String(tool);
  if (!known.has(key)) known.set(key, answers(tool));
  return known.get(key)!;
}

function answers(tool: Tool): boolean {
  if (typeof tool === 'string') return spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;
  const [program, ...probe] = tool;
  return spawnSync(program, probe, { stdio: 'ignore' }).status === 0;
}

/** A test that needs a program: it runs where the program is, fails where it must be, is skipped elsewhere. */
export function itWith(tool: Tool, title: string, body: () => Promise<void>, ms = 180_000): void {
  const program = typeof tool === 'string' ? tool : tool.join(' ');
  if (present(tool)) it(title, body, ms);
  else if (process.env['REQUIRE_TOOLS'] === '1')
    it(title, () => {
      throw new Error(`${program} is not installed`);
    });
  else it.skip(`${title} (${program} is not installed)`, body);
}

/** The same for tests that need a program together, and what they begin with. */
export function describeWith(tool: Tool, title: string, body: () => void): void {
  if (present(tool)) describe(title, body);
  else itWith(tool, title, () => Promise.resolve());
}

/** Runs a program to its end and gives what it wrote; throws with its complaints where it fails. */
export function run(program: string, args: readonly string[], input?: Uint8Array | string): string {
  return execFileSync(program, args, { encoding: 'utf8', input, maxBuffer: 1 << 26, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): { readonly path: string; write(name: string, data: Uint8Array | string): string } {
  const path = mkdtempSync(join(tmpdir(), 'paper-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write(name, data) {
      const file = join(path, name);
      writeFileSync(file, data);
      return file;
    },
  };
}

/** What LibreOffice shows of a file, as the text of the PDF it makes of it (without layout: one paragraph after another). */
export function officeText(file: string, folder: string): string {
  run('soffice', [
    `-env:UserInstallation=file://${folder}/office`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    file,
  ]);
  return run('pdftotext', ['-layout', file.replace(/\.\w+$/, '.pdf'), '-']);
}
