package org.facecert;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * What one source file does that {@link HonestyRules} forbids. Read from the source and not from
 * the class: a catch of several types, and whether a list can be changed, no class file tells; and
 * the sources of the other modules are there whether these were built or not.
 */
final class SourceOffences {

  enum Kind {
    BROAD_CATCH,
    STATIC_STATE,
    SLEEP,
    FIGURE
  }

  /**
   * @param says with the line, such as "4: catches RuntimeException"
   */
  record Offence(Kind kind, String says) {}

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

  /** Types of which every object can be changed. */
  private static final Pattern CHANGING =
      Pattern.compile(
          "(Atomic[A-Z]\\w*|\\w*ThreadLocal|\\w+(List|Set|Map|Deque|Queue)|Deque|Queue|BitSet|Stack"
              + "|Vector|Hashtable|Properties|\\w+(Builder|Buffer|Adder|Accumulator))");

  /** Types of which only those can be kept that show at once that they stay as they are. */
  private static final Set<String> COLLECTIONS =
      Set.of(
          "Iterable",
          "Collection",
          "List",
          "Set",
          "Map",
          "SortedSet",
          "SortedMap",
          "NavigableSet",
          "NavigableMap");

  private static final Pattern UNCHANGING =
      Pattern.compile(
          "((java\\.util\\.)?(List|Set|Map)\\.(<.*>)?(of|copyOf|ofEntries)"
              + "|(java\\.util\\.)?Collections\\.(unmodifiable|empty|singleton)\\w*"
              + "|.*\\.toList|.*toUnmodifiable(List|Set|Map))\\(.*",
          Pattern.DOTALL);

  /** Whatever it is called on: a TimeUnit may stand in a variable. */
  private static final Pattern SLEEPS = Pattern.compile("(.*\\.)?sleep|.*LockSupport\\.\\w+");

  private static final Set<Tree.Kind> COMPARISONS =
      Set.of(
          Tree.Kind.LESS_THAN,
          Tree.Kind.LESS_THAN_EQUAL,
          Tree.Kind.GREATER_THAN,
          Tree.Kind.GREATER_THAN_EQUAL);

  private static final Set<Tree.Kind> PRODUCTS = Set.of(Tree.Kind.MULTIPLY, Tree.Kind.DIVIDE);

  private static final Set<Double> NONE_ONE_SEVERAL = Set.of(0.0, 1.0, 2.0);

  private SourceOffences() {}

  /**
   * @param name for the compiler's own errors
   */
  static List<Offence> in(String name, String text) {
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
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(source));
    List<Offence> found = new ArrayList<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        new Search(unit, Trees.instance(task), found).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static final class Search extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final List<Offence> found;

    Search(CompilationUnitTree unit, Trees trees, List<Offence> found) {
      this.unit = unit;
      this.trees = trees;
      this.found = found;
    }

    @Override
    public Void visitCatch(CatchTree node, Void unused) {
      Tree type = node.getParameter().getType();
      List<? extends Tree> types =
          type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
      types.stream()
          .map(Tree::toString)
          .filter(BROAD::contains)
          .forEach(caught -> add(Kind.BROAD_CATCH, node, "catches " + caught));
      return super.visitCatch(node, unused);
    }

    @Override
    public Void visitBinary(BinaryTree node, Void unused) {
      if (COMPARISONS.contains(node.getKind())
          && (isFigure(node.getLeftOperand()) || isFigure(node.getRightOperand()))) {
        add(Kind.FIGURE, node, "compares by a figure without a name: " + node);
      }
      return super.visitBinary(node, unused);
    }

    /** A number that says more than none, one or several, or a multiple by one. */
    private static boolean isFigure(ExpressionTree operand) {
      return operand instanceof LiteralTree literal
              && literal.getValue() instanceof Number number
              && !NONE_ONE_SEVERAL.contains(number.doubleValue())
          || operand instanceof BinaryTree product
              && PRODUCTS.contains(product.getKind())
              && Stream.of(product.getLeftOperand(), product.getRightOperand())
                  .anyMatch(
                      part ->
                          part instanceof LiteralTree literal
                              && literal.getValue() instanceof Number);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
      String called = node.getMethodSelect().toString();
      if (SLEEPS.matcher(called).matches()) {
        add(Kind.SLEEP, node, "calls " + called);
      }
      return super.visitMethodInvocation(node, unused);
    }

    @Override
    public Void visitClass(ClassTree node, Void unused) {
      boolean constants = node.getKind() == Tree.Kind.INTERFACE;
      for (Tree member : node.getMembers()) {
        if (member instanceof VariableTree field
            && (constants || field.getModifiers().getFlags().contains(Modifier.STATIC))) {
          field(field, constants);
        } else if (member instanceof BlockTree block && block.isStatic()) {
          add(Kind.STATIC_STATE, block, "fills static fields in a block");
        }
      }
      return super.visitClass(node, unused);
    }

    private void field(VariableTree field, boolean constant) {
      if (!constant && !field.getModifiers().getFlags().contains(Modifier.FINAL)) {
        add(Kind.STATIC_STATE, field, field.getName() + " is static and not final");
      }
      String type = simple(String.valueOf(field.getType()));
      ExpressionTree value = field.getInitializer();
      boolean stays =
          COLLECTIONS.contains(type)
              && value != null
              && UNCHANGING.matcher(value.toString()).matches();
      if (!stays && (COLLECTIONS.contains(type) || CHANGING.matcher(type).matches())) {
        add(
            Kind.STATIC_STATE,
            field,
            field.getName() + " is a static " + type + " that can be changed; keep a copyOf it");
      }
    }

    /** The type's own name: without annotations, package and type arguments. */
    private static String simple(String type) {
      String bare = type.replaceAll("@\\w+(\\.\\w+)*(\\([^)]*\\))?\\s*", "").replaceAll("<.*", "");
      return bare.substring(bare.lastIndexOf('.') + 1);
    }

    private void add(Kind kind, Tree node, String says) {
      long at = trees.getSourcePositions().getStartPosition(unit, node);
      found.add(new Offence(kind, unit.getLineMap().getLineNumber(at) + ": " + says));
    }
  }
}
