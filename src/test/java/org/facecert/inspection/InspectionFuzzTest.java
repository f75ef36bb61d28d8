package org.facecert.inspection;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.facecert.fuzz.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a package, and the package itself. */
final class InspectionFuzzTest {

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"a.dtd\" [<!ENTITY a"
          + " \"b\">]>\n"
          + "<plist"
          + " version=\"1.0\"><dict><key>NSCameraUsageDescription</key><string>&a;&lt;</string>"
          + "<key>d</key><data>AAEC</data><key>n</key><integer>-5</integer><key>r</key><real>1e9"
          + "</real><key>t</key><date>2026-11-29T00:00:00Z</date><array><true/></array></dict></plist>";

  @TempDir private Path folder;
  private final PackageInspector inspector = new PackageInspector(SdkCatalogue.shipped());

  @Test
  void code_in_dex() {
    List<byte[]> seeds =
        List.of(WrittenCode.dex("org.example.Main", "a.b"), WrittenCode.dex("c.Very.Long.Name"));
    Fuzz.run("DEX", seeds, InspectionFuzzTest::dex);
  }

  private static Object dex(byte[] bytes) {
    int[] told = new int[2];
    try {
      DexFile.read(
          bytes,
          Set.of("Main"),
          new DexFile.DexReader() {
            @Override
            public void defines(String name) {
              told[0]++;
            }

            @Override
            public void names(String name) {
              told[1]++;
            }
          });
      return told[0] + " types and " + told[1];
    } catch (UnreadablePackage e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void binary_xml_of_manifests() {
    WrittenXml.Tag tag =
        WrittenXml.tag("manifest")
            .with(WrittenApk.NAME, "package", "org.example")
            .with(WrittenApk.DEBUGGABLE, "debuggable", true)
            .with(WrittenXml.tag("application").with(0, "label", WrittenTable.id(1)).saying("x"));
    Fuzz.run("AXML", List.of(WrittenXml.of(tag)), InspectionFuzzTest::axml);
  }

  private static Object axml(byte[] bytes) {
    try {
      return BinaryXml.read(bytes).name();
    } catch (UnreadablePackage e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void tables_of_resources() {
    byte[] table =
        WrittenTable.of(
            List.of("res/a.xml", true, WrittenTable.id(0)),
            List.of("b", false, WrittenTable.id(3)));
    Fuzz.run("resource table", List.of(table), InspectionFuzzTest::table);
  }

  private static Object table(byte[] bytes) {
    StringBuilder answer = new StringBuilder();
    for (int place = 0; place < 4; place++) {
      try {
        answer.append(ResourceTable.read(bytes).values(WrittenTable.id(place).id()).size());
      } catch (UnreadablePackage e) {
        answer.append(e.getMessage());
      }
    }
    return answer;
  }

  @Test
  void property_lists_of_apple() throws IOException {
    NSDictionary inner = new NSDictionary();
    inner.put("NSPrivacyTracking", true);
    NSDictionary list = new NSDictionary();
    list.put("inner", inner);
    list.put("NSCameraUsageDescription", "人脸");
    list.put("numbers", NSObject.fromJavaObject(new Object[] {1, 2.5, "x", new byte[] {1, 2}}));
    List<byte[]> seeds =
        List.of(
            BinaryPropertyListWriter.writeToArray(list),
            XML.getBytes(StandardCharsets.UTF_8),
            XML.getBytes(StandardCharsets.UTF_16),
            XML.replaceAll("<!DOCTYPE[^\\]]*\\]>", "").getBytes(StandardCharsets.UTF_8),
            "{ a = \"b\"; c = ( 1, <00ff>, { d = e; } ); }".getBytes(StandardCharsets.UTF_8));
    Fuzz.run(
        "property lists", seeds, bytes -> inspected("Payload/A.app/Info.plist", bytes).unread());
  }

  private PackageContents inspected(String entry, byte[] bytes) throws IOException {
    Path file = folder.resolve("a.ipa");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(bytes);
    }
    return inspector.inspect(List.of(file));
  }

  @Test
  void whole_packages() throws IOException {
    Path sound = folder.resolve("sound.apk");
    WrittenApk.bank().unsigned(sound);
    Path file = folder.resolve("a.apk");
    Fuzz.run(
        "packages",
        List.of(Files.readAllBytes(sound)),
        bytes -> inspector.inspect(List.of(Files.write(file, bytes))).unread());
  }
}
