/** Decides which edit of a draft a form asks for. */
import { ASK_VERBS } from '../../board-papers/ask-terms.js';
import { isIsoDate } from '../../platform/calendar/iso-date.js';
import { dateOfParts } from '../frame/address.js';
import { fieldOf } from '../frame/fields-of.js';

/** What the record offers is taken or left by a button, and so is what a person did to a block. */
const BUTTONS: readonly string[] = ['take', 'leave', 'restore', 'remove'];

/** Asks that a form has room for at most. */
const MOST_ASKS = 10;

/** The edit of a form. */
export function editOf(body: unknown): object {
  const field = (name: string): string => fieldOf(body, name);
  const text = field('text').replaceAll('\r\n', '\n');
  const block = field('block');
  const action = field('action');
  if (BUTTONS.includes(action)) return { [action]: block };
  switch (action) {
    case 'move':
      return { move: { block, after: field('after') } };
    case 'add-paragraph':
      return { addParagraph: { after: block, text, ...bulletsOf(field('bullets')) } };
    case 'add-heading':
      return { addHeading: { after: block, text, level: field('level') === '1' ? 1 : 2 } };
    case 'cover':
      return { setCover: coverOf(field) };
    case 'report':
      return { setReport: reportOf(field) };
    case 'budget':
      return { setPageBudget: { pages: Number(field('pages')) || 0, blocks: field('blocks') === 'true' } };
    case 'asks':
      return { setAsks: asksOf(field) };
    default:
      return { setText: { block, text, ...bulletsOf(field('bullets')) } };
  }
}

type Fields = (name: string) => string;

/** What of a form is nothing that the interface could take: a day that there is not, or a number that is none. */
export function faultsOf(body: unknown): readonly { readonly message: string; readonly path: readonly string[] }[] {
  const field = (name: string): string => fieldOf(body, name);
  const action = field('action');
  if (action === 'cover') {
    const days = field('asAt-day') === '' ? ['meetingDate'] : ['meetingDate', 'asAt'];
    return days
      .filter((name) => !isIsoDate(dayOf(field, name)))
      .map((name) => ({ message: 'Enter a real date', path: [name] }));
  }
  if (action !== 'budget' || /^\s*\d{1,3}\s*$/u.test(field('pages'))) return [];
  return [{ message: 'Enter a number of pages, such as 5', path: ['pages'] }];
}

function dayOf(field: Fields, name: string): string {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) => field(`${name}-${part}`).trim());
  return dateOfParts(year, month, day);
}

function bulletsOf(typed: string): object {
  const bullets = typed
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return bullets.length ? { bullets } : {};
}

function coverOf(field: Fields): object {
  const confidentiality = field('confidentiality');
  return {
    title: field('title'),
    meetingDate: dayOf(field, 'meetingDate'),
    ...Object.fromEntries(
      ['meetingCode', 'body'].flatMap((name) => (field(name).trim() ? [[name, field(name).trim()]] : [])),
    ),
    ...(field('asAt-day') !== '' && { asAt: dayOf(field, 'asAt') }),
    ...(confidentiality !== '' && { confidentiality }),
  };
}

function reportOf(field: Fields): object {
  const supplements = field('supplements').trim();
  return { reportOf: field('reportOf'), commendTo: field('commendTo'), supplements: supplements || null };
}

/** The rows of a form in which something is said, in their order. */
function asksOf(field: Fields): object[] {
  return Array.from({ length: MOST_ASKS }, (_, index) => `asks.${index}.`).flatMap((row) => {
    const text = field(`${row}text`).trim();
    if (text === '') return [];
    const verb = ASK_VERBS.find((one) => one === field(`${row}verb`)) ?? 'NOTE';
    const [kind, id] = [field(`${row}subjectKind`), field(`${row}subjectId`)];
    return [{ verb, text, ...(kind && id && { subject: { kind, id } }) }];
  });
}
