package org.facecert.check;

import static org.facecert.check.Story.expect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.facecert.inspection.PackageContents;
import org.facecert.inspection.PackageInspector;
import org.facecert.inspection.SdkCatalogue;
import org.facecert.observation.PackageInspected;
import org.facecert.observation.PackageInspected.Provided;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PM-05: the purposes that a package for iOS gives, in each of its languages. */
final class PurposeStringsTest {

  private static final String APP = "Payload/Harbour.app/";
  private static final String SIGN_IN = "The camera takes a picture of your face to sign you in.";

  @TempDir private Path folder;

  private final Map<String, byte[]> entries = new TreeMap<>();

  @Test
  void a_purpose_that_names_its_use_in_each_language_passes() throws IOException {
    camera(SIGN_IN);
    strings("zh-Hans", "拍摄您的人脸，用于登录。");

    expect(judged(), Verdict.PASS, "All 2 purpose strings of the package");
  }

  @Test
  void a_purpose_that_fits_everything_fails_in_whichever_language_it_is() throws IOException {
    camera(SIGN_IN);
    strings("en", SIGN_IN);
    strings("zh-Hans", "为了更好的体验，需要使用相机");

    expect(
        judged(),
        Verdict.FAIL,
        "names nothing that camera or face is used for: NSCameraUsageDescription (zh-Hans)"
            + " “为了更好的体验");
  }

  @Test
  void a_purpose_that_only_asks_or_is_empty_fails() throws IOException {
    camera("Harbour needs access to the camera");
    expect(judged(), Verdict.FAIL, "only asks for the camera");

    camera("");
    expect(judged(), Verdict.FAIL, "NSCameraUsageDescription “”");
  }

  @Test
  void words_that_are_not_understood_are_a_question() throws IOException {
    camera(SIGN_IN);
    strings("fr", "Pour vous faire entrer dans la salle");
    expect(judged(), Verdict.REVIEW, "Does it say what camera or face is used for");

    strings("fr", "To verify your identity, and to improve our services");
    expect(judged(), Verdict.REVIEW, "and a reason that fits everything");
  }

  @Test
  void words_that_nobody_can_read_are_no_pass() throws IOException {
    camera(SIGN_IN);
    entries.put(
        APP + "zh-Hans.lproj/InfoPlist.strings",
        "NSCameraUsageDescription \"为了更好的体验\"".getBytes(StandardCharsets.UTF_8));
    expect(judged(), Verdict.INCONCLUSIVE, "no list of keys and words from line 1 on");

    entries.put(APP + "zh-Hans.lproj/InfoPlist.strings", new byte[(4 << 20) + 1]);
    expect(judged(), Verdict.INCONCLUSIVE, "larger than any");
  }

  @Test
  void a_package_without_a_purpose_for_the_camera_is_a_question() throws IOException {
    info("");
    expect(judged(), Verdict.REVIEW, "has no purpose string for the camera");

    info("<key>NSFaceIDUsageDescription</key><string>Unlock the app with Face ID</string>");
    expect(judged(), Verdict.REVIEW, "has no purpose string for the camera");

    info("<key>NSFaceIDUsageDescription</key><string>Please allow Face ID</string>");
    expect(judged(), Verdict.FAIL, "only asks for the camera or the face");
  }

  @Test
  void without_a_file_nothing_is_known_and_what_is_no_package_for_ios_has_no_such_purposes() {
    expect(judged(Optional.empty()), Verdict.INCONCLUSIVE, "found installed, without a file");
  }

  private void camera(String words) {
    info("<key>NSCameraUsageDescription</key><string>" + words + "</string>");
  }

  private void info(String more) {
    String list =
        "<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>CFBundleIdentifier</key>"
            + "<string>org.example.harbour</string>"
            + more
            + "</dict></plist>";
    entries.put(APP + "Info.plist", list.getBytes(StandardCharsets.UTF_8));
  }

  private void strings(String language, String words) {
    entries.put(
        APP + language + ".lproj/InfoPlist.strings",
        ("/* asked once */\nNSCameraUsageDescription = \"" + words + "\";")
            .getBytes(StandardCharsets.UTF_16));
  }

  private Finding judged() throws IOException {
    Path ipa = folder.resolve("harbour.ipa");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(ipa))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return judged(Optional.of(new PackageInspector(SdkCatalogue.shipped()).inspect(List.of(ipa))));
  }

  private static Finding judged(Optional<PackageContents> contents) {
    Story story = new Story();
    story.also(
        (number, evidence, when) ->
            new PackageInspected(
                number, contents, "", Provided.nothing(), Provided.nothing(), evidence, when));
    PackageInspected inspected = (PackageInspected) story.observations().steps().get(0);
    return new PurposeStringsAreSpecific(story.told()).judge(inspected);
  }
}
