package org.facecert.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a rule's description says: its text, and paragraphs of their own that say what a PASS proves
 * and what it does not.
 *
 * @param proves "" when it says nothing of it
 * @param limits "" likewise
 */
public record RuleText(String text, String proves, String limits) {

  static final String PROVES = "PASS proves:";
  static final String LIMITS = "PASS does not prove:";

  /** Lines of a paragraph are joined, paragraphs kept apart. */
  static RuleText of(String description) {
    List<String> text = new ArrayList<>();
    String proves = "";
    String limits = "";
    for (String paragraph : description.strip().split("\\h*\\R\\h*\\R\\s*")) {
      String joined = paragraph.strip().replaceAll("\\h*\\R\\h*", " ");
      if (joined.startsWith(PROVES)) {
        proves = joined.substring(PROVES.length()).strip();
      } else if (joined.startsWith(LIMITS)) {
        limits = joined.substring(LIMITS.length()).strip();
      } else {
        text.add(joined);
      }
    }
    return new RuleText(String.join("\n\n", text), proves, limits);
  }

  /** Changes whenever that which is translated changes: eight hexadecimal digits. */
  String digest(String title) {
    try {
      byte[] all = String.join("\n", title, text, proves, limits).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(all);
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
