import { startTestApp, type TestApp } from './app.js';
import type { Payload, Reads } from './client.js';
import { type Cast, startCast } from './people.js';

/** The program with its cast, and short ways to ask about project ALPHA and to write to it. */
export interface Alpha {
  readonly app: TestApp;
  readonly cast: Cast;
  /** What a mutation gives, saved or refused; sent by the lead unless told otherwise. */
  readonly run: (operation: string, input: object, token?: string | null, reads?: Reads) => Promise<Payload>;
  /** The thing that a mutation gives; it has to be saved, with nothing to say against it. */
  readonly done: (operation: string, input: object, token?: string | null, reads?: Reads) => Promise<any>;
  /** A selection on the project, on a day and as known at an instant. */
  readonly project: (selection: string, view?: object, token?: string | null) => Promise<any>;
}

export interface AlphaOptions {
  readonly today: string;
  /** Settings of the program. */
  readonly env?: Readonly<Record<string, string>>;
  /** What is read of things, by the names of their types. */
  readonly reads?: Readonly<Record<string, string>>;
  /** Who reads where nobody is named. */
  readonly reader?: 'lead' | 'reviewer' | 'secretary';
  readonly writer?: 'lead' | 'secretary';
}

export async function startAlpha(options: AlphaOptions): Promise<Alpha> {
  const app = await startTestApp({ today: options.today, env: options.env ?? {} });
  return alphaOf(app, await startCast(app), options);
}

/** The same for a program that runs. */
export function alphaOf(app: TestApp, cast: Cast, options: Omit<AlphaOptions, 'today' | 'env'> = {}): Alpha {
  const { reads: own = {}, reader = 'reviewer', writer = 'lead' } = options;
  const run: Alpha['run'] = (operation, input, token = cast[writer], reads = own) =>
    app.run(token, operation, input, reads);
  return {
    app,
    cast,
    run,
    async done(operation, input, token, reads) {
      const { saved, problems, ...things } = await run(operation, input, token, reads);
      if (!saved || problems.length > 0) throw new Error(`${operation}: ${JSON.stringify(problems)}`);
      return Object.values(things)[0];
    },
    async project(selection, view = {}, token = cast[reader]) {
      const document = `query($asAt: Date, $knownAt: DateTime) {
        project(code: "ALPHA", asAt: $asAt, knownAt: $knownAt) { ${selection} } }`;
      return (await app.query(token, document, { ...view })).project;
    },
  };
}
