package org.facecert.survey;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.facecert.notice.DisclosureScope;
import org.facecert.notice.NoticeItem;
import org.facecert.notice.NoticeReading;
import org.facecert.notice.Processing;

/** Many notices counted: how many say each item of the face. */
public record Survey(List<NoticeFile> notices) {

  /** What is known of an item in a notice. */
  enum Known {
    FACE,
    GENERAL,
    ABSENT,
    /** Not found in what is a part of a notice only, or could not be read at all. */
    UNKNOWN;

    /** As tables and words write it: "face". */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Known known(NoticeFile notice, NoticeItem item) {
    NoticeReading reading = notice.reading();
    if (reading == null) {
      return Known.UNKNOWN;
    }
    DisclosureScope state = reading.item(item).state();
    // what is not in a part may stand in the rest
    return state == DisclosureScope.ABSENT && !notice.isWhole()
        ? Known.UNKNOWN
        : Known.valueOf(state.name());
  }

  int count(NoticeItem item, Known known) {
    return (int) notices.stream().filter(notice -> known(notice, item) == known).count();
  }

  long count(Processing processing) {
    return readings().filter(reading -> reading.processesFace() == processing).count();
  }

  long mentioning() {
    return readings().filter(NoticeReading::mentionsFace).count();
  }

  List<NoticeFile> unread() {
    return notices.stream().filter(notice -> notice.reading() == null).toList();
  }

  List<NoticeFile> parts() {
    return notices.stream()
        .filter(notice -> notice.reading() != null && !notice.isWhole())
        .toList();
  }

  private Stream<NoticeReading> readings() {
    return notices.stream().map(NoticeFile::reading).flatMap(Stream::ofNullable);
  }
}
