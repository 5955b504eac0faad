'use strict';
// Draws the process and puts the numbers of the table beside it on its elements; the table says the same without it.
(() => {
  const place = document.querySelector('[data-diagram]');
  if (place === null || window.BpmnJS === undefined) return;

  const mark = (viewer, row) => {
    const id = row.dataset.element;
    if (viewer.get('elementRegistry').get(id) === undefined || row.dataset.heat === '0') return;
    const link = row.querySelector('a').cloneNode(false);
    const late = Number(row.dataset.late);
    link.className = late > 0 ? 'sup-heat sup-heat--late' : 'sup-heat';
    link.textContent = late > 0 ? `${row.dataset.waiting} (!${late})` : row.dataset.waiting;
    link.tabIndex = -1;
    viewer.get('canvas').addMarker(id, `sup-element--${row.dataset.heat}`);
    viewer.get('overlays').add(id, { position: { top: -14, right: 30 }, html: link });
  };

  const draw = async () => {
    const viewer = new window.BpmnJS({ container: place });
    const answer = await fetch(place.dataset.bpmn, { headers: { Accept: 'application/xml' } });
    if (!answer.ok) throw new Error(String(answer.status));
    await viewer.importXML(await answer.text());
    viewer.get('canvas').zoom('fit-viewport', 'auto');
    viewer.get('zoomScroll').stepZoom(-0.5);
    const rows = [...document.querySelectorAll('[data-spot]')];
    rows.forEach((row) => mark(viewer, row));
    viewer.get('eventBus').on('element.click', (event) => {
      const row = rows.find((one) => one.dataset.element === event.element.id);
      if (row !== undefined) row.querySelector('a').click();
    });
    place.dataset.drawn = 'yes';
  };

  draw().catch(() => { place.hidden = true; });
})();
