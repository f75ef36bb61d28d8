#!/usr/bin/env bash
# XMP that is longer than a segment of a JPEG goes on in "extended" segments of their own name; there Android's camera keeps, as
# GImage:Data, the whole sharp picture that was before a portrait's background was blurred. Commons Imaging's removeXmpXml and
# "exiv2 rm", which deletes all the metadata it knows, take the first segment away and leave the others, in which nobody will look now:
# both say afterwards that the file has no XMP. The picture before the blur is still there, whole. A test "no second picture
# leaves the phone" that asks for XMP passes such a file. Needs a JDK, Maven and exiv2 (Debian).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v exiv2 >/dev/null || apt-get install -y -q --no-install-recommends exiv2 >/dev/null
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>org.apache.commons</groupId><artifactId>commons-imaging</artifactId><version>1.0.0-alpha6</version>
  </dependency></dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >Portrait.java <<'JAVA'
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;

public class Portrait {
  static byte[] picture(int side) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "jpg", out);
    return out.toByteArray();
  }

  static byte[] packet(String attributes) {
    return ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        + "<rdf:Description rdf:about='' " + attributes + "/></rdf:RDF></x:xmpmeta>").getBytes();
  }

  static byte[] portrait(byte[] before) throws Exception {
    byte[] more = packet("xmlns:GImage='http://ns.google.com/photos/1.0/image/' GImage:Mime='image/jpeg' GImage:Data='"
        + Base64.getEncoder().encodeToString(before) + "'");
    String name = HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("MD5").digest(more));
    byte[] first = packet("xmlns:xmpNote='http://ns.adobe.com/xmp/note/' xmpNote:HasExtendedXMP='" + name + "'");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    byte[] shown = picture(64);
    out.write(shown, 0, 2);
    byte[] head = "http://ns.adobe.com/xap/1.0/\0".getBytes();
    out.writeShort(0xFFE1);
    out.writeShort(2 + head.length + first.length);
    out.write(head);
    out.write(first);
    byte[] extended = ("http://ns.adobe.com/xmp/extension/\0" + name).getBytes();
    out.writeShort(0xFFE1);
    out.writeShort(2 + extended.length + 8 + more.length);
    out.write(extended);
    out.writeInt(more.length);
    out.writeInt(0);
    out.write(more);
    out.write(shown, 2, shown.length - 2);
    return bytes.toByteArray();
  }

  public static void main(String[] args) throws Exception {
    byte[] before = picture(32);
    if (args.length == 0) {
      byte[] portrait = portrait(before);
      Files.write(Path.of("exiv2.jpg"), portrait);
      try (var out = Files.newOutputStream(Path.of("commons-imaging.jpg"))) {
        new JpegXmpRewriter().removeXmpXml(portrait, out);
      }
      return;
    }
    String left = Files.readString(Path.of(args[0]), java.nio.charset.StandardCharsets.ISO_8859_1);
    System.out.println(args[0] + ": XMP " + Imaging.getXmpXml(Files.readAllBytes(Path.of(args[0])))
        + ", picture before the blur: " + left.contains(Base64.getEncoder().encodeToString(before)));
  }
}
JAVA
javac -cp 'lib/*' Portrait.java
java -cp 'lib/*:.' Portrait
exiv2 rm exiv2.jpg
exiv2 --version | head -n 1
{ for file in exiv2.jpg commons-imaging.jpg; do java -cp 'lib/*:.' Portrait "$file"; done; echo "exiv2 names: $(exiv2 -PX exiv2.jpg)"; } | tee said
grep -qxF 'exiv2.jpg: XMP null, picture before the blur: true' said
grep -qxF 'commons-imaging.jpg: XMP null, picture before the blur: true' said
grep -qxF 'exiv2 names: ' said
# Seen on 2026-12-01: exiv2 0.27.6 of Debian 12, commons-imaging 1.0.0-alpha6; the three lines that grep looks for
