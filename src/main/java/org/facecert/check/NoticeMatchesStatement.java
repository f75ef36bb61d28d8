package org.facecert.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.notice.Countries;
import org.facecert.notice.Proof;
import org.facecert.notice.Value;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Notices;

/** IN-17, the part that is text: what the notices tell is what the applicant declares. */
public final class NoticeMatchesStatement {

  /** days; what goes so soon may be a part: the picture, not the template */
  private static final int LONGEST_PART = 31;

  private final Case seen;
  private final String language;
  private final List<FaceFunction> declared;

  /**
   * @param language of the app, "zh" or "en"
   */
  public NoticeMatchesStatement(Case seen, String language, List<FaceFunction> declared) {
    this.seen = seen;
    this.language = language;
    this.declared = List.copyOf(declared);
  }

  public Finding judge(Notices notices) {
    return new Heard(seen, notices, language).judge(this::judge);
  }

  private Finding judge(Heard heard) {
    List<Said> periods = periods(heard);
    List<Said> places = heard.exactPlaces();
    return upload(heard)
        .or(() -> location(heard))
        .or(() -> retention(heard))
        .or(() -> incomparable(heard, periods, places))
        .or(heard::unread)
        .orElseGet(() -> pass(heard, periods, places));
  }

  /**
   * A text that keeps the face on the phone against a statement that uploads it, or the reverse.
   * What does not name the face itself may be meant of something else, and a text may keep a part
   * and send another: both are for a person.
   */
  private Optional<Finding> upload(Heard heard) {
    boolean uploads = declared.stream().anyMatch(FaceFunction::uploads);
    boolean all = declared.stream().allMatch(FaceFunction::uploads);
    List<Said> phone = places(heard, "device");
    List<Said> server = places(heard, "server");
    if (uploads && !phone.isEmpty() && server.isEmpty()) {
      return contradiction(heard, phone, "uploads: true");
    }
    List<Said> stays = heard.stays(t -> true);
    List<Said> sent = heard.sentOff(t -> true);
    List<Said> alone = stays.stream().filter(s -> isAlone(s, sent)).toList();
    if (all && !alone.isEmpty()) {
      return contradiction(heard, all(alone, sent), "uploads: true");
    }
    if (uploads && !stays.isEmpty()) {
      return Optional.of(heard.find(Verdict.REVIEW, "in17.review.both", all(stays, server)));
    }
    List<Said> named = sent.stream().filter(NoticeMatchesStatement::isOfFace).toList();
    if (!uploads && !named.isEmpty()) {
      return contradiction(heard, all(named, stays), "uploads: false");
    }
    return !uploads && phone.isEmpty() && !server.isEmpty()
        ? contradiction(heard, server, "uploads: false")
        : Optional.empty();
  }

  /** It names the face, stands under a title that does, or in a text that is about nothing else. */
  private static boolean isOfFace(Said said) {
    return said.namesFace() || said.isTitledByFace() || said.told().isOnFaceAlone();
  }

  /** It names the face, and nothing in its text sends any of it off. */
  private static boolean isAlone(Said stays, List<Said> sent) {
    return stays.namesFace() && sent.stream().noneMatch(s -> s.told() == stays.told());
  }

  /** A country told of the face that no function declares. */
  private Optional<Finding> location(Heard heard) {
    Set<String> declaredIn = new HashSet<>();
    List<String> words = new ArrayList<>();
    for (FaceFunction function : declared) {
      function.location().ifPresent(words::add);
      function.location().ifPresent(l -> declaredIn.addAll(Countries.declared(l)));
    }
    List<Said> foreign = new Places(declaredIn).against(heard);
    if (foreign.isEmpty()) {
      return Optional.empty();
    }
    boolean sure = foreign.stream().anyMatch(s -> isOfFace(s) && !s.says(Proof.OTHERS));
    return sure
        ? contradiction(heard, foreign, "location: " + String.join("; ", words))
        : Optional.of(heard.find(Verdict.REVIEW, "in17.review", foreign));
  }

  /** A period told of the face that no function declares. */
  private Optional<Finding> retention(Heard heard) {
    List<String> periods = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (FaceFunction function : declared) {
      function.retention().ifPresent(words::add);
      function.retention().ifPresent(r -> periods.addAll(Told.periods(r)));
    }
    List<Said> others = new Periods(periods).against(periods(heard));
    return others.isEmpty()
        ? Optional.empty()
        : contradiction(heard, others, "retention: " + String.join("; ", words));
  }

  /** Told too little, or a period in years where the statement names an event alone. */
  private Optional<Finding> incomparable(Heard heard, List<Said> periods, List<Said> places) {
    boolean undeclared =
        declared.stream().anyMatch(f -> f.retention().isEmpty() || f.location().isEmpty());
    boolean inTime = declared.stream().anyMatch(f -> !periods(f).isEmpty());
    boolean longer =
        periods.stream()
            .anyMatch(s -> Periods.of(s).stream().anyMatch(p -> Days.of(p) > LONGEST_PART));
    boolean told = !heard.proven(Proof.PERIOD).isEmpty() && (inTime || !longer);
    return undeclared || !told || places.isEmpty()
        ? Optional.of(heard.find(Verdict.REVIEW, "in17.review", all(periods, places)))
        : Optional.empty();
  }

  /** Of the face, not of another's copy or of other records. */
  private static List<Said> periods(Heard heard) {
    return heard.values(Value.Kind.RETENTION, Value::ofFace).stream()
        .filter(s -> !s.says(Proof.OTHERS))
        .toList();
  }

  private static List<String> periods(FaceFunction function) {
    return function.retention().map(Told::periods).orElse(List.of());
  }

  private static List<Said> places(Heard heard, String key) {
    return heard.values(Value.Kind.PLACE, v -> v.ofFace() && v.normal().equals(key));
  }

  private static Optional<Finding> contradiction(Heard heard, List<Said> told, String statement) {
    return Optional.of(heard.find(Verdict.FAIL, "in17.fail", told, "declared", statement));
  }

  private static Finding pass(Heard heard, List<Said> periods, List<Said> places) {
    return heard.find(Verdict.PASS, "in17.pass", all(periods, places));
  }

  private static List<Said> all(List<Said> some, List<Said> others) {
    List<Said> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
