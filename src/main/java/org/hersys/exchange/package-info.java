/** Files and interfaces in and out. Owns the tables api_request and import_run. */
@org.springframework.modulith.ApplicationModule(displayName = "Exchange")
package org.hersys.exchange;
