package org.facecert.steps;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The steps that a Given, When or Then takes with the phone in hand, in their order; it may leave
 * out some of them. Scenarios that begin with the same steps share one walk. What takes none only
 * reads or judges.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Takes {
  String[] value();
}
