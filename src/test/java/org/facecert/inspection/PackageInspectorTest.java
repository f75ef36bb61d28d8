package org.facecert.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.inspection.WrittenXml.tag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.facecert.inspection.CodeFacts.FoundSdk;
import org.facecert.inspection.CodeFacts.KnownComponent;
import org.facecert.inspection.DataFacts.Host;
import org.facecert.inspection.DataFacts.Model;
import org.facecert.inspection.ManifestFacts.Backup;
import org.facecert.inspection.ManifestFacts.DomainRule;
import org.facecert.inspection.ManifestFacts.ExportedPart;
import org.facecert.inspection.Unread.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a package is told, and what cannot be read is told too. */
final class PackageInspectorTest {

  private static final SigningKey KEY = SigningKey.of("Harbour Bank");

  private static final DexFile.DexReader NOTHING =
      new DexFile.DexReader() {
        @Override
        public void defines(String name) {
          assertThat(name).isNotNull();
        }

        @Override
        public void names(String name) {
          assertThat(BiometricUse.BY_NAME).containsKey(name);
        }
      };

  @TempDir private Path folder;

  @Test
  void tells_which_build_it_is_and_who_signed_it() throws IOException {
    PackageContents read = inspected(WrittenApk.bank());

    assertThat(read.unread()).isEmpty();
    assertThat(read.identity().packageName()).isEqualTo("org.example.harbour");
    assertThat(read.identity().versionName()).isEqualTo("3.1.0");
    assertThat(read.identity().versionCode()).isEqualTo("7");
    assertThat(read.identity().signing().verified()).isTrue();
    assertThat(read.identity().signing().schemes()).containsExactly("v2", "v3");
    assertThat(read.identity().signing().signers())
        .singleElement()
        .satisfies(
            signer -> {
              assertThat(signer.subject()).isEqualTo("CN=Harbour Bank");
              assertThat(signer.debug()).isFalse();
            });
    assertThat(read.manifest().minSdk()).isEqualTo(26);
    assertThat(read.manifest().targetSdk()).isEqualTo(34);
    assertThat(read.code().packages())
        .containsOnlyKeys("org.example.harbour", "org.example.harbour.face");
    assertThat(read.files()).extracting(f -> f.name()).containsExactly("app.apk");
  }

  @Test
  void two_signers_of_the_same_contents_are_told_from_other_contents() throws IOException {
    PackageIdentity one = inspected(WrittenApk.bank()).identity();
    Path other = folder.resolve("other.apk");
    WrittenApk.bank().signed(other, SigningKey.of("Somebody else"));
    PackageIdentity resigned = inspect(other).identity();
    PackageIdentity changed = inspected(WrittenApk.bank().entry("assets/a", "b")).identity();

    assertThat(resigned.contentSha256()).isEqualTo(one.contentSha256());
    assertThat(resigned.signing().digests()).isNotEqualTo(one.signing().digests());
    assertThat(changed.contentSha256()).isNotEqualTo(one.contentSha256());
    assertThat(changed.signing().digests()).isEqualTo(one.signing().digests());
  }

  @Test
  void a_package_that_was_changed_after_it_was_signed_does_not_verify() throws IOException {
    Path file = WrittenApk.bank().signed(folder.resolve("app.apk"), KEY);
    byte[] bytes = Files.readAllBytes(file);
    bytes[indexOf(bytes, "classes.dex") + "classes.dex".length() + 30] ^= 1;
    Files.write(file, bytes);

    assertThat(inspect(file).identity().signing().verified()).isFalse();
    assertThat(inspect(WrittenApk.bank().unsigned(folder.resolve("no.apk"))).identity().signing())
        .satisfies(s -> assertThat(s.verified()).isFalse())
        .satisfies(s -> assertThat(s.problems()).isNotEmpty());
  }

  @Test
  void fills_in_what_a_manifest_leaves_out_as_android_does() throws IOException {
    WrittenApk apk =
        WrittenApk.bank()
            .with(tag("activity").with(WrittenApk.NAME, "name", ".Quiet"))
            .with(tag("activity").with(WrittenApk.NAME, "name", ".Main").with(tag("intent-filter")))
            .with(
                tag("service")
                    .with(WrittenApk.NAME, "name", ".Closed")
                    .with(WrittenApk.EXPORTED, "exported", false)
                    .with(tag("intent-filter")))
            .with(
                tag("provider")
                    .with(WrittenApk.NAME, "name", ".Data")
                    .with(WrittenApk.EXPORTED, "exported", true)
                    .with(WrittenApk.PERMISSION, "permission", "org.example.READ"));

    PackageContents read = inspected(apk);

    assertThat(read.manifest().exported())
        .extracting(ExportedPart::name)
        .containsExactly(".Main", ".Data");
    assertThat(read.manifest().exported().get(1).permission()).contains("org.example.READ");
    assertThat(read.manifest().network().cleartext()).isFalse();
    assertThat(inspected(WrittenApk.bank().target(27)).manifest().network().cleartext()).isTrue();
    assertThat(inspected(WrittenApk.bank().target(16).with(tag("provider"))).manifest().exported())
        .as("before Android 4.2 providers were open")
        .hasSize(1);
  }

