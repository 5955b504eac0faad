/**
 * Tables in files as people keep them: text tables of every usual kind and XLSX. Read and written row by row, so that
 * memory does not grow with the rows; written so that no cell is run as a formula. Knows nothing of what the rows mean.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Sheet",
        allowedDependencies = {"text"})
package org.hersys.sheet;
