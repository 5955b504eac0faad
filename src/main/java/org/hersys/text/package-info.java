/** Two languages: texts of pages, forms, models and messages; dates as people write them. */
@org.springframework.modulith.ApplicationModule(displayName = "Text")
package org.hersys.text;