  @Test
  void resolves_the_network_security_config_with_what_domains_inherit() throws IOException {
    byte[] config =
        WrittenXml.of(
            tag("network-security-config")
                .with(
                    tag("base-config").with(0, "cleartextTrafficPermitted", true),
                    tag("domain-config")
                        .with(0, "cleartextTrafficPermitted", false)
                        .with(
                            tag("domain").with(0, "includeSubdomains", true).saying("face.example"),
                            tag("trust-anchors")
                                .with(
                                    tag("certificates").with(0, "src", WrittenTable.id(2)),
                                    tag("certificates").with(0, "src", "user")),
                            tag("pin-set")
                                .with(0, "expiration", "2027-01-01")
                                .with(tag("pin").with(0, "digest", "SHA-256").saying("q83v")),
                            tag("domain-config").with(tag("domain").saying("in.face.example"))),
                    tag("debug-overrides")
                        .with(
                            tag("trust-anchors")
                                .with(tag("certificates").with(0, "src", "user")))));
    WrittenApk apk =
        WrittenApk.bank()
            .resources("res/xml/extraction.xml", "res/xml/network.xml", "res/raw/own.pem")
            .entry("res/xml/network.xml", config)
            .with(WrittenApk.NETWORK, "networkSecurityConfig", WrittenTable.id(1));

    List<DomainRule> rules = inspected(apk).manifest().network().rules();

    assertThat(rules)
        .extracting(DomainRule::domain)
        .containsExactly("*", "face.example", "in.face.example", "debug");
    assertThat(rules).extracting(DomainRule::cleartext).containsExactly(true, false, false, true);
    assertThat(rules.get(1).anchors()).containsExactly("res/raw/own.pem", "user");
    assertThat(rules.get(1).pins()).containsExactly("SHA-256 q83v");
    assertThat(rules.get(1).pinsExpire()).contains("2027-01-01");
    assertThat(rules.get(2)).as("inherits").satisfies(r -> assertThat(r.pins()).hasSize(1));
    assertThat(rules.get(3).anchors()).containsExactly("user");
  }

  @Test
  void a_config_that_is_another_one_on_other_phones_is_not_known() throws IOException {
    byte[] strict = WrittenXml.of(tag("network-security-config"));
    byte[] open =
        WrittenXml.of(
            tag("network-security-config")
                .with(tag("base-config").with(0, "cleartextTrafficPermitted", true)));
    WrittenApk apk =
        WrittenApk.bank()
            .entry("res/a.xml", strict)
            .entry("res/b.xml", open)
            .entry(
                "resources.arsc",
                WrittenTable.of(
                    List.of("res/xml/extraction.xml", "res/a.xml"),
                    List.of(WrittenTable.NOTHING, "res/b.xml")))
            .with(WrittenApk.NETWORK, "networkSecurityConfig", WrittenTable.id(1));

    assertThat(inspected(apk).unread(Cause.RESOURCE))
        .singleElement()
        .satisfies(u -> assertThat(u.where()).endsWith("networkSecurityConfig"))
        .satisfies(
            u -> assertThat(u.detail()).isEqualTo("is another one in another configuration"));
  }

  @Test
  void tells_what_the_backup_may_have() throws IOException {
    Backup closed = inspected(WrittenApk.bank()).manifest().backup();
    Backup open = inspected(WrittenApk.bank().backedUp()).manifest().backup();
    WrittenApk some =
        WrittenApk.bank()
            .entry(
                "res/xml/extraction.xml",
                WrittenXml.of(
                    tag("data-extraction-rules")
                        .with(
                            tag("cloud-backup")
                                .with(
                                    tag("exclude")
                                        .with(0, "domain", "file")
                                        .with(0, "path", "faces")))));

    assertThat(closed.allowed()).isFalse();
    assertThat(Objects.requireNonNull(closed.rules().get(Backup.TRANSFER)).copiesNothing())
        .isTrue();
    assertThat(open.allowed()).isTrue();
    assertThat(open.rules()).isEmpty();
    assertThat(
            Objects.requireNonNull(inspected(some).manifest().backup().rules().get(Backup.CLOUD))
                .excludes())
        .containsExactly("file:faces");
  }

