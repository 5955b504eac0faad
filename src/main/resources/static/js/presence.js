'use strict';
// Marks the calls that nobody has caused. A page that looks for news by itself must not keep a session open on a
// computer that its person has left: the server moves the idle clock on by calls without the mark only.
(() => {
  const MARK = 'X-Hersys-Unattended';
  const LEFT_AFTER = 60_000;
  let touched = Date.now();
  ['pointerdown', 'keydown', 'wheel', 'touchstart'].forEach((act) => {
    window.addEventListener(act, () => { touched = Date.now(); }, { capture: true, passive: true });
  });
  const unattended = () => Date.now() - touched > LEFT_AFTER;

  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function marked(...body) {
    if (unattended()) this.setRequestHeader(MARK, 'yes');
    return send.apply(this, body);
  };

  const ask = window.fetch;
  window.fetch = (address, how = {}) => {
    const headers = new Headers(how.headers);
    if (unattended()) headers.set(MARK, 'yes');
    return ask(address, { ...how, headers });
  };
})();
