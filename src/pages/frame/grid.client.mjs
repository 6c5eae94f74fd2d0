// What grids do better with script: arrows go from row to row, and what is copied from a spreadsheet fills cells.

/** The cells of a grid that are typed into, row by row. */
const rowsOf = (grid) =>
  [...grid.tBodies].flatMap((body) =>
    [...body.rows].map((row) => [...row.querySelectorAll('input:not([type=hidden]), select, textarea')]),
  );

/** Where a cell is: its row and its place in the row. */
function placeOf(rows, cell) {
  const row = rows.findIndex((cells) => cells.includes(cell));
  return row < 0 ? null : { row, column: rows[row].indexOf(cell) };
}

/** The cell so many rows away in the same column; null: there is none. */
function cellAt(rows, { row, column }, down) {
  for (let at = row + down; at >= 0 && at < rows.length; at += Math.sign(down)) {
    if (rows[at][column]) return rows[at][column];
  }
  return null;
}

/** Whether an arrow leaves a cell: a choice uses arrows itself, and lines of a long text are walked first. */
function leaves(cell, key) {
  if (cell.matches('select')) return false;
  if (!cell.matches('textarea')) return true;
  const before = cell.value.slice(0, cell.selectionStart);
  const after = cell.value.slice(cell.selectionEnd);
  return key === 'ArrowUp' ? !before.includes('\n') : !after.includes('\n');
}

function goTo(cell) {
  cell.focus();
  if (cell.select) cell.select();
}

function onKey(grid, event) {
  const { key, target: cell } = event;
  if (event.altKey || event.metaKey || event.isComposing) return;
  if (key === 'Enter' && event.ctrlKey) {
    event.preventDefault();
    grid.closest('form').querySelector('button:not([form])').click();
    return;
  }
  if (event.ctrlKey || event.shiftKey) return;
  const enters = key === 'Enter' && cell.matches('input');
  const walks = (key === 'ArrowDown' || key === 'ArrowUp') && leaves(cell, key);
  if (!enters && !walks) return;
  const rows = rowsOf(grid);
  const place = placeOf(rows, cell);
  if (!place) return;
  event.preventDefault(); // Enter would send the form
  const next = cellAt(rows, place, key === 'ArrowUp' ? -1 : 1);
  if (next) goTo(next);
}

/** The value that a choice has for the words of a cell. */
function valueIn(select, text) {
  const wanted = text.trim().toLowerCase();
  return [...select.options].find((one) => [one.text, one.value].some((each) => each.toLowerCase() === wanted))?.value;
}

function onPaste(grid, event) {
  const text = event.clipboardData?.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '') ?? '';
  const long = event.target.matches('textarea') && !text.includes('\t');
  if (!/[\t\n]/.test(text) || long) return;
  const rows = rowsOf(grid);
  const place = placeOf(rows, event.target);
  if (!place) return;
  event.preventDefault();
  text.split('\n').forEach((line, down) =>
    line.split('\t').forEach((value, right) => {
      const cell = rows[place.row + down]?.[place.column + right];
      if (!cell) return;
      cell.value = cell.matches('select') ? (valueIn(cell, value) ?? cell.value) : value.trim();
      cell.dispatchEvent(new Event('input', { bubbles: true }));
    }),
  );
}

for (const grid of document.querySelectorAll('table[data-grid]')) {
  grid.addEventListener('keydown', (event) => onKey(grid, event));
  grid.addEventListener('paste', (event) => onPaste(grid, event));
}
