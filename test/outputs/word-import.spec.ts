import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSentDocument } from '../../src/outputs/import/read-document.js';
import { compareVersions } from '../../src/outputs/compare-versions.js';
import { keepIdentity } from '../../src/outputs/keep-identity.js';
import { listed, para, run, styled, wordFile } from './word-file.js';

/** Each clause placed as "KIND text", each piece that was not as "?line text: why"; or the problems. */
function read(content: string): readonly string[] {
  const done = readSentDocument({ format: 'DOCX', content, from: null });
  if ('problems' in done) return done.problems.map(({ code, message }) => `${code}: ${message}`);
  const { placed, unplaced } = done.placing;
  return [
    ...placed.map(({ kind, text }) => `${kind} ${text}`),
    ...unplaced.map(({ line, text, why }) => `?${line} ${text}: ${why}`),
  ];
}

const fileOf = (name: string): string => readFileSync(path.join(import.meta.dirname, 'cases', name)).toString('base64');

const bold = (text: string): string => run(text, '<w:b/>');
const change = (kind: string, text: string): string =>
  `<w:${kind} w:id="1" w:author="A">${kind === 'del' || kind === 'moveFrom' ? run(text).replaceAll('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ') : run(text)}</w:${kind}>`;
const SAID = 'Members take no gifts.';
const START = styled('Act ethically', 'Heading1') + para('We act ethically.');

describe('a Word file from a council', () => {
  it('with headings that Word numbers, and clauses at level 2 of the same list, comes in whole', () => {
    expect(read(fileOf('auto-numbered-headings.docx'))).toEqual([
      'HEADING Act ethically',
      'STATEMENT We act ethically and in the open.',
      'CLAUSE Be honest',
      'CLAUSE Be objective',
      'HEADING Public interest',
      'CLAUSE Focus on the long term',
    ]);
  });

  it('with tracked changes is refused: each is named with its paragraph', () => {
    expect(read(fileOf('tracked.docx'))).toEqual([
      'TRACKED_CHANGES: Paragraph 3 (“Members must not may take gifts.”) has tracked changes: deleted “must not”, inserted “may”. Accept or reject them in Word, then send the document again.',
    ]);
  });
});

describe('numbered clauses', () => {
  const SECTION = ['HEADING Act ethically', 'CLAUSE be honest.', 'CLAUSE be objective.'];

  it.each<[string, string]>([
    [
      '1. over 1.1, not bold',
      listed('Act ethically', 1, 0) + listed('be honest.', 1, 1) + listed('be objective.', 1, 1),
    ],
    [
      '1. over a), bold',
      listed(bold('Act ethically'), 3, 0) + listed('be honest.', 3, 1) + listed('be objective.', 3, 1),
    ],
    [
      'a heading by a style that is based on one, over 1.1',
      styled('Act ethically', 'CouncilHeading') + listed('be honest.', 1, 1) + listed('be objective.', 1, 1),
    ],
    [
      'a heading by its level in the outline, over a style that is numbered',
      styled('Act ethically', 'Outline') + styled('be honest.', 'Clause') + styled('be objective.', 'Clause'),
    ],
    [
      'a bold heading in one list with its clauses',
      listed(run('Act ethically', '<w:rStyle w:val="Strong"/>'), 3, 0) +
        listed('be honest.', 3, 0) +
        listed('be objective.', 3, 0),
    ],
    [
      'bullets under a bold heading',
      listed(bold('Act ethically'), 3, 0) + listed('be honest.', 2, 0) + listed('be objective.', 2, 0),
    ],
  ])('of the form %s come in', (_, body) => {
    expect(read(wordFile(body))).toEqual(SECTION);
  });

  it('with items inside them leave those out by name', () => {
    const body = listed('Act ethically', 1, 0) + listed('be honest.', 1, 1) + listed('in all things.', 1, 2);
    expect(read(wordFile(body))).toEqual([
      'HEADING Act ethically',
      'CLAUSE be honest.',
      '?3 in all things.: It is a list inside an item of a list.',
    ]);
  });

  it('that are sentences over lettered items stay clauses', () => {
    const body = START + listed('Say why you act so.', 3, 0) + listed('in plain words.', 3, 1);
    expect(read(wordFile(body))).toEqual([
      'HEADING Act ethically',
      'STATEMENT We act ethically.',
      'CLAUSE Say why you act so.',
      '?4 in plain words.: It is a list inside an item of a list.',
    ]);
  });
});

