package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.paper.VeraPdf;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.Verdict;
import org.facecert.words.OutputLanguage;
import org.facecert.words.SampleWords;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report on paper: the words of the report in HTML, for whoever files and signs it. */
final class PdfReportTest {

  private static final Catalogue CATALOGUE = FeatureFiles.read(Path.of("..", "features"));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(OutputLanguage.class)
  void is_valid_and_in_one_language(OutputLanguage language) throws Exception {
    byte[] file = Files.readAllBytes(written(language));

    assertThat(VeraPdf.broken("2u", file)).isEmpty();
    assertThat(VeraPdf.broken("2a", file)).allMatch(each -> each.startsWith("6.6.4-3 "));
    assertThat(VeraPdf.broken("ua1", file)).allMatch(each -> each.startsWith("5-1 "));
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
    }
  }

  @ParameterizedTest
  @EnumSource(OutputLanguage.class)
  void says_every_sentence_that_html_says_on_paper(OutputLanguage language) throws IOException {
    String paper = plain(text(written(language), 1, Integer.MAX_VALUE));
    Document html = Jsoup.parse(folder.resolve("report.html"));
    String other = language == OutputLanguage.CHINESE ? "en" : "zh";
    html.select("main ." + other + "[lang], svg, style, nav").remove();
    // what stays folded on paper, as it does where HTML is printed
    html.select("details.record:not([open]) > :not(summary)").remove();

    List<String> missing = new ArrayList<>();
    int looked = 0;
    for (Element each : html.select("h1, h2, h3, h4, h5, p, dt, dd, th, td, li, pre, summary")) {
      if (each.select("p, li, td, dd").size() <= (each.is("p, li, td, dd") ? 1 : 0)) {
        String said = plain(each.text());
        looked++;
        if (!paper.contains(said)) {
          missing.add(each.tagName() + ": " + each.text());
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(looked).isGreaterThan(300);
  }

  @Test
  void the_first_page_says_what_was_tested_what_came_out_and_what_is_worst() throws IOException {
    String first = text(written(OutputLanguage.ENGLISH), 1, 1);

    assertThat(first)
        .contains("FaceBank", "org.example.facebank", "FAIL", "What failed", "SC-02")
        .contains("What a person has to decide", "Pre-submission check", "1 / ");
    assertThat(text(folder.resolve("report.pdf"), 2, 2)).contains("Contents", "Summary");
    assertThat(text(folder.resolve("report.pdf"), 3, 3)).contains("Signatures", "A. Person");
  }

  @ParameterizedTest
  @EnumSource(OutputLanguage.class)
  void all_that_the_suite_can_say_of_all_requirements_is_on_valid_pages(OutputLanguage language)
      throws Exception {
    Verdict[] all = Verdict.values();
    WholeProgramme run =
        new WholeProgramme(
            folder,
            CATALOGUE,
            WholeProgramme.named(CATALOGUE, "everything"),
            place -> all[place % all.length]);
    Path file = run.pdf(language);

    assertThat(VeraPdf.broken("2u", Files.readAllBytes(file))).isEmpty();
    String paper = plain(text(file, 1, Integer.MAX_VALUE));
    for (RequirementUsed requirement : run.plan().requirements()) {
      boolean chinese = language == OutputLanguage.CHINESE;
      String title = chinese ? requirement.chinese().title() : requirement.title();
      assertThat(paper).contains(plain(requirement.id() + title));
    }
    // a page is never all but empty
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (int page = 3; page < document.getNumberOfPages(); page++) {
        assertThat(text(document, page, page).lines().count()).as("page " + page).isGreaterThan(9);
      }
    }
  }

  @Test
  void the_bookmarks_are_the_chapters_and_the_requirements_in_them() throws IOException {
    Set<String> titles = new TreeSet<>();
    try (PDDocument document = Loader.loadPDF(written(OutputLanguage.CHINESE).toFile())) {
      for (PDOutlineItem chapter : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(chapter.getTitle());
        chapter.children().forEach(each -> titles.add("- " + each.getTitle()));
        assertThat(chapter.findDestinationPage(document)).as(chapter.getTitle()).isNotNull();
      }
    }
    assertThat(titles).contains("结果一览", "签署").anyMatch(each -> each.startsWith("- SC-02 "));
  }

  @Test
  void the_same_record_has_the_same_bytes() throws IOException {
    byte[] once = Files.readAllBytes(written(OutputLanguage.ENGLISH));

    assertThat(Files.readAllBytes(written(OutputLanguage.ENGLISH))).isEqualTo(once);
  }

  @Test
  void nothing_private_is_in_it() throws IOException {
    String all = text(written(OutputLanguage.ENGLISH), 1, Integer.MAX_VALUE);

    assertThat(all.replaceAll("\\s", ""))
        .doesNotContain(SampleRun.PHONE_NUMBER, SampleRun.PASSWORD);
  }

  @Test
  void pictures_are_in_it_and_say_what_they_show() throws IOException {
    Set<String> shown = new TreeSet<>();
    int pictures = 0;
    try (PDDocument document = Loader.loadPDF(written(OutputLanguage.ENGLISH).toFile())) {
      figures(document.getDocumentCatalog().getStructureTreeRoot(), shown);
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getXObjectNames()) {
          pictures += page.getResources().isImageXObject(name) ? 1 : 0;
        }
      }
    }
    assertThat(pictures).isGreaterThan(4);
    assertThat(shown).contains("1: FaceBank", "3: Allow FaceBank to take pictures?");
  }

  private static void figures(PDStructureNode node, Set<String> shown) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals("Figure")) {
          shown.add(element.getAlternateDescription());
        }
        figures(element, shown);
      }
    }
  }

  private Path written(OutputLanguage language) throws IOException {
    try (ReportInput input = new SampleRun(folder).input()) {
      new Reports(language, SampleWords.messages(), Set.of("html", "pdf")).write(input, folder);
    }
    return folder.resolve("report.pdf");
  }

  private static String text(Path file, int from, int to) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return text(document, from, to);
    }
  }

  private static String text(PDDocument document, int from, int to) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(from);
    stripper.setEndPage(to);
    return stripper.getText(document);
  }

  /** Lines end elsewhere on paper, and a page's head and foot may stand in between. */
  private static String plain(String text) {
    return text.replaceAll("(?m)^FC-20260301-100200-a1b2( · FaceBank.*)?$", "")
        .replaceAll("(?m)^\\d+ / \\d+$", "")
        .replaceAll("[\\s\u00a0]+", "");
  }
}
