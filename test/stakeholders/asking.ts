import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';

export interface Sent {
  readonly saved: boolean;
  readonly problems: readonly { code: string; message: string; path: string[]; subject: string | null }[];
  readonly [thing: string]: any;
}

/** A test app with its cast, and ways to ask of project ALPHA and to write to it as the lead, unless told otherwise. */
export interface Asking {
  readonly app: TestApp;
  readonly cast: Cast;
  /** A part of project ALPHA; `variables` may hold asAt and knownAt. */
  project(selection: string, variables?: Record<string, unknown>): Promise<any>;
  /** The payload of a mutation, refused or not; `selection` is of the thing. */
  send(field: string, type: string, input: object, selection: string, token?: string): Promise<Sent>;
  /** The instant of the last write. */
  now(): Promise<string>;
}

export async function startAsking(today: string): Promise<Asking> {
  const app = await startTestApp({ today });
  const cast = await startCast(app);
  return {
    app,
    cast,
    async project(selection, variables = {}) {
      const document = `query($asAt: Date, $knownAt: DateTime) { project(code: "ALPHA", asAt: $asAt, knownAt: $knownAt) { ${selection} } }`;
      const { body } = await app.gql(cast.reviewer, document, variables);
      expect(body.errors).toBeUndefined();
      return body.data.project;
    },
    async send(field, type, input, selection, token = cast.lead) {
      const document = `mutation($input: ${type}!) { ${field}(input: $input) { saved problems { code message path subject } ${selection} } }`;
      const { body } = await app.gql(token, document, { input });
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      return body.data[field];
    },
    async now() {
      const [clock] = await app.sql.rows<{ at: Date }>('test-at', 'SELECT at FROM record_clock');
      return clock!.at.toISOString();
    },
  };
}

/** What a refusal is expected to look like. */
export const refusal = (code: string, ...field: string[]) => ({
  saved: false,
  problems: [{ code, path: ['input', ...field] }],
});

export const NOBODY = '00000000-0000-4000-8000-000000000000';
