package org.facecert;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * How large the sources of a module are, as the compiler parses them.
 *
 * @param methods lines of each method or constructor that has a body, from its annotations to its
 *     closing brace
 * @param constructors most parameters of a constructor, by class; canonical ones of records left
 *     out
 * @param components how many a record has, by record; what it is written as in a file is as wide
 * @param files lines, by file
 */
record SourceMeasure(
    List<Integer> methods,
    Map<String, Integer> constructors,
    Map<String, Integer> components,
    Map<String, Integer> files) {

  /**
   * @param sources a folder of Java sources
   */
  static SourceMeasure of(Path sources) throws IOException {
    SourceMeasure measure =
        new SourceMeasure(new ArrayList<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> all = Files.walk(sources);
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> java = all.filter(p -> p.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Ruler(measure, unit, positions).scan(unit, null);
      }
    }
    return measure;
  }

  /**
   * @param share of the methods that are no longer, 0 to 1
   */
  int lines(double share) {
    List<Integer> sorted = methods.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  /** What is beyond the limit, with its figure. */
  static List<String> beyond(Map<String, Integer> figures, int limit) {
    return figures.entrySet().stream()
        .filter(e -> e.getValue() > limit)
        .map(e -> e.getKey() + " " + e.getValue())
        .toList();
  }

  private static final class Ruler extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final SourceMeasure measure;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    Ruler(SourceMeasure measure, CompilationUnitTree unit, SourcePositions positions) {
      this.measure = measure;
      this.unit = unit;
      this.positions = positions;
      String path = unit.getSourceFile().getName();
      String name = Path.of(path).getFileName().toString();
      if (!name.equals("package-info.java")) {
        int lines = (int) unit.getLineMap().getLineNumber(positions.getEndPosition(unit, unit));
        measure.files.put(name.replace(".java", ""), lines);
      }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
      if (type.getKind() == Tree.Kind.RECORD) {
        measure.components.merge(type.getSimpleName().toString(), components(type), Math::max);
      }
      return super.visitClass(type, none);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
      if (method.getBody() != null) {
        measure.methods.add(lines(method));
      }
      ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
      int parameters = method.getParameters().size();
      if (method.getReturnType() == null && parameters != components(owner)) {
        measure.constructors.merge(owner.getSimpleName().toString(), parameters, Math::max);
      }
      return super.visitMethod(method, none);
    }

    /** How many a record has, whose fields are its components; -1 for what is no record. */
    private static int components(ClassTree type) {
      if (type.getKind() != Tree.Kind.RECORD) {
        return -1;
      }
      Stream<? extends Tree> fields =
          type.getMembers().stream().filter(m -> m instanceof VariableTree v && !isStatic(v));
      return (int) fields.count();
    }

    private int lines(Tree tree) {
      long from = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
      return (int)
          (unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree)) - from + 1);
    }

    private static boolean isStatic(VariableTree field) {
      return field.getModifiers().getFlags().contains(Modifier.STATIC);
    }
  }
}
