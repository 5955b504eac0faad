/** The seam over HTTP: the engine's address space as Tasklist uses it, and the pages that lead to a task. */
package org.hersys.tasklist.web;
