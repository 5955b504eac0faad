'use strict';
// Draws a process: with the numbers of the table beside it on its elements, anew whenever the table is; or with the way that
// an instance took. The tables say the same without it.
(() => {
  const place = document.querySelector('[data-bpmn]');
  if (place === null || window.BpmnJS === undefined) return;
  const viewer = new window.BpmnJS({ container: place });
  const rows = (which) => [...document.querySelectorAll(which)];
  const element = (id) => viewer.get('elementRegistry').get(id);
  const links = new Map();
  let marked = [];

  const mark = (id, name) => {
    viewer.get('canvas').addMarker(id, name);
    marked.push([id, name]);
  };

  const number = (id, row) => {
    if (element(id) === undefined) return;
    links.set(id, row.querySelector('a'));
    if (row.dataset.heat === '0') return;
    const link = row.querySelector('a').cloneNode(false);
    const late = Number(row.dataset.late);
    link.removeAttribute('id');
    link.className = late > 0 ? 'sup-heat sup-heat--late' : 'sup-heat';
    link.textContent = late > 0 ? `${row.dataset.waiting} (!${late})` : row.dataset.waiting;
    link.tabIndex = -1;
    mark(id, `sup-element--${row.dataset.heat}`);
    viewer.get('overlays').add(id, { position: { top: -14, right: 30 }, scale: { min: 1 }, html: link });
  };

  const heat = () => {
    marked.forEach(([id, name]) => viewer.get('canvas').removeMarker(id, name));
    marked = [];
    viewer.get('overlays').clear();
    links.clear();
    rows('[data-spot]').forEach((row) => number(row.dataset.element, row));
    rows('[data-within]').forEach((row) => viewer.get('elementRegistry')
      .filter((one) => one.businessObject.calledElement === row.dataset.process)
      .forEach((one) => number(one.id, row)));
  };

  // Of the flows that lead to a step, the one was taken whose source was passed last before it.
  const path = () => {
    const passed = new Map();
    rows('[data-step]').forEach((row, at) => {
      const id = row.dataset.element;
      if (element(id) === undefined) return;
      mark(id, `sup-path--${row.dataset.state}`);
      const flow = element(id).incoming
        .filter((one) => passed.has(one.source.id))
        .sort((one, other) => passed.get(other.source.id) - passed.get(one.source.id))[0];
      if (flow !== undefined) mark(flow.id, 'sup-path--flow');
      passed.set(id, at);
      const attached = element(id).host;
      if (attached) passed.set(attached.id, at);
    });
  };

  // Numbers stand above the elements and need some room.
  const room = place.dataset.path === undefined ? 0.95 : 1;
  const fit = (width) => {
    const canvas = viewer.get('canvas');
    place.style.width = width;
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
    canvas.zoom(canvas.zoom() * room, 'auto');
  };

  const draw = async () => {
    const answer = await fetch(place.dataset.bpmn, { headers: { Accept: 'application/xml' } });
    if (!answer.ok) throw new Error(String(answer.status));
    await viewer.importXML(await answer.text());
    fit('');
    window.addEventListener('beforeprint', () => fit('180mm')); // A4 within its margins
    window.addEventListener('afterprint', () => fit(''));
    if (place.dataset.path !== undefined) {
      path();
    } else {
      heat();
      document.addEventListener('htmx:afterSwap', heat);
      viewer.get('eventBus').on('element.click', (event) => {
        const link = links.get(event.element.id);
        if (link !== undefined) link.click();
      });
    }
    place.dataset.drawn = 'yes';
  };

  draw().catch(() => { place.hidden = true; });
})();
