package org.facecert.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.inspection.CodeFacts.FoundSdk;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;
import org.facecert.verdict.Finding;

/** Whether the notices and lists of an app have words that may name an SDK of its package. */
public final class SdkMentions {

  private final NoticeContents notices;
  private final NoticeContents lists;
  private final NoticeContents all;
  private final String words;

  /**
   * @param notices that the app keeps for later
   * @param lists of personal information, which are notices too, shorter ones
   * @param language of the app, "zh" or "en"
   */
  public SdkMentions(
      JudgementContext seen, ReadNotices notices, ReadNotices lists, String language) {
    this.notices = new NoticeContents(seen, notices, language);
    this.lists = new NoticeContents(seen, lists, language);
    ReadNotices both = both(notices, lists);
    this.all = new NoticeContents(seen, both, language);
    this.words =
        both.texts().stream()
            .map(ReadNotice::text)
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
  }

  /** All that an app tells, as one. */
  public static ReadNotices both(ReadNotices notices, ReadNotices lists) {
    return new ReadNotices(
        notices.ending(),
        Stream.concat(notices.texts().stream(), lists.texts().stream()).toList(),
        notices.undeclared());
  }

  boolean has(FoundSdk sdk) {
    return has(sdk.words());
  }

  /** Whether one of them stands anywhere in them. */
  boolean has(List<String> names) {
    return names.stream().anyMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** Notices and lists, to find by. */
  NoticeContents all() {
    return all;
  }

  /** The finding where there is nothing that could name anything. */
  Optional<Finding> nothing() {
    return notices.nothing();
  }

  /** What may hide a name; empty when all texts were read to their ends. */
  Optional<Finding> unread() {
    return nothing().or(notices::unread).or(lists::unopened);
  }
}
