/** Parts of a Microsoft Project XML file whose calendars matter. */
export const time = (from: string, to: string): string =>
  `<WorkingTime><FromTime>${from}:00</FromTime><ToTime>${to}:00</ToTime></WorkingTime>`;
const HOURS = `<WorkingTimes>${time('08:00', '12:00')}${time('13:00', '17:00')}</WorkingTimes>`;
export const weekDay = (type: number, works: boolean, hours = HOURS): string =>
  `<WeekDay><DayType>${type}</DayType><DayWorking>${works ? 1 : 0}</DayWorking>${works ? hours : ''}</WeekDay>`;
export const exception = (name: string, from: string, to: string, works: boolean, more = ''): string =>
  `<Exception><TimePeriod><FromDate>${from}T00:00:00</FromDate><ToDate>${to}T23:59:00</ToDate></TimePeriod>${more}<Name>${name}</Name><DayWorking>${works ? 1 : 0}</DayWorking>${works ? HOURS : ''}</Exception>`;
export const calendar = (uid: number, name: string, days: string, exceptions = '', base = -1): string =>
  `<Calendar><UID>${uid}</UID><Name>${name}</Name><IsBaseCalendar>${base < 0 ? 1 : 0}</IsBaseCalendar><BaseCalendarUID>${base}</BaseCalendarUID>${days && `<WeekDays>${days}</WeekDays>`}${exceptions && `<Exceptions>${exceptions}</Exceptions>`}</Calendar>`;
export const WEEK = [weekDay(1, false), ...[2, 3, 4, 5, 6].map((day) => weekDay(day, true)), weekDay(7, false)].join(
  '',
);
export const task = (uid: number, name: string, uidOfCalendar: number, more = ''): string =>
  `<Task><UID>${uid}</UID><ID>${uid}</ID><Name>${name}</Name><OutlineLevel>1</OutlineLevel><Duration>PT48H0M0S</Duration><CalendarUID>${uidOfCalendar}</CalendarUID>${more}</Task>`;
export const file = (calendars: string, tasks: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project"><MinutesPerDay>480</MinutesPerDay><CalendarUID>1</CalendarUID><StartDate>2010-01-04T08:00:00</StartDate><FinishDate>2010-02-26T17:00:00</FinishDate><Calendars>${calendars}</Calendars><Tasks>${tasks}</Tasks></Project>`;