describe('what is not settled in a Word file', () => {
  it.each<[string, string, string]>([
    ['an insertion', para(run('Members ') + change('ins', 'may ') + run('take gifts.')), 'inserted “may”'],
    ['a deletion', para(run('Members ') + change('del', 'must not ') + run('take gifts.')), 'deleted “must not”'],
    ['words moved away', para(change('moveFrom', SAID) + run(' ')), `moved away “${SAID}”`],
    ['words moved here', para(change('moveTo', SAID)), `moved here “${SAID}”`],
    ['a break between paragraphs', para(SAID, '<w:rPr><w:del w:id="1"/></w:rPr>'), 'deleted a paragraph break'],
    [
      'words hidden by a change of format',
      para(run(SAID, '<w:vanish/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>')),
      'changed which words are hidden, struck through or in capitals',
    ],
    [
      'words struck through by a change of format',
      para(run(SAID, '<w:strike/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>')),
      'changed which words are hidden, struck through or in capitals',
    ],
    [
      'a paragraph made a heading',
      para(SAID, '<w:pStyle w:val="Heading1"/><w:pPrChange w:id="1"><w:pPr/></w:pPrChange>'),
      'changed its style or its number',
    ],
    [
      'a row of a table',
      `<w:tbl><w:tr><w:trPr><w:ins w:id="1"/></w:trPr><w:tc>${para(SAID)}</w:tc></w:tr></w:tbl>`,
      'inserted a row of a table',
    ],
  ])('keeps it out: %s', (_, body, told) => {
    const [first, ...others] = read(wordFile(START + body));
    expect(first).toMatch(/^TRACKED_CHANGES: Paragraph 3 /u);
    expect(first).toContain(`has tracked changes: ${told}.`);
    expect(others).toEqual([]);
  });

  it('names twenty paragraphs and counts the rest', () => {
    const all = read(wordFile(START + para(change('ins', SAID)).repeat(25)));
    expect(all).toHaveLength(21);
    expect(all.at(-1)).toBe(
      'TRACKED_CHANGES: 5 more paragraphs have tracked changes. Accept or reject all of them in Word.',
    );
  });

  it('does not mind a change of format that leaves the words as they are', () => {
    const body = START + para(run(SAID, '<w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>'));
    expect(read(wordFile(body)).at(-1)).toBe(`CLAUSE ${SAID}`);
  });
});

describe('what else stands in a Word file', () => {
  it('is named: comments, notes, hidden and struck words, text boxes, pictures, tables of contents', () => {
    const reference = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const box = `<w:r><w:pict><w:txbxContent>${para('Draft for comment')}</w:txbxContent></w:pict></w:r>`;
    const body = [
      styled('Act ethically 1', 'TOC1'),
      START,
      para(run('Members take no gifts') + reference('comment', 4) + reference('footnote', 2) + run('.')),
      para(run('Members say so') + run(' nearly', '<w:strike/>') + run(' secretly', '<w:vanish/>') + run('.')),
      para(box + run('Members say why.')),
      para(`<w:r><w:drawing/></w:r>${run('Members listen.')}`),
    ].join('');
    const file = wordFile(body, {
      comments: `<w:comment w:id="4" w:author="Clerk">${para('Is this right?')}</w:comment>`,
      footnotes: `<w:footnote w:id="2">${para('Or hospitality.')}</w:footnote>`,
    });
    expect(read(file)).toEqual([
      'HEADING Act ethically',
      'STATEMENT We act ethically.',
      'CLAUSE Members take no gifts.',
      'CLAUSE Members say so.',
      'CLAUSE Members say why.',
      'CLAUSE Members listen.',
      '?1 Act ethically 1: It is a line of the table of contents.',
      '?4 Clerk: Is this right?: It is a comment, and not part of the text.',
      '?4 Or hospitality.: It is a note.',
      '?5 nearly: These words are struck through. They were left out: put them back if they stand.',
      '?5 secretly: These words are hidden in the document.',
      '?6 Draft for comment: It is a text box.',
      '?7 without words: It is a picture.',
    ]);
  });

  it('keeps fields by what they show, and no codes of them', () => {
    const field = `${run('See ')}<w:r><w:instrText>REF x \\h</w:instrText></w:r>${run('section 2')}${run('.')}`;
    expect(read(wordFile(START + para(field))).at(-1)).toBe('CLAUSE See section 2.');
  });
});

describe('soft hyphens', () => {
  it('are no part of words, as characters and as Word writes them', () => {
    const body =
      START + para('Mem\u00adbers agree.') + para(`${run('Co')}<w:r><w:softHyphen/></w:r>${run('operate.')}`);
    expect(read(wordFile(body)).slice(-2)).toEqual(['CLAUSE Members agree.', 'CLAUSE Cooperate.']);
  });

  it('make no difference between two texts, old ones that were kept with them too', () => {
    const clause = { originId: 'a', id: 'a', kind: 'CLAUSE', text: 'Mem\u00adbers agree.' } as Parameters<
      typeof compareVersions
    >[0][0];
    const [compared] = compareVersions([clause], [{ ...clause, text: 'Members agree.' }]);
    expect(compared?.change).toBe('UNCHANGED');
    const [kept] = keepIdentity([clause], [{ kind: 'CLAUSE', text: 'Members agree.' }], () => 'new');
    expect(kept?.id).toBe('a');
  });
});
