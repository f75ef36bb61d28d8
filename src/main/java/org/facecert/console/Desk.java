package org.facecert.console;

import java.io.IOException;
import java.util.Optional;
import org.facecert.app.Review;
import org.facecert.app.UserError;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceLost;
import org.facecert.evidence.Sentence;
import org.facecert.report.OpenQuestion;
import org.facecert.report.ReviewDesk;
import org.facecert.report.ReviewDraft;
import org.facecert.report.ReviewFilter;
import org.facecert.report.ReviewPages;
import org.facecert.report.ReviewTop;
import org.facecert.run.AlreadyAnswered;
import org.facecert.run.BrokenJournal;
import org.facecert.run.BrokenRecord;
import org.facecert.run.NothingToAnswer;
import org.facecert.run.UnusableFolder;
import org.facecert.words.OutputLanguage;

/** What is behind the addresses: pages, pictures, originals, and what a form does. */
final class Desk {

  private final Review review;
  private final ReviewDesk desk;
  private final ReviewPages pages;
  private final String secret;
  private OutputLanguage language;
  private String person = "";

  /**
   * @param secret for the forms
   * @param language until another is chosen
   */
  Desk(Review review, String secret, OutputLanguage language) {
    this.review = review;
    this.desk = review.desk();
    this.pages = new ReviewPages(desk);
    this.secret = secret;
    this.language = language;
  }

  synchronized PageReply list(FormData query, String here) {
    ReviewFilter filter =
        new ReviewFilter(
            query.get("requirement"),
            query.get("theme"),
            query.get("function"),
            query.get("show").equals("answered"));
    StringBuilder html = new StringBuilder();
    pages.list(html, top(here), filter, query.number("page"), desk.question(query.number("done")));
    return PageReply.page(200, html);
  }

  synchronized PageReply question(int number, FormData query) throws Refusal {
    OpenQuestion question = asked(number);
    Optional<OpenQuestion> done = desk.question(query.number("done"));
    return shown(200, question, ReviewDraft.empty(person), done);
  }

  private PageReply shown(
      int status, OpenQuestion question, ReviewDraft draft, Optional<OpenQuestion> done) {
    StringBuilder html = new StringBuilder();
    pages.question(html, top("/question/" + question.number()), question, draft, done);
    return PageReply.page(status, html);
  }

  synchronized PageReply answer(int number, FormData form) throws Refusal, IOException {
    OpenQuestion question = asked(number);
    if (!form.get("item").equals(question.item())) {
      throw new Refusal(409, "the run was changed meanwhile: open the list anew");
    }
    ReviewDraft draft =
        new ReviewDraft(form.get("verdict"), form.get("by"), reason(form), Optional.empty());
    Optional<Sentence> lacking = AnswerForm.lacking(draft);
    if (lacking.isPresent()) {
      return shown(422, question, draft.refused(lacking.get()), Optional.empty());
    }
    try {
      review.answer(question, form.number("answers"), draft.verdict(), draft.by(), draft.reason());
    } catch (AlreadyAnswered
        | NothingToAnswer
        | UserError
        | UnusableFolder
        | BrokenJournal
        | BrokenRecord e) {
      return shown(409, asked(number), draft.refused(AnswerForm.refused(e)), Optional.empty());
    }
    person = draft.by().strip();
    return PageReply.to(
        desk.next(number, person).map(next -> "/question/" + next.number() + "?").orElse("/?")
            + "done="
            + number);
  }

  /** Forms send line ends of two characters, which the browser counts as one. */
  private static String reason(FormData form) {
    return form.get("reason").replace("\r\n", "\n");
  }

  private OpenQuestion asked(int number) throws Refusal {
    return desk.question(number).orElseThrow(() -> new Refusal(404, "there is no such question"));
  }

  synchronized PageReply screen(int picture, Optional<Integer> source) throws Refusal {
    StringBuilder html = new StringBuilder();
    String here = "/screen/" + picture + source.map(each -> "/" + each).orElse("");
    if (!pages.screen(html, top(here), picture, source)) {
      throw new Refusal(404, "there is no such screen");
    }
    return PageReply.page(200, html);
  }

  PageReply picture(int place, Optional<Integer> source) throws Refusal {
    try {
      ReviewDesk.MaskedImage picture =
          desk.picture(place, source)
              .orElseThrow(() -> new Refusal(404, "there is no such picture"));
      return PageReply.of(picture.media(), picture.bytes());
    } catch (EvidenceLost e) {
      throw new Refusal(410, "it was removed from the run");
    }
  }

  PageReply original(int place) throws Refusal {
    Evidence evidence =
        desk.evidence(place).orElseThrow(() -> new Refusal(404, "there is no such evidence"));
    if (evidence.size() > Originals.MOST_BYTES) {
      throw new Refusal(
          404, "too long to be shown: open it in the run's folder, " + evidence.digest().hex());
    }
    try {
      return Originals.of(evidence, desk.original(evidence));
    } catch (EvidenceLost e) {
      throw new Refusal(410, "it was removed from the run");
    }
  }

  synchronized PageReply language(FormData form) {
    for (OutputLanguage each : OutputLanguage.values()) {
      if (each.tag().equals(form.get("language"))) {
        language = each;
      }
    }
    String back = form.get("back");
    return PageReply.to(back.matches("/(?!/)[A-Za-z0-9/?=&;%._~-]{0,600}") ? back : "/");
  }

  synchronized PageReply ended() {
    StringBuilder html = new StringBuilder();
    pages.ended(html, top("/"));
    return PageReply.page(200, html);
  }

  private ReviewTop top(String here) {
    return new ReviewTop(language, secret, here);
  }
}
