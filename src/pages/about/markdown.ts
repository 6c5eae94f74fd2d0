/** Decides how a text in Markdown is drawn on a page: headings, paragraphs, lists and links in the style of GOV.UK, no HTML of its own. */
import { Marked } from 'marked';

const SIZES = ['l', 'l', 'm', 's', 's', 's', 's'] as const;

const drawn = new Marked({
  async: false,
  renderer: {
    heading({ tokens, depth }) {
      return `<h${depth} class="govuk-heading-${SIZES[depth] ?? 's'}">${this.parser.parseInline(tokens)}</h${depth}>`;
    },
    paragraph({ tokens }) {
      return `<p class="govuk-body">${this.parser.parseInline(tokens)}</p>`;
    },
    list({ items, ordered }) {
      const name = ordered ? 'ol' : 'ul';
      const kind = ordered ? 'number' : 'bullet';
      const body = items.map((item) => `<li>${this.parser.parse(item.tokens)}</li>`).join('');
      return `<${name} class="govuk-list govuk-list--${kind}">${body}</${name}>`;
    },
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      return /^(?:https?:|mailto:|\/(?!\/))/u.test(href)
        ? `<a class="govuk-link" href="${encodeURI(href)}">${text}</a>`
        : text;
    },
    html: () => '',
    image: ({ text }) => text.replaceAll(/[<>&"]/gu, ''),
  },
});

/** The HTML of a text; headings of the first level are left to the page. */
export function drawMarkdown(text: string): string {
  return drawn.parse(text.replaceAll(/^# .*$/gmu, '')) as string; // it is not asynchronous
}
