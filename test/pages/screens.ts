import type { Page } from 'playwright-core';

/** Width of the window on a phone, and of an A4 sheet between its margins, in pixels. */
export const PHONE = 360;
export const SHEET = 718;

/** What of the pictures on a page cannot be seen whole, one line each: every bar, line, mark and word lies in its picture, and that in the window. */
export function pictureFindings(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const found = [];
    for (const picture of document.querySelectorAll('main svg')) {
      if (picture.ownerSVGElement || picture.closest('.tracker-gantt__defs')) continue;
      const room = picture.getBoundingClientRect();
      if (room.width === 0) continue;
      if (room.left < -1 || room.right > document.documentElement.clientWidth + 1) found.push('a picture is not in the window: ' + picture.outerHTML.slice(0, 80));
      for (const mark of picture.querySelectorAll('rect, line, circle, polygon, path, text')) {
        if (mark.closest('defs, pattern') || mark.getClientRects().length === 0) continue; // what is not drawn at this width
        const at = mark.getBoundingClientRect();
        if (at.left < room.left - 1 || at.right > room.right + 1 || at.top < room.top - 1 || at.bottom > room.bottom + 1)
          found.push('cut off: ' + mark.outerHTML.slice(0, 120));
      }
    }
    return found;
  })()`);
}

/** Which heads, first columns and ways through the project do not stay in sight as a page is scrolled, one line each. */
export function headFindings(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const found = [];
    const shut = [...document.querySelectorAll('main details:not([open])')];
    for (const one of shut) one.open = true;
    const scrolls = (box, way) => /auto|scroll/.test(getComputedStyle(box)['overflow' + way]);
    for (const table of document.querySelectorAll('main table')) {
      const [head, last] = [table.tHead?.querySelector('th:last-child'), table.tBodies[0]?.rows[table.tBodies[0].rows.length - 1]];
      if (!head || !last) continue;
      const name = table.id || table.getAttribute('aria-label') || table.caption?.textContent.trim();
      let box = table.parentElement;
      while (box && !(scrolls(box, 'Y') && box.scrollHeight > box.clientHeight + 1)) box = box.closest('main') === box ? null : box.parentElement;
      const clipped = getComputedStyle(table.tHead).position === 'absolute'; // rows are blocks of named values
      if (clipped && box) found.push(name + ': its rows are blocks, and scroll in a box of their own');
      if (!clipped && table.rows.length > 3) {
        if (box) { box.scrollTop = box.scrollHeight; box.scrollIntoView(); }
        else last.scrollIntoView({ block: 'end' });
        const top = box ? box.getBoundingClientRect().top : 0;
        const [at, end] = [head.getBoundingClientRect(), last.getBoundingClientRect()];
        if (at.top < top - 1 || at.bottom > end.bottom + 1 || at.bottom > innerHeight) found.push(name + ': its head is not in sight above its last row');
        if (box) box.scrollTop = 0;
      }
      const wide = table.closest('.tracker-scroll');
      const first = last.querySelector('th[scope=row]');
      if (wide && first && wide.scrollWidth > wide.clientWidth + 1) {
        wide.scrollLeft = wide.scrollWidth;
        const [edge, at] = [wide.getBoundingClientRect().left, first.getBoundingClientRect()];
        if (Math.abs(at.left - edge) > 1) found.push(name + ': its first column is not in sight beside its last');
        if (at.width > wide.clientWidth * 0.6) found.push(name + ': its first column leaves no room for the others');
        wide.scrollLeft = 0;
      }
    }
    const ways = document.querySelector('.tracker-ways');
    if (ways && !ways.closest('.tracker-with-side--above') && matchMedia('(min-width: 72em) and (min-height: 40em)').matches) {
      scrollTo(0, document.documentElement.scrollHeight);
      if (ways.getBoundingClientRect().top < 0) found.push('the parts of the project are not in sight at the foot of the page');
    }
    for (const one of shut) one.open = false;
    scrollTo(0, 0);
    return found;
  })()`);
}

/** What a printed page would lose, one line each: what is wider than the sheet, and what only scrolling shows. */
export function printFindings(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const boxes = [...document.querySelectorAll('main *')].filter((box) => {
      const { overflowX, overflowY } = getComputedStyle(box);
      return (/auto|scroll/.test(overflowX) && box.scrollWidth > box.clientWidth + 1) || (/auto|scroll/.test(overflowY) && box.scrollHeight > box.clientHeight + 1);
    });
    return [...(wide > 0 ? [wide + ' px wider than the sheet'] : []), ...boxes.map((box) => 'scrolls on paper: ' + box.outerHTML.slice(0, 80))];
  })()`);
}
