/** What staff of the health centre write about a case for themselves, and the papers they keep with it. */
package org.hersys.casefile.notes;
