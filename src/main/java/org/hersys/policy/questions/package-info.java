/** Wording and order of the questionnaire's questions, changed at the policy desk by two people. */
@org.springframework.modulith.NamedInterface("questions")
package org.hersys.policy.questions;
