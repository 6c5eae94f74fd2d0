// Bars of a plan's chart that are dragged, or moved by keys. The server says what would move; here is worked out only where a day lies.

const DAY_MS = 86_400_000;
const dayOf = (date) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
const dateOf = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const inWords = (day) => longDate.format(day * DAY_MS);

const chart = document.querySelector('[data-drag]');
const panel = document.getElementById('dragged');
const [says, save, forecast] = ['says', 'save', 'forecast'].map((name) => panel.querySelector(`[data-part=${name}]`));
const scale = {
  first: dayOf(chart.dataset.first),
  left: Number(chart.dataset.left),
  perDay: Number(chart.dataset.perDay),
};
const worked = { first: dayOf(chart.dataset.workedFrom), days: chart.dataset.worked };

const isKnown = (day) => day >= worked.first && day < worked.first + worked.days.length;

/** A calendar: a sign a day, 1 where it is worked. */
class Calendar {
  constructor(days) {
    this.days = days;
  }

  isWorked(day) {
    return this.days[day - worked.first] === '1';
  }

  /** The next worked day in a direction, from a day on that may be it; null: none is known. */
  from(day, step) {
    for (let at = day; isKnown(at); at += step) if (this.isWorked(at)) return at;
    return null;
  }

  /** How many worked days lie between two days; less than 0: the second is the earlier. */
  between(from, to) {
    let count = 0;
    for (let at = Math.min(from, to) + 1; at <= Math.max(from, to); at += 1) if (this.isWorked(at)) count += 1;
    return to < from ? -count : count;
  }

  /** The worked day so many worked days away; null: none is known. */
  after(day, count) {
    let at = day;
    for (let left = Math.abs(count); at !== null && left > 0; left -= 1)
      at = this.from(at + Math.sign(count), Math.sign(count));
    return at;
  }
}

/** Where a day begins, as a share of the width of the chart that stays within it. */
const shareOf = (day) => Math.min(1, Math.max(0, scale.left + (day - scale.first) * scale.perDay));

/** Puts a mark over its days. */
function over(mark, start, finish, point) {
  const left = point ? Math.min(1 - scale.left, Math.max(scale.left, shareOf(start + 0.5))) : shareOf(start);
  mark.style.left = `${left * 100}%`;
  if (!point) mark.style.width = `${(shareOf(finish + 1) - left) * 100}%`;
}

const rooms = new Map(
  [...chart.querySelectorAll('tr[data-code]')].map((row) => [
    row.dataset.code,
    row.querySelector('.tracker-gantt__room'),
  ]),
);

class Bar {
  constructor(row) {
    const { code, name, start, finish, can, point } = row.dataset;
    this.code = code;
    this.point = point !== undefined;
    this.can = new Set(can.split(' '));
    this.calendar = new Calendar(row.dataset.worked ?? worked.days);
    this.is = { start: dayOf(start), finish: dayOf(finish) };
    this.now = this.is;
    this.room = rooms.get(code);
    this.mark = document.createElement('span');
    this.mark.className = `tracker-gantt__grip${this.point ? ' tracker-gantt__grip--point' : ''}`;
    this.mark.tabIndex = 0;
    for (const [key, value] of Object.entries({ role: 'slider', 'aria-label': name, 'aria-describedby': 'drag-hint' }))
      this.mark.setAttribute(key, value);
    this.mark.setAttribute('aria-valuemin', '0');
    this.mark.setAttribute('aria-valuemax', String(worked.days.length - 1));
    this.label = document.createElement('span');
    this.label.className = 'tracker-gantt__when';
    this.mark.append(this.label);
    if (this.can.has('stretch')) {
      const end = document.createElement('span');
      end.className = 'tracker-gantt__end';
      this.mark.append(end);
    }
    this.room.append(this.mark);
    this.draw();
  }

  get isMoved() {
    return this.now.start !== this.is.start;
  }

  get isStretched() {
    return (
      this.calendar.between(this.now.start, this.now.finish) !== this.calendar.between(this.is.start, this.is.finish)
    );
  }

  get isChanged() {
    return this.isMoved || this.isStretched;
  }

  /** Moves the bar so that it starts on a worked day, and stays as long as it was. */
  moveTo(start, step, from = this.now) {
    const to = this.can.has('move') ? this.calendar.from(start, step) : null;
    const finish =
      to === null || this.point ? to : this.calendar.after(from.finish, this.calendar.between(from.start, to));
    if (finish !== null) this.set({ start: to, finish });
  }

  /** Lets the bar end on a worked day, not before it starts. */
  endOn(finish, step) {
    const to = this.can.has('stretch') ? this.calendar.from(Math.max(finish, this.now.start), step) : null;
    if (to !== null) this.set({ start: this.now.start, finish: Math.max(to, this.now.start) });
  }

  set(now) {
    this.now = now;
    this.draw();
  }

  takeBack() {
    this.set(this.is);
  }

