// The start of Tasklist's scripts, served in the language of who has signed in.

// Nothing a person types stays in the browser, whatever Tasklist itself would keep there.
const keep = Storage.prototype.setItem;
Storage.prototype.setItem = function setItem(key, value) {
  if (!String(key).startsWith('camunda-form:')) keep.call(this, key, value);
};
Object.keys(localStorage).filter((key) => key.startsWith('camunda-form:')).forEach((key) => localStorage.removeItem(key));

// What the vendor loads next may take as long as the line needs.
window.require.config({ waitSeconds: 0 });

window.hersys = {/* settings */};
const { language } = window.hersys;
document.documentElement.lang = language;
Object.entries({ language, languages: [language] }).forEach(([name, value]) => {
  Object.defineProperty(navigator, name, { get: () => value, configurable: true });
});

// form-js asks for the browser's own order of year, month and day.
const numbers = language === 'ja' ? 'ja-JP' : 'sv-SE';
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (Format, [locale, ...options]) => new Format(locale === 'default' ? numbers : locale, ...options),
});

// Not offered: what would put text into the engine, and tabs whose opening would lose what has been typed.
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'tasklist.task.action:task-action-comment',
  'tasklist.navbar.action:create-task-action',
  'tasklist.navbar.action:shortcut-help',
  'tasklist.task.detail:task-detail-history',
  'tasklist.task.detail:task-detail-description',
  'tasklist.task.detail:task-detail-diagram',
  'tasklist.list:task-search',
  'tasklist.card:tasklist-card-variables',
].join(','));

// The most urgent first, unless another order was chosen; ?report opens the start form of a new notification.
const place = new URLSearchParams(window.location.hash.replace(/^#\/?\??/, ''));
if (window.location.search === '?report') place.set('processStart', 'manageCase');
if (!place.has('sorting')) place.set('sorting', '[{"sortBy":"priority","sortOrder":"desc"}]');
if (!window.location.hash.startsWith('#/login')) {
  window.history.replaceState(null, '', `${window.location.pathname}#/?${place}`);
}

export default {
  app: { name: window.hersys.name, vendor: 'hersys' },
  locales: { availableLocales: [language], fallbackLocale: 'en' },
  customScripts: ['scripts/hersys.js'],
  disableWelcomeMessage: true,
};
