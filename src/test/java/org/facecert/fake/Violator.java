package org.facecert.fake;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A bank that breaks a requirement.
 *
 * @param statement changes what it declares
 */
record Violator(FakeBank bank, UnaryOperator<String> statement) {

  static Violator of(FakeBank bank) {
    return new Violator(bank, UnaryOperator.identity());
  }

  /** One for each requirement that has any, made anew each time that it is asked for. */
  static Map<String, Supplier<Violator>> all() {
    Map<String, Supplier<Violator>> all = new TreeMap<>();
    for (JavaClass type : new ClassFileImporter().importPackages(Violator.class.getPackageName())) {
      for (JavaMethod method : type.getMethods()) {
        if (method.isAnnotatedWith(Violates.class)) {
          for (String requirement : method.getAnnotationOfType(Violates.class).value()) {
            all.putIfAbsent(requirement, () -> made(method.reflect()));
          }
        }
      }
    }
    return all;
  }

  private static Violator made(Method method) {
    try {
      method.setAccessible(true);
      return (Violator) method.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(method + " makes no violator", e);
    }
  }
}
