/** What can be said of a decision table without asking it: gaps, overlaps, dead rows, wrong words. Owns no table. */
package org.hersys.policy.check;
