package org.facecert.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.facecert.inspection.PackageArchive.PackedEntry;
import org.junit.jupiter.api.Test;

/** What the fuzz tests found, and what they could not: bytes that only somebody thinks of. */
final class AppleListTest {

  private static final String TEXT =
      "<plist version=\"1.0\"><dict><key>a</key><string>人脸</string></dict></plist>";

  @Test
  void a_list_in_xml_of_any_encoding_and_in_binary_is_read() throws Exception {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
      byte[] bytes =
          ("<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + TEXT).getBytes(charset);
      assertThat(AppleList.text(read(bytes).get("a"))).isEqualTo("人脸");
    }
    byte[] binary = BinaryPropertyListWriter.writeToArray(read(utf8("\ufeff\n" + TEXT)));
    assertThat(AppleList.text(read(binary).get("a"))).isEqualTo("人脸");
  }

  @Test
  void the_oldest_form_is_not_read() {
    assertThatThrownBy(() -> read(utf8("{ a = b; }")))
        .isInstanceOf(UnreadablePackage.class)
        .hasMessage("no property list that can be read: it is neither in XML nor binary");
  }

  @Test
  void a_list_is_no_text() {
    assertThat(AppleList.text(new NSArray(NSObject.fromJavaObject("x")))).isEmpty();
  }

  @Test
  void entities_are_refused_in_whatever_letters_they_are_declared() {
    String text = "<!DOCTYPE p [<!ENTITY a \"b\">]>" + TEXT;
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      assertThatThrownBy(() -> read(text.getBytes(charset)))
          .hasMessage("larger than any, or with entities of its own");
    }
  }

  @Test
  void what_is_wrong_in_the_apps_xml_is_not_written_to_the_commands_errors() throws IOException {
    PrintStream errors = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (PrintStream watched = new PrintStream(written, true, StandardCharsets.UTF_8)) {
      System.setErr(watched);
      assertThatThrownBy(() -> read(utf8("<plist><dict><key>a</oh></plist>")))
          .isInstanceOf(UnreadablePackage.class);
    } finally {
      System.setErr(errors);
    }
    assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static NSDictionary read(byte[] bytes) throws UnreadablePackage {
    return Objects.requireNonNull(AppleList.read(new PackedEntry("a", bytes, bytes.length)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
