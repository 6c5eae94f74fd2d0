// Lets the page of a paper be edited in place: what is opened or saved is drawn without leaving the place that is read, and
// figures are chips that cannot be typed into. Without it the same links and forms lead to the same pages.
import { initAll } from './govuk.js';

const { location, history, DOMParser, FormData, Node, URLSearchParams } = globalThis;
const main = document.getElementById('main-content');
const here = location.pathname;

/** A paragraph's editor as markup, by the rules of the server's own: \ before * ^ [ ] \, **bold**, *italic*, [figure]{#key}. */
function markupOf(node) {
  const runs = [];
  const walk = (one, bold, italic) => {
    if (one.nodeType === Node.TEXT_NODE) runs.push({ text: escaped(one.data), bold, italic });
    if (one.nodeType !== Node.ELEMENT_NODE) return;
    const { figure, note } = one.dataset;
    const key = figure?.replace(/[\\}]/g, '\\$&');
    if (note !== undefined) runs.push({ text: note, bold: false, italic: false });
    else if (key !== undefined) runs.push({ text: `[${escaped(one.textContent)}]{#${key}}`, bold, italic });
    else if (one.tagName === 'BR') runs.push({ text: ' ', bold, italic });
    else {
      const strong = bold || one.tagName === 'B' || one.tagName === 'STRONG';
      const slanted = italic || one.tagName === 'I' || one.tagName === 'EM';
      for (const each of one.childNodes) walk(each, strong, slanted);
    }
  };
  walk(node, false, false);
  let out = '';
  let last = { bold: false, italic: false };
  for (const run of [...runs.filter(({ text }) => text !== ''), { text: '', bold: false, italic: false }]) {
    out += (run.bold === last.bold ? '' : '**') + (run.italic === last.italic ? '' : '*') + run.text;
    last = run;
  }
  return out.trim();
}

const escaped = (text) => text.replace(/\s+/g, ' ').replace(/[\\*^[\]]/g, '\\$&');

/** What is in the editors goes into the fields that are sent. */
function writeBack(form) {
  for (const editor of form.querySelectorAll('.tracker-editor:not([hidden])')) {
    const lines = 'lines' in editor.dataset ? [...editor.querySelectorAll('li')] : [editor];
    const field = form.querySelector(`#${editor.dataset.for}`);
    field.value = lines
      .map(markupOf)
      .filter((line) => line !== '')
      .join('\n');
  }
}

/** The place to which a figure is inserted: that of the cursor, in the editor that had it last. */
let cursor = null;

function openEditors() {
  for (const editor of main.querySelectorAll('.tracker-editor')) {
    const field = document.getElementById(editor.dataset.for);
    const label = main.querySelector(`label[for="${field.id}"]`);
    label.id = `${field.id}-label`;
    editor.setAttribute('contenteditable', 'true');
    editor.setAttribute('role', 'textbox');
    editor.setAttribute('aria-multiline', 'true');
    editor.setAttribute('aria-labelledby', label.id);
    editor.hidden = false;
    field.hidden = true;
    field.required = false;
    const hint = document.getElementById(`${field.id}-hint`);
    if (hint) hint.textContent = 'Figures keep their source. Ctrl and B for bold, Ctrl and I for italic.';
    if ('focus' in field.dataset) editor.dataset.focus = '';
    delete field.dataset.focus;
    editor.addEventListener('paste', (event) => {
      event.preventDefault();
      document.execCommand('insertText', false, event.clipboardData.getData('text/plain').replace(/\s+/g, ' '));
    });
    editor.addEventListener('drop', (event) => event.preventDefault());
    editor.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !('lines' in editor.dataset)) event.preventDefault(); // one paragraph is one paragraph
    });
  }
  for (const button of main.querySelectorAll('[data-insert]')) button.hidden = !main.querySelector('.tracker-editor');
}

document.addEventListener('selectionchange', () => {
  const selection = globalThis.getSelection();
  const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const inside = range?.startContainer.parentElement?.closest('.tracker-editor');
  if (inside && !range.startContainer.parentElement.closest('.tracker-chip')) cursor = range.cloneRange();
});