  draw() {
    const { start, finish } = this.now;
    const words = this.point || start === finish ? inWords(start) : `${inWords(start)} to ${inWords(finish)}`;
    over(this.mark, start, finish, this.point);
    this.mark.classList.toggle('tracker-gantt__grip--changed', this.isChanged);
    this.mark.setAttribute('aria-valuenow', String(start - worked.first));
    this.mark.setAttribute('aria-valuetext', words);
    this.label.textContent = this.isChanged ? words : '';
  }
}

const bars = [...chart.querySelectorAll('tr[data-can]')].map((row) => new Bar(row));
const barOf = (mark) => bars.find((bar) => bar.mark === mark);

/** The changes as the server reads them. */
function query() {
  const asked = new URLSearchParams();
  for (const bar of bars) {
    if (bar.isMoved) asked.set(`start.${bar.code}`, dateOf(bar.now.start));
    if (bar.isStretched) asked.set(`finish.${bar.code}`, dateOf(bar.now.finish));
  }
  return asked.toString();
}

/** A way on that the page leads to, with what was changed. */
function leadTo(link, search) {
  const to = new URL(link.href);
  to.search = search;
  link.href = to.href;
}

const grid = new URL(save.href);
let asking = null;

/** Shows what the changes would do; nothing where there are none. */
async function preview() {
  asking?.abort();
  const asked = query();
  for (const ghost of chart.querySelectorAll('.tracker-gantt__ghost')) ghost.remove();
  panel.hidden = asked === '';
  if (panel.hidden) return;
  leadTo(save, asked);
  const [only, ...others] = bars.filter((bar) => bar.isChanged);
  forecast.hidden = others.length > 0 || !only.point;
  if (!forecast.hidden)
    leadTo(forecast, new URLSearchParams({ item: only.code, how: 'forecast', forecast: dateOf(only.now.start) }));
  tell(['Working out what would move…']);
  asking = new AbortController();
  const { signal } = asking;
  try {
    const answer = await fetch(`${grid.origin}${grid.pathname}/effect?${asked}`, { signal });
    if (!answer.ok) throw new Error(String(answer.status));
    const effect = await answer.json();
    if (!signal.aborted) show(effect);
  } catch {
    if (!signal.aborted) tell(['What would move cannot be shown here. Open the draft to see it.']);
  }
}

function tell(lines) {
  says.replaceChildren(
    ...lines.map((line) => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    }),
  );
}

/** Says what would move, and draws it over the chart. */
function show({ says: lines, moved }) {
  tell(lines);
  for (const { code, start, finish } of moved) {
    const room = rooms.get(code);
    if (!room || finish === null) continue;
    const point = room.closest('tr').dataset.point !== undefined;
    const ghost = document.createElement('span');
    ghost.className = `tracker-gantt__ghost${point ? ' tracker-gantt__ghost--point' : ''}`;
    over(ghost, dayOf(point ? finish : (start ?? finish)), dayOf(finish), point);
    room.append(ghost);
  }
}

let held = null;

chart.addEventListener('pointerdown', (event) => {
  const bar = barOf(event.target.closest('.tracker-gantt__grip'));
  if (!bar || event.button !== 0) return;
  const stretch = event.target.matches('.tracker-gantt__end') || !bar.can.has('move');
  held = { bar, stretch, x: event.clientX, from: bar.now };
  bar.mark.setPointerCapture(event.pointerId);
});
chart.addEventListener('pointermove', (event) => {
  if (!held) return;
  const { bar, stretch, x, from } = held;
  const days = Math.round((event.clientX - x) / (bar.room.clientWidth * scale.perDay));
  if (days === 0) bar.set(from);
  else if (stretch) bar.endOn(from.finish + days, -1);
  else bar.moveTo(from.start + days, Math.sign(days), from);
});
chart.addEventListener('pointerup', () => {
  const last = held;
  held = null;
  if (last && last.bar.now !== last.from) void preview();
});
chart.addEventListener('pointercancel', letBack);

function letBack() {
  if (!held) return;
  held.bar.set(held.from);
  held = null;
}

chart.addEventListener('keydown', (event) => {
  const bar = barOf(event.target);
  if (!bar || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step && event.shiftKey) bar.endOn(bar.now.finish + step, step);
  else if (step) bar.moveTo(bar.now.start + step, step);
  else if (event.key === 'Enter') void preview().then(() => !panel.hidden && save.focus());
  else if (event.key === 'Escape') takeBack([bar]);
  else return;
  event.preventDefault();
});

/** Takes changes back, also one that a pointer still holds. */
function takeBack(some) {
  held = null;
  for (const bar of some) bar.takeBack();
  void preview();
}

function takeAllBack() {
  const changed = bars.filter((bar) => bar.isChanged);
  takeBack(changed);
  changed[0]?.mark.focus();
}
panel.querySelector('[data-part=back]').addEventListener('click', takeAllBack);
panel.addEventListener('keydown', ({ key }) => key === 'Escape' && takeAllBack());

for (const hint of document.querySelectorAll('[data-with-script]')) hint.hidden = false;
