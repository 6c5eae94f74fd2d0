#!/usr/bin/env node
// Checks a record that `npm run bundle` wrote, with nothing but Node: every hash of the chain, and the seal of every issued paper.
//   node verify-record.mjs record.gz [MARK]
// MARK: the mark of an entry as it was printed, such as 247:17c5..., in groups or not, which must still be in the record. Ends with 0 when everything fits.
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

const [file, ...words] = process.argv.slice(2);
const mark = words.join('').replace(/\s/g, '').toLowerCase();
if (!file) {
  process.stderr.write('Use: node verify-record.mjs record.gz [MARK]\n');
  process.exit(2);
}

const say = (text) => process.stdout.write(`${text}\n`);
const sha256 = (data) => createHash('sha256').update(data).digest('hex');
const faults = [];
const marks = new Map();
const papers = { issues: [], texts: new Map(), files: new Map() };
let head = '';
let entry = null;
let last = 0;
let expected = 1;
let ended = false;

/** Rows and entries that words were erased from: the hash before, by the write and the hash after. */
const erased = new Map();
/** Entries that do not fit as they are: those of erased rows do once all is read, since an erasure comes later. */
const unfit = [];

function finish() {
  if (entry === null) return;
  if (entry.revision !== expected) faults.push(`Entry ${expected} is missing.`);
  const before = head;
  head = sha256([before, entry.text, sha256([...entry.rows].sort().join(','))].join('\n'));
  if (head !== entry.sha256) unfit.push({ ...entry, before });
  head = entry.sha256; // so that the entries after it are judged by themselves
  marks.set(entry.revision, entry.sha256);
  expected = entry.revision + 1;
  last = entry.revision;
  entry = null;
}

/** The hash that a row or an entry had at first. */
function atFirst(revision, hash) {
  const former = erased.get(`${revision} ${hash}`);
  return former === undefined ? hash : atFirst(revision, former);
}

/** Whether an entry fits by what was erased of it or of its rows, with the mark of the erasure in its place. */
function fitsErased({ revision, before, text, rows: own, sha256: stored }) {
  const rows = sha256(
    own
      .map((hash) => atFirst(revision, hash))
      .sort()
      .join(','),
  );
  return atFirst(revision, sha256([before, text, rows].join('\n'))) === stored;
}

/** Keeps what was erased, and what the seals of papers are made of. */
function keep(line, hash) {
  const [table] = line.split(' ', 1);
  if (!table.startsWith('board_paper_') && table !== 'erased_row') return;
  const row = JSON.parse(line.slice(table.length));
  if (table === 'erased_row') erased.set(`${row.of_revision} ${row.after_sha256}`, row.before_sha256);
  if (table === 'board_paper_issue') papers.issues.push({ ...row, hash });
  if (table === 'board_paper_text')
    papers.texts.set(row.content_sha256, { content: row.content, revision: row.revision, hash });
  if (table === 'board_paper_file') {
    const own = papers.files.get(row.issue_id) ?? [];
    const bytes = sha256(Buffer.from(row.bytes.slice(2), 'hex'));
    papers.files.set(row.issue_id, [...own, { format: row.format, sha256: bytes, revision: row.made_revision, hash }]);
  }
}

/** JSON with sorted keys and no spaces. */
function canonical(value) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** Whether the record has an entry with this mark. */
function holds(printed) {
  const [revision, hash] = printed.split(':');
  return marks.get(Number(revision)) === hash;
}

function checkSeal(issue) {
  const name = `The paper issued by entry ${issue.revision}`;
  const text = papers.texts.get(issue.content_sha256);
  if (text === undefined) return faults.push(`${name} has lost its text.`);
  const drawn = papers.files.get(issue.id) ?? [];
  if ([issue, text, ...drawn].some(({ revision, hash }) => erased.has(`${revision} ${hash}`)))
    return say(
      `${name} had words erased, so its seal cannot be made again. The chain says that nothing else was changed.`,
    );
  const { content } = text;
  const hashes = {
    contentSha256: sha256(canonical(content)),
    factsSha256: sha256(canonical(issue.facts)),
    modelSha256: sha256(canonical(issue.model)),
  };
  const files = drawn.map(({ format, sha256 }) => ({ format, sha256 })).sort((a, b) => (a.format < b.format ? -1 : 1));
  const attachments = (content.terms.attachments ?? []).map((one) => one.sha256);
  const seal = sha256(canonical({ ...hashes, files, ...(attachments.length ? { attachments } : {}) }));
  if (seal !== issue.seal_sha256) faults.push(`${name} does not fit its seal.`);
  const { recordMark } = issue.facts;
  if (recordMark && !holds(recordMark)) faults.push(`${name} has the mark of another record.`);
}

/** The file's lines; only a line feed ends one. */
async function* linesOf(stream) {
  let rest = [];
  for await (const piece of stream) {
    let from = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, from)) {
      yield Buffer.concat([...rest, piece.subarray(from, end)]).toString();
      rest = [];
      from = end + 1;
    }
    rest.push(piece.subarray(from));
  }
}

let first = true;
for await (const line of linesOf(createReadStream(file).pipe(createGunzip()))) {
  if (first) {
    if (line !== 'partnership-programme-tracker record 1') {
      process.stderr.write('This file is no record of the tracker.\n');
      process.exit(2);
    }
    first = false;
  } else if (entry !== null && entry.text === null) {
    entry.text = line;
  } else if (line.startsWith('entry ')) {
    finish();
    const [, revision, hash] = line.split(' ');
    entry = { revision: Number(revision), sha256: hash, text: null, rows: [] };
  } else if (line.startsWith('row ')) {
    const hash = sha256(line.slice(4));
    entry.rows.push(hash);
    keep(line.slice(4), hash);
  } else if (line.startsWith('hash ')) {
    entry.rows.push(line.slice(5));
  } else if (line.startsWith('end ')) {
    finish();
    ended = true;
    if (Number(line.slice(4)) !== last) faults.push(`Entry ${line.slice(4)} is missing.`);
  }
}
if (!ended) faults.push('The file ends in the middle.');
for (const one of unfit) {
  if (!fitsErased(one)) faults.push(`Entry ${one.revision}, or what it put in, is not as it was made.`);
}
for (const issue of papers.issues) checkSeal(issue);
let kept = false;
if (mark) {
  kept = holds(mark);
  if (!kept) faults.push(`Entry ${mark.split(':')[0]} does not have the mark that you gave.`);
}
for (const fault of faults.slice(0, 100)) say(fault);
if (faults.length > 100) say(`And ${faults.length - 100} more.`);
say(
  `${last} entries and ${papers.issues.length === 1 ? 'the seal of 1 paper' : `the seals of ${papers.issues.length} papers`} checked: ${faults.length === 0 ? 'everything fits' : `${faults.length} faults`}.`,
);
say(`Mark of the last entry: ${last}:${marks.get(last) ?? ''}`);
if (erased.size > 0) say(`Words were erased from ${erased.size} rows, each as two people agreed on record.`);
if (kept) say('The record still has the entry with the mark that you gave, and everything before it.');
process.exit(faults.length === 0 ? 0 : 1);
