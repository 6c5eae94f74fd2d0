/** Decides how large a picture stands on the page. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The width and height on the root element of an SVG document, in CSS pixels. Throws where they are missing. */
export function svgSize(svg: string): Size {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const width = Number(/\bwidth="([\d.]+)"/.exec(root)?.[1]);
  const height = Number(/\bheight="([\d.]+)"/.exec(root)?.[1]);
  if (!(width > 0 && height > 0)) throw new Error('The picture does not give its width and height in pixels');
  return { width, height };
}

/** The size, shrunk in proportion until it fits the box; never enlarged. Any unit. */
export function fitInto(size: Size, box: Size): Size {
  const scale = Math.min(1, box.width / size.width, box.height / size.height);
  return { width: size.width * scale, height: size.height * scale };
}
