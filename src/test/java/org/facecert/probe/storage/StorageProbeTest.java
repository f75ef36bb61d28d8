package org.facecert.probe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.facecert.device.AppFiles;
import org.facecert.device.Session;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.face.picture.DetectingJudge;
import org.facecert.face.picture.DrawnFace;
import org.facecert.observation.CameraUsed;
import org.facecert.observation.Channel;
import org.facecert.observation.ObservationLog;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;
import org.junit.jupiter.api.Test;

/** With the detector that is shipped, on a drawn face. */
final class StorageProbeTest {

  private static final String APP = "org.example.bank";
  private static final Moment NOON = Moment.at(Instant.parse("2026-03-01T12:00:00Z"));
  private static final Evidence LISTING = kept(EvidenceKind.STORAGE, "text/plain", new byte[0]);

  private final ObservationLog log = new ObservationLog();
  private final Disk disk = new Disk();

  private static Evidence kept(EvidenceKind kind, String type, byte[] bytes) {
    return new Evidence(
        kind, Digest.of(bytes), type, bytes.length, NOON, Sentence.of("caption.files", "app", APP));
  }

  /** The app's own folders; a file changes when it is written. */
  private static final class Disk implements AppFiles {

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, Integer> changes = new HashMap<>();
    private final List<String> read = new ArrayList<>();

    void write(String path, byte[] content) {
      files.put(path, content);
      changes.merge(path, 1, Integer::sum);
    }

    @Override
    public Snapshot list(String packageName, Optional<String> planted) {
      planted.ifPresent(token -> write("/own/" + token, token.getBytes(StandardCharsets.UTF_8)));
      List<StoredFile> listed = new ArrayList<>();
      files.forEach(
          (path, content) ->
              listed.add(
                  new StoredFile(Area.APP, path, content.length, "change " + changes.get(path))));
      return new Snapshot(
          List.of(new ListedArea(Area.APP, AreaAccess.LOOKED, "")), listed, LISTING);
    }

    @Override
    public Map<String, byte[]> read(String packageName, List<StoredFile> wanted, String planted) {
      wanted.stream()
          .map(StoredFile::path)
          .filter(path -> !path.endsWith(planted))
          .forEach(read::add);
      Map<String, byte[]> contents = new HashMap<>(files);
      files.remove("/own/" + planted);
      return contents;
    }
  }

  @Test
  void a_face_as_text_in_the_settings_is_found_and_kept_as_no_picture() throws IOException {
    Watch watch = begin();
    String text =
        "<map><string name=\"a\">" + Base64.getEncoder().encodeToString(face()) + "</map>";
    disk.write("/own/shared_prefs/a.xml", text.getBytes(StandardCharsets.UTF_8));
    scan(watch);

    Map<String, String> file = values("file").get(0);
    assertThat(file).containsEntry("holds", "picture").containsEntry("area", "app");
    assertThat(file.get("find-1"))
        .startsWith("jpeg in /own/shared_prefs/a.xml at ")
        .endsWith("base64 > jpeg");
    assertThat(values("area").get(0))
        .containsEntry("picture", "1")
        .containsEntry("canary", "true")
        .containsEntry("files", "1");
    assertThat(log.observations().readings(Channel.STORAGE).map(r -> r.evidence().mediaType()))
        .contains("application/octet-stream")
        .doesNotContain("image/jpeg");
  }

  @Test
  void only_what_changed_is_read_again_and_what_was_found_is_still_told() throws IOException {
    disk.write("/own/old", "before".getBytes(StandardCharsets.UTF_8));
    Watch watch = begin();
    disk.write("/own/face.jpg", face());
    disk.write("/own/words", "some words".getBytes(StandardCharsets.UTF_8));
    scan(watch);
    assertThat(disk.read).containsExactly("/own/face.jpg", "/own/words");

    disk.write("/own/words", "others".getBytes(StandardCharsets.UTF_8));
    scan(watch);

    assertThat(disk.read).containsExactly("/own/face.jpg", "/own/words", "/own/words");
    assertThat(values("file")).extracting(v -> v.get("look")).containsExactly("1", "2");
  }

  @Test
  void what_is_removed_is_not_told_any_more() throws IOException {
    Watch watch = begin();
    disk.write("/own/face.jpg", face());
    scan(watch);
    disk.files.remove("/own/face.jpg");
    scan(watch);

    assertThat(values("area")).extracting(v -> v.get("picture")).containsExactly("1", "0");
  }

  @Test
  void without_a_scan_nothing_is_looked_at_unless_it_is_asked_for() {
    Watch watch = begin();
    watch.stepEnds();
    assertThat(values("area")).isEmpty();

    watch.witness(true);

    assertThat(values("area")).hasSize(1);
    assertThat(log.observations().witness(Channel.STORAGE)).contains(LISTING);
  }

  private void scan(Watch watch) {
    log.add(n -> new CameraUsed(n, true, APP, NOON, LISTING));
    watch.stepEnds();
    watch.stepEnds();
  }

  private List<Map<String, String>> values(String of) {
    return log.observations()
        .readings(Channel.STORAGE)
        .map(reading -> reading.values())
        .filter(values -> of.equals(values.get("of")))
        .toList();
  }

  private Watch begin() {
    Session session = session();
    Vault vault =
        new Vault() {
          @Override
          public Evidence put(
              EvidenceKind kind, String type, byte[] bytes, Moment at, Sentence caption) {
            return kept(kind, type, bytes);
          }

          @Override
          public byte[] get(Digest digest) {
            throw new AssertionError("nothing is asked back");
          }
        };
    return new StorageProbe(DetectingJudge.withBlazeFace())
        .begin(new WatchedWalk(session, APP, log, vault))
        .orElseThrow();
  }

  private Session session() {
    return (Session)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "capability" -> Optional.of(disk);
                  case "now" -> NOON;
                  default -> null;
                });
  }

  private static byte[] face() throws IOException {
    BufferedImage portrait = DrawnFace.portrait(1, 240);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(portrait, "jpg", out);
    return out.toByteArray();
  }
}
