package org.facecert.probe.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.facecert.device.AppLog;
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
import org.facecert.observation.Observations;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;
import org.junit.jupiter.api.Test;

/** With the detector that is shipped, on a drawn face. */
final class LogProbeTest {

  private static final String APP = "org.example.bank";
  private static final Moment NOON = Moment.at(Instant.parse("2026-03-01T12:00:00Z"));

  /** A log with what an app wrote. */
  private record Logged(List<String> marks, List<String> lines, boolean overwritten)
      implements AppLog {

    @Override
    public void mark(String token) {
      marks.add(token);
    }

    @Override
    public LoggedLines between(String from, String to, String packageName) {
      boolean marked = marks.equals(List.of(from, to));
      byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
      return new LoggedLines(
          lines,
          marked && !overwritten,
          new Evidence(
              EvidenceKind.APP_LOG,
              Digest.of(bytes),
              "text/plain",
              bytes.length,
              NOON,
              Sentence.of("caption.app-log", "app", packageName)));
    }
  }

  @Test
  void a_face_in_a_data_url_is_found() throws IOException {
    String line =
        "Bank    : taken data:image/jpeg;base64," + Base64.getEncoder().encodeToString(face());

    Observations seen = read(List.of("Bank    : begin", line), false);

    assertThat(values(seen)).containsEntry("lines", "2").doesNotContainEntry("finds", "0");
    assertThat(Double.parseDouble(values(seen).get("confidence"))).isGreaterThan(0.7);
    assertThat(values(seen).get("find-1"))
        .startsWith("jpeg in the log at ")
        .endsWith("base64 > jpeg");
  }

  @Test
  void a_face_packed_and_in_parts_between_other_lines_is_found() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(face());
    }
    String text = Base64.getUrlEncoder().encodeToString(packed.toByteArray());
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < text.length(); at += 3000) {
      lines.add("Net     : 200 OK");
      lines.add(
          "Bank    : part " + at + ": " + text.substring(at, Math.min(text.length(), at + 3000)));
    }

    assertThat(values(read(lines, false)).values())
        .anySatisfy(
            value ->
                assertThat(value)
                    .isEqualTo("jpeg in the parts of Bank at 0 > base64 > gzip > jpeg"));
  }

  /** An app may choose any tag; two that begin alike stay apart. */
  @Test
  void of_a_tag_no_more_than_forty_letters_are_shown() throws IOException {
    String tag = "Bank\u202E" + "x".repeat(60);
    String text = Base64.getEncoder().encodeToString(face());
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < text.length(); at += 3000) {
      lines.add(tag + "1: " + text.substring(at, Math.min(text.length(), at + 3000)));
      lines.add(tag + "2: " + "x".repeat(3000));
    }

    assertThat(values(read(lines, false)).get("find-1"))
        .startsWith("jpeg in the lines of Bank\uFFFD" + "x".repeat(35) + "… (66 characters) at ")
        .doesNotContain("x".repeat(36));
  }

  @Test
  void plain_lines_hold_nothing_and_leave_nothing_unknown() {
    Observations seen =
        read(List.of("Bank    : picture taken: 48213 bytes", "Bank    : 200"), false);

    assertThat(values(seen))
        .containsEntry("finds", "0")
        .containsEntry("unknown", "0")
        .containsEntry("lines", "2");
    assertThat(seen.witness(Channel.LOG)).isPresent();
  }

  @Test
  void a_log_that_was_overwritten_witnesses_nothing() {
    Observations seen = read(List.of("Bank    : end"), true);

    assertThat(seen.witness(Channel.LOG)).isEmpty();
    assertThat(values(seen)).containsEntry("lines", "1");
  }

  private static Map<String, String> values(Observations seen) {
    return seen.readings(Channel.LOG).findFirst().orElseThrow().values();
  }

  private static Observations read(List<String> lines, boolean overwritten) {
    ObservationLog log = new ObservationLog();
    AppLog phone = new Logged(new ArrayList<>(), lines, overwritten);
    Session session = fake(Session.class, Map.of("capability", Optional.of(phone), "now", NOON));
    Watch watch =
        new LogProbe(DetectingJudge.withBlazeFace())
            .begin(new WatchedWalk(session, APP, log, fake(Vault.class, Map.of())))
            .orElseThrow();
    watch.stepEnds();
    assertThat(log.observations().readings(Channel.LOG)).as("before any scan").isEmpty();
    log.add(n -> new CameraUsed(n, true, APP, NOON, phone.between("", "", APP).evidence()));
    watch.stepEnds();
    watch.stepEnds();
    assertThat(log.observations().readings(Channel.LOG)).as("once for each scan").hasSize(1);
    return log.observations();
  }

  private static <T> T fake(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.get(method.getName())));
  }

  private static byte[] face() throws IOException {
    BufferedImage portrait = DrawnFace.portrait(1, 240);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(portrait, "jpg", out);
    return out.toByteArray();
  }
}
