// The program as it is shipped, for tests that start it: built once in a run, in its folder, from what is translated already.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { translated } from './typescript-loader.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SOURCE = path.join(ROOT, 'src');
const FOLDER = path.join(process.env.TEST_FOLDER, 'program');
/** Beside the built modules, as in the repository: what they read by its place. */
const BESIDE = ['node_modules', 'package.json', '.github'];
const { assets } = JSON.parse(fs.readFileSync(path.join(ROOT, 'nest-cli.json'), 'utf8')).compilerOptions;
const ENDINGS = /\{(.*)\}/u.exec(assets[0].include)[1].split(',');

/** The folder of the built modules; the first that asks for it builds them. */
export async function builtProgram() {
  const built = path.join(FOLDER, 'dist');
  if (isFirst()) await build(path.join(FOLDER, 'draft'), built);
  for (let waits = 0; waits < 2400 && !fs.existsSync(built); waits++) await delay(50);
  if (!fs.existsSync(built)) throw new Error('the program was not built');
  return built;
}

function isFirst() {
  try {
    fs.mkdirSync(FOLDER);
    return true;
  } catch {
    return false;
  }
}

async function build(draft, built) {
  for (const name of BESIDE) fs.symlinkSync(path.join(ROOT, name), path.join(FOLDER, name));
  for (const file of fs.readdirSync(SOURCE, { recursive: true })) {
    if (path.extname(file) === '') continue; // a folder
    const [from, to] = [path.join(SOURCE, file), path.join(draft, file)];
    fs.mkdirSync(path.dirname(to), { recursive: true });
    if (file.endsWith('.ts')) {
      const code = (await translated(from)).replace(/^\/\/# sourceMappingURL=.*$/mu, '');
      fs.writeFileSync(to.replace(/\.ts$/u, '.js'), code);
    } else if (ENDINGS.includes(path.extname(file).slice(1))) fs.copyFileSync(from, to);
  }
  await promisify(execFile)(process.execPath, [path.join(ROOT, '.build/program.mjs'), draft]);
  fs.renameSync(draft, built);
}
