package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.facecert.device.AppFiles.Area;
import org.facecert.device.AppFiles.AreaAccess;
import org.facecert.device.AppFiles.Snapshot;
import org.facecert.device.AppFiles.StoredFile;
import org.facecert.device.UnreadableAnswer;
import org.junit.jupiter.api.Test;

/** The words are those of toybox's find and stat and of AOSP's run-as. */
final class AndroidAppFilesTest {

  private static final String APP = "org.example.bank";
  private static final String WHEN = "2026-03-01 12:00:00.123456789 +0000";
  private static final String OWN = "/data/user/0/" + APP;
  private static final Pattern MARK = Pattern.compile("'<(\\S+) %s %z %n ");

  private final List<String> asked = new ArrayList<>();

  /** how often commands were given together */
  private int atOnce;

  /**
   * @param shell answers a command; what it says in braces is a file
   */
  private AndroidAppFiles phone(UnaryOperator<String> shell) {
    InvocationHandler answers =
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "shell" -> told(String.join(" ", (String[]) arguments[0]), shell);
              case "mobile" -> told(arguments[0] + " " + arguments[1], shell);
              default -> {
                atOnce++;
                yield InvocationHandler.invokeDefault(proxy, method, arguments);
              }
            };
    Wire wire =
        (Wire)
            Proxy.newProxyInstance(
                Wire.class.getClassLoader(), new Class<?>[] {Wire.class}, answers);
    return new AndroidAppFiles(
        wire, new MemoryVault(), new TickingClock(Instant.parse("2026-03-01T12:00:00Z")));
  }

  private String told(String question, UnaryOperator<String> shell) {
    asked.add(question);
    Matcher mark = MARK.matcher(question);
    String told = shell.apply(question);
    return mark.find()
        ? told.replace("{", "<" + mark.group(1) + " ").replace("}", " " + mark.group(1) + ">\n")
        : told;
  }

  private static String file(int size, String path) {
    return "{" + size + " " + WHEN + " " + path + "}";
  }

  private static String missing(String path) {
    return "find: " + path + ": No such file or directory\n";
  }

  private static boolean asksShared(String question) {
    return question.startsWith("find -H /sdcard -path");
  }

  @Test
  void a_files_name_may_be_anything_and_stays_its_name() {
    String odd = "/sdcard/a\nb 2\n<x 1 " + WHEN + " /sdcard/none x>";
    Snapshot all =
        phone(q -> asksShared(q) ? file(7, odd) + file(0, "/sdcard/c d") : "")
            .list(APP, Optional.empty());

    assertThat(all.files())
        .containsExactly(
            new StoredFile(Area.SHARED, odd, 7, WHEN),
            new StoredFile(Area.SHARED, "/sdcard/c d", 0, WHEN));
  }

  @Test
  void an_app_that_may_not_be_debugged_is_not_looked_into() {
    Snapshot all =
        phone(
                q ->
                    q.startsWith("run-as")
                        ? "run-as: package not debuggable: " + APP + "\n"
                        : asksShared(q) ? "" : "find: " + OWN + ": Permission denied\n")
            .list(APP, Optional.empty());

    assertThat(all.areas().get(Area.APP.ordinal()).access()).isEqualTo(AreaAccess.REFUSED);
    assertThat(all.areas().get(Area.APP.ordinal()).words()).contains("Permission denied");
    assertThat(all.areas().get(Area.SHARED.ordinal()).access()).isEqualTo(AreaAccess.LOOKED);
  }

  @Test
  void only_folders_that_need_not_be_there_are_absent() {
    Snapshot all = phone(q -> missing("/somewhere")).list(APP, Optional.empty());

    assertThat(all.areas().stream().map(area -> area.access()))
        .containsExactly(
            AreaAccess.REFUSED, AreaAccess.ABSENT, AreaAccess.ABSENT, AreaAccess.REFUSED);
  }

  @Test
  void a_file_that_went_meanwhile_refuses_nothing() {
    Snapshot all =
        phone(
                q ->
                    asksShared(q)
                        ? "stat: /sdcard/x: No such file or directory\n" + file(1, "/sdcard/y")
                        : "")
            .list(APP, Optional.empty());

    assertThat(all.areas().get(Area.SHARED.ordinal()).access()).isEqualTo(AreaAccess.LOOKED);
    assertThat(all.files()).hasSize(1);
  }

  @Test
  void an_app_that_may_be_debugged_is_read_as_itself() {
    String path = OWN + "/files/it's";
    AndroidAppFiles phone =
        phone(
            q -> {
              if (q.startsWith("run-as " + APP + " find")) {
                return file(5, path);
              }
              if (q.startsWith("run-as " + APP + " base64")) {
                return Base64.getEncoder().encodeToString("hello".getBytes(StandardCharsets.UTF_8));
              }
              return q.startsWith("find") ? "find: Permission denied\n" : "";
            });
    Snapshot all = phone.list(APP, Optional.of("token"));
    Map<String, byte[]> read = phone.read(APP, all.files(), "token");

    assertThat(read.get(path)).asString(StandardCharsets.UTF_8).isEqualTo("hello");
    assertThat(asked)
        .contains(
            "echo token > '/sdcard/facecert-token'",
            "run-as " + APP + " sh -c 'echo token > '\\''" + OWN + "/facecert-token'\\'''",
            "run-as " + APP + " base64 '" + OWN + "/files/it'\\''s'",
            "rm -f '/sdcard/facecert-token'");
    assertThat(asked.get(asked.size() - 1)).startsWith("rm -f '/sdcard/");
  }

  @Test
  void a_large_file_comes_by_itself_and_one_that_does_not_come_is_not_read() {
    StoredFile large = new StoredFile(Area.SHARED, "/sdcard/a.mp4", 2 << 20, WHEN);
    StoredFile small = new StoredFile(Area.SHARED, "/sdcard/b", 3, WHEN);
    StoredFile empty = new StoredFile(Area.SHARED, "/sdcard/c", 0, WHEN);
    Map<String, byte[]> read =
        phone(q -> q.startsWith("mobile: pullFile") ? "AAAA" : "")
            .read(APP, List.of(large, small, empty), "token");

    assertThat(read.keySet()).containsExactlyInAnyOrder("/sdcard/a.mp4", "/sdcard/c");
    assertThat(asked).contains("mobile: pullFile {remotePath=/sdcard/a.mp4}");
  }

  @Test
  void many_files_are_asked_for_in_a_few_commands() {
    List<StoredFile> files =
        IntStream.range(0, 1_000)
            .mapToObj(i -> new StoredFile(Area.SHARED, "/sdcard/" + i, 1_000, WHEN))
            .toList();

    assertThat(phone(q -> "AAAA").read(APP, files, "token")).hasSize(1_000);
    assertThat(atOnce).isEqualTo(6);
  }

  @Test
  void a_list_in_another_form_is_not_read() {
    assertThatThrownBy(
            () -> phone(q -> asksShared(q) ? "{? /sdcard/x}" : "").list(APP, Optional.empty()))
        .isInstanceOf(UnreadableAnswer.class)
        .hasMessageContaining("cannot read the list of files");
  }
}
