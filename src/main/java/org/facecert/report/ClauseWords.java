package org.facecert.report;

import java.util.List;
import java.util.Locale;
import org.facecert.verdict.RequirementUsed.ClauseServed;

/** How clauses are cited: document, number with its standing, force. */
final class ClauseWords {

  private final Html html;
  private final Speech speech;

  ClauseWords(Html html, Speech speech) {
    this.html = html;
    this.speech = speech;
  }

  /** Of the clause's row in the clause view. */
  static String anchor(ClauseServed clause) {
    return "c-" + clause.id().replaceAll("[^A-Za-z0-9-]", "_").toLowerCase(Locale.ROOT);
  }

  void list(List<ClauseServed> clauses) {
    for (int i = 0; i < clauses.size(); i++) {
      html.text(i == 0 ? "" : "; ");
      cite(clauses.get(i));
    }
  }

  /** Each with a link to its row in the clause view. */
  void texts(List<ClauseServed> clauses) {
    texts(clauses, true);
  }

  /**
   * @param linked whether there is a clause view to lead to
   */
  void texts(List<ClauseServed> clauses, boolean linked) {
    html.open("dl", "class", "clause-texts");
    for (ClauseServed clause : clauses) {
      html.open("dt");
      if (linked) {
        html.element("a", clause.id(), "href", "#" + anchor(clause));
      } else {
        html.element("b", clause.id());
      }
      html.text(" ");
      cite(clause);
      html.close("dt").open("dd");
      String original = clause.textOriginal().isBlank() ? clause.text() : clause.textOriginal();
      speech.both(clause.text(), original);
      html.close("dd");
    }
    html.close("dl");
  }

  void cite(ClauseServed clause) {
    String original =
        clause.documentOriginal().isBlank() ? clause.document() : clause.documentOriginal();
    speech.both(clause.document(), original);
    if (!clause.number().isBlank()) {
      html.text(" ");
      String number = clause.numberOriginal().isBlank() ? clause.number() : clause.numberOriginal();
      speech.both(clause.number(), number);
    }
    if (!clause.numberConfirmed()) {
      html.text(" ").open("em");
      speech.say("clause.unconfirmed");
      html.close("em");
    }
    html.text(" ").open("span", "class", "force " + (clause.law() ? "law" : "other"));
    speech.term("force", clause.force());
    html.close("span");
  }
}
