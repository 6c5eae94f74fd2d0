import path from 'node:path';
import { build, type Metafile } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '..');
/** What the program imports by hand once it has its settings. */
const BEGINS = ['src/main.ts', 'src/app.domains.ts', 'src/app.module.ts', 'src/platform/http/start.ts'];

/** Packages that every start of the program loads, used or not. What only some requests need is imported by these, or by a thread. */
const AT_THE_START: readonly string[] = [
  '@apollo/server',
  '@escape.tech/graphql-armor-max-aliases',
  '@escape.tech/graphql-armor-max-depth',
  '@nestjs/apollo',
  '@nestjs/common',
  '@nestjs/core',
  '@nestjs/graphql',
  '@nestjs/platform-fastify',
  '@nestjs/typeorm',
  '@opentelemetry/api',
  'class-transformer',
  'class-validator',
  'dataloader',
  'diff',
  'fastify',
  'graphql',
  'graphql-jit',
  'graphql-query-complexity',
  'graphql-ws',
  'lru-cache',
  'nunjucks',
  'pg',
  'pino',
  'piscina',
  'rate-limiter-flexible',
  'reflect-metadata',
  'rxjs',
  'typeorm',
  'ws',
];

/** The packages that our modules import as they are loaded, beginning at some of them. */
function packagesOf({ inputs }: Metafile, begins: readonly string[]): string[] {
  const packages = new Set<string>();
  const reached = new Set(begins);
  for (const file of reached)
    for (const { path: name, kind, external } of inputs[file]!.imports) {
      if (kind === 'dynamic-import' || name === '<runtime>') continue;
      if (!external) reached.add(name);
      else if (!/^(?:node:|\.)/u.test(name)) packages.add(/^(?:@[^/]+\/)?[^/]+/u.exec(name)![0]);
    }
  return [...packages].sort();
}

describe('a start of the program', () => {
  it('loads no package but those that it needs: writers of files and the like wait for somebody to ask for them', async () => {
    const { metafile } = await build({
      absWorkingDir: ROOT,
      entryPoints: ['src/main.ts'],
      bundle: true,
      splitting: true,
      write: false,
      outdir: 'dist',
      format: 'esm',
      platform: 'node',
      packages: 'external',
      metafile: true,
      logLevel: 'silent',
    });
    expect(packagesOf(metafile, BEGINS)).toEqual(AT_THE_START);
  });
});
