'use strict';
// The page of a notification is written without a mouse: a digit chooses, Enter goes on, Ctrl+Enter sends.
(() => {
  const form = document.querySelector('[data-intake]');
  const print = document.querySelector('[data-print]');
  if (print !== null) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
  if (form === null) return;

  const seen = (control) => control.offsetParent !== null && control.tabIndex >= 0 && !control.disabled && control.type !== 'hidden';

  // The stops of the Tab key: a group of choices is one.
  const next = (now) => {
    const stops = [...form.querySelectorAll('input, textarea, summary, button')].filter(seen);
    const after = stops.slice(stops.indexOf(now) + 1);
    const stop = after.find((control) => control.type !== 'radio' || control.name !== now.name);
    const chosen = stop !== undefined && stop.type === 'radio' && form.querySelector(`[name="${stop.name}"]:checked`);
    return chosen || stop;
  };

  form.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      form.requestSubmit();
      event.preventDefault();
    } else if (event.key === 'Enter' && event.target.matches('input')) {
      next(event.target).focus();
      event.preventDefault();
    } else if (/^[1-9]$/.test(event.key) && event.target.type === 'radio') {
      const choices = [...event.target.closest('[data-digits]').querySelectorAll('input')];
      const choice = choices[Number(event.key) - 1];
      if (choice === undefined) return;
      choice.focus();
      if (!choice.checked) choice.click();
      event.preventDefault();
    }
  });

  // A suspected case needs an answer that is folded away.
  form.addEventListener('change', (event) => {
    if (event.target.name === 'diagnosisType' && event.target.value === 'suspected') form.querySelector('[data-rest]').open = true;
  });

  // Nobody is told that a half-typed day is wrong.
  document.addEventListener('htmx:configRequest', (event) => {
    const field = document.activeElement;
    if (field !== null && (field.name?.startsWith('reason-') || field.name === 'relation')) return event.preventDefault();
    if (field !== null && form.contains(field) && field.matches('input[type=text], textarea')) event.detail.parameters.active = field.name;
  });
  // Whoever is typing the reason of a warning keeps the field.
  document.addEventListener('htmx:oobBeforeSwap', (event) => {
    if (event.detail.target.contains(document.activeElement)) event.detail.shouldSwap = false;
  });
  // A suggestion is filled in once, while its field is empty, and goes with what it came from while nobody has touched it.
  const sources = { postalCode: ['address'], clinic: ['clinicAddress', 'clinicPhone'] };
  for (const [source, fields] of Object.entries(sources)) {
    form.querySelector(`#${source}`)?.addEventListener('input', () => {
      for (const control of fields.map((field) => form.querySelector(`#${field}`))) {
        if (control.value === control.dataset.taken) control.value = '';
        delete control.dataset.taken;
      }
    });
  }
  const take = (suggested) => {
    const control = form.querySelector(`#${suggested.dataset.suggest}`);
    if (control.value !== '' || control.dataset.taken === suggested.dataset.text) return;
    control.value = suggested.dataset.text;
    control.dataset.taken = control.value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  };
  document.addEventListener('htmx:afterSettle', () => {
    form.querySelectorAll('[data-suggest]').forEach(take);
    form.querySelectorAll('.check').forEach((check) => {
      const control = form.querySelector(`#${check.id.replace('-check', '')}`);
      const wrong = check.querySelector('.field__problem') !== null;
      if (!control.matches('input, textarea')) return;
      if (wrong) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    });
  });

  const problems = document.querySelector('[data-problems]');
  if (problems === null) form.querySelector('[name=diagnosisType]').focus();
})();
