package org.facecert.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.facecert.inspection.Unread.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The purposes of an app for iOS, in the forms in which packages have them. */
final class LocalizedUsageTest {

  private static final String KEY = "NSCameraUsageDescription";

  @TempDir private Path folder;

  @Test
  void text_is_read_in_each_of_its_encodings() throws IOException {
    String text =
        "/* \"NSFaceIDUsageDescription\" = \"no\"; */\n// neither\n\""
            + KEY
            + "\" = \"\\U767b\\U5f55 \\\"here\\\"\"; CFBundleName = Harbour;";

    for (byte[] bytes :
        List.of(
            text.getBytes(StandardCharsets.UTF_8),
            text.getBytes(StandardCharsets.UTF_16),
            text.getBytes(StandardCharsets.UTF_16LE),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_8))) {
      PackageContents read = inspected("zh-Hans.lproj/InfoPlist.strings", bytes);

      assertThat(read.apple().localized().get("zh-Hans"))
          .containsOnlyKeys(KEY)
          .containsValue("登录 \"here\"");
      assertThat(read.unread(Cause.MANIFEST)).isEmpty();
    }
  }

  @Test
  void property_lists_are_read_of_one_language_and_of_all() throws IOException {
    NSDictionary one = new NSDictionary();
    one.put(KEY, "to sign you in");
    NSDictionary all = new NSDictionary();
    all.put("en", one);
    all.put("LocProvenance", "made by a tool");

    assertThat(
            inspected("en.lproj/InfoPlist.strings", BinaryPropertyListWriter.writeToArray(one))
                .apple()
                .localized()
                .get("en"))
        .containsEntry(KEY, "to sign you in");
    assertThat(
            inspected("InfoPlist.loctable", BinaryPropertyListWriter.writeToArray(all))
                .apple()
                .localized())
        .containsOnlyKeys("en");
  }

  /** Lists that hold each other would be written out without end. */
  @Test
  void what_is_no_text_says_no_purpose_and_is_not_written_out() throws IOException {
    NSDictionary list = new NSDictionary();
    list.put(KEY, new NSArray(new NSString("to sign you in")));

    PackageContents read =
        inspected("en.lproj/InfoPlist.strings", BinaryPropertyListWriter.writeToArray(list));

    assertThat(read.apple().localized().get("en")).containsEntry(KEY, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NSCameraUsageDescription",
        "NSCameraUsageDescription = ",
        "NSCameraUsageDescription = \"never ended",
        "NSCameraUsageDescription = \"a\" \"b\";",
        "{ NSCameraUsageDescription = a; }",
        "/* never ended",
        "\"a\" = \"\\U12",
      })
  void what_is_no_list_of_keys_and_words_is_said_to_be_unread(String text) throws IOException {
    assertThatThrownBy(() -> StringsText.read(text))
        .isInstanceOf(UnreadablePackage.class)
        .hasMessage("no list of keys and words from line 1 on");
    assertThat(
            inspected("en.lproj/InfoPlist.strings", text.getBytes(StandardCharsets.UTF_8))
                .unread(Cause.MANIFEST))
        .hasSize(1);
  }

  private PackageContents inspected(String name, byte[] bytes) throws IOException {
    Path ipa = folder.resolve("app.ipa");
    String info =
        "<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>CFBundleIdentifier</key>"
            + "<string>org.example.harbour</string></dict></plist>";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(ipa))) {
      zip.putNextEntry(new ZipEntry("Payload/Harbour.app/Info.plist"));
      zip.write(info.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("Payload/Harbour.app/" + name));
      zip.write(bytes);
    }
    return new PackageInspector(SdkCatalogue.shipped()).inspect(List.of(ipa));
  }
}
