/** Pages of account administration, and the page behind an invitation. */
package org.hersys.accounts.web;
