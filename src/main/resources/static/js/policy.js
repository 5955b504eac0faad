'use strict';
// The table editor of the policy desk: the vendor's editor, checks while typing, saving with the revision it began from.
(() => {
  const form = document.getElementById('draft');
  const host = document.getElementById('editor');
  const state = document.querySelector('[data-state]');
  const token = form.querySelector('[name=_csrf]').value;
  const conflict = document.querySelector('[data-conflict]');
  const modules = host.dataset.language === 'ja'
    ? [{ translate: ['value', (text, values = {}) => (window.hersysDmnWords[text] || text).replace(/{([^}]+)}/g, (_, key) => values[key] ?? '')] }]
    : [];
  const editor = new window.DmnJS({
    container: host,
    height: 520,
    common: { additionalModules: modules },
    decisionTable: { additionalModules: modules },
    drd: { additionalModules: modules },
  });
  let clean = form.elements.dmn.value;
  let theirs = null;

  const say = (key) => {
    state.textContent = key === '' ? '' : state.dataset[key];
    state.dataset.now = key;
  };

  const post = (url, fields) => fetch(url, {
    method: 'POST',
    headers: { 'X-CSRF-TOKEN': token },
    body: new URLSearchParams({ ...fields, _csrf: token }),
  });

  const text = async () => (await editor.saveXML({ format: true })).xml;
  const viewer = () => editor.getActiveViewer();
  const button = (name) => document.querySelector(`[data-${name}]`);

  const stack = () => viewer()?.get('commandStack', false);
  const buttons = () => {
    button('undo').disabled = !stack()?.canUndo();
    button('redo').disabled = !stack()?.canRedo();
  };

  let waiting = 0;
  let asked = 0;
  const readable = async (dmn) => {
    const mine = ++asked;
    const answer = await post(form.dataset.check, { dmn });
    if (!answer.ok || answer.redirected || mine !== asked) return false;
    document.getElementById('verdict').outerHTML = await answer.text();
    return !document.querySelector('#verdict > .notice--problem');
  };
  const check = async () => readable(await text());

  const changed = () => {
    buttons();
    say('unsaved');
    clearTimeout(waiting);
    waiting = setTimeout(check, 500);
  };

  const show = async (dmn) => {
    await editor.importXML(dmn);
    const table = editor.getViews().find((view) => view.type === 'decisionTable');
    await editor.open(table);
    host.querySelectorAll('th.index-column').forEach((corner) => corner.setAttribute('role', 'presentation'));
    viewer().get('eventBus').on('commandStack.changed', changed);
    buttons();
    return true;
  };

  const showConflict = (answer) => {
    theirs = answer.theirs;
    form.elements.revision.value = answer.revision;
    const title = document.querySelector('[data-conflict-title]');
    title.textContent = title.dataset.text.replace('{0}', answer.by);
    const list = document.querySelector('[data-conflict-list]');
    list.replaceChildren(...answer.conflicts.map((cell) => {
      const item = document.createElement('li');
      item.textContent = cell.column === '' && cell.theirs === '' ? list.dataset.whole
        : list.dataset.cell.replace('{0}', cell.column).replace('{1}', cell.theirs).replace('{2}', cell.mine);
      return item;
    }));
    conflict.hidden = false;
    say('unsaved');
  };

  const save = async () => {
    document.activeElement?.blur?.();
    say('saving');
    const dmn = await text();
    let answer;
    try {
      answer = await post(form.action, { dmn, revision: form.elements.revision.value });
    } catch (offline) {
      say('failed');
      return false;
    }
    if (answer.redirected || answer.status === 403 || answer.status >= 500) {
      say('failed');
    } else if (answer.status === 409) {
      showConflict(await answer.json());
    } else if (answer.status === 410) {
      say('gone');
    } else if (answer.status === 400) {
      say('unreadable');
      check();
    } else {
      const saved = await answer.json();
      form.elements.revision.value = saved.revision;
      clean = dmn;
      if (saved.dmn !== undefined) await show(saved.dmn);
      say(saved.dmn === undefined ? 'saved' : 'merged');
      check();
      return true;
    }
    return false;
  };

  button('undo').addEventListener('click', () => stack().undo());
  button('redo').addEventListener('click', () => stack().redo());
  button('save').addEventListener('click', save);
  button('keep-mine').addEventListener('click', () => {
    conflict.hidden = true;
    save();
  });
  button('take-theirs').addEventListener('click', async () => {
    conflict.hidden = true;
    await show(theirs);
    say('saved');
    check();
  });

  // The text of a file in the encoding it names; the table is kept in UTF-8 and no longer names one.
  const decoded = async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
    const marked = { 'ÿþ': 'utf-16le', 'þÿ': 'utf-16be' }[head.slice(0, 2)];
    const named = marked ?? /^<\?xml[^>]*encoding=["']([^"']+)/.exec(head)?.[1] ?? 'utf-8';
    return new TextDecoder(named, { fatal: true }).decode(bytes).replace(/^\s*<\?xml[^>]*\?>/, '');
  };
  const refuse = (reason) => {
    const notice = document.createElement('div');
    notice.className = 'notice notice--problem';
    notice.append(document.createElement('p'));
    notice.firstChild.textContent = state.dataset[reason];
    document.getElementById('verdict').replaceChildren(notice);
    say('unreadable');
  };

  // A table from a file takes the draft's place on the screen; what is no table is refused in words.
  document.querySelector('[data-file]').addEventListener('change', async (event) => {
    const [file] = event.target.files;
    if (file === undefined) return;
    const dmn = file.size > 4_000_000 ? null : await decoded(file).catch(() => undefined);
    event.target.value = '';
    if (dmn === null || dmn === undefined) {
      refuse(dmn === null ? 'large' : 'encoding');
      return;
    }
    const before = await text();
    try {
      say(await readable(dmn) && await show(dmn) ? 'unsaved' : 'unreadable');
    } catch (notForTheEditor) {
      await show(before);
      refuse('edition');
    }
  });

  // What is handed in is what is on the screen: unsaved changes are saved first.
  document.querySelector('[data-submit]').addEventListener('submit', async (event) => {
    if (state.dataset.now !== 'unsaved') return;
    event.preventDefault();
    if (await save()) event.target.submit();
    else delete event.target.dataset.sent;
  }, { capture: true });

  window.addEventListener('beforeunload', (event) => {
    if (state.dataset.now === 'unsaved') event.preventDefault();
  });

  show(clean);
})();
