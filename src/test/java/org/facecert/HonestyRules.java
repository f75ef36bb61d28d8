package org.facecert;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What would let "could not look" turn into "nothing found" is forbidden here. */
final class HonestyRules {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.facecert");

  private static final Set<String> BROAD =
      Set.of(
          "Throwable",
          "Exception",
          "RuntimeException",
          "Error",
          "java.lang.Throwable",
          "java.lang.Exception",
          "java.lang.RuntimeException",
          "java.lang.Error");

  @Test
  void only_run_catches_everything() throws IOException {
    List<String> offences = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (!source.startsWith("main/java/org/facecert/run")) {
          offences.addAll(broadCatches(source.toString(), Files.readString(source)));
        }
      }
    }
    assertThat(offences).as("broad catches outside the room run").isEmpty();
  }

  @Test
  void the_search_for_broad_catches_finds_what_it_looks_for() {
    assertThat(
            broadCatches(
                "A.java",
                """
                class A {
                  void a() {
                    try (java.io.Closeable c = () -> {}) {
                    } catch (java.io.IOException | RuntimeException e) {
                    } finally {
                    }
                  }
                }
                """))
        .containsExactly("A.java:4: catches RuntimeException");
  }

  @Test
  void no_static_field_changes() {
    fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .because("state that outlives a scenario makes verdicts depend on order")
        .allowEmptyShould(true)
        .check(HOUSE);
    noFields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .haveRawType(
            DescribedPredicate.describe(
                "something that changes",
                type ->
                    type.isAssignableTo(ThreadLocal.class)
                        || type.getPackageName().startsWith("java.util.concurrent.atomic")
                        || Set.of("ArrayList", "HashMap", "HashSet", "ConcurrentHashMap")
                            .contains(type.getSimpleName())))
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void only_the_settling_class_sleeps() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Settling")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "it sleeps",
                call -> {
                  AccessTarget.MethodCallTarget target = call.getTarget();
                  JavaClass owner = target.getOwner();
                  return (owner.isEquivalentTo(Thread.class) && target.getName().equals("sleep"))
                      || (owner.getName().equals("java.util.concurrent.TimeUnit")
                          && target.getName().equals("sleep"))
                      || owner.getName().equals("java.util.concurrent.locks.LockSupport");
                }))
        .because("one waits for a settled screen, not for a time")
        .check(HOUSE);
  }

  @Test
  void appium_and_selenium_stay_in_the_platform_rooms() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.facecert.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.appium..", "org.openqa.selenium..")
        .check(HOUSE);
  }

  @Test
  void names_say_what_a_class_is() {
    noClasses()
        .should()
        .haveNameMatching(".*\\.[^.]*(Manager|Helper|Util|Utils|Base|Common|Impl)")
        .check(HOUSE);
  }

  private static List<String> broadCatches(String name, String text) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///" + name.replace('\\', '/')), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    JavacTask task =
        (JavacTask)
            compiler.getTask(null, null, null, List.of("-proc:none"), null, List.of(source));
    List<String> found = new ArrayList<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        new TreePathScanner<Void, Void>() {
          @Override
          public Void visitCatch(CatchTree node, Void unused) {
            Tree type = node.getParameter().getType();
            List<? extends Tree> types =
                type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
            for (Tree caught : types) {
              if (BROAD.contains(caught.toString())) {
                long at = Trees.instance(task).getSourcePositions().getStartPosition(unit, node);
                found.add(name + ":" + unit.getLineMap().getLineNumber(at) + ": catches " + caught);
              }
            }
            return super.visitCatch(node, unused);
          }
        }.scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
