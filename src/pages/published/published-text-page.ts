/** Decides how a published output and an adopted text are shown to everybody: the text, who signed it, and its files. */
import { tableOf } from '../frame/table.js';
import { day, formatName, sayEnum } from '../frame/words.js';
import { sectionsOf } from './text-sections.js';
import type { PUBLISHED_OUTPUT, ADOPTED } from './published.graphql.js';
import type { AnswerTo } from '../frame/question.js';

interface Clause {
  readonly number: string | null;
  readonly kind: string;
  readonly text: string;
}

export type PublishedOutput = AnswerTo<typeof PUBLISHED_OUTPUT>['publishedOutput'];

/** The view model of the page of a published output. */
export function publishedOutputPage(output: PublishedOutput) {
  const { title, label, purpose, parts } = output;
  const whole = [...output.clauses, ...parts.flatMap(({ clauses }) => clauses)];
  return {
    area: 'published',
    back: { href: '/published', text: 'Everything published' },
    caption: `${sayEnum(output.kind)}, ${label}`,
    heading: title,
    lead: purpose,
    says: `Published on ${day(output.publishedOn)}. The text below is the one that was signed.`,
    texts: [
      ...(output.clauses.length ? [{ title: null, sections: sectionsOf(output.clauses) }] : []),
      ...parts.map((part) => ({ title: `${part.title}, ${part.label}`, sections: sectionsOf(part.clauses) })),
    ],
    sha256: output.contentSha256,
    files: [],
    tables: {
      signatures: tableOf(
        { id: 'signatures', caption: 'Who signed this text', empty: 'Nobody’s badge is on it.' },
        [
          { head: 'Organisation', cell: ({ organisation }) => organisation },
          { head: 'Signed on', cell: ({ signedOn }) => day(signedOn) },
        ],
        output.badges,
      ),
      text: textTable(whole),
    },
  };
}

function textTable(clauses: readonly (Clause & { readonly treatment?: string })[]) {
  return tableOf(
    { id: 'text', caption: 'The text', empty: 'It has no text.' },
    [
      { head: 'Number', cell: ({ number }) => number ?? '' },
      { head: 'Part', cell: ({ kind }) => sayEnum(kind) },
      { head: 'Words', cell: ({ text }) => ({ text, verbatim: true }) },
      ...(clauses.some(({ treatment }) => treatment)
        ? [
            {
              head: 'Against the version',
              cell: (clause: { readonly treatment?: string }) => MARKS[clause.treatment ?? ''] ?? 'As in the version',
            },
          ]
        : []),
    ],
    clauses,
  );
}

const MARKS: Readonly<Record<string, string>> = { REWORDED: 'Reworded', ADDED: 'Added', OMITTED: 'Left out' };
const MOVED_ON: Readonly<Record<string, string>> = {
  NEWER_PUBLISHED: 'A newer version of the text it comes from has been published since.',
  SUPERSEDED: 'The version that it comes from has been superseded since.',
};

export type Adopted = NonNullable<AnswerTo<typeof ADOPTED>['adoptedProtocol']>;

/** The view model of the page of an adopted text. */
export function adoptedPage(text: Adopted) {
  const { name, purpose, clauses } = text;
  const changed = clauses.filter(({ treatment }) => treatment !== 'KEPT').length;
  return {
    area: 'published',
    back: { href: '/published', text: 'Everything published' },
    caption: `${text.outputTitle}, ${text.versionLabel}`,
    heading: `As adopted by ${name}`,
    lead: purpose === null ? null : `Taken up ${purpose}.`,
    invented: text.invented ? 'This adopter is made up for a demonstration.' : null,
    says: `Signed by every member, and public since ${day(text.publicSince)}. ${changed === 0 ? 'Every clause reads as in the version.' : 'Clauses that read otherwise than in the version are marked.'}`,
    movedOn: MOVED_ON[text.movedOnState] ?? null,
    texts: [{ title: null, sections: sectionsOf(clauses, ({ treatment }) => MARKS[treatment] ?? null) }],
    sha256: text.textSha256,
    files: text.files.map(({ format, url }) => ({ text: formatName(format), href: url })),
    tables: {
      signatures: tableOf(
        { id: 'signatures', caption: 'Who signed this text', empty: 'No signatures yet.' },
        [
          { head: 'Member', cell: ({ member }) => member },
          { head: 'Signed by', cell: ({ signatory, post }) => (post === null ? signatory : `${signatory}, ${post}`) },
          { head: 'On', cell: ({ signedOn }) => day(signedOn) },
        ],
        text.signatures,
      ),
      text: textTable(clauses),
    },
  };
}
