// Compiles papers to PDF beside the server's own thread. Plain JavaScript, so that the same file runs built and under test.
// In: { id, files: { name: text }, timestamp }; out: { id, pdf } or { id, complaints }.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const ROOT = '/paper';
const { NodeCompiler } = createRequire(import.meta.url)(workerData.compiler);
const compiler = NodeCompiler.create({
  workspace: ROOT,
  fontArgs: [{ fontBlobs: workerData.fonts.map((font) => Buffer.from(font)) }],
});

/** What the compiler said, in its own words; every warning counts, for a missing font is only a warning. */
function complaintsOf(diagnostics) {
  return diagnostics.shortDiagnostics.map(({ message }) => message);
}

function compile({ files, timestamp }) {
  for (const [name, text] of Object.entries(files)) compiler.mapShadow(`${ROOT}/${name}`, Buffer.from(text, 'utf8'));
  const outcome = compiler.compile({ mainFilePath: `${ROOT}/main.typ`, resetRead: true });
  const said = outcome.takeDiagnostics() ?? outcome.takeWarnings();
  if (said || !outcome.result) return { complaints: said ? complaintsOf(said) : ['The compiler gave no document'] };
  const pdf = compiler.pdf(outcome.result, { pdfStandard: 'ua-1', creationTimestamp: timestamp });
  return { pdf: new Uint8Array(pdf) };
}

parentPort.on('message', ({ id, ...job }) => {
  let answer;
  try {
    answer = compile(job);
  } catch (error) {
    const words = [...String(error.message).matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text);
    answer = { complaints: words.length > 0 ? words : [String(error.message)] };
  }
  compiler.resetShadow();
  compiler.evictCache(0); // or memory grows past 1 GB
  parentPort.postMessage({ id, ...answer });
});
