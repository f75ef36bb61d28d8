package org.facecert.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.facecert.app.Suite;

/**
 * The command line's way in. A request that is a command and names, {@code catalogue show SC-02} or
 * {@code notice FILE}, has no options to parse, and the parser takes longer to start than these
 * take to answer: they are answered without it, and no otherwise than {@link Main} answers them.
 */
public final class PlainRequest {

  private PlainRequest() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    ProcessEnd.with(run(args));
  }

  static int run(String... args) {
    return run(Terminal.writer(Terminal.raw()), Terminal.writer(Terminal.err()), args);
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    Optional<Callable<Integer>> plain = of(List.of(args), out);
    return plain.isPresent() ? answer(plain.get(), err) : Main.run(out, err, args);
  }

  /** Empty for what takes the parser. */
  static Optional<Callable<Integer>> of(List<String> words, PrintWriter out) {
    if (words.size() == 3 && words.subList(0, 2).equals(List.of("catalogue", "show"))) {
      return names(words.subList(2, 3)).map(ids -> () -> show(ids.get(0), out));
    }
    if (words.size() > 1 && words.get(0).equals("notice") && !words.get(1).equals("topics")) {
      return names(words.subList(1, words.size())).map(files -> () -> read(files, out));
    }
    return Optional.empty();
  }

  private static int show(String id, PrintWriter out) {
    return CatalogueShowCommand.show(id, LanguageOption.ofTerminal(), Suite::installed, out);
  }

  private static int read(List<String> notices, PrintWriter out) throws IOException {
    List<Path> files = notices.stream().map(Path::of).toList();
    return new NoticeCommand(Suite::installed, files).read(out);
  }

  /** Words that the parser would take as they are: no options, no files of arguments. */
  private static Optional<List<String>> names(List<String> words) {
    Stream<String> others = words.stream().filter(word -> word.matches("([-@].*)?"));
    return others.findAny().isEmpty() ? Optional.of(words) : Optional.empty();
  }

  static int answer(Callable<Integer> request, PrintWriter err) {
    FutureTask<Integer> task = new FutureTask<>(request);
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        return FailureText.tell(cause, err);
      }
      throw new AssertionError("out of memory, or worse", e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts what has ended", e);
    }
  }
}
