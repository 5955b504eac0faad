/** Questions to the resident register and the insurance network, and their answers, accepted field by field. */
package org.hersys.casefile.enquiry;
