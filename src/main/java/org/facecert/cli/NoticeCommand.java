package org.facecert.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.facecert.notice.NoticeReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads privacy notices without a phone. */
@Command(
    name = "notice",
    mixinStandardHelpOptions = true,
    description = {
      "Reads privacy notices and says item by item what they tell of face information,",
      "with the words quoted. Ends with 2 when one could not be read, or seems not to be whole."
    },
    subcommands = NoticeTopicsCommand.class)
final class NoticeCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Notices, or folders of them.")
  private List<Path> inputs = List.of();

  @Option(names = "--json", description = "Prints JSON, all that was read.")
  private boolean json;

  @Option(
      names = "--jsonl",
      paramLabel = "FILE",
      description = "Writes one line of JSON per notice, for surveys.")
  private @Nullable Path jsonl;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<NoticeFile> notices = new ArrayList<>();
    NoticeReader reader = NoticeReader.shipped();
    for (Path file : files()) {
      notices.add(NoticeFile.read(file, reader));
    }
    if (jsonl != null) {
      Files.writeString(jsonl, NoticeJson.lines(notices));
      out.println("written: " + jsonl);
    } else if (json) {
      out.println(NoticeJson.whole(notices));
    } else {
      notices.forEach(notice -> NoticePrint.print(notice, out));
    }
    out.flush();
    return (notices.stream().allMatch(NoticeFile::isWhole) ? ExitCode.OK : ExitCode.OPEN).code();
  }

  private List<Path> files() throws IOException {
    if (inputs.isEmpty()) {
      throw new BadInput("no notice given; name a file or a folder");
    }
    List<Path> files = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        try (Stream<Path> inside = Files.list(input)) {
          files.addAll(inside.filter(NoticeCommand::visible).sorted().toList());
        }
      } else if (Files.isRegularFile(input)) {
        files.add(input);
      } else {
        throw new BadInput(input + ": there is no such file; check the path");
      }
    }
    if (files.isEmpty()) {
      throw new BadInput(inputs + ": there is no file in it");
    }
    return files;
  }

  private static boolean visible(Path file) {
    return Files.isRegularFile(file) && !String.valueOf(file.getFileName()).startsWith(".");
  }
}
