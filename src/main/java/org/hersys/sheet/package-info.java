/**
 * Tables in files as people keep them: text tables of every usual kind and XLSX. Knows nothing of what a table is about.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Sheet",
        allowedDependencies = {})
package org.hersys.sheet;
