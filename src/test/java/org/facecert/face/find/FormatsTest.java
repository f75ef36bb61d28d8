package org.facecert.face.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;
import org.facecert.face.Place;
import org.facecert.face.Unknown;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.grpc.GrpcBytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormatsTest {

  private static final byte[] JUNK = Drawn.noise(777, 9);

  private final EveryPictureIsAFace judge = new EveryPictureIsAFace();
  private final FaceFinder finder = new FaceFinder(judge, 2);

  @AfterEach
  void close() {
    finder.close();
  }

  static Stream<Arguments> formats() {
    return Stream.of(
        Arguments.of("jpeg", Drawn.bytes("jpg", 96, 1)),
        Arguments.of("png", Drawn.bytes("png", 96, 2)),
        Arguments.of("gif", Drawn.bytes("gif", 96, 3)),
        Arguments.of("bmp", Drawn.bytes("bmp", 96, 4)),
        Arguments.of("webp", webp(Drawn.noise(900, 5))),
        Arguments.of("jpeg2000", jp2(codestream())),
        Arguments.of("jpeg2000", codestream()));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void a_picture_is_cut_out_of_other_bytes_exactly(String kind, byte[] picture) {
    FaceFindings findings = find(Drawn.join(JUNK, picture, JUNK, picture));

    assertThat(judge.saw(picture)).as("%s", findings).isTrue();
    assertThat(findings.finds())
        .extracting(Find::kind, find -> find.place().offset(), Find::length)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(kind, 777L, (long) picture.length),
            org.assertj.core.groups.Tuple.tuple(
                kind, 2 * 777L + picture.length, (long) picture.length));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void a_picture_that_is_cut_short_is_shown_and_listed_as_damaged(String kind, byte[] picture) {
    FaceFindings findings = find(Arrays.copyOf(picture, picture.length - 5));

    assertThat(findings.finds()).extracting(Find::kind).contains(kind);
    assertThat(findings.unknown()).extracting(Unknown::reason).contains(Reason.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"heic", "mif1", "avif", "avis"})
  void pictures_of_the_phones_own_kind_are_cut_out(String brand) {
    byte[] picture = media(brand);

    FaceFindings findings = find(Drawn.join(JUNK, picture, JUNK));

    assertThat(judge.saw(picture)).as("%s", findings).isTrue();
    assertThat(findings.finds())
        .extracting(Find::kind)
        .containsExactly(brand.startsWith("avi") ? "avif" : "heif");
  }

  @Test
  void a_film_is_said_not_to_be_looked_at_and_the_cover_in_it_is() {
    byte[] cover = Drawn.jpeg(3);
    byte[] film = Drawn.join(media("isom"), box("moov", box("udta", cover)));

    FaceFindings findings = find(Drawn.join(Drawn.jpeg(1), film));

    assertThat(judge.saw(cover)).isTrue();
    assertThat(findings.unknown())
        .extracting(unknown -> unknown.reason() + " " + unknown.detail())
        .containsExactly("NOT_OPENED a film (isom): its frames are not decoded");
  }

  @Test
  void each_of_several_pictures_in_a_file_is_judged_whatever_lies_between_them() {
    byte[][] pictures = {Drawn.jpeg(1), Drawn.jpeg(2), Drawn.bytes("png", 40, 3), Drawn.jpeg(4)};

    find(
        Drawn.join(
            pictures[0],
            pictures[1],
            new byte[4096],
            pictures[2],
            JUNK,
            pictures[3],
            media("mp42")));

    assertThat(List.of(pictures)).allMatch(judge::saw);
  }

  @Test
  void thumbnails_are_judged_by_themselves() {
    byte[] thumbnail = Drawn.bytes("jpg", 24, 5);
    byte[] exif = Drawn.join(latin("Exif\0\0MM\0*\0\0\0\u0008"), thumbnail, new byte[3]);
    byte[] raw = Drawn.noise(3 * 8 * 6, 6);
    byte[] jfif = Drawn.join(latin("JFIF\0\1\2\0\0\1\0\1\u0008\u0006"), raw);
    byte[] whole = Drawn.jpeg(1);
    byte[] picture =
        Drawn.join(
            Arrays.copyOf(whole, 2),
            segment(0xE0, jfif),
            segment(0xE1, exif),
            Arrays.copyOfRange(whole, 20, whole.length));

    FaceFindings findings = find(picture);

    assertThat(judge.saw(picture)).isTrue();
    assertThat(judge.saw(thumbnail)).isTrue();
    assertThat(judge.saw(raw)).isTrue();
    assertThat(findings.finds())
        .extracting(find -> find.place().toString())
        .containsExactly("0 > jpeg", "0 > jpeg > exif@168 > jpeg@14", "0 > jpeg > rgb@20");
  }

  @Test
  void a_picture_spread_over_segments_of_extended_xmp_is_put_together() {
    byte[] hidden = Drawn.bytes("jpg", 300, 8);
    byte[] text = Wrapping.BASE64.wrap(hidden);
    byte[] head = latin("http://ns.adobe.com/xmp/extension/\0" + "0".repeat(40));
    byte[] whole = Drawn.jpeg(1);
    int half = text.length / 2;
    byte[] picture =
        Drawn.join(
            Arrays.copyOf(whole, 2),
            segment(0xE1, Drawn.join(head, Arrays.copyOf(text, half))),
            segment(0xE1, Drawn.join(head, Arrays.copyOfRange(text, half, text.length))),
            Arrays.copyOfRange(whole, 2, whole.length));

    find(picture);

    assertThat(judge.saw(hidden)).isTrue();
  }

  @Test
  void a_face_record_of_a_passport_is_face_data_by_itself() {
    byte[] photo = codestream();
    byte[] body = Drawn.join(new byte[46], photo);
    int length = 14 + body.length;
    byte[] record =
        Drawn.join(
            latin("FAC\0" + "010\0"),
            new byte[] {0, 0, (byte) (length >> 8), (byte) length, 0, 1},
            body);

    FaceFindings findings = find(Drawn.join(JUNK, record, JUNK));

    assertThat(judge.saw(photo)).as("%s", findings).isTrue();
    assertThat(findings.finds())
        .extracting(Find::kind, Find::by)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("face-record", "ISO/IEC 19794-5"),
            org.assertj.core.groups.Tuple.tuple("jpeg2000", "test"));
  }

  @Test
  void a_face_block_of_a_newer_passport_too() {
    byte[] photo = Drawn.jpeg(1);
    byte[] content =
        Drawn.join(
            new byte[] {(byte) 0xA0, 7, (byte) 0x80, 1, 3, (byte) 0x81, 2, 7, (byte) 0xE3}, photo);
    byte[] block =
        Drawn.join(
            new byte[] {0x65, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length},
            content);

    FaceFindings findings = find(Drawn.join(JUNK, block));

    assertThat(judge.saw(photo)).isTrue();
    assertThat(findings.finds())
        .extracting(Find::by, Find::length)
        .contains(org.assertj.core.groups.Tuple.tuple("ISO/IEC 39794-5", (long) block.length));
  }

  private FaceFindings find(byte[] bytes) {
    return finder.find(bytes, Place.whole());
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] segment(int marker, byte[] content) {
    int length = content.length + 2;
    return Drawn.join(
        new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
  }

  private static byte[] webp(byte[] data) {
    int size = data.length + 12;
    return Drawn.join(
        latin("RIFF"),
        new byte[] {(byte) size, (byte) (size >> 8), 0, 0},
        latin("WEBPVP8 "),
        new byte[] {(byte) data.length, (byte) (data.length >> 8), 0, 0},
        data);
  }

  /** One tile of zeros. */
  static byte[] codestream() {
    byte[] siz = new byte[39];
    siz[37] = 1;
    byte[] tile = new byte[100];
    return Drawn.join(
        latin("\u00ffO"),
        latin("\u00ffQ\0)"),
        siz,
        latin("\u00ff\u0090\0\n\0\0\0\0\0p\0\1\u00ff\u0093"),
        Arrays.copyOf(tile, 0x70 - 14),
        latin("\u00ff\u00d9"));
  }

  private static byte[] jp2(byte[] codestream) {
    return Drawn.join(
        latin("\0\0\0\u000cjP  \r\n\u0087\n"),
        box("ftyp", latin("jp2 \0\0\0\0jp2 ")),
        box("jp2h", new byte[22]),
        box("jp2c", codestream));
  }

  private static byte[] media(String brand) {
    return Drawn.join(
        box("ftyp", latin(brand + "\0\0\0\0" + brand)),
        box("meta", Drawn.noise(80, 1)),
        box("mdat", Drawn.noise(3000, 2)));
  }

  private static byte[] box(String name, byte[] content) {
    int length = content.length + 8;
    return Drawn.join(new byte[] {0, 0, (byte) (length >> 8), (byte) length}, latin(name), content);
  }

  @Test
  void a_capture_of_packets_is_said_not_to_be_put_together() {
    byte[] picture = Drawn.bytes("jpg", 16, 1);
    byte[] capture = Drawn.join(latin("\u00d4\u00c3\u00b2\u00a1"), new byte[60], picture);

    FaceFindings findings = find(capture);

    assertThat(judge.saw(picture)).isTrue();
    assertThat(findings.unknown())
        .extracting(Unknown::detail)
        .containsExactly("a capture of packets: its streams are not put together");
  }

  @Test
  void a_byte_before_a_picture_that_looks_like_part_of_another_encoding_hides_nothing() {
    byte[] png = Drawn.bytes("png", 30, 1);
    byte[] jpeg = Drawn.jpeg(1);

    find(Drawn.join(new byte[9], new byte[] {(byte) 0xC2}, png, latin("5Fx_X"), jpeg));

    assertThat(judge.saw(png)).isTrue();
    assertThat(judge.saw(jpeg)).isTrue();
  }

  @Test
  void what_is_not_opened_is_listed_by_its_name() {
    assertThat(find(latin("7z\u00bc\u00af'\u001c and so on")).unknown())
        .extracting(Unknown::detail)
        .isEqualTo(List.of("a 7z archive"));
  }

  @Test
  void pictures_of_formats_that_nobody_opens_are_listed_too() {
    Map<String, String> heads =
        Map.ofEntries(
            Map.entry("P6\n# by hand\n640 480\n255\n", "Netpbm"),
            Map.entry("P2 3 2 15 0 1 2 3 4 5", "Netpbm"),
            Map.entry("P7\nWIDTH 4\nHEIGHT 4\n", "Netpbm"),
            Map.entry("Pf\n640 480\n-1.0\n", "Netpbm"),
            Map.entry("DDS |\0\0\0 and so on", "DDS"),
            Map.entry("\u0001\u00da\0\u0001\0\u0003", "SGI"),
            Map.entry("\n\u0005\u0001\b\0\0\0\0", "PCX"),
            Map.entry("%!PS-Adobe-3.0 EPSF-3.0\n", "EPS"),
            Map.entry("8BPS\0\u0001", "Photoshop"),
            Map.entry("\0\0\0\fJXL \r\n\u0087\n", "JPEG XL"),
            Map.entry("qoif\0\0\u0002", "QOI"),
            Map.entry("(\0\0\0\u0080\u0002\0\0\u00e0\u0001\0\0\u0001\0\u0018\0", "DIB"),
            Map.entry("\0\0\u0002 and rows TRUEVISION-XFILE.\0", "TGA"));

    heads.forEach(
        (head, format) ->
            assertThat(find(latin(head)).unknown())
                .as(format)
                .extracting(Unknown::detail)
                .contains("a picture in " + format));
  }

  @Test
  void what_only_looks_a_little_like_one_of_them_is_none() {
    for (String text :
        List.of(
            "P6 is the sixth of the plans, 640 x 480", "P2P is a word", "DDS, a format", "(\0")) {
      assertThat(find(latin(text)).unknown()).as(text).isEmpty();
    }
    assertThat(find(latin("behind something: qoif, 8BPS\0\u0001")).unknown()).isEmpty();
  }

  @Test
  void within_another_layer_they_are_listed_with_their_place() {
    byte[] packed = GrpcBytes.gzip(latin("P6\n640 480\n255\n" + "abc".repeat(99)));

    assertThat(find(packed).unknown())
        .extracting(each -> each.place().toString())
        .containsExactly("0 > gzip > picture");
  }
}
