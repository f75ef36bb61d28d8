package org.facecert;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Platform-neutral means it: what Android or a vendor calls a package, an id or a class of its own
 * is known to the platform alone. All other rooms ask the neutral screen's properties.
 */
final class NeutralRules {

  private static final Path MAIN = Path.of("main/java/org/facecert");

  private static final Pattern NOT_NEUTRAL =
      Pattern.compile(
          "\\bcom\\.(android|google)\\b|\\bandroid[.:]\\w+|:id/|@\\+?id/"
              + "|systemui|permissioncontroller|packageinstaller|inputmethod"
              + "|systemmanager|securitycenter|phonemanager|safecenter"
              + "|miui|huawei|hihonor|xiaomi|coloros|oplus|\\boppo\\b|\\bvivo\\b|samsung|meizu"
              + "|(Edit|Image|Web|Surface|Texture|Text|Recycler|List)View\\b"
              + "|(Frame|Linear|Relative)Layout|EditText|UiAutomator|dumpsys|logcat|appops",
          Pattern.CASE_INSENSITIVE);

  /** The rooms that are about Android, and the places where a permission is named in full. */
  private static final List<String> MAY_KNOW =
      List.of(
          "platform/android",
          "apk",
          "app/FirstStatement.java",
          "catalogue/PermissionName.java",
          // the driver by the name under which Appium and a Grid know it
          "doctor/StartFault.java",
          "pool/Farm.java",
          "statement/StatementReader.java");

  @Test
  void only_the_platform_knows_androids_and_vendors_names() throws IOException {
    assertThat(offences(sources(MAIN)))
        .as("names of Android or of a vendor outside the platform's room")
        .isEmpty();
  }

  /** An exception that nothing needs any more is one that something new would slip through. */
  @Test
  void every_exception_is_still_needed() throws IOException {
    for (String place : MAY_KNOW) {
      assertThat(offences(sourcesIn(MAIN.resolve(place)))).as(place).isNotEmpty();
    }
  }

  @Test
  void the_search_finds_what_it_looks_for() throws IOException {
    String text =
        """
        class A {
          // com.android.systemui may be named in a comment
          String bar = "com." + "android.systemui";
          String button = "com.oplus.x:id/permission_allow_button";
          String words = "android phones, the keyboard";
          String type = "a SurfaceView";
        }
        """;

    assertThat(offences(List.of(source("A.java", text))))
        .containsExactly(
            "A.java:3: \"com.android\"", "A.java:4: \"oplus\"", "A.java:6: \"SurfaceView\"");
  }

  private static List<JavaFileObject> sources(Path folder) throws IOException {
    List<JavaFileObject> all = new ArrayList<>();
    for (JavaFileObject source : sourcesIn(folder)) {
      String file = source.getName().replaceFirst(".*org/facecert/", "");
      if (MAY_KNOW.stream()
          .noneMatch(place -> file.equals(place) || file.startsWith(place + "/"))) {
        all.add(source);
      }
    }
    assertThat(all).as("sources below " + folder).hasSizeGreaterThan(300);
    return all;
  }

  private static List<JavaFileObject> sourcesIn(Path folder) throws IOException {
    List<JavaFileObject> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        all.add(source(file.toString(), Files.readString(file)));
      }
    }
    return all;
  }

  private static JavaFileObject source(String name, String text) {
    return new SimpleJavaFileObject(
        URI.create("string:///" + name.replace('\\', '/')), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** File, line and the offending string of every literal that is not neutral. */
  private static List<String> offences(List<JavaFileObject> sources) throws IOException {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, sources);
    List<String> found = new ArrayList<>();
    for (CompilationUnitTree unit : task.parse()) {
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitLiteral(LiteralTree node, Void unused) {
          Matcher name = NOT_NEUTRAL.matcher(String.valueOf(node.getValue()));
          if (name.find()) {
            long at = Trees.instance(task).getSourcePositions().getStartPosition(unit, node);
            String file = unit.getSourceFile().getName().replaceFirst("^/", "");
            long line = unit.getLineMap().getLineNumber(at);
            found.add(file + ":" + line + ": \"" + name.group() + "\"");
          }
          return super.visitLiteral(node, unused);
        }
      }.scan(unit, null);
    }
    return found;
  }
}
