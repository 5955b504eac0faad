/** Pages of the policy desk. */
package org.hersys.policy.web;
