package org.facecert.face.find;

import java.util.List;
import org.facecert.face.template.Stride;

/** What things begin with; where several begin at one place, the first here is tried first. */
enum Signature {
  JPEG("\u00ff\u00d8\u00ff"),
  PNG("\u0089PNG"),
  GIF("GIF8"),
  RIFF("RIFF"),
  BMP("BM"),
  JP2(4, "jP  "),
  CODESTREAM("\u00ffO\u00ffQ"),
  MEDIA(4, "ftyp"),
  FACE_RECORD("FAC\0"),
  /** generation 3, year 2 thousand and something: the version block of ISO/IEC 39794 */
  FACE_BLOCK("\u0080\u0001\u0003\u0081\u0002\u0007"),
  GZIP("\u001f\u008b\b"),
  ZLIB("x\u0001", "x^", "x\u009c", "x\u00da"),
  ZSTD("(\u00b5/\u00fd"),
  ZIP("PK\u0003\u0004"),
  SQLITE("SQLite format 3\0"),
  SQLITE_WAL("7\u007f\u0006\u0082", "7\u007f\u0006\u0083"),
  SQLITE_JOURNAL("\u00d9\u00d5\u0005\u00f9 \u00a1c\u00d7"),
  CACHE_ENTRY("0\\r\u00a7\u001bm\u00fb\u00fc"),
  CBOR_CHUNKS("_X", "_Y", "_Z"),
  ESCAPED(
      "\\u00ff\\u00d8",
      "\\u00FF\\u00D8",
      "\\\\u00ff\\\\u00d8",
      "\\\\u00FF\\\\u00D8",
      "\\u0089PNG",
      "\\u001f\\u008b",
      "\\u001F\\u008B"),
  INDEXED(
      "\"0\":255,\"1\":216",
      "\"0\": 255, \"1\": 216",
      "\"0\":137,\"1\":80",
      "\"0\": 137, \"1\": 80",
      "\"0\":82,\"1\":73,\"2\":70",
      "\"0\":31,\"1\":139",
      "\"0\\\":255,\\\"1\\\":216",
      "\"0\\\":137,\\\"1\\\":80"),
  PERCENT("%FF%D8", "%ff%d8", "%89PNG", "%1F%8B", "%1f%8b"),
  DOUBLED("\u00c3\u00bf\u00c3\u0098", "\u00c2\u0089PNG", "\u001f\u00c2\u008b\b"),
  SEVEN_ZIP("7z\u00bc\u00af'\u001c"),
  RAR("Rar!\u001a\u0007"),
  XZ("\u00fd7zXZ\0"),
  BZIP2("BZh91AY&SY", "BZh61AY&SY", "BZh11AY&SY"),
  LZ4("\u0004\"M\u0018"),
  MATROSKA("\u001aE\u00df\u00a3"),
  TIFF("II*\0", "MM\0*"),
  /** pcap of either byte order, with micro- or nanoseconds; pcapng */
  CAPTURE(
      "\u00d4\u00c3\u00b2\u00a1",
      "\u00a1\u00b2\u00c3\u00d4",
      "M<\u00b2\u00a1",
      "\u00a1\u00b2<M",
      "\n\r\r\n"),
  /** a run of letters that base64 may be */
  BASE64(),
  /** a run of letters in UTF-16 */
  WIDE(),
  /** a run of characters that a list of numbers may be */
  LIST(),
  VECTOR(),
  TAGGED_VECTOR(),
  WIDE_VECTOR(),
  TAGGED_WIDE_VECTOR();

  private final int lead;

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> magics;

  Signature(String... magics) {
    this(0, magics);
  }

  Signature(int lead, String... magics) {
    this.lead = lead;
    this.magics = List.of(magics);
  }

  /** Bytes of the thing before its signature. */
  int lead() {
    return lead;
  }

  /** As Latin-1; none for what is told otherwise. */
  List<String> magics() {
    return magics;
  }

  static Signature of(Stride stride) {
    return switch (stride) {
      case SINGLE -> VECTOR;
      case TAGGED_SINGLE -> TAGGED_VECTOR;
      case DOUBLE -> WIDE_VECTOR;
      case TAGGED_DOUBLE -> TAGGED_WIDE_VECTOR;
    };
  }
}
