package org.facecert.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Clause;
import org.facecert.catalogue.Requirement;
import org.facecert.verdict.Language;
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

  @Parameters(paramLabel = "ID", description = "Of a requirement or a clause.")
  private String id = "";

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    return show(id, language.language(), Objects.requireNonNull(spec).commandLine().getOut());
  }

  static int show(String id, Language language, PrintWriter out) {
    Catalogue catalogue = new SoundMark(Installation.find()).about(id);
    Clause clause = catalogue.clauses().get(id);
    Explanation explanation = new Explanation(catalogue, language, out);
    if (clause != null) {
      explanation.of(clause);
    } else {
      explanation.of(catalogue.requirement(id).orElseThrow(() -> unknown(id, catalogue)));
    }
    out.flush();
    return ExitCode.OK.code();
  }

  private static BadInput unknown(String id, Catalogue catalogue) {
    String meant =
        org.facecert.catalogue.yaml.Shown.nearest(
                id, catalogue.requirements().stream().map(Requirement::id).toList())
            .or(() -> org.facecert.catalogue.yaml.Shown.nearest(id, catalogue.clauses().keySet()))
            .map(near -> "; did you mean " + near + "?")
            .orElse("; facecert catalogue lists the requirements");
    return new BadInput(
        "there is no requirement or clause "
            + org.facecert.catalogue.yaml.Shown.quoted(id)
            + meant);
  }
}
