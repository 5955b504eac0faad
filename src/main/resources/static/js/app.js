'use strict';
// What pages do beyond plain links and forms. Everything works without this file; it makes it quicker.
(() => {
  const typing = (target) => target.closest('input, textarea, select, [contenteditable]') !== null;

  // Keyboard: "/" to the search field, j and k through the rows of a list (Enter follows the link in focus).
  const move = (step) => {
    const links = [...document.querySelectorAll('[data-rows] [data-open]')];
    if (links.length === 0) return false;
    const row = document.activeElement.closest('[data-row]');
    const now = links.findIndex((link) => row !== null && row.contains(link));
    const next = links[Math.min(Math.max(now + step, 0), links.length - 1)];
    next.focus();
    next.closest('[data-row]').scrollIntoView({ block: 'nearest' });
    return true;
  };

  // On a narrow screen filters and pages of a place stand in one line: the chosen one is brought into sight.
  for (const chosen of document.querySelectorAll('.filters [aria-current]')) chosen.scrollIntoView({ block: 'nearest', inline: 'center' });

  // What renews itself pauses while nobody can see it, and while something in it is marked: the marks would be lost.
  const isMarked = (part) => {
    const chosen = document.getSelection();
    return part.matches(':has(input:checked)') || (!chosen.isCollapsed && part.contains(chosen.anchorNode));
  };
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (event.target.matches('[data-live]') && (document.hidden || isMarked(event.target))) event.preventDefault();
  });
  // Nor does it change under a finger that is pressing it: the click would be lost.
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.target.matches('[data-live]') && (event.target.matches(':active') || isMarked(event.target))) event.detail.shouldSwap = false;
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeMenus(null);
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    const search = document.querySelector('[data-search]');
    if (event.key === '/' && search !== null) {
      search.focus();
      search.select();
      event.preventDefault();
    } else if ((event.key === 'j' && move(1)) || (event.key === 'k' && move(-1))) {
      event.preventDefault();
    }
  });

  // A password can be looked at while it is typed; it is sent, and remembered by the browser, as a password all the same.
  const showable = (input) => {
    const show = document.createElement('button');
    show.type = 'button';
    show.className = 'button button--small button--quiet';
    show.textContent = document.body.dataset.showPassword;
    show.setAttribute('aria-controls', input.id);
    show.setAttribute('aria-pressed', 'false');
    const turn = (visible) => {
      input.type = visible ? 'text' : 'password';
      show.setAttribute('aria-pressed', String(visible));
    };
    show.addEventListener('click', () => turn(input.type === 'password'));
    input.form.addEventListener('submit', () => turn(false));
    input.dataset.showable = '';
    input.after(show);
  };
  const passwords = () => document.querySelectorAll('input[type=password]:not([data-showable])').forEach(showable);
  passwords();
  document.addEventListener('htmx:load', passwords);

  const closeMenus = (except) => {
    document.querySelectorAll('details.menu[open], details.legend[open]').forEach((menu) => {
      if (except === null || !menu.contains(except)) menu.open = false;
    });
  };

  document.addEventListener('click', (event) => {
    closeMenus(event.target);
    const account = event.target.closest('[data-fill-login]');
    if (account !== null) fillLogin(account);
    const row = event.target.closest('[data-row]');
    const chosen = document.getSelection().toString() !== '';
    if (row !== null && !chosen && event.target.closest('a, button, input, label, summary') === null) {
      row.querySelector('[data-open]').click();
    }
  });

  const fillLogin = (account) => {
    const password = document.getElementById('password');
    document.getElementById('username').value = account.dataset.fillLogin;
    password.value = account.dataset.fillPassword || '';
    password.focus();
  };

  // A form is sent once, however often the button is pressed; coming back by "back" allows it again.
  document.addEventListener('submit', (event) => {
    if (event.target.dataset.sent === 'yes') event.preventDefault();
    else if (event.target.method === 'post') event.target.dataset.sent = 'yes';
  });
  // A file that is too large is told before it is sent.
  document.addEventListener('change', ({ target }) => {
    if (target.dataset.largest === undefined) return;
    const tooLarge = [...target.files].some((file) => file.size > Number(target.dataset.largest));
    target.setCustomValidity(tooLarge ? target.dataset.tooLarge : '');
    target.reportValidity();
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
  });

  // What is chosen in a bar is in view, however narrow the page; what can be seen anyway stays where it is.
  const showChosen = () => document.querySelectorAll('.tabs__list, .filters__list, .nav__list').forEach((bar) => {
    const chosen = bar.querySelector('[aria-current]');
    if (chosen === null) return;
    const [inner, outer] = [chosen.getBoundingClientRect(), bar.getBoundingClientRect()];
    if (inner.left < outer.left || inner.right > outer.right) bar.scrollLeft += inner.left - outer.left - 24;
  });
  showChosen();
  document.addEventListener('htmx:afterSettle', showChosen);

  // Sections stop below the head that stays, however high it is.
  const head = document.querySelector('.case-head');
  if (head !== null && getComputedStyle(head).position === 'sticky') {
    document.documentElement.style.setProperty('--head', `${head.offsetHeight}px`);
  }

  const problems = document.querySelector('[data-problems]');
  if (problems !== null) problems.focus();

  // What looks again by itself does so only while the page is seen and somebody has lately worked with it: otherwise a
  // page left open would keep its session for ever.
  let lastAct = Date.now();
  ['keydown', 'pointerdown'].forEach((act) => document.addEventListener(act, () => { lastAct = Date.now(); }));
  document.addEventListener('htmx:beforeRequest', (event) => {
    const idle = document.visibilityState !== 'visible' || Date.now() - lastAct > 600000;
    if (idle && event.detail.elt.hasAttribute('data-polite')) event.preventDefault();
  });

  // An answer without the part that was asked for (the session has ended, say) is shown as the whole page it is; no answer
  // (204) says that nothing is new.
  document.addEventListener('htmx:beforeSwap', (event) => {
    const { target, xhr, serverResponse } = event.detail;
    if (xhr.status !== 204 && target.id !== '' && !serverResponse.includes(`id="${target.id}"`)) {
      event.detail.shouldSwap = false;
      window.location.reload();
    }
  });

  // A call was confirmed with "#": the log-in goes on by itself.
  document.addEventListener('htmx:afterSettle', () => {
    const ready = document.querySelector('[data-ready]');
    if (ready !== null) ready.closest('form').requestSubmit();
  });
})();
