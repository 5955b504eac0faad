'use strict';
// What was typed is not lost with the session. The server keeps a form that came too late (UnsentForms); where the form
// stands, its fields are filled again. A page that notices the end of its session by itself hands its forms over first.
(() => {
  const posts = () => [...document.querySelectorAll('form[method=post]')];
  const pathOf = (form) => new URL(form.getAttribute('action') || window.location.href, window.location.href).pathname;
  const isSecret = (form) => form.querySelector('[type=password], [autocomplete=one-time-code]') !== null;
  const typed = (form) => [...form.elements].filter((field) => field.name !== '' && !['hidden', 'file', 'submit'].includes(field.type));

  const put = (form, values) => {
    typed(form).forEach((field) => {
      if (!values.has(field.name)) return;
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.get(field.name).includes(field.value);
      else if (field.type === 'select-multiple') [...field.options].forEach((one) => { one.selected = values.get(field.name).includes(one.value); });
      else field.value = values.get(field.name).shift() ?? field.value;
    });
    for (let fold = form.closest('details'); fold !== null; fold = fold.parentElement.closest('details')) fold.open = true;
  };

  const offer = (notice) => {
    const form = posts().find((one) => pathOf(one) === notice.dataset.action && typed(one).length > 0);
    if (form === undefined) return;
    const values = new Map();
    notice.querySelectorAll('[data-field]').forEach((value) => {
      values.set(value.dataset.field, [...(values.get(value.dataset.field) ?? []), value.textContent]);
    });
    put(form, values);
    notice.querySelector('[data-put] a').addEventListener('click', (event) => {
      event.preventDefault();
      typed(form)[0].focus();
      typed(form)[0].scrollIntoView({ block: 'center' });
    });
    notice.querySelector('[data-put]').hidden = false;
    notice.querySelectorAll('[data-shown]').forEach((part) => { part.hidden = true; });
  };
  document.querySelectorAll('[data-unsent]').forEach(offer);

  const isChanged = (field) => (field.type === 'checkbox' || field.type === 'radio'
    ? field.checked !== field.defaultChecked
    : field.options !== undefined ? [...field.options].some((one) => one.selected && !one.defaultSelected) : field.value !== field.defaultValue);

  const handOver = (form) => {
    const fields = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
    fields.set('_form', pathOf(form));
    return fetch('/unsent', { method: 'POST', body: fields });
  };
  document.addEventListener('htmx:responseError', async (event) => {
    if (event.detail.xhr.status !== 401) return;
    const forms = posts().filter((form) => !isSecret(form) && typed(form).some(isChanged));
    const [first] = await Promise.allSettled(forms.map(handOver));
    if (first?.value?.redirected) window.location.assign(first.value.url);
    else window.location.reload();
  });
})();
