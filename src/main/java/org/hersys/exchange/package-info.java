/**
 * Files and interfaces in and out. Owns the tables api_request, import_run, import_part,
 * import_row, imported_case and import_mapping.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Exchange")
package org.hersys.exchange;