  @Test
  void finds_sdks_by_classes_libraries_and_assets_and_says_by_what() throws IOException {
    WrittenApk apk =
        WrittenApk.bank()
            .code("com.megvii.meglive.Detector")
            .entry("lib/arm64-v8a/libncnn.so", WrittenCode.elf())
            .entry("assets/idl-license.face-android", "x");

    PackageContents read = inspected(apk);

    assertThat(read.code().sdks())
        .extracting(FoundSdk::id)
        .containsExactly("megvii-facepp", "baidu-face", "ncnn");
    assertThat(read.code().sdks().get(0).by()).containsExactly("classes com.megvii");
    assertThat(read.code().sdks().get(1).by()).containsExactly("asset idl-license.face-android");
    assertThat(read.code().libraries())
        .singleElement()
        .satisfies(l -> assertThat(l.machine()).isEqualTo("AArch64"))
        .satisfies(l -> assertThat(l.abi()).contains("arm64-v8a"));
  }

  @Test
  void a_name_that_only_begins_alike_is_no_sdk() throws IOException {
    assertThat(inspected(WrittenApk.bank().code("com.megviin.Main")).code().sdks()).isEmpty();
  }

  @Test
  void looks_into_archives_and_code_under_other_names() throws IOException {
    byte[] plugin = zip("classes.dex", WrittenCode.dex("com.arcsoft.face.FaceEngine"));
    WrittenApk apk =
        WrittenApk.bank()
            .entry("assets/plugin.bin", plugin)
            .entry("assets/notes.txt", WrittenCode.dex("com.iproov.sdk.IProov"));

    assertThat(inspected(apk).code().sdks())
        .extracting(FoundSdk::id)
        .containsExactly("arcsoft-arcface", "iproov");
  }

