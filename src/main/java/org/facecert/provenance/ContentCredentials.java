package org.facecert.provenance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A manifest store of C2PA in a file, by the description box of its JUMBF superbox (ISO 19566-5),
 * wherever in the file it lies: the formats differ in where it does. What it says of the source is
 * a text in a CBOR assertion, whose bytes stand together.
 */
final class ContentCredentials {

  /** the type of the box that describes the store: the letters c2pa, and the rest of the UUID */
  private static final String STORE = "jumdc2pa\0\u0011\0\u0010\u0080\0\0\u00aa\08\u009bq";

  private static final Pattern SOURCE =
      Pattern.compile("cv\\.iptc\\.org/newscodes/digitalsourcetype/([A-Za-z]{4,60})");

  private ContentCredentials() {}

  static List<SynthesisMark> in(byte[] file) {
    // a letter for each byte
    String letters = new String(file, StandardCharsets.ISO_8859_1);
    int store = letters.indexOf(STORE);
    if (store < 0) {
      return List.of();
    }
    String said = "";
    Matcher source = SOURCE.matcher(letters).region(store, letters.length());
    while (source.find()) {
      // the letter after a text in CBOR may be one more of the alphabet
      String code =
          SourceTypes.synthetic().stream()
              .filter(source.group(1)::startsWith)
              .findFirst()
              .orElse("");
      if (!code.isEmpty()) {
        return List.of(new SynthesisMark(SynthesisMark.Scheme.C2PA, code, true));
      }
      said = source.group(1);
    }
    return List.of(new SynthesisMark(SynthesisMark.Scheme.C2PA, said, false));
  }
}
