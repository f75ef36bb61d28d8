package org.facecert.phone.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.phone.state.FileRoots;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;
import org.jspecify.annotations.Nullable;

/** The phone's files and directories as its shell sees them, the purely virtual ones included. */
final class PhoneTree {
  private final PhoneState state;

  PhoneTree(PhoneState state) {
    this.state = state;
  }

  /** A file or directory of the phone; host is null for a purely virtual directory. */
  record Entry(String path, @Nullable Path host) {
    boolean directory() {
      return host == null || Files.isDirectory(host, LinkOption.NOFOLLOW_LINKS);
    }

    String name() {
      return path.equals("/") ? "/" : path.substring(path.lastIndexOf('/') + 1);
    }

    long size() throws IOException {
      return host == null || directory() ? 4096 : Files.size(host);
    }

    FileTime modified() throws IOException {
      return host == null
          ? FileTime.fromMillis(0)
          : Files.getLastModifiedTime(host, LinkOption.NOFOLLOW_LINKS);
    }

    ZonedDateTime modifiedHere() throws IOException {
      return modified().toInstant().atZone(ZoneId.systemDefault());
    }

    /** The letters of its mode. */
    String mode() {
      return directory() ? "drwxrwx--x" : "-rw-rw----";
    }
  }

  /** What lies there, null when nothing does. */
  @Nullable Entry look(String cwd, String path) throws IOException {
    List<InstalledApp> apps = state.installed();
    FileRoots.Place place = state.files().resolve(cwd, path, apps);
    Path host = place.host();
    if (host != null) {
      return Files.exists(host, LinkOption.NOFOLLOW_LINKS) ? new Entry(place.path(), host) : null;
    }
    boolean virtual =
        place.path().equals("/") || !state.files().children(place.path(), apps).isEmpty();
    return virtual ? new Entry(place.path(), null) : null;
  }

  Entry require(String command, String cwd, String path) throws IOException {
    Entry entry = look(cwd, path);
    if (entry == null) {
      throw new ShellError(1, command + ": " + path + ": No such file or directory");
    }
    return entry;
  }

  List<Entry> children(Entry entry) throws IOException {
    String prefix = entry.path().equals("/") ? "/" : entry.path() + "/";
    Path host = entry.host();
    if (host == null) {
      return virtualChildren(entry, prefix);
    }
    try (Stream<Path> list = Files.list(host)) {
      return list.sorted().map(p -> new Entry(prefix + p.getFileName(), p)).toList();
    }
  }

  private List<Entry> virtualChildren(Entry entry, String prefix) throws IOException {
    List<Entry> found = new ArrayList<>();
    for (String name : state.files().children(entry.path(), state.installed())) {
      Entry child = look("/", prefix + name);
      if (child != null) {
        found.add(child);
      }
    }
    return found;
  }

  /** The package whose user owns the entry. */
  String owner(Entry entry) {
    for (InstalledApp app : state.installed()) {
      if (entry.path().matches("/data/(user/0|data)/" + Pattern.quote(app.name()) + "(/.*)?")) {
        return "u0_a" + (app.uid() - 10_000);
      }
    }
    return entry.path().startsWith("/sdcard") || entry.path().startsWith("/storage")
        ? "media_rw"
        : "system";
  }
}
