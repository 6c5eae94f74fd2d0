import { type Answer, type Paper, PAPER, startPaperApp, type PaperApp } from '../paper-app.js';
import { itWith, temporaryFolder } from '../../documents/tools.js';
import { behind, officeEdited, pythonEdited, replacing } from './office.js';
import { edited, editedText, paragraphOf, paragraphWith, withComment } from './word-files.js';

const LINES = 'lines { runs { mark text } }';
const PREVIEW = `query($input: PreviewWordDraftInput!) { previewWordDraft(input: $input) {
  problems { code message } madeFrom
  edits { id kind blockId name ${LINES} tracked { what by on words } figures { label was now } conflict page { runs { mark text } } }
  comments { id blockId name by on text there } leftOut { where why } } }`;

interface Line {
  readonly runs: readonly { readonly mark: string; readonly text: string }[];
}
export interface Edit {
  readonly id: string;
  readonly kind: string;
  readonly blockId: string | null;
  readonly name: string;
  readonly lines: readonly Line[];
  readonly tracked: readonly { what: string; by: string; on: string | null; words: string }[];
  readonly figures: readonly { label: string; was: string; now: string | null }[];
  readonly conflict: string | null;
  readonly page: readonly Line[] | null;
}
interface Preview {
  readonly problems: readonly { code: string; message: string }[];
  readonly madeFrom: number | null;
  readonly edits: readonly Edit[];
  readonly comments: readonly { id: string; blockId: string; by: string; text: string; there: boolean }[];
  readonly leftOut: readonly { where: string; why: string }[];
}

/** Words with what went in [-...-] and what came in {+...+}. */
const marked = (edit: Edit): string =>
  edit.lines
    .map(({ runs }) =>
      runs
        .map(({ mark, text }) => (mark === 'REMOVED' ? `[-${text}-]` : mark === 'ADDED' ? `{+${text}+}` : text))
        .join('')
        .replace(/\s+/gu, ' '),
    )
    .join(' / ');

