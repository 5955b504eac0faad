/**
 * Tables as files that people open in a spreadsheet: CSV with a byte order mark and XLSX. Written row by row into a
 * stream, so that memory does not grow with the rows; no cell is run as a formula. Knows nothing of what the rows mean.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Sheet",
        allowedDependencies = {"text"})
package org.hersys.sheet;
