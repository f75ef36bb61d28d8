package org.facecert.platform.android;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.device.AppFiles;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;

/**
 * Files by the phone's shell. An app's own folders are open to it where it is root's, and by {@code
 * run-as} where the app may be debugged; else the phone refuses.
 */
final class AndroidAppFiles implements AppFiles {

  /** so that a canary's name says whose it is */
  private static final String CANARY = "facecert-";

  private final Wire wire;
  private final Vault vault;
  private final Clock clock;
  private final FileContents contents;

  /** whether the app's own folders are open as the app alone */
  private boolean asApp;

  AndroidAppFiles(Wire wire, Vault vault, Clock clock) {
    this.wire = wire;
    this.vault = vault;
    this.clock = clock;
    this.contents = new FileContents(wire);
  }

  private static List<String> folders(Area area, String packageName) {
    return switch (area) {
      case APP -> List.of("/data/user/0/" + packageName, "/data/user_de/0/" + packageName);
      case APP_EXTERNAL ->
          List.of("/sdcard/Android/data/" + packageName, "/sdcard/Android/obb/" + packageName);
      case APP_MEDIA -> List.of("/sdcard/Android/media/" + packageName);
      case SHARED -> List.of("/sdcard");
    };
  }

  /** What an area leaves to others: of shared storage the apps' own folders. */
  private static List<String> tests(Area area) {
    return area == Area.SHARED
        ? List.of("-path", "'/sdcard/Android/*/*'", "-prune", "-o")
        : List.of();
  }

  @Override
  public Snapshot list(String packageName, Optional<String> planted) {
    Instant asked = clock.instant();
    String mark = UUID.randomUUID().toString();
    List<List<String>> commands = new ArrayList<>();
    planted.ifPresent(token -> plants(packageName, token).forEach(commands::add));
    int plants = commands.size();
    for (Area area : Area.values()) {
      commands.add(FileList.command(mark, folders(area, packageName), tests(area)));
    }
    commands.add(
        asApp(
            packageName, FileList.command(mark, folders(Area.APP, packageName), tests(Area.APP))));
    List<String> answers = wire.shellAll(commands);
    return snapshot(
        lists(mark, answers.subList(plants, answers.size())),
        new Moment(asked, clock.instant()),
        packageName);
  }

  /** The last answer is that to the app itself, which counts where it shows more. */
  private List<FileList> lists(String mark, List<String> answers) {
    List<FileList> lists = new ArrayList<>();
    for (Area area : Area.values()) {
      lists.add(FileList.parse(area, mark, answers.get(area.ordinal())));
    }
    int own = Area.APP.ordinal();
    FileList shownToApp = FileList.parse(Area.APP, mark, answers.get(lists.size()));
    asApp =
        lists.get(own).access() != AreaAccess.LOOKED && shownToApp.access() == AreaAccess.LOOKED;
    if (asApp) {
      lists.set(own, shownToApp);
    }
    return lists;
  }

  private Snapshot snapshot(List<FileList> lists, Moment when, String packageName) {
    String shown = lists.stream().map(FileList::shown).collect(Collectors.joining());
    Evidence evidence =
        vault.put(
            EvidenceKind.STORAGE,
            "text/plain; charset=utf-8",
            shown.getBytes(StandardCharsets.UTF_8),
            when,
            Sentence.of("caption.files", "app", packageName));
    return new Snapshot(
        lists.stream().map(AndroidAppFiles::listed).toList(),
        lists.stream().flatMap(list -> list.files().stream()).toList(),
        evidence);
  }

  /** An installed app has folders of its own, and a phone has storage: they cannot be absent. */
  private static ListedArea listed(FileList list) {
    boolean mustBe = list.area() == Area.APP || list.area() == Area.SHARED;
    AreaAccess access =
        mustBe && list.access() == AreaAccess.ABSENT ? AreaAccess.REFUSED : list.access();
    return new ListedArea(list.area(), access, list.words());
  }

  private static List<String> canaries(Area area, String packageName, String token) {
    return folders(area, packageName).stream()
        .map(folder -> PhonePath.quoted(folder + "/" + CANARY + token))
        .toList();
  }

  /** A folder that is not there is not made: then the phone says so, of which nothing comes. */
  private static Stream<List<String>> plants(String packageName, String token) {
    Stream<List<String>> all =
        Stream.of(Area.values())
            .flatMap(area -> canaries(area, packageName, token).stream())
            .map(path -> List.of("echo", token, ">", path));
    Stream<List<String>> own =
        canaries(Area.APP, packageName, token).stream()
            .map(path -> "echo " + token + " > " + path)
            .map(line -> asApp(packageName, List.of("sh", "-c", PhonePath.quoted(line))));
    return Stream.concat(all, own);
  }

  private static List<String> asApp(String packageName, List<String> command) {
    return Stream.concat(Stream.of("run-as", packageName), command.stream()).toList();
  }

  @Override
  public Map<String, byte[]> read(String packageName, List<StoredFile> files, String planted) {
    List<List<String>> last = new ArrayList<>();
    for (Area area : Area.values()) {
      List<String> remove =
          Stream.concat(Stream.of("rm", "-f"), canaries(area, packageName, planted).stream())
              .toList();
      last.add(remove);
      if (area == Area.APP) {
        last.add(asApp(packageName, remove));
      }
    }
    return contents.read(files, file -> as(file, packageName), last);
  }

  private Optional<String> as(StoredFile file, String packageName) {
    return asApp && file.area() == Area.APP ? Optional.of(packageName) : Optional.empty();
  }
}