describe('A draft that was edited in Word', () => {
  const folder = temporaryFolder();
  let on: PaperApp;
  beforeAll(async () => {
    on = await startPaperApp();
  });
  afterAll(() => on.app.stop());

  const file = async (reference: string): Promise<Buffer> => {
    const headers = { authorization: `Bearer ${on.cast.secretary}` };
    const answer = await fetch(`${on.app.url}/papers/${reference.replace('/', '-')}.docx`, { headers });
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };
  const preview = async (reference: string, bytes: Uint8Array, token = on.cast.secretary): Promise<Preview> => {
    const input = { reference, content: Buffer.from(bytes).toString('base64') };
    const { data, errors } = (await on.app.gql<{ previewWordDraft: Preview | null } | null>(token, PREVIEW, { input }))
      .body;
    if (!data?.previewWordDraft) throw new Error(JSON.stringify(errors));
    return data.previewWordDraft;
  };
  const take = async (paper: Paper, reference: string, bytes: Uint8Array, more: object): Promise<Answer> =>
    (await on.app.run(
      on.cast.secretary,
      'importWordDraft',
      {
        ...{ reference, expectedVersion: paper.version, content: Buffer.from(bytes).toString('base64') },
        ...{ edits: [], comments: [], ...more },
      },
      `boardPaper { ${PAPER} }`,
    )) as unknown as Answer;
  const longest = (paper: Paper) =>
    paper.blocks
      .filter(({ kind, figures }) => kind === 'PARAGRAPH' && figures.length > 0)
      .sort((a, b) => b.figures.length - a.figures.length)[0]!;

  it('brings back nothing where nothing was edited, and says from which version it was made', async () => {
    const draft = await on.draft('10/41');
    const found = await preview('10/41', await file('10/41'));
    expect(found).toEqual({ problems: [], madeFrom: draft.version, edits: [], comments: [], leftOut: [] });
  });

  it('shows each edit with what was and what would be, and takes those that are chosen', async () => {
    const draft = await on.draft('10/42');
    const original = await file('10/42');
    const paragraphs = draft.blocks.filter(({ kind }) => kind === 'PARAGRAPH');
    const [first, second, third] = [paragraphs[0]!, paragraphs[1]!, paragraphs[2]!];
    const changed = editedText(original, (xml) => {
      const whole = paragraphWith(xml, first.text.slice(-30).replace(/\u00a0/gu, '\u00a0'));
      const said = whole.replace(/<\/w:p>$/u, '<w:r><w:t xml:space="preserve"> It is brief.</w:t></w:r></w:p>');
      const gone = paragraphWith(xml, second.text.slice(0, 25));
      return xml.replace(whole, `${said}${paragraphOf('A paragraph of our own.')}`).replace(gone, '');
    });
    const found = await preview('10/42', changed);
    expect(found.edits.map((edit) => [edit.kind, edit.blockId, edit.conflict])).toEqual([
      ['REWORDED', first.id, null],
      ['ADDED', null, null],
      ['REMOVED', second.id, null],
    ]);
    expect(marked(found.edits[0]!)).toContain('{+It is brief.+}');
    expect(found.leftOut).toEqual([]);
    const chosen = found.edits.filter(({ kind }) => kind !== 'REMOVED').map(({ id }) => ({ edit: id }));
    const { boardPaper: after, problems } = await take(draft, '10/42', changed, { edits: chosen });
    expect(problems).toEqual([]);
    const texts = after!.blocks.filter(({ kind }) => kind === 'PARAGRAPH').map(({ text }) => text);
    expect(texts.slice(0, 4)).toEqual([
      `${first.text} It is brief.`,
      'A paragraph of our own.',
      second.text,
      third.text,
    ]);
    expect(after!.blocks.find(({ id }) => id === first.id)!.figures).toEqual(first.figures);
    const again = await preview('10/42', changed); // the same file once more: what was taken is there already
    expect(again.edits.map(({ kind, blockId }) => [kind, blockId])).toEqual([['REMOVED', second.id]]);
  });

  it('points out a figure that was changed: it keeps its source, unless somebody takes it as typed', async () => {
    const draft = await on.draft('10/43');
    const block = longest(draft);
    const original = await file('10/43');
    const figure = draft.figures.find(({ id, text }) => id === block.figures[0]!.id && block.text.includes(text))!;
    const changed = editedText(original, (xml) => {
      const whole = paragraphWith(xml, block.text.slice(0, 20));
      return xml.replace(
        whole,
        whole
          .replace(`preserve">${figure.text}<`, 'preserve">a hundred<')
          .replace(/<\/w:p>$/u, '<w:r><w:t>!</w:t></w:r></w:p>'),
      );
    });
    const [edit] = (await preview('10/43', changed)).edits;
    expect(edit!.figures).toEqual([{ label: figure.source.label, was: figure.text, now: 'a hundred' }]);
    const kept = await take(draft, '10/43', changed, { edits: [{ edit: edit!.id }] });
    expect(kept.problems).toEqual([]);
    const after = kept.boardPaper!.blocks.find(({ id }) => id === edit!.blockId)!;
    expect(after.text).not.toContain('a hundred');
    expect(after.text).toContain(figure.text);
    expect(after.text.endsWith('!')).toBe(true);
    const [again] = (await preview('10/43', changed)).edits;
    const typed = await take(kept.boardPaper!, '10/43', changed, {
      edits: [{ edit: again!.id, figures: 'AS_TYPED', overPage: true }],
    });
    expect(typed.problems).toEqual([]);
    expect(typed.boardPaper!.blocks.find(({ id }) => id === edit!.blockId)!.text).toContain('a hundred');
  });

  it('names who tracked a change, and brings comments in on their paragraph', async () => {
    const draft = await on.draft('10/44');
    const [first, second] = draft.blocks.filter(({ kind }) => kind === 'PARAGRAPH');
    const tracked = editedText(await file('10/44'), (xml) => {
      const whole = paragraphWith(xml, first!.text.slice(0, 20));
      const said =
        '<w:ins w:id="901" w:author="Jo Jones" w:date="2010-01-27T09:00:00Z"><w:r><w:t xml:space="preserve"> In short.</w:t></w:r></w:ins>';
      const gone = paragraphWith(xml, second!.text.slice(0, 25));
      const del = gone
        .replace('</w:pPr>', '<w:rPr><w:del w:id="902" w:author="Sam Smith"/></w:rPr></w:pPr>')
        .replace(
          /<w:r>.*<\/w:r>/su,
          (runs) =>
            `<w:del w:id="903" w:author="Sam Smith">${runs.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`,
        );
      return xml.replace(whole, whole.replace(/<\/w:p>$/u, `${said}</w:p>`)).replace(gone, del);
    });
    const both = withComment(tracked, first!.text.slice(0, 20), 'Jo Jones', 'Is this so?');
    const found = await preview('10/44', both);
    expect(found.edits.map(({ kind, blockId }) => [kind, blockId])).toEqual([
      ['REWORDED', first!.id],
      ['REMOVED', second!.id],
    ]);
    expect(found.edits[0]!.tracked).toEqual([
      { what: 'INSERTED', by: 'Jo Jones', on: '2010-01-27', words: 'In short.' },
    ]);
    expect(found.edits[1]!.tracked[0]!.by).toBe('Sam Smith');
    expect(found.comments).toEqual([
      expect.objectContaining({
        blockId: first!.id,
        by: 'Jo Jones',
        text: 'Jo Jones, in Word on 27 January 2010: Is this so?',
      }),
    ]);
    const comments = found.comments.map(({ id }) => id);
    const taken = await take(draft, '10/44', both, { comments });
    expect([taken.problems, taken.saved]).toEqual([[], true]);
    const query = `query { boardPaper(reference: "10/44") { version comments { blockId text by } } }`;
    const { boardPaper } = (
      await on.app.gql<{ boardPaper: { version: number; comments: unknown[] } }>(on.cast.secretary, query)
    ).body.data;
    expect(boardPaper.comments).toEqual([
      { blockId: first!.id, text: 'Jo Jones, in Word on 27 January 2010: Is this so?', by: 'Sara Secretary' },
    ]);
    expect((await preview('10/44', both)).comments.map(({ there }) => there)).toEqual([true]);
  });

  it('shows what the page changed meanwhile as a conflict, and never goes over it unasked', async () => {
    const draft = await on.draft('10/45');
    const [first] = draft.blocks.filter(({ kind }) => kind === 'PARAGRAPH');
    const changed = editedText(await file('10/45'), (xml) => {
      const whole = paragraphWith(xml, first!.text.slice(0, 20));
      return xml.replace(
        whole,
        whole.replace(/<\/w:p>$/u, '<w:r><w:t xml:space="preserve"> From Word.</w:t></w:r></w:p>'),
      );
    });
    const step = { reference: '10/45', expectedVersion: draft.version };
    const edits = [{ setText: { block: first!.id, text: `${first!.markup} From the page.` } }];
    const paged = await on.step(on.cast.secretary, 'edit', { ...step, edits });
    expect(paged.problems).toEqual([]);
    const [edit] = (await preview('10/45', changed)).edits;
    expect(edit!.conflict).toContain('The page was changed since');
    expect(JSON.stringify(edit!.page)).toContain('From the page.');
    const refused = await take(paged.boardPaper!, '10/45', changed, { edits: [{ edit: edit!.id }] });
    expect(refused.problems.map(({ code, path }) => [code, path])).toEqual([
      ['WORD_CONFLICT', ['input', 'edits', '0']],
    ]);
    const taken = await take(paged.boardPaper!, '10/45', changed, { edits: [{ edit: edit!.id, overPage: true }] });
    expect(taken.boardPaper!.blocks.find(({ id }) => id === first!.id)!.text).toBe(`${first!.text} From Word.`);
  });

  it('moves what was moved, a section with all below its heading', async () => {
    const draft = await on.draft('10/46');
    const parts = draft.blocks.filter(({ kind }) => kind === 'HEADING' || kind === 'PARAGRAPH');
    const at = parts.findIndex((one, index) => one.kind === 'PARAGRAPH' && parts[index + 1]?.kind === 'PARAGRAPH');
    const [one, two] = [parts[at]!, parts[at + 1]!];
    const changed = editedText(await file('10/46'), (xml) => {
      const [a, b] = [one, two].map(({ text }) => paragraphWith(xml, text.slice(0, 40)));
      return xml.replace(a!, '').replace(b!, `${b!}${a!}`);
    });
    const found = await preview('10/46', changed);
    expect(found.edits.map(({ kind }) => kind)).toEqual(['MOVED']);
    const taken = await take(draft, '10/46', changed, { edits: [{ edit: found.edits[0]!.id }] });
    const ids = taken.boardPaper!.blocks.map(({ id }) => id);
    expect(ids.indexOf(two.id) + 1).toBe(ids.indexOf(one.id));
  });

  it('names what cannot be brought in', async () => {
    await on.draft('10/47');
    const changed = edited(await file('10/47'), {
      'word/document.xml': (xml) =>
        xml
          .replace('Guidance published', 'Guidance printed')
          .replace('</w:body>', '</w:body>')
          .replace(
            /(<w:pStyle w:val="NumberedParagraph"\/><\/w:pPr>)(.*?)<w:r><w:t/su,
            '$1$2<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t',
          ),
      'word/footer1.xml': (xml) => xml.replace('Board paper', 'Our paper'),
    });
    const { leftOut } = await preview('10/47', changed);
    expect(leftOut.map(({ why }) => why).join('\n')).toMatch(/is underlined/u);
    expect(leftOut.map(({ where }) => where)).toContain('The header or footer');
  });

  itWith('soffice', 'comes back from LibreOffice with its figures, and only what was edited', async () => {
    const draft = await on.draft('10/50');
    const whole = await file('10/50');
    const untouched = await preview('10/50', officeEdited(folder.path, whole, []));
    expect([untouched.problems, untouched.edits, untouched.leftOut]).toEqual([[], [], []]);
    const ends = /[\w ,]{8,}\.$/u; // plain words: LibreOffice finds none across the edge of a content control
    const block = draft.blocks.find(
      ({ kind, markup, figures }) => kind === 'PARAGRAPH' && figures.length > 1 && ends.test(markup),
    )!;
    const words = ends.exec(block.markup)![0].slice(0, -1).trim();
    const saved = officeEdited(folder.path, whole, [
      ...replacing(words, `${words} now`),
      ...behind(`${words} now.`),
      'doc.Text.insertControlCharacter(at, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)',
      'doc.Text.insertString(at, "A paragraph from LibreOffice.", False)',
      'doc.RecordChanges = True',
      ...behind('A paragraph from'),
      'doc.Text.insertString(at, " good old", False)',
      'doc.RecordChanges = False',
      'note = doc.createInstance("com.sun.star.text.textfield.Annotation")',
      'note.Author = "Lee Libre" : note.Content = "Is it?"',
      ...behind(`${words} now`),
      'doc.Text.insertTextContent(at, note, False)',
    ]);
    const found = await preview('10/50', saved);
    expect(found.edits.map((edit) => [edit.kind, edit.blockId, marked(edit)])).toEqual([
      ['REWORDED', block.id, expect.stringContaining('{+now+}')],
      ['ADDED', null, '{+A paragraph from good old LibreOffice.+}'],
    ]);
    expect(found.edits.map(({ figures }) => figures)).toEqual([[], []]);
    expect(found.edits[1]!.tracked.map(({ what, words: said }) => [what, said])).toEqual([['INSERTED', 'good old']]);
    expect(found.comments.map(({ blockId, text }) => [blockId, text])).toEqual([
      [block.id, expect.stringMatching(/^Lee Libre, in Word.*: Is it\?$/u)],
    ]);
    const taken = await take(draft, '10/50', saved, {
      edits: found.edits.map(({ id }) => ({ edit: id })),
      comments: found.comments.map(({ id }) => id),
    });
    expect(taken.problems).toEqual([]);
    const after = taken.boardPaper!.blocks.find(({ id }) => id === block.id)!;
    expect(after.figures).toEqual(block.figures);
    expect(after.markup.replace(/\s/gu, ' ')).toBe(block.markup.replace(/\s/gu, ' ').replace(/\.$/u, ' now.'));
  });

  itWith(['/usr/bin/python3', '-c', 'import docx'], 'comes back from python-docx', async () => {
    const draft = await on.draft('10/51');
    const block = longest(draft);
    const saved = pythonEdited(folder.path, await file('10/51'), [
      'words = lambda p: "".join(t.text or "" for t in p._p.iter(docx.oxml.ns.qn("w:t")))', // its own text leaves figures out
      `one = next(p for p in doc.paragraphs if words(p).startswith(${JSON.stringify(block.text.slice(0, 12))}))`,
      'one.add_run(" In bold.").bold = True',
      'one.insert_paragraph_before("From python.", one.style)',
    ]);
    const found = await preview('10/51', saved);
    expect(found.edits.map((edit) => [edit.kind, edit.blockId])).toEqual([
      ['ADDED', null],
      ['REWORDED', block.id],
    ]);
    const taken = await take(draft, '10/51', saved, { edits: found.edits.map(({ id }) => ({ edit: id })) });
    expect(taken.problems).toEqual([]);
    const after = taken.boardPaper!.blocks;
    const at = after.findIndex(({ id }) => id === block.id);
    expect([after[at - 1]!.text, after[at]!.markup]).toEqual(['From python.', `${block.markup}** In bold.**`]);
  });

  it.each<[string, (bytes: Buffer) => Uint8Array, string]>([
    ['no zip', () => Buffer.from('hello'), 'NOT_A_ZIP'],
    [
      'entities',
      (bytes) => editedText(bytes, (xml) => xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document')),
      'DOCUMENT_HAS_DTD',
    ],
    [
      'a part that unpacks to far more',
      (bytes) => edited(bytes, { 'word/comments.xml': () => ' '.repeat(6_000_000) }),
      'DOCUMENT_TOO_LARGE',
    ],
    [
      'another paper',
      (bytes) =>
        edited(bytes, {
          'docProps/custom.xml': (xml) => xml.replace(/<vt:lpwstr>[0-9a-f-]{36}/u, '<vt:lpwstr>another'),
        }),
      'WORD_NO_DRAFT',
    ],
    [
      'a version that there is not',
      (bytes) =>
        edited(bytes, { 'docProps/custom.xml': (xml) => xml.replace(/<vt:lpwstr>\d+</u, '<vt:lpwstr>99999<') }),
      'VERSION_UNKNOWN',
    ],
  ])('refuses %s', async (_, broken, code) => {
    if (!(await on.read(on.cast.secretary, '10/48'))) await on.draft('10/48');
    const { problems, edits } = await preview('10/48', broken(await file('10/48')));
    expect([problems.map((one) => one.code), edits]).toEqual([[code], null]);
  });

  it('takes nothing where nothing is chosen, or something that the file does not have', async () => {
    const draft = await on.draft('10/52');
    const bytes = await file('10/52');
    const codes = async (more: object) => (await take(draft, '10/52', bytes, more)).problems.map(({ code }) => code);
    expect(await codes({})).toEqual(['WORD_NOTHING_CHOSEN']);
    expect(await codes({ edits: [{ edit: 'none' }] })).toEqual(['WORD_EDIT_UNKNOWN']);
    expect(await codes({ comments: ['none'] })).toEqual(['WORD_EDIT_UNKNOWN']);
    expect((await on.read(on.cast.secretary, '10/52'))!.version).toBe(draft.version);
  });

  it('is taken by secretaries alone, and only into a draft', async () => {
    const paper = await on.issued('10/49');
    const answer = await take(paper, '10/49', Buffer.from('x'), { comments: ['x'] });
    expect(answer.problems.map(({ code }) => code)).toEqual(['WRONG_STATE']);
  });
});
