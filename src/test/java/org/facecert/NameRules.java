package org.facecert;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.verdict.Finding;
import org.junit.jupiter.api.Test;

/** One name, one thing: nobody has to look at an import to know what a class is. */
final class NameRules {

  /** An enum of this name is always said with its owner before it: "Reading.Kind". */
  private static final Set<String> QUALIFIED = Set.of("Kind");

  @Test
  void no_two_classes_have_the_same_simple_name() {
    assertThat(sharedNames(suite())).as("give one of them the name of what only it is").isEmpty();
  }

  @Test
  void a_second_class_of_the_same_name_is_told_with_where_both_are() {
    Stream<JavaClass> twice =
        new ClassFileImporter().importClasses(Finding.class, Second.Finding.class).stream();

    assertThat(sharedNames(twice))
        .containsExactly(
            "Finding: org.facecert.NameRules$Second$Finding, org.facecert.verdict.Finding");
  }

  private static final class Second {
    static final class Finding {}
  }

  /** A private class is known in its own file alone, so that nobody else can mistake it. */
  private static Stream<JavaClass> suite() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.facecert")
            .stream()
            .filter(c -> !c.isAnonymousClass() && !c.isLocalClass())
            .filter(c -> !c.getSimpleName().equals("package-info"))
            .filter(c -> !QUALIFIED.contains(c.getSimpleName()))
            .filter(c -> c.isTopLevelClass() || !c.getModifiers().contains(JavaModifier.PRIVATE));
  }

  private static List<String> sharedNames(Stream<JavaClass> classes) {
    return classes
        .collect(Collectors.groupingBy(JavaClass::getSimpleName, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(same -> same.size() > 1)
        .map(NameRules::told)
        .toList();
  }

  private static String told(Collection<JavaClass> same) {
    return same.stream()
        .map(JavaClass::getName)
        .sorted()
        .collect(Collectors.joining(", ", same.iterator().next().getSimpleName() + ": ", ""));
  }
}
