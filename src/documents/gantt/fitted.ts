/** Decides how the words of a chart keep to their room where the reader's typeface is not known, as on a page. */
import { textWidth } from './text-width.js';

const TEXT = /<text ([^>]*)>([^<]*)<\/text>/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** The chart with every text drawn as wide as it was reckoned, whatever typeface draws it. */
export function fitted(svg: string): string {
  return svg.replace(TEXT, (whole, attributes: string, content: string) => {
    const size = Number(/font-size="([\d.]+)"/u.exec(attributes)?.[1] ?? '');
    const words = content.replace(/&(?:amp|lt|gt);/gu, (entity) => ENTITIES[entity] ?? entity);
    const width = textWidth(words, size, attributes.includes('font-weight="bold"'));
    if (!(width > 0)) return whole;
    const length = Math.round(width * 100) / 100;
    return `<text ${attributes} textLength="${length}" lengthAdjust="spacingAndGlyphs">${content}</text>`;
  });
}
