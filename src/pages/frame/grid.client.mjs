// What grids do better with script: arrows go from row to row, what is copied from a spreadsheet fills cells, and rows are moved by keys.

const FIELD = 'input:not([type=hidden]), select, textarea';

/** The field of each cell of a grid, row by row; null where a cell has none. */
const rowsOf = (grid) =>
  [...grid.tBodies].flatMap((body) =>
    [...body.rows]
      .map((row) => [...row.cells].map((cell) => cell.querySelector(FIELD)))
      .filter((cells) => cells.some((cell) => cell !== null)),
  );

/** Whether a cell holds text of several lines. */
const isLong = (cell) => cell.closest('.tracker-cells__cell--long') !== null;

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
  if (!isLong(cell)) return true;
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
  if (event.altKey && event.shiftKey && moveRow(cell, key)) event.preventDefault();
  if (event.altKey || event.metaKey || event.isComposing) return;
  if (key === 'Enter' && event.ctrlKey) {
    event.preventDefault();
    grid.closest('form').querySelector('button:not([form])').click();
    return;
  }
  if (event.ctrlKey || event.shiftKey) return;
  const enters = key === 'Enter' && (cell.matches('input') || (cell.matches('textarea') && !isLong(cell)));
  const walks = (key === 'ArrowDown' || key === 'ArrowUp') && leaves(cell, key);
  if (!enters && !walks) return;
  const rows = rowsOf(grid);
  const place = placeOf(rows, cell);
  if (!place) return;
  event.preventDefault(); // Enter would send the form
  const next = cellAt(rows, place, key === 'ArrowUp' ? -1 : 1);
  if (next) goTo(next);
}

/** The field of a column in a row; null: it has none. */
const fieldIn = (row, column) => row.querySelector(`[name="${column}.${row.dataset.code}"]`);

function type(field, value) {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The next row of its kind in a direction; what is wrong with a row stands above it in one of its own. */
function rowBeside(row, way) {
  let beside = row[way];
  while (beside && !beside.dataset.code) beside = beside[way];
  return beside;
}

/** Moves the row of a cell up or down, or into the stage above it or out of its own. Tells whether the key was meant for it. */
function moveRow(cell, key) {
  const row = cell.closest('tr[data-code]');
  if (!row || !/^Arrow(Up|Down|Left|Right)$/.test(key)) return false;
  const [after, stage] = [fieldIn(row, 'after'), fieldIn(row, 'stage')];
  if (!after || !stage) return false;
  const above = rowBeside(row, 'previousElementSibling');
  const below = rowBeside(row, 'nextElementSibling');
  const isFirstPart = !document.querySelector('button[name=show][value="0"]');
  const mayRise = above && (rowBeside(above, 'previousElementSibling') || isFirstPart); // what is above all rows of a part is not known here
  if (key === 'ArrowUp' && mayRise) above.before(row);
  if (key === 'ArrowDown' && below) below.after(row);
  if ((key === 'ArrowUp' && mayRise) || (key === 'ArrowDown' && below)) {
    type(after, rowBeside(row, 'previousElementSibling')?.dataset.code ?? 'first');
  }
  if (key === 'ArrowRight' && above) type(stage, stageBelow(above));
  if (key === 'ArrowLeft') {
    const own = [...row.parentElement.rows].find(({ dataset }) => dataset.code === stage.value);
    type(stage, own ? fieldIn(own, 'stage').value : '');
  }
  cell.focus();
  return true;
}

/** The stage in which a row is that comes right below another. */
function stageBelow(above) {
  return above.dataset.kind === 'Stage' ? above.dataset.code : fieldIn(above, 'stage').value;
}

/** One more row at the end of a grid that grows, blank and with names of its own. */
function addRow(grid) {
  const last = [...grid.tBodies[0].rows].at(-1);
  const number = Number(last.dataset.key.slice(3)) + 1;
  const place = String(grid.querySelectorAll('tr[data-key]').length + 1);
  const row = last.cloneNode(true);
  row.dataset.key = `new${number}`;
  for (const field of row.querySelectorAll('[name]')) {
    const [column] = field.name.split('.');
    field.name = `${column}.new${number}`;
    if (field.id) field.id = `${column}-new${number}`;
    if (column !== 'kind') field.value = '';
    const label = field.getAttribute('aria-label');
    if (label) field.setAttribute('aria-label', label.replace(/\d+/, place));
    field.removeAttribute('aria-describedby');
    field.removeAttribute('aria-invalid');
  }
  for (const label of row.querySelectorAll('label')) label.remove();
  row.cells[0].firstElementChild.nextSibling.textContent = place;
  last.after(row);
}

/** Puts a text into a cell. */
function fill(cell, value) {
  if (cell.type === 'checkbox') cell.checked = /^(yes|true|x|1)$/i.test(value.trim());
  else cell.value = cell.matches('select') ? (valueIn(cell, value) ?? cell.value) : value.trim();
  cell.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The value that a choice has for the words of a cell. */
function valueIn(select, text) {
  const wanted = text.trim().toLowerCase();
  return [...select.options].find((one) => [one.text, one.value].some((each) => each.toLowerCase() === wanted))?.value;
}

function onPaste(grid, event) {
  const text = event.clipboardData?.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '') ?? '';
  const long = isLong(event.target) && !text.includes('\t');
  if (!/[\t\n]/.test(text) || long) return;
  const place = placeOf(rowsOf(grid), event.target);
  if (!place) return;
  event.preventDefault();
  const lines = text.split('\n');
  if ('grows' in grid.dataset) for (let at = rowsOf(grid).length; at < place.row + lines.length; at += 1) addRow(grid);
  const rows = rowsOf(grid);
  lines.forEach((line, down) =>
    line.split('\t').forEach((value, right) => {
      const cell = rows[place.row + down]?.[place.column + right];
      if (cell) fill(cell, value);
    }),
  );
}

for (const grid of document.querySelectorAll('table[data-grid]')) {
  grid.addEventListener('keydown', (event) => onKey(grid, event));
  grid.addEventListener('paste', (event) => onPaste(grid, event));
}
