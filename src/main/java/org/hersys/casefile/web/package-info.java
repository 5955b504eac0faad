/** The list of cases and the page of one case. */
package org.hersys.casefile.web;
