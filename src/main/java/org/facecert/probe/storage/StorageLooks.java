package org.facecert.probe.storage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.facecert.device.AppFiles;
import org.facecert.device.AppFiles.Area;
import org.facecert.device.AppFiles.Snapshot;
import org.facecert.device.AppFiles.StoredFile;
import org.facecert.face.PictureJudge;

/** One look after the other at the same storage: only what is new or changed is read anew. */
final class StorageLooks {

  private final AppFiles files;
  private final String app;
  private final FileFaces faces;
  private final Map<String, StoredFile> before;
  private final Map<String, NoticedFile> noticed = new HashMap<>();
  private Map<String, StoredFile> known;

  /**
   * @param before what lay there at the walk's beginning, which is not the app's doing
   */
  StorageLooks(AppFiles files, String app, PictureJudge judge, Snapshot before) {
    this.files = files;
    this.app = app;
    this.faces = new FileFaces(judge);
    this.before = byPath(before.files());
    this.known = this.before;
  }

  private static Map<String, StoredFile> byPath(List<StoredFile> files) {
    return files.stream()
        .collect(Collectors.toMap(StoredFile::path, Function.identity(), (one, other) -> other));
  }

  StorageLook look() {
    String token = UUID.randomUUID().toString();
    Snapshot now = files.list(app, Optional.of(token));
    List<StoredFile> canaries =
        now.files().stream().filter(file -> file.path().endsWith(token)).toList();
    Map<String, StoredFile> all = byPath(now.files());
    canaries.forEach(canary -> all.remove(canary.path()));
    FilesToRead wanted = FilesToRead.of(all, known, unread());
    List<StoredFile> asked = new ArrayList<>(canaries);
    asked.addAll(wanted.files());
    Map<String, byte[]> contents = files.read(app, asked, token);
    noticed.keySet().retainAll(all.keySet());
    noticed.keySet().removeAll(wanted.paths());
    faces.in(wanted, contents).forEach(file -> noticed.put(file.file().path(), file));
    known = all;
    return new StorageLook(
        now.areas(),
        witnessed(canaries, contents, token),
        fresh(all),
        List.copyOf(noticed.values()),
        token,
        now.evidence());
  }

  private List<String> unread() {
    return noticed.values().stream()
        .filter(file -> file.bytes().length == 0)
        .map(file -> file.file().path())
        .toList();
  }

  private static Set<Area> witnessed(
      List<StoredFile> canaries, Map<String, byte[]> contents, String token) {
    Set<Area> witnessed = EnumSet.noneOf(Area.class);
    for (StoredFile canary : canaries) {
      byte[] bytes = contents.getOrDefault(canary.path(), new byte[0]);
      if (new String(bytes, StandardCharsets.UTF_8).strip().equals(token)) {
        witnessed.add(canary.area());
      }
    }
    return witnessed;
  }

  private Map<Area, Integer> fresh(Map<String, StoredFile> all) {
    Map<Area, Integer> fresh = new EnumMap<>(Area.class);
    for (StoredFile file : all.values()) {
      if (!file.equals(before.get(file.path()))) {
        fresh.merge(file.area(), 1, Integer::sum);
      }
    }
    return fresh;
  }
}
