// Does what takes long beside the server's own thread: papers to PDF, drawings to PNG.
// Plain JavaScript, so that the same file runs built and under test.
// In: { id, kind: 'pdf' or 'pages', compiler, files, timestamp } or { id, kind: 'png', svg, scale };
// out: { id, bytes }, { id, pages } or { id, complaints }.
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const ROOT = '/paper';
const require = createRequire(import.meta.url);
const fonts = workerData.fonts.map((font) => Buffer.from(font));

let compiler;
let drawing;

/** What the compiler said, in its own words; every warning counts, for a missing font is only a warning. */
function complaintsOf(diagnostics) {
  return diagnostics.shortDiagnostics.map(({ message }) => message);
}

function compile({ kind, compiler: package_, files, timestamp }) {
  compiler ??= require(package_).NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: fonts }] });
  try {
    for (const [name, text] of Object.entries(files)) compiler.mapShadow(`${ROOT}/${name}`, Buffer.from(text, 'utf8'));
    const outcome = compiler.compile({ mainFilePath: `${ROOT}/main.typ`, resetRead: true });
    const said = outcome.takeDiagnostics() ?? outcome.takeWarnings();
    if (said || !outcome.result) return { complaints: said ? complaintsOf(said) : ['The compiler gave no document'] };
    if (kind === 'pages') return { pages: outcome.result.numOfPages };
    return { bytes: compiler.pdf(outcome.result, { pdfStandard: 'ua-1', creationTimestamp: timestamp }) };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0); // or memory grows past 1 GB
  }
}

async function draw({ svg, scale }) {
  if (!drawing) {
    const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
    await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
    drawing = Resvg;
  }
  const font = { fontBuffers: fonts, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' };
  const picture = new drawing(svg, { fitTo: { mode: 'zoom', value: scale }, background: '#ffffff', font });
  const image = picture.render();
  try {
    return { bytes: image.asPng() };
  } finally {
    image.free();
    picture.free();
  }
}

/** The message of an error; the compiler wraps its own in the print-out of a structure. */
function complaintsIn(error) {
  const text = String(error?.message ?? error);
  const said = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) =>
    message.replace(/\\(.)/g, '$1'),
  );
  return said.length > 0 ? said : [text];
}

parentPort.on('message', async ({ id, ...job }) => {
  let answer;
  try {
    answer = job.kind === 'png' ? await draw(job) : compile(job);
  } catch (error) {
    answer = { complaints: complaintsIn(error) };
  }
  parentPort.postMessage({ id, ...answer });
});
