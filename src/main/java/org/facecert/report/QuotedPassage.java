package org.facecert.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.EvidenceLost;
import org.facecert.evidence.Plain;
import org.facecert.verdict.CitedPassage;

/**
 * Sentences of the app's texts, read from the text that was kept, with the deciding words marked.
 */
final class QuotedPassage {

  /** longer sentences and surroundings are cut */
  private static final int LONGEST = 1_200;

  private static final int AROUND = 320;
  private static final int MOST_TAPS = 24;
  private static final String ENDS = ".!?。！？\n";

  private final ReportInput input;
  private final Html html;
  private final Speech speech;

  QuotedPassage(ReportInput input, Html html, Speech speech) {
    this.input = input;
    this.html = html;
    this.speech = speech;
  }

  /** The sentence alone. */
  void sentence(CitedPassage passage) {
    text(passage)
        .ifPresentOrElse(
            text -> words(text, passage.start(), passage, passage.end()),
            () -> speech.say("passage.lost"));
  }

  /** The sentence among its neighbours, the way to it, and its page. */
  void write(CitedPassage passage, PictureShow pictures) {
    html.open("figure", "class", "passage");
    page(passage)
        .ifPresent(
            picture -> {
              html.open("div", "class", "page");
              pictures.show(
                  picture,
                  of(passage, EvidenceKind.PAGE_SOURCE),
                  Plain.line(String.join(" › ", passage.path()), 160));
              html.close("div");
            });
    html.open("div").open("p", "class", "of-text");
    if (!passage.item().isEmpty()) {
      html.open("b");
      speech.term("notice.item", passage.item());
      html.close("b").text(" · ");
    }
    speech.term("notice.source", passage.source());
    html.close("p");
    html.open("blockquote");
    text(passage).ifPresentOrElse(text -> inContext(text, passage), this::lost);
    html.close("blockquote");
    path(passage.path());
    html.open("p", "class", "source");
    speech.say("passage.offsets", "start", passage.markStart(), "end", passage.markEnd());
    html.close("p").close("div").close("figure").line();
  }

  private void lost() {
    speech.say("passage.lost");
  }

  private void inContext(String text, CitedPassage passage) {
    int from = begin(text, passage.start());
    int to = end(text, passage.end());
    if (from > 0) {
      html.text("… ");
    }
    words(text, from, passage, to);
    if (to < text.strip().length()) {
      html.text(" …");
    }
  }

  /** Where a secret would be torn by a mark, no mark is set: masking goes first. */
  private void words(String text, int from, CitedPassage passage, int to) {
    int markEnd = Math.min(passage.markEnd(), passage.markStart() + LONGEST);
    int last = Math.min(to, markEnd + LONGEST);
    int first = Math.max(from, passage.markStart() - LONGEST);
    String before = text.substring(first, passage.markStart());
    String marked = text.substring(passage.markStart(), markEnd);
    String after = text.substring(markEnd, last);
    String masked = input.redaction().mask(before + marked + after);
    html.open("bdi");
    if (masked.equals(mask(before) + mask(marked) + mask(after))) {
      html.text(mask(before)).element("mark", mask(marked)).text(mask(after));
    } else {
      html.text(masked);
    }
    html.close("bdi");
  }

  private String mask(String text) {
    return input.redaction().mask(text);
  }

  private void path(List<String> path) {
    html.open("p", "class", "path");
    speech.say("passage.path");
    html.text(" ");
    speech.say("passage.start");
    for (String step : path.subList(0, Math.min(path.size(), MOST_TAPS))) {
      html.text(" › ");
      speech.foreign(Plain.line(step, 80));
    }
    html.close("p");
  }

  /** A sentence or two before, at most so many characters. */
  private static int begin(String text, int start) {
    int least = Math.max(0, start - AROUND);
    for (int at = least; at < start && least > 0; at++) {
      if (ENDS.indexOf(text.charAt(at)) >= 0) {
        return at + 1;
      }
    }
    return Math.min(start, whole(text, least));
  }

  private static int end(String text, int end) {
    int most = Math.min(text.length(), end + AROUND);
    for (int at = most; at > end && most < text.length(); at--) {
      if (ENDS.indexOf(text.charAt(at - 1)) >= 0) {
        return at;
      }
    }
    return whole(text, most);
  }

  /** Not between the two units of one character. */
  private static int whole(String text, int at) {
    boolean torn = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return torn ? at + 1 : at;
  }

  /** Empty when the text is lost, was changed, or is shorter than the record says. */
  private Optional<String> text(CitedPassage passage) {
    try {
      byte[] bytes = input.vault().get(passage.text().digest());
      return Optional.of(new String(bytes, StandardCharsets.UTF_8))
          .filter(text -> passage.end() <= text.length());
    } catch (EvidenceLost e) {
      return Optional.empty();
    }
  }

  private static Optional<Evidence> page(CitedPassage passage) {
    return of(passage, EvidenceKind.SCREENSHOT);
  }

  private static Optional<Evidence> of(CitedPassage passage, EvidenceKind kind) {
    return passage.page().stream().filter(each -> each.kind() == kind).findFirst();
  }
}
