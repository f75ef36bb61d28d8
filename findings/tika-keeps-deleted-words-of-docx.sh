#!/usr/bin/env bash
# Apache Tika reads a .docx whose words were deleted under change tracking as if they were still there: "DELETED" (w:del) and
# the old place of "MOVED" (w:moveFrom) are in the text. OfficeParserConfig has setIncludeDeletedContent and
# setIncludeMoveFromContent, both false by default, but only the SAX extractor obeys them; the default (DOM) one does not.
# A privacy policy whose authors struck "we keep your face for ever" would be judged by that sentence.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.tika</groupId><artifactId>tika-core</artifactId><version>3.2.3</version></dependency>
    <dependency><groupId>org.apache.tika</groupId><artifactId>tika-parsers-standard-package</artifactId><version>3.2.3</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >Read.java <<'JAVA'
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.zip.*;
import org.apache.tika.Tika;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.*;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.sax.BodyContentHandler;

public class Read {
  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  public static void main(String[] args) throws Exception {
    System.out.println(new Tika());
    for (boolean sax : new boolean[] {false, true}) {
      OfficeParserConfig config = new OfficeParserConfig();
      config.setUseSAXDocxExtractor(sax);
      config.setIncludeDeletedContent(false);
      config.setIncludeMoveFromContent(false);
      ParseContext context = new ParseContext();
      context.set(OfficeParserConfig.class, config);
      BodyContentHandler text = new BodyContentHandler();
      new AutoDetectParser().parse(new ByteArrayInputStream(docx()), text, new Metadata(), context);
      System.out.println((sax ? "SAX: " : "DOM: ") + text.toString().trim().replaceAll("\\s+", " "));
    }
  }

  static byte[] docx() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
      put(zip, "_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>");
      put(zip, "word/document.xml", "<w:document xmlns:w='" + W + "'><w:body>"
          + "<w:p><w:moveFrom w:id='1' w:author='a'><w:r><w:t>MOVED</w:t></w:r></w:moveFrom></w:p>"
          + "<w:p><w:r><w:t>KEPT</w:t></w:r></w:p>"
          + "<w:p><w:moveTo w:id='2' w:author='a'><w:r><w:t>MOVED</w:t></w:r></w:moveTo></w:p>"
          + "<w:p><w:del w:id='3' w:author='a'><w:r><w:delText>DELETED</w:delText></w:r></w:del></w:p>"
          + "</w:body></w:document>");
    }
    return out.toByteArray();
  }

  static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
JAVA
javac -cp 'lib/*' Read.java
out=$(java -cp 'lib/*:.' Read 2>/dev/null)
echo "$out"
grep -qx 'DOM: MOVED KEPT MOVED DELETED' <<<"$out"
grep -qx 'SAX: KEPT MOVED' <<<"$out"
# Seen: Apache Tika 3.2.3; DOM: MOVED KEPT MOVED DELETED; SAX: KEPT MOVED
