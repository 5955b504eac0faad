package org.hersys.situation;

/**
 * Numbers that are kept rather than counted at each look: changes are noted as they come and folded in now and then.
 *
 * @param fold SQL function without arguments that folds what has been noted and answers how many changes there were
 */
public record KeptTally(String fold) {}
