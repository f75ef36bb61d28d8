#!/usr/bin/env bash
# PDFBox embeds a font by glyph and notes one character for each glyph. Characters that share a glyph come out of the file as
# another one once both are used: in Noto Sans SC "·" (U+00B7) and "•" (U+2022) do, so that "• 登录 · 支付" is read, searched and copied as
# "• 登录 • 支付", without any error.
set -euo pipefail
root=$(git rev-parse --show-toplevel); work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
for a in org.apache.pdfbox:pdfbox:3.0.8 org.apache.pdfbox:pdfbox-io:3.0.8 org.apache.pdfbox:fontbox:3.0.8 commons-logging:commons-logging:1.3.5; do
  mvn -q -B dependency:copy -Dartifact=$a -DoutputDirectory=. >/dev/null
done
cat >Dot.java <<'JAVA'
import java.io.ByteArrayOutputStream;
import java.io.File;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;

public class Dot {
  public static void main(String[] args) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(PDType0Font.load(document, new File(args[0])), 12);
        content.newLineAtOffset(50, 700);
        content.showText("\u2022 登录 \u00b7 支付");
        content.endText();
      }
      document.save(out);
    }
    try (PDDocument read = Loader.loadPDF(out.toByteArray())) {
      new PDFTextStripper().getText(read).codePoints().forEach(c -> System.out.printf("%04X ", c));
    }
  }
}
JAVA
javac -encoding UTF-8 -cp '*' Dot.java
out=$(java -cp '*:.' Dot "$root/src/main/resources/org/facecert/paper/NotoSansSC_400Regular.ttf")
echo "$out"
grep -q '2022 0020 767B 5F55 0020 2022 0020 652F 4ED8' <<<"$out"
# Seen: PDFBox 3.0.8; 2022 0020 767B 5F55 0020 2022 0020 652F 4ED8 000A
