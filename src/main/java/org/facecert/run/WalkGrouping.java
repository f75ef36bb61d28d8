package org.facecert.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Puts scenarios together that begin with the same steps, so that the phone is walked once. */
public final class WalkGrouping {

  private WalkGrouping() {}

  /** What may share a walk at all. */
  private record Kind(boolean documentary, String function) {}

  /** One that grows while items are put to it. */
  private record Chain(List<String> path, List<TestCase> items) {
    boolean begins(List<String> shorter) {
      return shorter.size() <= path.size() && path.subList(0, shorter.size()).equals(shorter);
    }
  }

  /**
   * @param items in the plan's order; what is not run must have been left out
   * @param path see {@link Worlds#path}
   * @return in the order of their first items in the plan, each item in one of them
   */
  public static List<Walk> of(List<TestCase> items, Function<List<String>, List<String>> path) {
    Map<TestCase, List<String>> paths = new LinkedHashMap<>();
    items.forEach(item -> paths.put(item, path.apply(item.steps())));
    Map<Kind, List<Chain>> chains = new LinkedHashMap<>();
    List<TestCase> longestFirst = new ArrayList<>(items);
    longestFirst.sort(Comparator.comparingInt(item -> -length(paths, item)));
    for (TestCase item : longestFirst) {
      List<Chain> known =
          chains.computeIfAbsent(
              new Kind(item.documentary(), item.function()), kind -> new ArrayList<>());
      List<String> steps = paths.getOrDefault(item, List.of());
      known.stream()
          .filter(chain -> chain.begins(steps))
          .findFirst()
          .orElseGet(() -> added(known, steps))
          .items()
          .add(item);
    }
    return numbered(items, chains.values().stream().flatMap(List::stream).toList(), paths);
  }

  private static Chain added(List<Chain> known, List<String> path) {
    Chain chain = new Chain(path, new ArrayList<>());
    known.add(chain);
    return chain;
  }

  private static List<Walk> numbered(
      List<TestCase> plan, List<Chain> chains, Map<TestCase, List<String>> paths) {
    List<Chain> ordered = new ArrayList<>(chains);
    for (Chain chain : ordered) {
      chain
          .items()
          .sort(
              Comparator.<TestCase>comparingInt(item -> length(paths, item))
                  .thenComparingInt(plan::indexOf));
    }
    ordered.sort(
        Comparator.comparingInt(
            chain -> chain.items().stream().mapToInt(plan::indexOf).min().orElse(0)));
    List<Walk> walks = new ArrayList<>();
    for (Chain chain : ordered) {
      String id = String.format(Locale.ROOT, "walk-%02d", walks.size() + 1);
      walks.add(new Walk(id, chain.items().get(0).function(), chain.items(), 1));
    }
    return walks;
  }

  private static int length(Map<TestCase, List<String>> paths, TestCase item) {
    return paths.getOrDefault(item, List.of()).size();
  }
}
