package org.facecert.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.Suite;
import org.facecert.catalogue.Catalogue;
import org.facecert.words.OutputLanguage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One requirement or clause in full. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Explains a requirement (SC-02): what it asks, what it rests on, how it is tested, what a"
            + " PASS proves and what it does not, what is kept; or a clause (CN-PIPL-29).")
final class CatalogueShowCommand implements Callable<Integer> {

  private final Supplier<Suite> suite;

  CatalogueShowCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Parameters(paramLabel = "ID", description = "Of a requirement or a clause.")
  private String id = "";

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    return show(
        id, language.language(), suite, Objects.requireNonNull(spec).commandLine().getOut());
  }

  static int show(String id, OutputLanguage language, Supplier<Suite> suite, PrintWriter out) {
    Catalogue catalogue = suite.get().catalogue().about(id);
    Explanation explanation = new Explanation(catalogue, language, out);
    Optional.ofNullable(catalogue.clauses().get(id)).ifPresent(explanation::of);
    catalogue.requirement(id).ifPresent(explanation::of);
    out.flush();
    return ExitCode.OK.code();
  }
}
