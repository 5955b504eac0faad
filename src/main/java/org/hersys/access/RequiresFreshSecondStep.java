package org.hersys.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page or act so sensitive that the person must just have made a second step: who has not is led there and comes back
 * to the page. Put it on the page with the form as well as on the act, so that nothing typed is lost.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresFreshSecondStep {}
