// The calendar moves 30 February into March without a word. A day that no calendar has is taken out of the field, and
// the person is told.
const ORDER = { y: 'year', m: 'month', d: 'day' };

const exists = (typed, placeholder) => {
  const numbers = typed.match(/\d+/g) || [];
  const order = [...new Set(placeholder.toLowerCase().match(/[ymd]/g))].map((letter) => ORDER[letter]);
  const { year, month, day } = Object.fromEntries(order.map((part, place) => [part, Number(numbers[place])]));
  const date = new Date(year, month - 1, day);
  return numbers.length === 3 && year >= 1900 && date.getMonth() === month - 1 && date.getDate() === day;
};

/** Watches the dates of a form before its calendar reads them; `tell` hears what was typed. Returns how to stop. */
export const refuseImpossibleDays = (host, tell) => {
  const check = (input) => {
    if (!input?.matches?.('.fjs-datepicker input') || !host.contains(input)) return;
    const typed = input.value.trim();
    if (typed === '' || exists(typed, input.placeholder)) return;
    input.value = '';
    tell(typed, input.placeholder);
  };
  const left = (event) => check(event.target);
  const key = (event) => {
    if (event.key === 'Enter' || event.key === 'Tab' || event.code === 'ArrowDown') check(event.target);
  };
  // a click elsewhere makes the calendar read before the field is left
  const click = (event) => {
    if (event.target !== document.activeElement && !event.target.closest?.('.flatpickr-calendar')) check(document.activeElement);
  };
  host.addEventListener('blur', left, true);
  host.addEventListener('keydown', key, true);
  window.addEventListener('mousedown', click, true);
  return () => window.removeEventListener('mousedown', click, true);
};
