import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type AnswerTo, type Question, question } from '../../src/pages/frame/question.js';
import { PILOT } from '../../src/pages/pilots/pilots.graphql.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** As pages ask: the question has to be one whose answer is typed. */
const ask = <Answer, Variables>(asked: Question<Answer, Variables>, variables: Variables) => [asked, variables];

describe('what pages ask', () => {
  it('is typed as the schema has it', () => {
    execFileSync('node', ['test/support/write-questions.mjs', '--check'], { cwd: ROOT, stdio: 'pipe' });
  });

  it('does not compile with a field that the schema does not have, or that was not asked for', () => {
    type Pilot = NonNullable<AnswerTo<typeof PILOT>['project']['pilot']>;
    const told = (pilot: Pick<Pilot, 'code' | 'state'>): string => `${pilot.code} ${pilot.state}`;
    expect(told({ code: 'P1', state: 'INVITED' })).toBe('P1 INVITED');
    // @ts-expect-error a pilot has no state of this name
    expect(told({ code: 'P1', state: 'ASKED_NICELY' })).toBe('P1 ASKED_NICELY');
    // @ts-expect-error the page of a pilot does not ask for its colour
    expect((pilot: Pilot): unknown => pilot.colour).toBeDefined();
    // @ts-expect-error nobody has typed what this answers: `npm run questions` would refuse a field that is not there
    expect(ask(question('query { projects { colour } }'), {})).toHaveLength(2);
    // @ts-expect-error a pilot is asked for by its code and that of its project
    expect(ask(PILOT, { first: 1 })).toHaveLength(2);
  });

  it('has no type beside that of its question', () => {
    const pages = path.join(ROOT, 'src/pages');
    const files = fs.readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const texts = files.map((file) => [file, fs.readFileSync(path.join(pages, file), 'utf8')] as const);
    const untyped = texts.filter(([, text]) => /\brunText\(|as unknown as (?:FormAsk|Preview)/u.test(text));
    expect(untyped.map(([file]) => file).sort()).toEqual([
      'forms/forms.controller.ts', // writes the mutations of forms, and asks for their entries, as it goes
      'frame/ask.service.ts',
      'frame/form-field.ts',
    ]);
  });
});
