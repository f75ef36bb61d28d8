package org.facecert.words;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Every {@code Sentence.of(key, names and values)} of the sources with the keys and names that it
 * can have. A key or the names may come from a method's parameters; then each caller counts, as far
 * up as it takes. What cannot be told is kept as {@link Spoken#untold()} and never left out.
 */
final class SpokenSentences {

  private static final String SENTENCE = "org.facecert.evidence.Sentence";

  /** Types of parameters by which a key or names are handed on. */
  private static final Set<String> TEXTS =
      Set.of("java.lang.String", "java.lang.Object", "java.lang.Object...", "java.lang.Object[]");

  /**
   * One sentence that the code can say.
   *
   * @param place class and method in which it is made, such as {@code check.Refused.told}
   * @param caller likewise, from which key and names come; the same where they stand there
   * @param handedTo the method whose argument it is, likewise; "" where it is none's
   * @param key empty where it cannot be told
   * @param names of its values, without those that are added later
   * @param untold the expression that cannot be told; "" where all can
   */
  record Spoken(
      String place,
      String caller,
      String handedTo,
      Optional<String> key,
      Set<String> names,
      String untold) {

    Spoken {
      names = Collections.unmodifiableSet(new TreeSet<>(names));
    }
  }

  /** An expression and the call that its parameters' values come from. */
  private record Bound(ExpressionTree expression, Env env) {}

  private record Env(@Nullable ExecutableElement method, Map<Element, List<Bound>> values) {
    static Env of(@Nullable ExecutableElement method) {
      return new Env(method, Map.of());
    }
  }

  private record Call(List<? extends ExpressionTree> arguments, TreePath path) {}

  /** Where a sentence is made, whose key and names are looked for. */
  private record Site(String place, String handedTo) {}

  private final Trees trees;
  private final IdentityHashMap<Tree, Element> elements = new IdentityHashMap<>();
  private final Map<Element, List<Call>> calls = new HashMap<>();
  private final Map<Element, List<ExpressionTree>> assigned = new HashMap<>();
  private final Map<Element, List<ExpressionTree>> returned = new HashMap<>();
  private final Set<Element> referred = new LinkedHashSet<>();
  private final Set<Spoken> spoken = new LinkedHashSet<>();

  private SpokenSentences(Trees trees) {
    this.trees = trees;
  }

  /**
   * @param sources of one module; all it needs besides is on the class path
   * @throws IllegalStateException when they do not compile
   */
  static Set<Spoken> in(Path sources) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(sources)) {
      files = all.filter(f -> f.toString().endsWith(".java")).toList();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(said, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  said,
                  List.of("-proc:none", "-cp", System.getProperty("java.class.path")),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      SpokenSentences search = new SpokenSentences(Trees.instance(task));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      said.getDiagnostics().stream()
          .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
          .findFirst()
          .ifPresent(
              d -> {
                throw new IllegalStateException(sources + " does not compile here: " + d);
              });
      units.forEach(unit -> search.new Collecting().scan(unit, null));
      search.speak();
      return search.spoken;
    }
  }

  /** Who calls what with which arguments, and what local variables and fields are given. */
  private final class Collecting extends TreePathScanner<Void, Void> {
    @Override
    public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
      call(node.getArguments());
      return super.visitMethodInvocation(node, unused);
    }

    @Override
    public Void visitNewClass(NewClassTree node, Void unused) {
      call(node.getArguments());
      return super.visitNewClass(node, unused);
    }

    @Override
    public Void visitIdentifier(IdentifierTree node, Void unused) {
      named(node);
      return super.visitIdentifier(node, unused);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree node, Void unused) {
      named(node);
      return super.visitMemberSelect(node, unused);
    }

    private void named(Tree node) {
      Optional.ofNullable(trees.getElement(getCurrentPath()))
          .ifPresent(element -> elements.put(node, element));
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree node, Void unused) {
      Optional.ofNullable(trees.getElement(getCurrentPath())).ifPresent(referred::add);
      return super.visitMemberReference(node, unused);
    }

    @Override
    public Void visitReturn(ReturnTree node, Void unused) {
      boolean ofLambda = false;
      for (TreePath at = getCurrentPath(); !(at.getLeaf() instanceof MethodTree); ) {
        ofLambda |= at.getLeaf() instanceof LambdaExpressionTree;
        at = at.getParentPath();
      }
      ExecutableElement method = enclosing(getCurrentPath());
      if (!ofLambda && method != null && node.getExpression() != null) {
        returned.computeIfAbsent(method, m -> new ArrayList<>()).add(node.getExpression());
      }
      return super.visitReturn(node, unused);
    }

    @Override
    public Void visitVariable(VariableTree node, Void unused) {
      given(trees.getElement(getCurrentPath()), node.getInitializer());
      return super.visitVariable(node, unused);
    }

    @Override
    public Void visitAssignment(AssignmentTree node, Void unused) {
      given(
          trees.getElement(new TreePath(getCurrentPath(), node.getVariable())),
          node.getExpression());
      return super.visitAssignment(node, unused);
    }

    private void call(List<? extends ExpressionTree> arguments) {
      Element called = trees.getElement(getCurrentPath());
      if (called != null) {
        elements.put(getCurrentPath().getLeaf(), called);
        calls
            .computeIfAbsent(called, c -> new ArrayList<>())
            .add(new Call(arguments, getCurrentPath()));
      }
    }

    private void given(@Nullable Element variable, @Nullable ExpressionTree value) {
      if (variable != null && value != null) {
        assigned.computeIfAbsent(variable, v -> new ArrayList<>()).add(value);
      }
    }
  }

  private void speak() {
    calls.forEach(
        (called, sites) -> {
          if (called instanceof ExecutableElement method
              && String.valueOf(method.getEnclosingElement()).equals(SENTENCE)
              && (method.getSimpleName().contentEquals("of")
                  || method.getKind() == ElementKind.CONSTRUCTOR)) {
            sites.forEach(site -> speak(site, method.getKind() == ElementKind.CONSTRUCTOR));
          }
        });
  }

  private void speak(Call site, boolean constructed) {
    ExecutableElement method = enclosing(site.path());
    Site made = new Site(place(site.path()), handedTo(site.path()));
    if (made.place().equals("evidence.Sentence.of")) {
      return;
    }
    List<Bound> given = site.arguments().stream().map(a -> new Bound(a, Env.of(method))).toList();
    if (constructed) {
      untold(made, made.place(), Set.of(), "new Sentence(" + given.get(0).expression() + ")");
    } else {
      say(made, made.place(), given.get(0), given.subList(1, given.size()), 0);
    }
  }

  /** One sentence for each way to this call by which its key and its names can be told. */
  private void say(Site site, String from, Bound key, List<Bound> namesAndValues, int depth) {
    List<ExecutableElement> needed = new ArrayList<>();
    needed(key, needed, 0);
    neededByNames(namesAndValues, needed);
    if (needed.isEmpty()) {
      tell(site, from, key, namesAndValues);
      return;
    }
    ExecutableElement asked = needed.get(0);
    List<Call> callers = calls.getOrDefault(asked, List.of());
    if (callers.isEmpty() || depth > 8 || referred.contains(asked)) {
      untold(site, from, Set.of(), "a parameter of " + asked);
      return;
    }
    for (Call caller : callers) {
      Env env = bind(asked, caller);
      List<Bound> names = namesAndValues.stream().map(b -> rebound(b, asked, env)).toList();
      say(site, place(caller.path()), rebound(key, asked, env), names, depth + 1);
    }
  }

  private void tell(Site site, String from, Bound key, List<Bound> namesAndValues) {
    Set<String> names = new TreeSet<>();
    Optional<String> nameless = names(namesAndValues, names);
    if (nameless.isPresent()) {
      untold(site, from, Set.of(), nameless.get());
      return;
    }
    Set<String> keys = new TreeSet<>();
    Optional<String> keyless = texts(key, keys, 0);
    if (keyless.isPresent()) {
      untold(site, from, names, keyless.get());
      return;
    }
    keys.forEach(
        k ->
            spoken.add(new Spoken(site.place(), from, site.handedTo(), Optional.of(k), names, "")));
  }

  private void untold(Site site, String from, Set<String> names, String expression) {
    spoken.add(
        new Spoken(site.place(), from, site.handedTo(), Optional.empty(), names, expression));
  }

  /** The names, every other of what was given. */
  private Optional<String> names(List<Bound> namesAndValues, Set<String> names) {
    List<Bound> flat = namesAndValues;
    while (flat.size() == 1) {
      List<Bound> bound = boundTo(flat.get(0));
      if (bound == null) {
        return Optional.of("values " + flat.get(0).expression());
      }
      flat = bound;
    }
    for (int i = 0; i < flat.size(); i += 2) {
      Set<String> one = new TreeSet<>();
      Optional<String> untold = texts(flat.get(i), one, 0);
      if (untold.isPresent() || one.size() != 1) {
        return Optional.of("value " + flat.get(i).expression());
      }
      names.addAll(one);
    }
    return Optional.empty();
  }

  /** What a parameter was given by the caller; null for what is no bound parameter. */
  private @Nullable List<Bound> boundTo(Bound bound) {
    Element element = element(bound.expression());
    return element == null ? null : bound.env().values().get(element);
  }

  private static Bound rebound(Bound bound, ExecutableElement method, Env env) {
    return method.equals(bound.env().method()) && bound.env().values().isEmpty()
        ? new Bound(bound.expression(), env)
        : bound.env().values().isEmpty()
            ? bound
            : new Bound(bound.expression(), deeper(bound.env(), method, env));
  }

  private static Env deeper(Env inner, ExecutableElement method, Env env) {
    Map<Element, List<Bound>> values = new LinkedHashMap<>();
    inner
        .values()
        .forEach(
            (name, bounds) ->
                values.put(name, bounds.stream().map(b -> rebound(b, method, env)).toList()));
    return new Env(inner.method(), values);
  }

  private Env bind(ExecutableElement method, Call caller) {
    Env outer = Env.of(enclosing(caller.path()));
    Map<Element, List<Bound>> values = new LinkedHashMap<>();
    int count = method.getParameters().size();
    for (int i = 0; i < count; i++) {
      boolean rest = method.isVarArgs() && i == count - 1;
      values.put(
          method.getParameters().get(i),
          caller.arguments().subList(i, rest ? caller.arguments().size() : i + 1).stream()
              .map(a -> new Bound(a, outer))
              .toList());
    }
    return new Env(method, values);
  }

  /** Of names and values the names alone; an array that is handed on as it is stands for both. */
  private void neededByNames(List<Bound> namesAndValues, List<ExecutableElement> needed) {
    if (namesAndValues.size() == 1) {
      List<Bound> bound = boundTo(namesAndValues.get(0));
      if (bound == null) {
        needed(namesAndValues.get(0), needed, 0);
      } else {
        neededByNames(bound, needed);
      }
      return;
    }
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      needed(namesAndValues.get(i), needed, 0);
    }
  }

  /** Adds the methods of whose parameters one must be known to tell the text. */
  private void needed(Bound bound, List<ExecutableElement> needed, int depth) {
    for (ExpressionTree part : parts(bound.expression())) {
      Element element = element(part);
      if (element == null || depth > 20) {
        continue;
      }
      List<Bound> values = bound.env().values().get(element);
      if (values != null) {
        values.forEach(v -> needed(v, needed, depth + 1));
      } else if (element.getKind() == ElementKind.PARAMETER
          && element.getEnclosingElement() instanceof ExecutableElement method
          && method.equals(bound.env().method())
          && method.getParameters().contains(element)
          && TEXTS.contains(element.asType().toString())) {
        needed.add(method);
      } else if (element.getKind() == ElementKind.LOCAL_VARIABLE) {
        assigned
            .getOrDefault(element, List.of())
            .forEach(value -> needed(new Bound(value, bound.env()), needed, depth + 1));
      }
    }
  }

  /** All that the expression can be, its branches one by one. */
  private static List<ExpressionTree> parts(ExpressionTree expression) {
    if (expression instanceof ParenthesizedTree inner) {
      return parts(inner.getExpression());
    }
    if (expression instanceof ConditionalExpressionTree either) {
      return join(parts(either.getTrueExpression()), parts(either.getFalseExpression()));
    }
    if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      return join(parts(sum.getLeftOperand()), parts(sum.getRightOperand()));
    }
    if (expression instanceof SwitchExpressionTree cases) {
      return yielded(cases).stream().flatMap(y -> parts(y).stream()).toList();
    }
    return List.of(expression);
  }

  private static List<ExpressionTree> join(List<ExpressionTree> a, List<ExpressionTree> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  private static List<ExpressionTree> yielded(SwitchExpressionTree cases) {
    List<ExpressionTree> all = new ArrayList<>();
    for (var each : cases.getCases()) {
      if (each.getBody() instanceof ExpressionTree value) {
        all.add(value);
      }
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitYield(YieldTree node, Void unused) {
        all.add(node.getValue());
        return null;
      }
    }.scan(cases.getCases(), null);
    return all;
  }

  /**
   * Adds all texts that the expression can be.
   *
   * @return what cannot be told
   */
  private Optional<String> texts(Bound bound, Set<String> texts, int depth) {
    ExpressionTree expression = bound.expression();
    if (expression instanceof ParenthesizedTree inner) {
      return texts(new Bound(inner.getExpression(), bound.env()), texts, depth);
    }
    if (expression instanceof LiteralTree literal && literal.getValue() instanceof String text) {
      texts.add(text);
      return Optional.empty();
    }
    if (expression instanceof ConditionalExpressionTree either) {
      return texts(new Bound(either.getTrueExpression(), bound.env()), texts, depth)
          .or(() -> texts(new Bound(either.getFalseExpression(), bound.env()), texts, depth));
    }
    if (expression instanceof SwitchExpressionTree cases) {
      return all(yielded(cases), bound.env(), texts, depth);
    }
    if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      return sums(sum, bound.env(), texts, depth);
    }
    Element element = element(expression);
    if (element == null || depth > 20) {
      return Optional.of(expression.toString());
    }
    if (expression instanceof MethodInvocationTree call) {
      return returned((ExecutableElement) element, call, bound.env(), texts, depth);
    }
    List<Bound> values = bound.env().values().get(element);
    if (values != null && values.size() == 1) {
      return texts(values.get(0), texts, depth + 1);
    }
    List<ExpressionTree> given = assigned.getOrDefault(element, List.of());
    boolean tellable =
        element.getKind() == ElementKind.LOCAL_VARIABLE || element.getKind() == ElementKind.FIELD;
    return tellable
            && !given.isEmpty()
            && given.stream().noneMatch(IdentifierTree.class::isInstance)
        ? all(given, bound.env(), texts, depth + 1)
        : Optional.of(expression.toString());
  }

  /** What a private method or a static one of ours gives back; another may be overridden. */
  private Optional<String> returned(
      ExecutableElement method, MethodInvocationTree call, Env env, Set<String> texts, int depth) {
    boolean fixed =
        method.getModifiers().contains(Modifier.PRIVATE)
            || method.getModifiers().contains(Modifier.STATIC);
    List<ExpressionTree> values = returned.getOrDefault(method, List.of());
    if (!fixed || values.isEmpty()) {
      return Optional.of(call.toString());
    }
    Map<Element, List<Bound>> given = new LinkedHashMap<>();
    for (int i = 0; i < method.getParameters().size() && i < call.getArguments().size(); i++) {
      given.put(method.getParameters().get(i), List.of(new Bound(call.getArguments().get(i), env)));
    }
    return all(values, new Env(method, given), texts, depth + 1).map(untold -> call.toString());
  }

  private Optional<String> all(List<ExpressionTree> each, Env env, Set<String> texts, int depth) {
    return each.stream().flatMap(e -> texts(new Bound(e, env), texts, depth).stream()).findFirst();
  }

  private Optional<String> sums(BinaryTree sum, Env env, Set<String> texts, int depth) {
    Set<String> left = new TreeSet<>();
    Set<String> right = new TreeSet<>();
    Optional<String> untold =
        texts(new Bound(sum.getLeftOperand(), env), left, depth)
            .or(() -> texts(new Bound(sum.getRightOperand(), env), right, depth));
    left.forEach(l -> right.forEach(r -> texts.add(l + r)));
    return untold.map(u -> sum.toString());
  }

  private @Nullable Element element(ExpressionTree expression) {
    return elements.get(expression);
  }

  /** The method to which this call's value goes at once. */
  private String handedTo(TreePath path) {
    TreePath outer = path.getParentPath();
    Element called =
        outer.getLeaf() instanceof MethodInvocationTree ? trees.getElement(outer) : null;
    return called instanceof ExecutableElement method ? named(method) : "";
  }

  private @Nullable ExecutableElement enclosing(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree) {
        return (ExecutableElement) trees.getElement(at);
      }
    }
    return null;
  }

  private String place(TreePath path) {
    ExecutableElement method = enclosing(path);
    if (method == null) {
      return path.getCompilationUnit().getSourceFile().getName();
    }
    return named(method);
  }

  private static String named(ExecutableElement method) {
    return String.valueOf(method.getEnclosingElement()).replace("org.facecert.", "")
        + "."
        + method.getSimpleName();
  }
}
