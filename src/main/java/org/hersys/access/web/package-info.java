/** Pages of sign-in and the choice of language. */
package org.hersys.access.web;
