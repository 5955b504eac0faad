export default {
  app: { name: 'Admin', vendor: 'hersys' },
  locale: { availableLocales: ['en', 'ja'], fallbackLocale: 'en' },
};
