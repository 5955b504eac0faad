export default {
  app: { name: 'Welcome', vendor: 'hersys' },
  locale: { availableLocales: ['en', 'ja'], fallbackLocale: 'en' },
  customScripts: ['../../../js/camunda-session.js'],
  disableWelcomeMessage: true,
};
