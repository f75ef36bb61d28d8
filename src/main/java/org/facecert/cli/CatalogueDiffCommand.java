package org.facecert.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.facecert.app.CatalogueService;
import org.facecert.catalogue.coverage.EditionDiff.Change;
import org.facecert.words.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What changed from one edition of the features to another. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Tells what the features in B say otherwise than those in A.")
final class CatalogueDiffCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "A", description = "A features folder, the older one.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "Another, the newer one.")
  private Path after = Path.of("");

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Messages words = Messages.named("catalogue");
    List<Change> changes = CatalogueService.changes(before, after);
    for (Change change : changes) {
      out.println(line(change, words));
    }
    out.println(words.say(language.language(), "diff.count", "count", changes.size()));
    out.flush();
    return ExitCode.OK.code();
  }

  private String line(Change change, Messages words) {
    return words.say(
        language.language(),
        "diff." + word(change.kind()),
        "subject",
        words.say(language.language(), "diff." + word(change.subject())),
        "id",
        change.id(),
        "part",
        change.part(),
        "before",
        change.before(),
        "after",
        change.after());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
