package org.facecert.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.facecert.files.OwnFile;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** All formats, one line each. */
public final class Reports {

  /** The name of the printed format, and of its file. */
  public static final String PDF = "pdf";

  public static final String PRINTED = PdfReport.FILE;

  /** The printed report with a signature behind it. */
  public static final String SIGNED = "report-signed.pdf";

  private static final Set<String> OURS =
      Set.of(
          "report.html",
          "report.html.part",
          "junit.xml",
          "allure-results",
          CsvReport.FILE,
          SarifReport.FILE,
          PdfReport.FILE,
          PdfReport.FILE + ".part",
          SIGNED,
          SIGNED + ".part");

  private static final Set<String> USUAL = Set.of("html", "junit", "allure");

  private final List<ReportFormat> formats;

  /**
   * @param language the one that the HTML report opens in, with both inside, and the one of formats
   *     that have but one
   * @param names of formats
   * @throws NoSuchFormat naming one that is none of them
   */
  public Reports(OutputLanguage language, Set<String> names) {
    this(language, Messages.ofFindings(), names);
  }

  Reports(OutputLanguage language, Messages findings, Set<String> names) {
    List<ReportFormat> all = all(language, findings);
    for (String name : names) {
      if (all.stream().noneMatch(format -> format.name().equals(name))) {
        throw new NoSuchFormat(name, all.stream().map(ReportFormat::name).toList());
      }
    }
    formats = all.stream().filter(format -> names.contains(format.name())).toList();
  }

  /**
   * The names of what is written where nobody chooses: the usual three, and whatever was asked for
   * before, which would be out of date else.
   */
  public static Set<String> usual(Path folder) {
    Set<String> names = new TreeSet<>(USUAL);
    if (Files.exists(folder.resolve(CsvReport.FILE))) {
      names.add("csv");
    }
    if (Files.exists(folder.resolve(PdfReport.FILE))) {
      names.add(PDF);
    }
    if (Files.exists(folder.resolve(SarifReport.FILE))) {
      names.add("sarif");
    }
    return names;
  }

  private static List<ReportFormat> all(OutputLanguage language, Messages findings) {
    return List.of(
        new HtmlReport(language, findings),
        new JunitReport(language, findings),
        new AllureReport(language, findings),
        new CsvReport(language, findings),
        new SarifReport(language, findings),
        new PdfReport(language, findings));
  }

  /**
   * Whether a folder holds nothing but what {@link #write} writes.
   *
   * @throws IOException when it cannot be looked into, or what is there in our names is none of
   *     ours
   */
  public static boolean areAllIn(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!OURS.contains(String.valueOf(entry.getFileName()))) {
          return false;
        }
      }
    }
    OwnFile.allBelowAreOurs(folder);
    return true;
  }

  /**
   * Writes the formats into the folder.
   *
   * @return the files a person would open, the HTML report first if it is among them
   * @throws IOException when a file cannot be written; what was written before stays
   */
  public List<Path> write(ReportInput input, Path folder) throws IOException {
    OwnFile.folder(folder);
    List<Path> written = new ArrayList<>();
    for (ReportFormat format : formats) {
      written.add(format.write(input, folder));
    }
    return written;
  }
}
