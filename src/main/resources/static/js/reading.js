'use strict';
// The reading of the name stands in its field as a suggestion, marked as one, until somebody changes it or says that it is right.
(() => {
  const form = document.querySelector('[data-intake]');
  const name = form?.querySelector('#name');
  const kana = form?.querySelector('#kana');
  if (!name || !kana) return;
  const kept = form.querySelector('[name=kanaSuggested]');
  const mark = form.querySelector('[data-suggested]');
  let own = kana.value !== '' && kept.value !== 'true';

  const show = () => {
    const suggested = !own && kana.value !== '';
    kept.value = suggested;
    mark.hidden = !suggested;
    kana.classList.toggle('input--suggested', suggested);
  };
  const suggest = (reading) => {
    if (!own) kana.value = reading;
    show();
  };
  const accept = () => {
    own = kana.value !== '';
    show();
  };
  kana.addEventListener('input', () => {
    own = true;
    show();
  });
  // Enter goes on from a field that has been looked at; the Tab key only passes by.
  kana.addEventListener('keydown', (event) => { if (event.key === 'Enter' && !event.isComposing) accept(); });
  form.querySelector('[data-accept]').addEventListener('click', () => {
    accept();
    kana.focus();
  });

  // What was typed into the input method is how its writing is read. On a telephone the method guesses from the first kana.
  const readings = new Map();
  let typed = '';
  if (!matchMedia('(pointer: coarse)').matches) {
    name.addEventListener('compositionstart', () => { typed = ''; });
    name.addEventListener('compositionupdate', ({ data }) => { if (/^[ぁ-ゖァ-ヶー]+$/.test(data)) typed = data; });
    name.addEventListener('compositionend', ({ data }) => { if (typed !== '' && data !== '') readings.set(data, typed); });
  }
  const heard = () => {
    const longestFirst = [...readings.keys()].sort((one, other) => other.length - one.length);
    const read = longestFirst.reduce((text, written) => text.replaceAll(written, readings.get(written)), name.value.trim());
    const katakana = read.replace(/[ぁ-ゖ]/g, (sound) => String.fromCharCode(sound.charCodeAt(0) + 0x60));
    return /^[ァ-ヶー\s]+$/.test(katakana) ? katakana : '';
  };
  ['input', 'compositionend'].forEach((event) => name.addEventListener(event, () => { if (heard() !== '') suggest(heard()); }));

  // Otherwise the server reads the family name; what is only suggested does not keep it from doing so again.
  document.addEventListener('htmx:configRequest', (event) => { if (!own) event.detail.parameters.kana = ''; });
  document.addEventListener('htmx:afterSettle', () => {
    if (heard() === '') suggest(form.querySelector('[data-reading]')?.dataset.reading ?? '');
  });
  show();
})();
