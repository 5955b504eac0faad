/** The pages on which files are uploaded, looked through and taken in. */
package org.hersys.exchange.web;
