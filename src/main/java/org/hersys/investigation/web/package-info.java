/** Interviews and exposure on the case page. */
package org.hersys.investigation.web;
