import fs from 'node:fs';
import path from 'node:path';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import readability from 'text-readability';
import { namesIn } from './interface-names.js';
import { sentencesOf, type ShippedText, shippedTexts } from './shipped-texts.js';

/** Words of the field, of its sources and of computing that the dictionary does not have. Keep it short: a plainer word is better. */
const WORDS_OF_THE_FIELD = fs
  .readFileSync(path.join(import.meta.dirname, 'words-of-the-field.txt'), 'utf8')
  .split('\n')
  .filter((word) => word !== '' && !word.startsWith('#'));

/** Words in the longest sentence; a document for engineers may have longer ones. */
const LONGEST = 25;
const LONGEST_IN_DOCUMENTS = 40;
/** The reading ease of Flesch, of all sentences of a kind: 60 is plain English, 80 is easy. */
const EASE = 80;
const EASE_OF_DOCUMENTS = 70;

/** Ways of saying things that readers stumbled over, and what to say instead. */
const DIALECT: readonly (readonly [RegExp, string])[] = [
  [/\bis so\b/iu, 'No pilots match. Clear the filters.'],
  [/\bwaits? for you\b/iu, 'Your tasks'],
  [/\bon record\b/iu, 'saved, added, recorded'],
  [/\bleft empty\b|\bleave empty\b/iu, 'Leave blank if …'],
  [/\banew\b/iu, 'again'],
  [/\bamiss\b/iu, 'To put right'],
  [/\bwhat (?:can|may) follow\b/iu, 'It can become …'],
  [/\bnames no\b/iu, 'This organisation is not in the register.'],
  [/\bstands? (?:between|in the way)\b/iu, 'Before you can …'],
  [/^(?:Enter|Choose): /u, 'Enter the name'],
  [/\bhow soon is not said\b/iu, 'No proximity'],
];

const TEXTS = shippedTexts();
const FOR_PEOPLE = [...TEXTS.pages, ...TEXTS.problems];
const ALL = Object.values(TEXTS).flat();

const found = (texts: readonly ShippedText[], faultOf: (text: string) => string | null): string[] =>
  texts.flatMap(({ at, text }) => {
    const fault = faultOf(text);
    return fault === null ? [] : [`${at}: ${fault}: ${text}`];
  });

describe('what the program says', () => {
  it('is found in the source', () => {
    expect(TEXTS.pages.length).toBeGreaterThan(2_000);
    expect(TEXTS.problems.length).toBeGreaterThan(1_500);
    expect(TEXTS.documents.length).toBeGreaterThan(500);
  });

  it('is spelt as in British English', () => {
    const speller = nspell(dictionary);
    for (const word of WORDS_OF_THE_FIELD) speller.add(word);
    const wrong = (text: string): string | null => {
      const words =
        text.replaceAll('’', "'").match(/(?<![\p{L}\p{N}/@.#&_-])\p{L}[\p{L}']+(?![\p{L}\p{N}/@_])/gu) ?? [];
      const bad = words
        .map((word) => word.replace(/'s?$/u, ''))
        .filter(
          (word) => /^\p{Lu}?\p{Ll}{2,}$/u.test(word) && !speller.correct(word) && !speller.correct(word.toLowerCase()),
        );
      return bad.length ? bad.join(', ') : null;
    };
    expect(found(ALL, wrong)).toEqual([]);
  });

  it('has no long sentences', () => {
    const tooLong = (most: number) => (text: string) => {
      const long = sentencesOf(text).find((sentence) => sentence.split(/\s+/u).length > most);
      return long === undefined ? null : `more than ${most} words in a sentence`;
    };
    expect(found([...FOR_PEOPLE, ...TEXTS.programmers], tooLong(LONGEST))).toEqual([]);
    expect(found(TEXTS.documents, tooLong(LONGEST_IN_DOCUMENTS))).toEqual([]);
  });

  it.each([
    ['pages', EASE],
    ['problems', EASE],
    ['programmers', EASE],
    ['documents', EASE_OF_DOCUMENTS],
  ] as const)('is easy to read: %s', (kind, least) => {
    const sentences = TEXTS[kind]
      .flatMap(({ text }) => sentencesOf(text))
      .filter((sentence) => /[.?!]$/u.test(sentence))
      .map((sentence) => sentence.replaceAll('…', 'this'));
    expect(readability.fleschReadingEase(sentences.join(' '))).toBeGreaterThan(least);
  });

  it('names no field and no code of the interface to people', () => {
    const names = (text: string): string | null => namesIn(text).join(', ') || null;
    expect(found(FOR_PEOPLE, names)).toEqual([]);
  });

  it('is plain English', () => {
    const said = (text: string): string | null => {
      const [, better] = DIALECT.find(([phrase]) => phrase.test(text)) ?? [];
      return better === undefined ? null : `say rather “${better}”`;
    };
    expect(found(FOR_PEOPLE, said)).toEqual([]);
  });
});
