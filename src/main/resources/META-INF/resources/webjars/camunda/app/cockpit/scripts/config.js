export default {
  app: { name: 'Cockpit', vendor: 'hersys' },
  locale: { availableLocales: ['en', 'ja'], fallbackLocale: 'en' },
  customScripts: ['../../../js/camunda-session.js'],
  disableWelcomeMessage: true,
};
