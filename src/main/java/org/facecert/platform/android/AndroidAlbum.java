package org.facecert.platform.android;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.device.Album;
import org.facecert.device.DeviceFault;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;

/**
 * The album as the media store lists it; what an app may read of it by its permissions, and when it
 * did by the app-operations service, which the media store tells of each access. Dates of files
 * tell nothing: phones do not keep when a file was read, and the system itself reads each for its
 * thumbnail.
 */
final class AndroidAlbum implements Album {

  private static final String FOLDER = "/sdcard/DCIM/Camera";

  /** Those by which pictures can be read that nobody picked, the older and the newer ones. */
  private static final List<String> OPS =
      List.of("READ_MEDIA_IMAGES", "READ_EXTERNAL_STORAGE", "READ_MEDIA_VISUAL_USER_SELECTED");

  /** All files: no permission that a person is asked for, but a switch in the settings. */
  private static final String ALL_FILES = "MANAGE_EXTERNAL_STORAGE";

  /** Used on each scan, so that the phone has something to date. */
  private static final String CAMERA = "CAMERA";

  private static final String PERMISSION = "android.permission.";
  private static final Pattern ROW = Pattern.compile("Row: \\d+ _display_name=(.*)");

  private final Wire wire;
  private final Vault vault;
  private final Clock clock;
  private final Set<String> put = new TreeSet<>();
  private Instant since = Instant.MAX;

  AndroidAlbum(Wire wire, Vault vault, Clock clock) {
    this.wire = wire;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public void put(String name, byte[] jpeg) {
    String file = FOLDER + "/" + name;
    String payload = Base64.getEncoder().encodeToString(jpeg);
    try {
      wire.mobile("mobile: pushFile", Map.of("remotePath", file, "payload", payload));
    } catch (DeviceFault e) {
      // one that does not answer any more says so at the next question
      throw new UnreadableAnswer("fault.album.put", "file", file, "answer", e.what());
    }
    put.add(name);
    since = clock.instant();
  }

  @Override
  public AlbumState read(String packageName) {
    List<List<String>> commands = new ArrayList<>();
    commands.add(
        List.of(
            "content",
            "query",
            "--uri",
            "content://media/external/images/media",
            "--projection",
            "_display_name"));
    commands.add(List.of("dumpsys", "package", packageName));
    questions()
        .forEach(op -> commands.add(List.of("cmd", "appops", "get", packageName, op, "2>&1")));
    Instant asked = clock.instant();
    List<String> answers = wire.shellAll(commands);
    Moment when = new Moment(asked, clock.instant());
    Map<String, Optional<AppOp>> ops = ops(answers.subList(2, answers.size()));
    Duration ago = Duration.between(since, when.latest());
    Set<String> used = new TreeSet<>(OPS);
    used.add(ALL_FILES);
    used.removeIf(op -> !isUsed(ops.getOrDefault(op, Optional.empty()), ago));
    return new AlbumState(
        listed(answers.get(0)),
        access(PackageDump.parse(answers.get(1), packageName), ops),
        used,
        isUsed(ops.getOrDefault(CAMERA, Optional.empty()), ago),
        keep(answers, when, packageName));
  }

  private static List<String> questions() {
    List<String> all = new ArrayList<>(OPS);
    all.add(ALL_FILES);
    all.add(CAMERA);
    return all;
  }

  /** An older phone does not know each of them. */
  private static Map<String, Optional<AppOp>> ops(List<String> answers) {
    Map<String, Optional<AppOp>> ops = new TreeMap<>();
    List<String> questions = questions();
    for (int i = 0; i < questions.size(); i++) {
      String op = questions.get(i);
      ops.put(
          op,
          answers.get(i).contains("Unknown operation string")
              ? Optional.empty()
              : Optional.of(AppOp.parse(op, answers.get(i))));
    }
    return ops;
  }

  private static boolean isUsed(Optional<AppOp> op, Duration ago) {
    return op.flatMap(AppOp::startedAgo).filter(used -> used.compareTo(ago) <= 0).isPresent();
  }

  private Set<String> listed(String answer) {
    Set<String> names = new TreeSet<>();
    boolean none = answer.contains("No result found");
    for (String line : answer.strip().lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        names.add(row.group(1));
      } else if (!none) {
        throw new UnreadableAnswer("fault.album", "answer", AnswerText.quoted(line));
      }
    }
    names.retainAll(put);
    return names;
  }

  private static AlbumAccess access(PackageDump dump, Map<String, Optional<AppOp>> ops) {
    boolean allFiles =
        ops.getOrDefault(ALL_FILES, Optional.empty())
            .flatMap(AppOp::mode)
            .filter("allow"::equals)
            .isPresent();
    boolean asks =
        OPS.stream().anyMatch(op -> dump.requested().contains(PERMISSION + op))
            || dump.requested().contains(PERMISSION + "WRITE_EXTERNAL_STORAGE")
            || dump.requested().contains(PERMISSION + ALL_FILES);
    boolean granted =
        dump.runtime().entrySet().stream()
            .anyMatch(held -> held.getValue() && opens(held.getKey()));
    if (granted || dump.requested().contains(PERMISSION + ALL_FILES) && allFiles) {
      return AlbumAccess.GRANTED;
    }
    return asks ? AlbumAccess.WITHHELD : AlbumAccess.NOT_ASKED;
  }

  /** Who could write to older phones' storage could read it. */
  private static boolean opens(String permission) {
    return permission.equals(PERMISSION + "WRITE_EXTERNAL_STORAGE")
        || OPS.stream().anyMatch(op -> permission.equals(PERMISSION + op));
  }

  private Evidence keep(List<String> answers, Moment when, String packageName) {
    return vault.put(
        EvidenceKind.DEVICE_STATE,
        "text/plain; charset=utf-8",
        String.join("\n", answers).getBytes(StandardCharsets.UTF_8),
        when,
        Sentence.of("caption.album", "app", packageName));
  }

  @Override
  public void clear() {
    if (!put.isEmpty()) {
      List<String> remove = new ArrayList<>(List.of("rm", "-f"));
      put.forEach(name -> remove.add(PhonePath.quoted(FOLDER + "/" + name)));
      wire.shell(remove.toArray(String[]::new));
      put.clear();
    }
  }
}
