// Dates as people type them. The calendar of form-js takes 2022/02/30 for 2 March and 20220819 for a day in 2028; here
// only days that exist are taken, year first, in digits of either width, of the Western or the Japanese calendar.
const { texts, language } = window.hersys;

const ERAS = [
  ['明治', 'M', 1868, '1868-10-23', '1912-07-30'], ['大正', 'T', 1912, '1912-07-30', '1926-12-25'],
  ['昭和', 'S', 1926, '1926-12-25', '1989-01-07'], ['平成', 'H', 1989, '1989-01-08', '2019-04-30'],
  ['令和', 'R', 2019, '2019-05-01', '9999-12-31'],
];
const WESTERN = /^(\d{4})(?:[/.-]|年)(\d{1,2})(?:[/.-]|月)(\d{1,2})日?$|^(\d{4})(\d{2})(\d{2})$/;
const JAPANESE = /^(明治|大正|昭和|平成|令和|[MTSHR])(\d{1,2}|元)(?:[/.-]|年)(\d{1,2})(?:[/.-]|月)(\d{1,2})日?$/i;

const day = (year, month, date) => {
  const found = new Date(year, month - 1, date);
  return found.getFullYear() === year && found.getMonth() === month - 1 && found.getDate() === date ? found : undefined;
};

const iso = (date) => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

const ofEra = ([, name, year, month, date]) => {
  const era = ERAS.find(([long, short]) => long === name || short === name.toUpperCase());
  const found = day(era[2] + (year === '元' ? 1 : Number(year)) - 1, Number(month), Number(date));
  return found !== undefined && iso(found) >= era[3] && iso(found) <= era[4] ? found : undefined;
};

/** The day that was typed; nothing when it is none. */
export const typedDay = (typed) => {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  const western = text.match(WESTERN);
  if (western !== null) return day(...western.slice(1).filter(Boolean).map(Number));
  const japanese = text.match(JAPANESE);
  return japanese === null ? undefined : ofEra(japanese);
};

// the lower limit that form-js itself gives to its calendar
const LOWEST = '01/01/1900';

let refused = null;

const names = (format, dates) => dates.map((date) => new Intl.DateTimeFormat(language, format).format(date));

/** Gives the calendar our reading and the names of months and days in the reader's language. */
export const ownDates = () => {
  const months = Array.from({ length: 12 }, (unused, month) => new Date(2022, month, 1));
  const days = Array.from({ length: 7 }, (unused, date) => new Date(2022, 7, 7 + date));
  const parseDate = (typed) => {
    if (typed === LOWEST) return new Date(1900, 0, 1);
    const found = typedDay(typed);
    refused = found === undefined ? typed : null;
    return found;
  };
  window.flatpickr.setDefaults({ plugins: [() => ({ parseDate })] });
  window.flatpickr.localize({
    weekdays: { shorthand: names({ weekday: 'short' }, days), longhand: names({ weekday: 'long' }, days) },
    months: { shorthand: names({ month: 'short' }, months), longhand: names({ month: 'long' }, months) },
    firstDayOfWeek: 0,
  });
};

const WRONG = 'hersys-wrong-date';

/** Whether a date was typed that does not exist and nothing has been put in its place. */
export const anyWrongDate = (host) => host.querySelector(`.${WRONG}`) !== null;

/** Says under a date field what was wrong with the text, which the calendar has taken away. */
export const explainDates = (host) => {
  const fieldOf = (event) => event.target.closest('.fjs-form-field-datetime, .fjs-form-field');
  const explain = (event) => {
    if (refused === null || !event.target.matches('.fjs-datepicker input')) return;
    const field = fieldOf(event);
    const text = document.createElement('div');
    text.className = `fjs-form-field-error ${WRONG}`;
    text.setAttribute('role', 'alert');
    text.textContent = texts.noDate.replace('{0}', refused);
    refused = null;
    field.querySelector(`.${WRONG}`)?.remove();
    field.append(text);
    field.classList.add('fjs-has-errors');
  };
  const forget = (event) => {
    // the calendar, emptying the field, says so like somebody who types
    if (event.type === 'input' && !event.isTrusted && event.target.value === '') return;
    fieldOf(event)?.querySelector(`.${WRONG}`)?.remove();
  };
  host.addEventListener('focusout', explain);
  host.addEventListener('keydown', explain);
  host.addEventListener('input', forget);
  host.addEventListener('mousedown', (event) => { if (event.target.closest('.flatpickr-day')) forget(event); });
};