  @Test
  void knows_networks_by_their_heads() throws IOException {
    WrittenApk apk =
        WrittenApk.bank()
            .entry("assets/a.dat", "\1\0\0\0TFL3" + "x".repeat(64))
            .entry("assets/b.param", "7767517\n75 83\n")
            .entry(
                "assets/c",
                new byte[] {8, 7, 18, 7, 'p', 'y', 't', 'o', 'r', 'c', 'h', 26, 3, 0, 0, 0, 0})
            .entry("assets/d.mnn", new byte[] {24, 0, 0, 0, 0, 0, 0, 0, 1, 2})
            .entry("assets/e.txt", "8");

    assertThat(inspected(apk).data().models())
        .extracting(Model::where, Model::format)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("assets/a.dat", "TFLite"),
            org.assertj.core.groups.Tuple.tuple("assets/b.param", "NCNN"),
            org.assertj.core.groups.Tuple.tuple("assets/c", "ONNX"),
            org.assertj.core.groups.Tuple.tuple("assets/d.mnn", "MNN"));
  }

  @Test
  void reads_the_versions_that_build_tools_leave() throws IOException {
    WrittenApk apk =
        WrittenApk.bank()
            .entry("META-INF/androidx.core_core.version", "1.9.0\n")
            .entry(
                "META-INF/maven/com.squareup.okhttp3/okhttp/pom.properties",
                "version=4.9.0\ngroupId=com.squareup.okhttp3\nartifactId=okhttp\n");

    assertThat(inspected(apk).code().components())
        .extracting(KnownComponent::name, KnownComponent::version)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("androidx.core:core", "1.9.0"),
            org.assertj.core.groups.Tuple.tuple("com.squareup.okhttp3:okhttp", "4.9.0"));
  }

  @Test
  void shows_of_a_key_its_beginning_alone_and_whether_the_face_is_near() throws IOException {
    String key = "LTAI5tAbCdEfGhIjKlMnOpQr";
    WrittenApk apk =
        WrittenApk.bank()
            .entry(
                "assets/face.json",
                "{\"url\": \"http://face.example.cn/compare\", \"id\": \"" + key + "\"}")
            .entry("assets/maps.json", "{\"id\": \"" + key + "\"}")
            .entry("assets/words.txt", "X" + key + " LTAIlong");

    DataFacts data = inspected(apk).data();

    assertThat(data.secrets())
        .extracting(s -> s.where() + " " + s.nearFace())
        .containsExactly("assets/face.json true", "assets/maps.json false");
    assertThat(data.secrets()).allSatisfy(s -> assertThat(s.shown()).isEqualTo("LTAI…"));
    assertThat(data.hosts()).containsExactly(new Host("face.example.cn", "", true));
  }

  @Test
  void a_private_key_is_one_only_where_a_key_follows_its_head() throws IOException {
    String head = "-----BEGIN PRIVATE KEY-----";
    String key = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj";
    WrittenApk apk =
        WrittenApk.bank()
            .entry("assets/reads.txt", "pem.indexOf(\"" + head + "\") + " + head.length())
            .entry("assets/key.pem.txt", head + "\n" + key)
            .entry("assets/key.json", "{\"face\": \"" + head + "\\n" + key + "\"}");

    assertThat(inspected(apk).data().secrets())
        .extracting(s -> s.where() + " " + s.nearFace())
        .containsExactly("assets/key.json true", "assets/key.pem.txt false");
  }

  @Test
  void tells_how_much_code_is_neither_the_apps_own_nor_known() throws IOException {
    WrittenApk apk =
        WrittenApk.bank().code("a.b.c.d.e.F", "a.b.c.G", "okhttp3.internal.H", "I", "J", "K");

    assertThat(inspected(apk).code().unknown("org.example.harbour"))
        .containsExactly(Map.entry("(no package)", 3), Map.entry("a.b.c", 2));
  }

  @Test
  void tells_what_byte_code_names_of_the_phones_recognition_of_persons() throws IOException {
    WrittenApk apk =
        WrittenApk.bank()
            .code("#Landroidx/biometric/BiometricPrompt;", "#setUserAuthenticationRequired")
            .code("#Landroidx/biometric/BiometricPrompts;", "a.setUserAuthenticationRequired");

    assertThat(inspected(apk).code().biometrics())
        .containsExactlyInAnyOrder(BiometricUse.PROMPT, BiometricUse.BOUND_KEY);
    assertThat(inspected(WrittenApk.bank()).code().biometrics()).isEmpty();
  }

  // what cannot be read

  @Test
  void code_that_is_encrypted_is_not_known() throws IOException {
    byte[] noise = noise(9_000);

    assertThat(inspected(WrittenApk.bank().entry("classes2.dex", noise)).unread(Cause.CODE))
        .singleElement()
        .satisfies(u -> assertThat(u.where()).isEqualTo("app.apk: classes2.dex"));
    assertThat(
            inspected(WrittenApk.bank().entry("lib/arm64-v8a/libx.so", noise)).unread(Cause.CODE))
        .hasSize(1);
    assertThat(inspected(WrittenApk.bank().entry("assets/x", noise)).unread(Cause.OPAQUE))
        .hasSize(1);
  }

  @Test
  void a_manifest_or_code_with_any_byte_changed_is_read_or_said_to_be_unreadable()
      throws IOException {
    Random random = new Random(7);
    byte[] manifest = WrittenApk.bank().manifest();
    byte[] table = WrittenTable.of(List.of("res/xml/extraction.xml"));
    byte[] code =
        WrittenCode.dex("org.example.Main", "com.megvii.A", "#setUserAuthenticationRequired");
    for (int i = 0; i < 6_000; i++) {
      byte[] broken = (i % 3 == 0 ? manifest : i % 3 == 1 ? table : code).clone();
      for (int n = 0; n <= i % 4; n++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      byte[] cut = Arrays.copyOf(broken, 1 + random.nextInt(broken.length));
      for (byte[] bytes : List.of(broken, cut)) {
        try {
          if (i % 3 == 0) {
            assertThat(BinaryXml.read(bytes)).isNotNull();
          } else if (i % 3 == 1) {
            assertThat(ResourceTable.read(bytes).values(0x7f010000)).isNotNull();
          } else {
            DexFile.read(bytes, BiometricUse.BY_NAME.keySet(), NOTHING);
          }
        } catch (UnreadablePackage e) {
          assertThat(e).hasMessageMatching(".*[a-z].*");
        }
      }
    }
  }

  @Test
  void an_archive_with_a_second_directory_that_is_cut_is_told_and_no_fault() throws IOException {
    Path whole = WrittenApk.bank().unsigned(folder.resolve("sound.apk"));
    byte[] sound = Files.readAllBytes(whole);
    byte[] end = Arrays.copyOfRange(sound, sound.length - 22, sound.length);
    for (int length = 4; length < end.length; length++) {
      byte[] bytes = WrittenXml.join(sound, Arrays.copyOf(end, length));
      PackageContents read = inspect(Files.write(folder.resolve("cut" + length + ".apk"), bytes));

      // the JDK may go by the first directory: then all must be there
      assertThat(read.unread(Cause.PACKAGE).isEmpty())
          .as("%d bytes of it", length)
          .isEqualTo(read.manifest().equals(inspect(whole).manifest()));
    }
  }

  @Test
  void names_that_lead_out_doubled_names_and_what_is_no_package_are_said() throws IOException {
    PackageContents out = inspected(WrittenApk.bank().entry("../../evil.sh", "x"));
    Path text = Files.writeString(folder.resolve("text.apk"), "no archive at all");
    Path half = folder.resolve("half.apk");
    byte[] whole = Files.readAllBytes(WrittenApk.bank().signed(folder.resolve("w.apk"), KEY));
    Files.write(half, Arrays.copyOf(whole, whole.length / 2));

    assertThat(out.unread(Cause.NAME)).hasSize(1);
    assertThat(folder.resolve("../../evil.sh")).doesNotExist();
    assertThat(inspect(text).unread(Cause.PACKAGE).get(0).detail()).startsWith("it is no archive");
    assertThat(inspect(half).unread(Cause.PACKAGE)).isNotEmpty();
    assertThat(inspect(doubled()).unread(Cause.DUPLICATE)).hasSize(1);
  }

  /** Two manifests, as an archive may have them: which of them a phone takes is not known. */
  private Path doubled() throws IOException {
    Path file =
        WrittenApk.bank().entry("BndroidManifest.xml", "x").unsigned(folder.resolve("d.apk"));
    byte[] bytes = Files.readAllBytes(file);
    for (int at = indexOf(bytes, "BndroidM"); at >= 0; at = indexOf(bytes, "BndroidM")) {
      bytes[at] = 'A';
    }
    return Files.write(file, bytes);
  }

  @Test
  void a_bomb_is_not_unpacked() throws IOException {
    Path bomb = folder.resolve("bomb.apk");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("AndroidManifest.xml"));
      zip.write(WrittenApk.bank().manifest());
      zip.putNextEntry(new ZipEntry("assets/bomb"));
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < 400; i++) {
        zip.write(megabyte);
      }
      zip.closeEntry();
    }
    assertThat(Files.size(bomb)).isLessThan(1 << 20);

    PackageContents read = inspect(bomb);

    assertThat(read.unread(Cause.ENTRY, Cause.TOO_LARGE))
        .anySatisfy(u -> assertThat(u.detail()).isEqualTo("it unpacks to more than any app does"));
  }

  @Test
  void parts_of_a_split_app_are_one_and_those_of_two_apps_are_not() throws IOException {
    Path base = WrittenApk.bank().signed(folder.resolve("base.apk"), KEY);
    Path part = folder.resolve("part.apk");
    WrittenApk split = WrittenApk.bank().code("com.megvii.A");
    byte[] manifest =
        WrittenXml.of(
            tag("manifest")
                .with(WrittenApk.VERSION_CODE, "versionCode", 7)
                .with(0, "package", "org.example.harbour")
                .with(0, "split", "scan")
                .with(tag("uses-sdk").with(WrittenApk.MIN_SDK, "minSdkVersion", 26))
                .with(tag("application")));
    split.entry("AndroidManifest.xml", manifest).signed(part, KEY);
    Path other =
        WrittenApk.bank().packaged("org.example.other").signed(folder.resolve("o.apk"), KEY);

    PackageContents both =
        new PackageInspector(SdkCatalogue.shipped()).inspect(List.of(base, part));
    PackageContents mixed =
        new PackageInspector(SdkCatalogue.shipped()).inspect(List.of(base, other));

    assertThat(both.unread()).isEmpty();
    assertThat(both.code().sdks()).extracting(FoundSdk::id).containsExactly("megvii-facepp");
    assertThat(both.files()).hasSize(2);
    assertThat(mixed.unread(Cause.PACKAGE)).isNotEmpty();
    assertThat(inspect(part).unread(Cause.PACKAGE)).isNotEmpty();
  }

  @Test
  void reads_the_property_lists_of_an_ipa_and_says_what_it_does_not_read() throws IOException {
    String info =
        """
        <plist version="1.0"><dict>
        <key>CFBundleIdentifier</key><string>org.example.harbour</string>
        <key>CFBundleShortVersionString</key><string>3.1.0</string>
        <key>CFBundleVersion</key><string>7</string>
        <key>NSFaceIDUsageDescription</key><string>to sign you in</string>
        <key>NSAppTransportSecurity</key><dict><key>NSAllowsArbitraryLoads</key><true/></dict>
        </dict></plist>
        """;
    String privacy =
        """
        <plist version="1.0"><dict><key>NSPrivacyTracking</key><true/>
        <key>NSPrivacyTrackingDomains</key><array><string>t.example</string></array>
        <key>NSPrivacyCollectedDataTypes</key><array><dict><key>NSPrivacyCollectedDataType</key>
        <string>NSPrivacyCollectedDataTypePhotosorVideos</string></dict></array></dict></plist>
        """;
    Path ipa = folder.resolve("app.ipa");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(ipa))) {
      put(zip, "Payload/Harbour.app/Info.plist", info);
      put(zip, "Payload/Harbour.app/PrivacyInfo.xcprivacy", privacy);
      put(
          zip,
          "Payload/Harbour.app/Frameworks/Kit.framework/Info.plist",
          "<!DOCTYPE p [<!ENTITY a \"b\">]><plist/>");
    }

    PackageContents read = inspect(ipa);

    assertThat(read.identity().packageName()).isEqualTo("org.example.harbour");
    assertThat(read.identity().system()).isEqualTo(PackageIdentity.AppSystem.IOS);
    assertThat(read.apple().usage()).containsEntry("NSFaceIDUsageDescription", "to sign you in");
    assertThat(read.apple().arbitraryLoads()).isTrue();
    assertThat(
            Objects.requireNonNull(read.apple().privacyManifests().get("Payload/Harbour.app"))
                .domains())
        .containsExactly("t.example");
    assertThat(read.unread(Cause.CODE)).hasSize(1);
    assertThat(read.unread(Cause.SIGNATURE)).hasSize(1);
    assertThat(read.unread(Cause.MANIFEST)).hasSize(1);
  }

  @Test
  void a_property_list_that_holds_itself_is_not_read() throws IOException {
    // an array whose only element is the array itself
    byte[] bytes =
        WrittenXml.join(
            "bplist00".getBytes(StandardCharsets.US_ASCII),
            new byte[] {(byte) 0xa1, 0, 8},
            new byte[] {0, 0, 0, 0, 0, 0, 1, 1},
            new byte[] {0, 0, 0, 0, 0, 0, 0, 1},
            new byte[] {0, 0, 0, 0, 0, 0, 0, 0},
            new byte[] {0, 0, 0, 0, 0, 0, 0, 10});
    Path ipa = folder.resolve("app.ipa");
    Files.write(ipa, zip("Payload/Harbour.app/Info.plist", bytes));

    assertThat(inspect(ipa).unread(Cause.MANIFEST, Cause.PACKAGE)).isNotEmpty();
  }

  @Test
  void a_resource_that_refers_to_itself_is_not_followed() throws IOException {
    byte[] table = WrittenTable.of(List.of(WrittenTable.id(0), WrittenTable.id(0)));

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> ResourceTable.read(table).values(0x7f010001))
        .hasMessageStartingWith("a resource refers to itself");
  }

  @Test
  void every_sdk_has_a_name_a_vendor_and_a_public_source() {
    assertThat(SdkCatalogue.shipped().sdks())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            sdk -> {
              assertThat(sdk.name()).isNotBlank().isNotEqualTo("null");
              assertThat(sdk.vendor()).isNotBlank().isNotEqualTo("null");
              assertThat(sdk.source()).startsWith("https://");
              sdk.guide()
                  .ifPresent(
                      guide -> {
                        assertThat(guide.source()).startsWith("https://");
                        assertThat(guide.named() || guide.consent()).isTrue();
                        assertThat(sdk.marks().words()).isNotEmpty();
                      });
              assertThat(sdk.kind() != Sdk.Kind.FACE || !sdk.marks().words().isEmpty()).isTrue();
            });
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static byte[] zip(String name, byte[] bytes) throws IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(3).nextBytes(bytes);
    return bytes;
  }

  private static int indexOf(byte[] bytes, String ascii) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(ascii);
  }

  private PackageContents inspected(WrittenApk apk) throws IOException {
    return inspect(apk.signed(folder.resolve("app.apk"), KEY));
  }

  private static PackageContents inspect(Path file) throws IOException {
    return new PackageInspector(SdkCatalogue.shipped()).inspect(List.of(file));
  }
}
