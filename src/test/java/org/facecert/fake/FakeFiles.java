package org.facecert.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.device.AppFiles;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;

/** The files on a fake phone, of which it shows all. */
final class FakeFiles implements AppFiles {

  private final FakeSystem system;
  private final Vault vault;
  private final Runnable command;

  FakeFiles(FakeSystem system, Vault vault, Runnable command) {
    this.system = system;
    this.vault = vault;
    this.command = command;
  }

  private static String folder(Area area, String packageName) {
    return switch (area) {
      case APP -> "/data/user/0/" + packageName;
      case APP_EXTERNAL -> "/sdcard/Android/data/" + packageName;
      case APP_MEDIA -> "/sdcard/Android/media/" + packageName;
      case SHARED -> "/sdcard";
    };
  }

  @Override
  public Snapshot list(String packageName, Optional<String> planted) {
    command.run();
    planted.ifPresent(
        token ->
            Stream.of(Area.values())
                .filter(area -> isThere(area, packageName))
                .map(area -> folder(area, packageName) + "/canary-" + token)
                .forEach(path -> system.store(path, token.getBytes(StandardCharsets.UTF_8))));
    List<ListedArea> areas = new ArrayList<>();
    List<StoredFile> files = new ArrayList<>();
    for (Area area : Area.values()) {
      AreaAccess access = isThere(area, packageName) ? AreaAccess.LOOKED : AreaAccess.ABSENT;
      areas.add(new ListedArea(area, access, ""));
      system.files().entrySet().stream()
          .filter(file -> isIn(area, file.getKey(), packageName))
          .map(file -> stored(area, file.getKey(), file.getValue()))
          .forEach(files::add);
    }
    return new Snapshot(
        areas,
        files,
        vault.put(
            EvidenceKind.STORAGE,
            "text/plain",
            files.toString().getBytes(StandardCharsets.UTF_8),
            Moment.at(system.now()),
            Sentence.of("caption.files", "app", packageName)));
  }

  private static StoredFile stored(Area area, String path, FakeSystem.Stored file) {
    return new StoredFile(area, path, file.content().length, file.changed().toString());
  }

  private boolean isThere(Area area, String packageName) {
    return area == Area.APP
        || area == Area.SHARED
        || system.files().keySet().stream().anyMatch(path -> isIn(area, path, packageName));
  }

  private static boolean isIn(Area area, String path, String packageName) {
    boolean ofApps = path.startsWith("/sdcard/Android/");
    return path.startsWith(folder(area, packageName) + "/") && (area != Area.SHARED || !ofApps);
  }

  @Override
  public Map<String, byte[]> read(String packageName, List<StoredFile> files, String planted) {
    command.run();
    Map<String, byte[]> read = new HashMap<>();
    for (StoredFile file : files) {
      FakeSystem.Stored stored = system.files().get(file.path());
      if (stored != null) {
        read.put(file.path(), stored.content());
      }
    }
    system.files().keySet().removeIf(path -> path.endsWith(planted));
    return read;
  }
}
