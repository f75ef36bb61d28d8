package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.facecert.app.Laboratory;
import org.facecert.app.Suite;

/** Commands as a user types them, in an installation of the test's own. */
final class Typed {

  private Typed() {}

  /** What a command ended with, and said. */
  record Ended(int exit, String out, String err) {}

  static Ended in(Laboratory laboratory, String... words) {
    Suite suite = laboratory.suite();
    StringWriter err = new StringWriter();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    PrintStream terminal = System.out;
    String user = System.getProperty("user.home");
    // the locks of phones that there are not need not stay with whoever runs the tests
    System.setProperty("user.home", laboratory.home().toString());
    System.setOut(out);
    try {
      int exit =
          Main.commandLine(() -> suite)
              .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
              .setErr(new PrintWriter(err, true))
              .execute(words);
      return new Ended(exit, said.toString(StandardCharsets.UTF_8), err.toString());
    } finally {
      System.setOut(terminal);
      System.setProperty("user.home", user);
    }
  }

  static Ended in(Laboratory laboratory, List<String> words) {
    return in(laboratory, words.toArray(String[]::new));
  }

  /** An evaluation of the laboratory's bank on its phone. */
  static Ended evaluate(Laboratory laboratory, String build, Path run) throws IOException {
    return in(
        laboratory,
        "evaluate",
        "--app",
        laboratory.bank("bank", build).toString(),
        "--device",
        Laboratory.PHONE,
        "--language",
        "en",
        "--out",
        run.toString());
  }

  /** Seals a run as it is, which must end without a word of complaint. */
  static void seal(Laboratory laboratory, Path run, Path key, Path out) {
    Ended ended =
        in(
            laboratory,
            "seal",
            run.toString(),
            "--key",
            key.toString(),
            "--out",
            out.toString(),
            "--as-it-is",
            "--language",
            "en");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
  }
}
