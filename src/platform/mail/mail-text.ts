/** Decides how a message is laid out, as text and as HTML, from the same parts. */

/** A line that leads somewhere, with a note under it. */
export interface MailLink {
  readonly text: string;
  readonly href: string;
  readonly note?: string | null;
}

/** A part of a message: a heading, a paragraph, a list, or one address to follow. */
export type MailPart =
  | { readonly heading: string }
  | { readonly text: string }
  | { readonly list: readonly MailLink[] }
  | { readonly button: MailLink };

/** A message without its head. */
export interface MailBody {
  readonly parts: readonly MailPart[];
  /** Small print under the message. */
  readonly foot: readonly (string | MailLink)[];
}

const WIDTH = 72;

/** The message for readers that show text alone. Addresses stand on lines of their own, so that nothing is cut. */
export function mailText({ parts, foot }: MailBody): string {
  const all = parts.map(textOfPart);
  const small = foot.map((one) => (typeof one === 'string' ? wrapped(one) : `${wrapped(one.text)}\n${one.href}`));
  return `${[...all, ...(small.length > 0 ? ['--', ...small] : [])].join('\n\n')}\n`;
}

function textOfPart(part: MailPart): string {
  if ('heading' in part) return `${part.heading}\n${'-'.repeat(Math.min(part.heading.length, WIDTH))}`;
  if ('text' in part) return wrapped(part.text);
  if ('button' in part) return `${part.button.text}:\n${part.button.href}`;
  return part.list.map(textOfLine).join('\n\n');
}

function textOfLine({ text, href, note }: MailLink): string {
  const lines = [wrapped(text, '* ', '  '), ...(note ? [wrapped(note, '  ', '  ')] : []), `  ${href}`];
  return lines.join('\n');
}

/** Broken between words; a word that is longer than a line stays whole. */
function wrapped(text: string, first = '', next = first): string {
  const lines: string[] = [];
  const margin = (): string => (lines.length === 0 ? first : next);
  let line = '';
  for (const word of plain(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && margin().length + longer.length > WIDTH) {
      lines.push(margin() + line);
      line = word;
    } else line = longer;
  }
  return [...lines, margin() + line].join('\n');
}

const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

const FONT = 'font-family: Arial, Helvetica, sans-serif; color: #0b0c0c;';
const BODY = `${FONT} font-size: 16px; line-height: 1.5; margin: 0 0 16px;`;
const LINK = 'color: #1d70b8;';

/** The same as HTML: one column, without pictures or anything from elsewhere. */
export function mailHtml({ parts, foot }: MailBody, subject: string): string {
  const small = foot.map((one) => `<p style="${FONT} font-size: 14px; margin: 0 0 8px;">${footOf(one)}</p>`);
  return [
    '<!DOCTYPE html>',
    `<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escaped(subject)}</title></head>`,
    '<body style="margin: 0; background: #ffffff;"><div style="max-width: 600px; margin: 0 auto; padding: 16px;">',
    ...parts.map(htmlOfPart),
    ...(small.length > 0 ? [`<hr style="border: 0; border-top: 1px solid #b1b4b6;">`, ...small] : []),
    '</div></body></html>',
    '',
  ].join('\n');
}

function htmlOfPart(part: MailPart): string {
  if ('heading' in part)
    return `<h2 style="${FONT} font-size: 19px; margin: 24px 0 8px;">${escaped(part.heading)}</h2>`;
  if ('text' in part) return `<p style="${BODY}">${escaped(part.text)}</p>`;
  if ('button' in part)
    return `<p style="${BODY}">${anchor(part.button)}</p><p style="${BODY} font-size: 14px;">${escaped(part.button.href)}</p>`;
  const lines = part.list.map(
    (one) => `<li style="margin: 0 0 8px;">${anchor(one)}${one.note ? `<br>${escaped(one.note)}` : ''}</li>`,
  );
  return `<ul style="${BODY} padding-left: 20px;">\n${lines.join('\n')}\n</ul>`;
}

const footOf = (one: string | MailLink): string => (typeof one === 'string' ? escaped(one) : anchor(one));

const anchor = ({ text, href }: MailLink): string => `<a href="${escaped(href)}" style="${LINK}">${escaped(text)}</a>`;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => plain(text).replaceAll(/[&<>"']/gu, (sign) => SIGNS[sign]!);
