/** The policy desk: drafts of decision tables, their examples, their publication and which version answers when. */
package org.hersys.policy.desk;
