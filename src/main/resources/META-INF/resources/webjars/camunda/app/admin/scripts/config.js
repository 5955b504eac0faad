export default {
  app: { name: 'Admin', vendor: 'hersys' },
  locale: { availableLocales: ['en', 'ja'], fallbackLocale: 'en' },
  customScripts: ['../../../js/camunda-session.js'],
  disableWelcomeMessage: true,
};
