package org.facecert.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.facecert.app.ResultFile;
import org.facecert.app.ScanService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for face data in files. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    description = {
      "Looks for face data in any files: pictures with faces, face records, face templates,",
      "whatever they are wrapped in; says what, where and how sure.",
      "Ends with 1 when there is some, with 2 when there is none in what could be looked at",
      "but something could not, with 0 when all was looked at and there is none."
    })
final class ScanCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|DIR|HAR|PCAP",
      arity = "1..*",
      description =
          "Files, folders with all below them, HAR files, captures (pcap, pcapng, flows of"
              + " mitmproxy). Links in folders are not followed.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--jsonl",
      paramLabel = "FILE",
      description = "Writes one line of JSON per file: file, finds, unknown.")
  private @Nullable Path jsonl;

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description =
          "Keys that open TLS in captures, as clients log them (SSLKEYLOGFILE); several times for"
              + " several files. Those in a pcapng are used without.")
  private List<Path> keys = List.of();

  @Option(
      names = "--face-model",
      paramLabel = "FILE",
      description = "A network in ONNX that looks for faces instead of the one that is shipped.")
  private @Nullable Path model;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    ResultFile lines = jsonl == null ? null : ResultFile.named("--jsonl", jsonl, ".jsonl");
    try (Writer json =
        lines == null
            ? Writer.nullWriter()
            : new OutputStreamWriter(lines.open(), StandardCharsets.UTF_8)) {
      ScanOutput output = new ScanOutput(out, json, new TerminalWords(language.language()));
      scanner().scan(inputs, output);
      output.end();
      return output.exitCode().code();
    }
  }

  private ScanService scanner() {
    ScanService scanner = model == null ? new ScanService() : ScanService.withModel(model);
    return keys.isEmpty() ? scanner : scanner.withKeys(keys);
  }
}
