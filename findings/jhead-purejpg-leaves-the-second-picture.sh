#!/usr/bin/env bash
# jhead's -purejpg promises to strip all unnecessary data: of the file's segments it leaves those that paint the picture, and
# then all that comes behind the picture's end. There a phone's multi-picture file (CIPA DC-007; also Ultra HDR) has its second picture,
# and a motion photo its film. The index that told of them (segment MPF) is gone, so that a reader that asks by it sees one picture; the
# second is still there, complete. exiftool -all= and jpegtran -copy none take it off. Needs jhead and exiftool (Debian), and a JDK.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
need() { command -v "$1" >/dev/null || apt-get install -y -q --no-install-recommends "$2" >/dev/null; }
need jhead jhead; need exiftool libimage-exiftool-perl; need jpegtran libjpeg-turbo-progs
cat >Make.java <<'JAVA'
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Two pictures in one file, with the index of CIPA DC-007. */
public class Make {
  static byte[] picture(int side) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "jpg", out);
    return out.toByteArray();
  }

  public static void main(String[] args) throws IOException {
    byte[] first = picture(64);
    byte[] second = picture(32);
    int index = 4 + 8 + 2 + 3 * 12 + 4 + 32;
    int size = first.length + 4 + index;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(first, 0, 2);
    out.writeShort(0xFFE2);
    out.writeShort(2 + index);
    out.writeBytes("MPF\0MM");
    out.writeShort(42);
    out.writeInt(8);
    out.writeShort(3);
    entry(out, 0xB000, 7, 4);
    out.writeBytes("0100");
    entry(out, 0xB001, 4, 1);
    out.writeInt(2);
    entry(out, 0xB002, 7, 32);
    out.writeInt(8 + 2 + 3 * 12 + 4);
    out.writeInt(0);
    for (int[] one : new int[][] {{0x20030000, size, 0}, {0, second.length, size - 10}}) {
      out.writeInt(one[0]);
      out.writeInt(one[1]);
      out.writeInt(one[2]);
      out.writeInt(0);
    }
    out.write(first, 2, first.length - 2);
    out.write(second);
    Files.write(Path.of("two.jpg"), bytes.toByteArray());
    Files.write(Path.of("second.jpg"), second);
  }

  static void entry(DataOutputStream out, int tag, int type, int count) throws IOException {
    out.writeShort(tag);
    out.writeShort(type);
    out.writeInt(count);
  }
}
JAVA
java Make.java
cp two.jpg jhead.jpg; cp two.jpg exiftool.jpg
jhead -purejpg jhead.jpg >/dev/null
exiftool -q -overwrite_original -all= exiftool.jpg
jpegtran -copy none -outfile jpegtran.jpg two.jpg
jhead -V; echo "exiftool $(exiftool -ver)"
whole() { tail -c "$(stat -c %s second.jpg)" "$1" | cmp -s - second.jpg && echo whole || echo gone; }
told() { exiftool -q -s3 -MPImage2 "$1" | grep -c Binary || true; }
for file in two.jpg jhead.jpg exiftool.jpg jpegtran.jpg; do echo "$file: second picture $(whole $file), told by its index $(told $file)"; done | tee said
cat >expected <<'TXT'
two.jpg: second picture whole, told by its index 1
jhead.jpg: second picture whole, told by its index 0
exiftool.jpg: second picture gone, told by its index 0
jpegtran.jpg: second picture gone, told by its index 0
TXT
cmp said expected
# Seen on 2026-12-01, jhead 3.06.0.1, exiftool 12.57 of Debian 12: the four lines above
