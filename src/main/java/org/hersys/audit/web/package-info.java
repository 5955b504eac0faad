/** The pages of the audit trail. */
package org.hersys.audit.web;
