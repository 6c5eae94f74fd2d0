// Writes the bill of materials of what we ship, checks the licences of all packages, and asks for known weaknesses.
//   node .ci/security.mjs FOLDER
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { auditVerdict, FOR_TOOLS, licenceFaults, SHIPPED } from './security-rules.mjs';

const folder = process.argv[2] ?? '.';
const root = path.resolve(import.meta.dirname, '..');
const say = (text) => process.stdout.write(`${text}\n`);
const npm = (...args) =>
  spawnSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 120_000, shell: false });

function billOfMaterials(...more) {
  const { stdout, stderr, status } = npm('sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', ...more);
  if (status !== 0) throw new Error(`npm sbom failed:\n${stderr}`);
  const bill = JSON.parse(stdout);
  // npm calls it by the name of the folder
  bill.metadata.component.name = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).name;
  return bill;
}

const shipped = billOfMaterials('--omit', 'dev');
const file = path.join(folder, 'sbom.cdx.json');
fs.writeFileSync(file, `${JSON.stringify(shipped, null, 2)}\n`);
const all = billOfMaterials();
say(`${file}: ${shipped.components.length} packages that we ship, of ${all.components.length}`);

const faults = [
  ...licenceFaults(shipped.components, SHIPPED),
  ...licenceFaults(all.components, [...SHIPPED, ...FOR_TOOLS]),
];
say(faults.length === 0 ? 'Every licence is on the list.' : [...new Set(faults)].join('\n'));

let answer = null;
try {
  answer = JSON.parse(npm('audit', '--omit', 'dev', '--json').stdout);
} catch {
  // said below
}
const { fails, said } = auditVerdict(answer);
say(said);
process.exit(faults.length > 0 || fails ? 1 : 0);
