/** The page by which a nurse opens a case in an emergency, and the list that the responsible office sees. */
package org.hersys.emergency.web;
