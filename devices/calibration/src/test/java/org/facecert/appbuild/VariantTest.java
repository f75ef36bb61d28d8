package org.facecert.appbuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantTest {
  @TempDir private Path dir;

  @Test
  void writes_its_switches_as_properties_in_a_fixed_order() throws Exception {
    Variant variant = read("id: a\nswitches: {b.c: 2, a: x}\n");

    assertThat(new String(variant.asset(), StandardCharsets.UTF_8)).isEqualTo("a=x\nb.c=2\n");
  }

  @Test
  void names_permissions_in_full_and_needs_no_switches() throws Exception {
    Variant variant = read("id: a\npermissions: [READ_SMS, com.example.SEND]\n");

    assertThat(variant.permissions())
        .containsExactly("android.permission.READ_SMS", "com.example.SEND");
    assertThat(variant.switches()).isEmpty();
    assertThat(read("id: b\nstatement: lies/b.yaml\n").permissions()).isEmpty();
  }

  @Test
  void tells_line_and_column_of_what_is_wrong() {
    problem("id: Big Name\nswitches: {a: b}\n", ":1:5: a variant needs an `id`");
    problem("id: a\n", "needs `switches:`");
    problem("id: a\npermissions: READ_SMS\n", ":2:14: a list is expected here");
    problem("id: a\npermissions: ['<x']\n", ":2:15: this is no permission");
    problem("id: a\nswitches: [a]\n", ":2:11: keys with values are expected here");
    problem("id: a\nswitches:\n  a: [1]\n", ":3:6: the switch `a` needs a value in one line");
    problem("id: a\nid: b\nswitches: {a: b}\n", ":2:1: this key stands twice");
    problem("id: 'a\n", ":2:1: not YAML:");
    problem("", "is empty");
  }

  @Test
  void says_of_what_letters_a_name_may_be() {
    problem(
        "id: a\nswitches: {late_upload: on}\n",
        ":2:25: the switch `late_upload` is not of the letters allowed: small letters, digits, dots"
            + " and dashes, a letter first; no underscore.");
    problem("id: a\nswitches: {lateUpload: on}\n", "the switch `lateUpload` is not of the letters");
    problem(
        "id: a\napplication: {'android:allowBackup': true}\n",
        "the attribute `android:allowBackup` is not of the letters allowed: letters, a small one"
            + " first, without \"android:\".");
    problem("id: a\noverlay: overlays/late_upload\n", "small letters, digits and dashes");
  }

  private void problem(String yaml, String words) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(BuildProblem.class)
        .hasMessageContaining(words)
        .hasMessageContaining("Cure:");
  }

  private Variant read(String yaml) throws Exception {
    return Variant.read(Files.writeString(dir.resolve("v.yaml"), yaml));
  }
}
