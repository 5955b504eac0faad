/** Contacts on the case page. */
package org.hersys.contact.web;
