'use strict';
// Draws tables of numbers as pictures; the tables say the same without it. Patterns besides colours, for people
// who do not tell the colours apart.
(() => {
  if (window.echarts === undefined) return;
  const style = getComputedStyle(document.documentElement);
  const colour = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
  const colours = [
    colour('--color-primitive-blue-800', '#0031d8'),
    colour('--color-primitive-orange-600', '#ff7628'),
    colour('--color-primitive-green-800', '#197a4b'),
  ];
  const font = { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 };
  const legend = { top: 0, left: 0, itemGap: 16, textStyle: font };
  const charts = new Set();

  const heads = (table) => [...table.querySelectorAll('thead th:not([data-plain])')].slice(1).map((head) => head.textContent.trim());
  const rows = (table) => [...table.querySelectorAll('tbody tr')];
  const word = (row) => row.querySelector('th').textContent.trim();
  const numbers = (row) => [...row.querySelectorAll('td:not([data-plain])')]
    .map((cell) => (cell.dataset.number === undefined ? null : Number(cell.dataset.number)));

  const common = (table) => ({
    animation: false,
    color: colours,
    textStyle: font,
    aria: { enabled: true, decal: { show: true } },
    legend: { type: 'scroll', ...legend },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    series: heads(table).map((name) => ({ name, type: 'bar', data: [] })),
  });

  const bars = (table) => {
    const option = common(table);
    const lines = rows(table);
    option.grid = { left: 8, right: 24, top: 32, bottom: 8, containLabel: true };
    option.xAxis = { type: 'value', minInterval: 1 };
    option.yAxis = { type: 'category', inverse: true, data: lines.map(word), axisTick: { show: false } };
    lines.forEach((row) => numbers(row).forEach((number, place) => option.series[place].data.push(number)));
    option.series.forEach((series) => { series.label = { show: true, position: 'right' }; });
    return option;
  };

  const course = (table, onlyLines) => {
    const option = common(table);
    const days = rows(table);
    option.grid = { left: 8, right: 24, top: 32, bottom: 8, containLabel: true };
    option.yAxis = { type: 'value', minInterval: 1 };
    option.xAxis = { type: 'category', data: days.map((row) => row.querySelector('th').dataset.day.slice(5).replace('-', '/')) };
    days.forEach((row) => numbers(row).forEach((number, place) => option.series[place].data.push(number)));
    (onlyLines ? option.series : option.series.slice(1)).forEach((series, place) => {
      series.type = 'line';
      series.symbol = ['circle', 'rect', 'triangle', 'diamond', 'pin'][place % 5];
      series.symbolSize = onlyLines ? 9 : 5;
      series.lineStyle = { type: ['solid', 'dashed', 'dotted'][place % 3] };
    });
    return option;
  };

  const draw = () => {
    charts.forEach((chart) => chart.dispose());
    charts.clear();
    document.querySelectorAll('[data-figure]').forEach((figure) => {
      const table = figure.querySelector('table');
      const place = figure.querySelector('[data-picture]');
      const isCourse = figure.dataset.course !== undefined;
      place.style.height = isCourse ? '18rem' : `${rows(table).length * 2.25 + 4.5}rem`;
      const chart = window.echarts.init(place, null, { renderer: 'svg' });
      chart.setOption(isCourse ? course(table, figure.dataset.course === 'lines') : bars(table));
      charts.add(chart);
    });
    document.documentElement.dataset.drawn = 'yes';
  };

  const tables = () => [...document.querySelectorAll('details')];
  let open = [];
  const remember = () => { open = tables().map((details) => details.open); };
  const restore = () => tables().forEach((details, place) => { details.open = open[place] === true; });
  document.addEventListener('htmx:beforeSwap', remember);
  document.addEventListener('htmx:afterSwap', () => {
    restore();
    draw();
  });
  // A sheet of A4 is narrower than a screen, and on paper nothing can be opened or leafed through.
  window.addEventListener('beforeprint', () => {
    remember();
    document.querySelectorAll('.sit-table').forEach((details) => { details.open = true; });
    charts.forEach((chart) => {
      chart.setOption({ legend: { type: 'plain', ...legend }, grid: { top: 56 } });
      chart.resize({ width: 640 });
      chart.getZr().flush();
    });
  });
  window.addEventListener('afterprint', () => {
    restore();
    draw();
  });
  window.addEventListener('resize', () => charts.forEach((chart) => chart.resize()));
  draw();
})();
