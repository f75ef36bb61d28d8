package org.facecert.face.find;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.bytes.ByteView;

/**
 * Pictures of formats that nobody here opens, known by how they begin: listed as unknown, since a
 * file that holds nothing else would else be one without a face. At the beginning of a layer alone,
 * for their signatures are short.
 */
final class UnopenedPictures {

  private static final int HEAD = 96;
  private static final int DIB_HEAD = 40;
  private static final Set<Integer> DIB_DEPTHS = Set.of(1, 4, 8, 16, 24, 32);
  private static final int LARGEST_SIDE = 30_000;
  private static final String TGA_END = "TRUEVISION-XFILE.\0";

  private static final Map<String, List<String>> BEGINNINGS =
      Map.ofEntries(
          Map.entry("DDS", List.of("DDS |\0\0\0")),
          Map.entry("EPS", List.of("%!PS-Adobe", "\u00c5\u00d0\u00d3\u00c6")),
          Map.entry("Photoshop", List.of("8BPS\0\u0001", "8BPS\0\u0002")),
          Map.entry("JPEG XL", List.of("\0\0\0\fJXL \r\n\u0087\n")),
          Map.entry("JPEG XR", List.of("II\u00bc\u0000", "II\u00bc\u0001")),
          Map.entry("QOI", List.of("qoif")),
          Map.entry("FLIF", List.of("FLIF")),
          Map.entry("farbfeld", List.of("farbfeld")),
          Map.entry("OpenEXR", List.of("v/1\u0001")),
          Map.entry("XCF", List.of("gimp xcf ")),
          Map.entry("Radiance", List.of("#?RADIANCE\n", "#?RGBE\n")),
          Map.entry("KTX", List.of("\u00abKTX ")),
          Map.entry("IM", List.of("Image type: ")));

  private static final Map<String, Pattern> HEADS =
      Map.of(
          "Netpbm",
          Pattern.compile(
              "P[1-6](?:\\s|#[^\\n]{0,80}\\n){1,9}[0-9]{1,6}\\s{1,9}[0-9]{1,6}\\s.*"
                  + "|P7\\n(?:WIDTH|#).*|P[Ff]\\n[0-9]{1,6} [0-9]{1,6}\\n.*",
              Pattern.DOTALL),
          "SGI",
          Pattern.compile("\\x01\\xda[\\x00\\x01][\\x01\\x02]\\x00[\\x01-\\x03].*", Pattern.DOTALL),
          "PCX",
          Pattern.compile(
              "\\x0a[\\x00\\x02-\\x05]\\x01[\\x01\\x02\\x04\\x08]\\x00\\x00\\x00\\x00.*",
              Pattern.DOTALL));

  /** Lists the content, when it is the beginning of such a picture. */
  void look(Content content, Inquiry inquiry) {
    if (content.isBeginning()) {
      format(content)
          .ifPresent(
              name -> {
                content.recognise(1);
                String detail = "a picture in " + name;
                inquiry.unknown(content, "picture", 0, 0, Reason.NOT_OPENED, detail);
              });
    }
  }

  private static Optional<String> format(Content content) {
    String head = new String(content.view().copy(0, HEAD), StandardCharsets.ISO_8859_1);
    Optional<String> known =
        BEGINNINGS.entrySet().stream()
            .filter(each -> each.getValue().stream().anyMatch(head::startsWith))
            .map(Map.Entry::getKey)
            .findFirst();
    return known
        .or(
            () ->
                HEADS.entrySet().stream()
                    .filter(each -> each.getValue().matcher(head).matches())
                    .map(Map.Entry::getKey)
                    .findFirst())
        .or(() -> isDib(content.view()) ? Optional.of("DIB") : Optional.empty())
        .or(() -> isTga(content) ? Optional.of("TGA") : Optional.empty());
  }

  /** A bitmap of Windows' without the head of its file, as the clipboard has it. */
  private static boolean isDib(ByteView view) {
    return view.u32le(0) == DIB_HEAD
        && isSide(view.u32le(4))
        && isSide(Math.abs((int) view.u32le(8)))
        && view.u16le(12) == 1
        && DIB_DEPTHS.contains(view.u16le(14));
  }

  private static boolean isSide(long pixels) {
    return pixels > 0 && pixels <= LARGEST_SIDE;
  }

  /** By its end, which its second version alone has. */
  private static boolean isTga(Content content) {
    long end = content.source().size() - TGA_END.length();
    return content.isWhole()
        && end > 0
        && new String(content.view().copy(end, TGA_END.length()), StandardCharsets.ISO_8859_1)
            .equals(TGA_END);
  }
}
