/** The follow-up of a contact as the process engine sees it. */
package org.hersys.contact.process;
