package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.words.SampleWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PicturesTest {

  private static final long MEGABYTE = 1024 * 1024;

  @TempDir Path folder;

  @Test
  void stays_below_fifteen_megabytes_and_says_what_was_left_out() throws IOException {
    SampleRun run = new SampleRun(folder);
    StringBuilder out = new StringBuilder();
    Html html = new Html(out);
    try (ReportInput input = run.input()) {
      Speech speech = new Speech(html, SampleWords.messages(), input.redaction());
      Pictures pictures = new Pictures(input, html, speech);
      Evidence source =
          run.vault.put(
              EvidenceKind.PAGE_SOURCE,
              "application/xml",
              ("<hierarchy><node class=\"x\" bounds=\"[0,0][400,900]\"><node class=\"x\""
                      + " text=\"x\" bounds=\"[0,0][9,9]\"/></node></hierarchy>")
                  .getBytes(StandardCharsets.UTF_8),
              Moment.at(SampleRun.START),
              Sentence.of("caption.page-source"));
      int shown = 0;
      while (!pictures.cut() && shown < 400) {
        pictures.show(noise(run, shown++), Optional.of(source), "noise");
      }
      assertThat(pictures.cut()).as("cut after %s pictures", shown).isTrue();
    }
    assertThat(out.length()).isBetween((int) (12 * MEGABYTE), (int) (14 * MEGABYTE));
    assertThat(out).contains("Left out to keep the file small.");
  }

  @Test
  void blurs_the_whole_picture_when_its_page_source_was_not_kept() throws IOException {
    SampleRun run = new SampleRun(folder);
    StringBuilder out = new StringBuilder();
    Html html = new Html(out);
    try (ReportInput input = run.input()) {
      Speech speech = new Speech(html, SampleWords.messages(), input.redaction());
      new Pictures(input, html, speech).show(noise(run, 1), Optional.empty(), "noise");
    }
    // a picture of 64 plain areas packs to almost nothing, noise does not
    assertThat(out.length()).isLessThan(40_000);
  }

  /** Nothing packs worse. */
  private static Evidence noise(SampleRun run, long seed) throws IOException {
    BufferedImage image = new BufferedImage(400, 900, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    for (int y = 0; y < 900; y++) {
      for (int x = 0; x < 400; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return run.vault.put(
        EvidenceKind.SCREENSHOT,
        "image/png",
        out.toByteArray(),
        Moment.at(SampleRun.START),
        Sentence.of("caption.screenshot"));
  }
}
