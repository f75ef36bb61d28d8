package org.facecert.phone.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.facecert.phone.api.Handset;
import org.facecert.phone.apps.AppCode;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.dex.TranslatedApks;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell on a phone that is switched off: what it says of files, log and packages. */
class ShellTest {
  private static final long LONG_AGO = 1_600_000_000_123L;

  @TempDir Path home;
  private PhoneState state;
  private Shell shell;

  @BeforeEach
  void aPhoneWithFiles() throws IOException {
    state = new PhoneState(home, "en-US");
    state.add(
        new InstalledApp(
            "an.app", 10_150, 7, "1.2", "An app", 26, 34, true, List.of(), null, 0, 0, "c"));
    file("Download/a.txt", "hello");
    file("Download/B.TXT", "x".repeat(5000));
    file("Download/.hidden", "h");
    file("Download/sub/deep/c.jpg", "jpg");
    shell = new Shell(state, screenless(), new Apps(state, screenless(), translating(), () -> {}));
  }

  private void file(String name, String content) throws IOException {
    Path file = state.files().sdcard().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, FileTime.fromMillis(LONG_AGO));
  }

  private AppCode translating() {
    return new AppCode(new TranslatedApks(home.resolve("translated"), TranslatedApks.Limits.USUAL));
  }

  private static Handset screenless() {
    return (Handset)
        Proxy.newProxyInstance(
            ShellTest.class.getClassLoader(),
            new Class<?>[] {Handset.class},
            (proxy, method, args) -> {
              throw new AssertionError(method + " asks for a screen");
            });
  }

  @Test
  void ls_shows_what_its_letters_ask_for() {
    assertThat(shell.run("ls /sdcard/Download")).isEqualTo("B.TXT\na.txt\nsub\n");
    assertThat(shell.run("ls -a /sdcard/Download")).startsWith(".\n..\n.hidden\n");
    assertThat(shell.run("ls -lA /sdcard/Download"))
        .startsWith("total 20\n")
        .containsPattern(
            "-rw-rw---- 1 media_rw media_rw {4}5000 2020-09-1\\d \\d\\d:\\d\\d B.TXT\n");
    assertThat(shell.run("ls -R /sdcard/Download"))
        .contains("\n/sdcard/Download/sub/deep:\nc.jpg\n");
    assertThatThrownBy(() -> shell.run("ls -Q /"))
        .isInstanceOf(ShellError.class)
        .hasMessage("ls: Unknown option 'Q' (see \"ls --help\")");
  }

  @Test
  void find_runs_one_command_on_all_that_it_found() {
    assertThat(
            shell.run(
                "find -H /sdcard -path '/sdcard/Android/*/*' -prune -o -type f -name '*.txt'"
                    + " -exec stat -c '<%s %n>' {} +"))
        .isEqualTo("<5 /sdcard/Download/a.txt>\n");
    assertThat(shell.run("find /sdcard -name nothing -exec stat -c %n {} +")).isEmpty();
  }

  @Test
  void what_is_not_there_keeps_find_from_nothing_else() {
    assertThat(shell.run("find /nowhere /sdcard/Download -name a.txt 2>&1; echo done"))
        .isEqualTo("/sdcard/Download/a.txt\nfind: /nowhere: No such file or directory\ndone\n");
  }

  @Test
  void what_is_printed_goes_into_a_file_and_comes_back_as_base64() {
    assertThat(shell.run("echo 'a token' > /sdcard/Download/t; base64 /sdcard/Download/t"))
        .isEqualTo("YSB0b2tlbgo=\n");
    assertThat(shell.run("echo a > /sdcard/none/t 2>&1; base64 /sdcard/none/t 2>&1; echo done"))
        .isEqualTo(
            "/system/bin/sh: can't create /sdcard/none/t: No such file or directory\n"
                + "base64: /sdcard/none/t: No such file or directory\ndone\n");
  }

  @Test
  void find_tests_names_ages_sizes_and_kinds() {
    assertThat(shell.run("find /sdcard/Download -type f -iname '*.txt'"))
        .isEqualTo("/sdcard/Download/B.TXT\n/sdcard/Download/a.txt\n");
    assertThat(shell.run("find /sdcard/Download -type f ! -name '*.txt' -size -2"))
        .isEqualTo("/sdcard/Download/.hidden\n/sdcard/Download/sub/deep/c.jpg\n");
    assertThat(shell.run("find /sdcard/Download -mindepth 2 -type f -mtime +1000"))
        .isEqualTo("/sdcard/Download/sub/deep/c.jpg\n");
    assertThat(shell.run("find /sdcard/Download -mmin -5 -type f")).isEmpty();
    assertThatThrownBy(() -> shell.run("find /sdcard/Download -size x"))
        .hasMessage("find: bad number 'x'");
    assertThatThrownBy(() -> shell.run("find /sdcard/Download -maxdepth -1"))
        .hasMessage("find: bad number '-1'");
  }

  @Test
  void find_leaves_out_what_is_pruned_and_prints_as_it_is_told() {
    assertThat(shell.run("find /sdcard/Download -path '*/sub' -prune -o -type f"))
        .isEqualTo("/sdcard/Download/.hidden\n/sdcard/Download/B.TXT\n/sdcard/Download/a.txt\n");
    assertThat(shell.run("find /sdcard/Download -name a.txt -printf '%f|%s|%y|%T@\\n'"))
        .isEqualTo("a.txt|5|f|1600000000.123000000\n");
  }

  @Test
  void stat_fills_in_its_format_and_knows_whose_a_file_is() {
    assertThat(shell.run("stat -c '%n %s %F %Y %U %a %%' /sdcard/Download/a.txt"))
        .isEqualTo("/sdcard/Download/a.txt 5 regular file 1600000000 media_rw 660 %\n");
    assertThat(
            shell.run("mkdir -p /data/user/0/an.app/files; stat -c %U /data/user/0/an.app/files"))
        .isEqualTo("u0_a150\n");
    assertThatThrownBy(() -> shell.run("stat -c %q /sdcard")).hasMessage("stat: bad format %q");
  }

  @Test
  void rm_takes_files_and_refuses_the_places_that_the_phone_needs() {
    assertThatThrownBy(() -> shell.run("rm /sdcard/Download/sub"))
        .hasMessage("rm: /sdcard/Download/sub: is directory");
    shell.run("rm -r /sdcard/Download/sub && rm -f /sdcard/Download/none");
    assertThatThrownBy(() -> shell.run("rm -rf /sdcard"))
        .hasMessage("rm: /sdcard: Permission denied");
    assertThat(shell.run("ls /sdcard/Download")).isEqualTo("B.TXT\na.txt\n");
  }

  @Test
  void logcat_filters_by_tag_level_process_and_number() {
    state.log().clear();
    state.log().add(100, 101, 'I', "TagA", "one");
    state.log().add(100, 102, 'E', "TagB", "two");
    state.log().add(200, 201, 'D', "TagA", "three");

    assertThat(shell.run("logcat -d -v raw TagA")).endsWith("main\none\nthree\n");
    assertThat(shell.run("logcat -d -v raw '*:E'")).endsWith("main\ntwo\n");
    assertThat(shell.run("logcat -d -v raw --pid=200")).endsWith("main\nthree\n");
    assertThat(shell.run("logcat -t 2 -v brief"))
        .endsWith("main\nE/TagB    (  100): two\nD/TagA    (  200): three\n");
    assertThat(shell.run("logcat -d -v threadtime -v uid -t 1"))
        .containsPattern("main\n\\d\\d-\\d\\d [\\d:.]{12} shell   200   201 D TagA    : three\n");
    assertThatThrownBy(() -> shell.run("logcat"))
        .hasMessage("logcat: give -d; following the log would never end");
  }

  /** AOSP, DropBoxManagerService.java. */
  @Test
  void dumpsys_dropbox_lists_entries_and_prints_texts() {
    state.crashed("an.app", 4211, "java.lang.Error: why\n\tat a.B.c(B.java:1)");
    state.dropBox().addText("long", "x".repeat(5000));
    state.dropBox().addData("bytes", new byte[] {1, 2, 3});

    assertThat(shell.run("dumpsys dropbox"))
        .startsWith("Drop box contents: 4 entries\nMax entries: 1000\n")
        .containsPattern("(?m)^\\d{4}-\\d\\d-\\d\\d [\\d:]{8} SYSTEM_BOOT \\(text, \\d+ bytes\\)$")
        .containsPattern("(?m)^[-\\d]{10} [\\d:]{8} long \\(compressed text, \\d\\d bytes\\)$")
        .containsPattern("(?m)^[-\\d]{10} [\\d:]{8} bytes \\(data, 3 bytes\\)$")
        .doesNotContain("why");
    assertThat(shell.run("dumpsys dropbox --print data_app_crash"))
        .contains("Searching for: data_app_crash\n\n========================================\n")
        .contains("bytes)\nProcess: an.app\nPID: 4211\nUID: 10150\n")
        .contains("Package: an.app v7 (1.2)\n")
        .endsWith("\n\njava.lang.Error: why\n\tat a.B.c(B.java:1)\n\n");
    assertThat(shell.run("dumpsys dropbox --print bytes")).contains("/dropbox/bytes@");
    assertThat(shell.run("dumpsys dropbox --print 1999-01-01")).endsWith("(No entries found.)\n");
  }

  @Test
  void the_media_store_lists_pictures_but_for_what_is_hidden_or_an_apps() throws IOException {
    String query =
        "content query --uri content://media/external/images/media --projection _display_name";
    assertThat(shell.run(query)).isEqualTo("Row: 0 _display_name=c.jpg\n");
    file("DCIM/Camera/a.PNG", "png");
    file("DCIM/.thumbnails/t.jpg", "jpg");
    file("Android/data/an.app/files/own.jpg", "jpg");
    assertThat(shell.run(query))
        .isEqualTo("Row: 0 _display_name=a.PNG\nRow: 1 _display_name=c.jpg\n");
    Files.delete(state.files().sdcard().resolve("DCIM/Camera/a.PNG"));
    Files.delete(state.files().sdcard().resolve("Download/sub/deep/c.jpg"));
    assertThat(shell.run(query)).isEqualTo("No result found.\n");
    assertThatThrownBy(() -> shell.run("content insert --uri content://media"))
        .hasMessageContaining("Unsupported argument");
  }

  @Test
  void an_app_op_that_was_never_used_is_known_all_the_same() {
    assertThat(shell.run("cmd appops get an.app MANAGE_EXTERNAL_STORAGE"))
        .isEqualTo("No operations.\nDefault mode: allow\n");
  }

  @Test
  void an_app_op_that_was_noted_is_dated() {
    state.ops().noted("an.app", "READ_MEDIA_IMAGES");

    assertThat(shell.run("cmd appops get an.app READ_MEDIA_IMAGES"))
        .matches("(?s)READ_MEDIA_IMAGES: \\w+; time=\\+?[0-9a-z]+ ago\n");
  }

  @Test
  void what_the_shell_does_not_know_is_told_by_type_and_not_by_its_words() {
    ShellResult later = shell.result("dumpsys SurfaceFlinger; echo done");
    assertThat(later.exit()).isZero();
    assertThat(later.printed()).isEqualTo("done\n");
    assertThat(later.unknown()).containsExactly("Can't find service: SurfaceFlinger");
    assertThat(shell.result("nosuch 2>&1 | grep x").unknown()).hasSize(1);
    assertThat(shell.result("svc nfc enable").unknown()).hasSize(1);
    assertThat(shell.result("echo 'open").unknown()).isEmpty();

    ShellResult words = shell.result("cat '/sdcard/unknown command of the virtual phone'");
    assertThat(words.exit()).isEqualTo(1);
    assertThat(words.errors()).contains("unknown command of the virtual phone");
    assertThat(words.unknown()).as("a file that is not there").isEmpty();
  }

  @Test
  void wifi_is_switched_by_its_service() {
    assertThat(shell.run("cmd -w wifi set-wifi-enabled disabled")).isEmpty();
    assertThat(shell.run("cmd wifi status")).isEqualTo("Wifi is disabled\n");
    assertThat(state.radios().wifi()).isFalse();
    assertThat(shell.result("cmd wifi list-networks").unknown()).hasSize(1);
  }

  @Test
  void the_phones_own_apps_can_be_cleared() {
    assertThat(shell.run("pm clear com.android.settings")).isEqualTo("Success\n");
    assertThatThrownBy(() -> shell.run("pm clear no.such.app")).hasMessageContaining("Failed");
  }

  @Test
  void what_fails_decides_what_comes_next() {
    assertThat(shell.run("false || echo no && echo yes; cd /sdcard; pwd"))
        .isEqualTo("no\nyes\n/sdcard\n");
    assertThatThrownBy(() -> shell.run("echo a; frob"))
        .hasMessage("a\n/system/bin/sh: frob: inaccessible or not found");
    assertThatThrownBy(() -> shell.run("cmd frob")).hasMessage("cmd: Can't find service: frob");
  }

  @Test
  void what_one_prints_another_reads() {
    assertThat(shell.run("ls /sdcard/Download | grep -i TXT | wc -l")).isEqualTo("2\n");
    assertThat(shell.run("ls /sdcard/Download | grep -v txt | head -n 1")).isEqualTo("B.TXT\n");
    assertThat(shell.run("ls /sdcard/Download | sort -r | tail -1")).isEqualTo("B.TXT\n");
    assertThat(shell.run("echo 'a b' | grep -c 'a (b)' || echo none")).isEqualTo("0\nnone\n");
    assertThat(shell.run("echo 'a+b' | grep 'a+' && echo 'xa' | grep -Eo 'a|b'"))
        .isEqualTo("a+b\na\n");
    assertThat(shell.run("false && echo a | cat; echo b | cat")).isEqualTo("b\n");
    assertThat(shell.run("cat /nowhere 2>&1 | grep -c nowhere")).isEqualTo("1\n");
    assertThat(shell.run("printf | wc -c")).contains("printf: inaccessible or not found");
    assertThat(shell.run("echo x | cat /sdcard/Download/a.txt | wc -c")).isEqualTo("5\n");
    assertThatThrownBy(() -> shell.run("ls /sdcard | grep nothing")).isInstanceOf(ShellError.class);
    assertThatThrownBy(() -> shell.run("ls /sdcard | xargs ls"))
        .hasMessageContaining("xargs: inaccessible or not found");
  }

  @Test
  void radios_are_switched_by_svc_and_cmd() {
    shell.run("svc wifi disable");
    assertThat(shell.run("settings get global wifi_on")).isEqualTo("0\n");
    assertThat(state.radios().online()).as("mobile data is on").isTrue();
    shell.run("cmd connectivity airplane-mode enable");
    assertThat(state.radios().online()).isFalse();
    shell.run("svc wifi enable");
    assertThat(state.radios().online()).as("Wi-Fi within airplane mode").isTrue();
    shell.run("cmd connectivity airplane-mode disable");
    assertThat(state.radios().wifi()).as("as it was before airplane mode").isFalse();
    assertThatThrownBy(() -> shell.run("svc nfc enable")).hasMessageContaining("nfc");
    assertThatThrownBy(() -> shell.run("svc wifi")).hasMessageContaining("enable and disable");
  }
}