function insert({ insert: key, words }) {
  const editor = main.querySelector('.tracker-editor');
  const range = cursor && main.contains(cursor.startContainer) ? cursor : document.createRange();
  if (range !== cursor) {
    range.selectNodeContents(editor.querySelector('li:last-child, p'));
    range.collapse(false);
  }
  const chip = document.createElement('span');
  chip.className = 'tracker-chip';
  chip.setAttribute('contenteditable', 'false');
  chip.dataset.figure = key;
  chip.textContent = words;
  range.deleteContents();
  range.insertNode(chip);
  range.setStartAfter(chip);
  range.collapse(true);
  chip.closest('.tracker-editor').focus();
  globalThis.getSelection().removeAllRanges();
  globalThis.getSelection().addRange(range);
}

/** The part of the page that stays where it is on the screen: the paragraph that something was opened or done from. */
const placeOf = (element) => element.closest('.tracker-block')?.id ?? null;

let busy = false;

/** Draws what an address answers in the place of what is shown; where that is no page of this paper, goes there. */
async function show(address, { stay = null, keep = true, ...init } = {}) {
  if (busy) return;
  busy = true;
  const before = stay && document.getElementById(stay)?.getBoundingClientRect().top;
  try {
    const answer = await fetch(address, { ...init, headers: { accept: 'text/html' } });
    const to = new URL(answer.url);
    const html = answer.headers.get('content-type')?.startsWith('text/html') ? await answer.text() : null;
    if (html === null || ![200, 422].includes(answer.status) || !to.pathname.startsWith(here)) {
      // such as to work that takes longer: its page ends where the work does, with what was refused
      location.assign(answer.redirected ? to : init.method === 'POST' ? here : address);
      return;
    }
    const page = new DOMParser().parseFromString(html, 'text/html');
    document.title = page.title;
    main.replaceChildren(...page.getElementById('main-content').childNodes);
    if (keep && answer.status === 200) history.pushState(null, '', to.pathname + to.search);
    settle(stay, before);
  } catch {
    location.assign(init.method === 'POST' ? here : address); // such as where the network is away: the browser says so
  } finally {
    busy = false;
  }
}

function settle(stay, before) {
  initAll({ scope: main });
  openEditors();
  const wrong = main.querySelector('.govuk-error-summary');
  const place =
    document.getElementById('in-hand')?.closest('.tracker-block') ?? (stay && document.getElementById(stay));
  if (place && typeof before === 'number' && !wrong) globalThis.scrollBy(0, place.getBoundingClientRect().top - before);
  else if (place && !wrong) place.scrollIntoView({ block: 'center' });
  const focus = wrong ?? main.querySelector('.tracker-open [data-focus]') ?? main.querySelector('[data-focus]');
  focus?.focus({ preventScroll: !wrong });
}

/** A click into the words of a paragraph opens them; one that ends a selection does not. */
main.addEventListener('click', ({ target, defaultPrevented }) => {
  const block = target.closest('[data-edit]');
  const words = target.closest('p, li, h2, h3') && !target.closest('a, form, aside, button, .tracker-marks');
  if (!block || !words || defaultPrevented || !globalThis.getSelection().isCollapsed) return;
  void show(block.dataset.edit, { stay: block.id });
});

main.addEventListener('click', (event) => {
  const button = event.target.closest('[data-insert]');
  if (button) insert(button.dataset);
  const link = event.target.closest('a[data-in-place]');
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void show(link.href, { stay: placeOf(link) });
});

main.addEventListener('submit', (event) => {
  const form = event.target;
  writeBack(form);
  if (!form.matches('form[data-in-place]')) return;
  event.preventDefault();
  const address = form.getAttribute('action'); // the property would be the field that is named so
  void show(address, { method: 'POST', body: new URLSearchParams(new FormData(form)), stay: placeOf(form) });
});

globalThis.addEventListener('popstate', () => void show(location.href, { keep: false }));
openEditors();
