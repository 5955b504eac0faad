/** Pages of the log-in and of one's own account. */
package org.hersys.signin.web;
