package org.facecert.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.facecert.app.ScanDisplay;
import org.facecert.app.ScanJson;
import org.facecert.app.ScannedFile;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;
import org.facecert.face.Unknown;

/** What a scan says: files in which there is something to say, and the sums. */
final class ScanOutput implements ScanDisplay {

  /** More unknown places of one file are counted; the file of JSON has all. */
  private static final int SHOWN = 20;

  private final PrintWriter out;
  private final Writer json;
  private final TerminalWords words;
  private final ScanProgress progress;
  private int files;
  private int withFaces;
  private int withUnknown;
  private int pictures;

  ScanOutput(PrintWriter out, Writer json, TerminalWords words) {
    this.out = out;
    this.json = json;
    this.words = words;
    this.progress = ScanProgress.onTerminal();
  }

  @Override
  public void begun(int count) {
    progress.begun(count);
  }

  @Override
  public void waitsFor(String name) {
    progress.waitsFor(name);
  }

  @Override
  public void scanned(ScannedFile file) {
    progress.done();
    FaceFindings findings = file.findings();
    files++;
    withFaces += findings.finds().isEmpty() ? 0 : 1;
    withUnknown += findings.unknown().isEmpty() ? 0 : 1;
    pictures += findings.pictures();
    if (!findings.finds().isEmpty() || !findings.unknown().isEmpty()) {
      progress.clear();
      print(file.name(), findings);
    }
    try {
      json.write(ScanJson.line(file));
      // whoever ends the scan keeps what it had found
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(String name, FaceFindings findings) {
    out.println(TerminalWords.safe(name));
    findings.finds().forEach(find -> out.println("  " + line(find)));
    findings.unknown().stream().limit(SHOWN).forEach(each -> out.println("  " + line(each)));
    int rest = findings.unknown().size() - SHOWN;
    if (rest > 0) {
      out.println("  " + words.say("scan.more", "count", rest));
    }
    out.flush();
  }

  private String line(Find find) {
    return words.say(
        find.faces().isEmpty() ? "scan.data" : "scan.faces",
        "kind",
        words.say("scan.kind." + kind(find.kind())),
        "where",
        TerminalWords.safe(find.place().toString()),
        "percent",
        Math.round(find.confidence() * 100),
        "count",
        find.faces().size());
  }

  private String kind(String kind) {
    return kind.startsWith("face-") ? kind : "picture";
  }

  private String line(Unknown unknown) {
    return words.say(
        "scan.unknown",
        "reason",
        words.say("scan.reason." + unknown.reason().key()),
        "where",
        TerminalWords.safe(unknown.place().toString()),
        "length",
        unknown.length(),
        "detail",
        TerminalWords.safe(unknown.detail()));
  }

  void end() {
    progress.clear();
    out.println(
        words.say(
            "scan.sum",
            "files",
            files,
            "found",
            withFaces,
            "unknown",
            withUnknown,
            "pictures",
            pictures));
    out.flush();
  }

  ExitCode exitCode() {
    if (withFaces > 0) {
      return ExitCode.FAIL;
    }
    return withUnknown > 0 ? ExitCode.OPEN : ExitCode.OK;
  }
}
