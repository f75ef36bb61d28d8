package org.facecert.fake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a static method without parameters, anywhere among these tests: what it makes breaks these
 * requirements, and is put under all faults (FaultsTest).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Violates {
  /** Their ids. */
  String[] value();
}
