package org.facecert.fake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.evidence.Sentence;
import org.jspecify.annotations.Nullable;

/** An app on the fake phone. */
interface FakeApp {

  String packageName();

  /** What its package says of itself. */
  Build build();

  /**
   * @param permissions in its manifest
   */
  record Build(String version, Set<String> permissions) {

    /** Those that no person is asked about. */
    static final Set<String> GRANTED_AT_INSTALLATION =
        Set.of("android.permission.INTERNET", "android.permission.QUERY_ALL_PACKAGES");

    public Build {
      permissions = Set.copyOf(permissions);
    }
  }

  /** The number by which a phone tells the later of two builds. */
  default String versionCode() {
    return "7";
  }

  /**
   * A build was installed anew.
   *
   * @param file null where the app is cleared only
   */
  default void installed(@Nullable Path file) {}

  /**
   * A build was put over the one that was there.
   *
   * @return why it was not, or took the data with it
   */
  default Optional<Sentence> updated(Path file) {
    return Optional.empty();
  }

  /** The name under which the system's dialogs speak of it. */
  String name();

  /** Its process has started; what it remembers of earlier runs is in {@link Handset#kept}. */
  void launched(Handset phone);

  /** The phone's list of recent apps, with what it shows of this one. */
  default Page recents() {
    return Page.full(View.title(name()), View.text("Clear all"));
  }

  /** The packages on it. */
  default List<String> recentApps() {
    return List.of(packageName());
  }

  /** Something else is in front of it now, its process alive. */
  default void left() {}

  /** It came to the front again, its process alive. */
  default void returned() {}

  /** What the page of this name shows now. */
  Page page(String name);
}
