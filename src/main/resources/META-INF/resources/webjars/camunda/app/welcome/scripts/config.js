export default {
  app: { name: 'Welcome', vendor: 'hersys' },
  locale: { availableLocales: ['en', 'ja'], fallbackLocale: 'en' },
};
