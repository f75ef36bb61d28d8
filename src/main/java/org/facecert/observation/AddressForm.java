package org.facecert.observation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an address is made: what in it looks random, and what could be counted on. What looks random
 * is told by its length and letters alone; whether it is drawn at random nobody can see.
 *
 * @param url absolute
 */
public record AddressForm(String url) {

  /** bits from which on nobody guesses an address (OWASP ASVS: 128 bits for session tokens) */
  private static final int UNGUESSABLE = 128;

  /** version of a UUID that is random but for six bits, and counts as long enough (RFC 9562) */
  private static final String RANDOM_UUID = "4";

  /** of a UUID that is made of time and place (version 1) at most; of others more or less */
  private static final double BITS_OF_OTHER_UUID = 62;

  private static final double BITS_OF_HEX = 4;
  private static final double BITS_OF_BASE62 = 5.95;

  /** shorter ones with letters of both kinds are words */
  private static final int SHORTEST_MIXED = 8;

  /** longer numbers are none that are counted on */
  private static final int LONGEST_NUMBER = 18;

  /** neighbours on each side of the number that stands last */
  private static final int EACH_SIDE = 3;

  private static final Pattern AUTHORITY = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");
  private static final Pattern SEGMENT = Pattern.compile("[^/?&=;#.,]+");
  private static final Pattern PIECE = Pattern.compile("[A-Za-z0-9]+");
  private static final Pattern VERSION = Pattern.compile("(?i)v\\d{1,2}");
  private static final Pattern WORD_AND_NUMBER =
      Pattern.compile("(?:[A-Za-z]?[a-z]*|[A-Z]*)(\\d+)|\\d+");
  private static final Pattern HEX = Pattern.compile("[0-9a-f]+|[0-9A-F]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private static final Pattern UUID =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-([0-9a-fA-F])[0-9a-fA-F]{3}-[0-9a-fA-F]{4}"
              + "-[0-9a-fA-F]{12}");

  /** How long what looks random in it is, in bits; the longest part of it counts. */
  public int bits() {
    double most = 0;
    for (Matcher segment = SEGMENT.matcher(path()); segment.find(); ) {
      most = Math.max(most, bits(segment.group()));
    }
    return (int) most;
  }

  public boolean unguessable() {
    return bits() >= UNGUESSABLE;
  }

  private static double bits(String segment) {
    Matcher uuid = UUID.matcher(segment);
    if (uuid.matches()) {
      return uuid.group(1).equals(RANDOM_UUID) ? UNGUESSABLE : BITS_OF_OTHER_UUID;
    }
    double bits = 0;
    for (Matcher piece = PIECE.matcher(segment); piece.find(); ) {
      String text = piece.group();
      if (isRandom(text)) {
        bits += text.length() * (HEX.matcher(text).matches() ? BITS_OF_HEX : BITS_OF_BASE62);
      }
    }
    return bits;
  }

  private static boolean isRandom(String piece) {
    if (WORD_AND_NUMBER.matcher(piece).matches()) {
      return false;
    }
    boolean digits = piece.chars().anyMatch(Character::isDigit);
    boolean mixed =
        piece.length() >= SHORTEST_MIXED
            && piece.substring(1).chars().anyMatch(Character::isUpperCase)
            && piece.chars().anyMatch(Character::isLowerCase);
    return digits || mixed;
  }

  /** Whether it has a number that could be counted on, and nothing that nobody guesses. */
  public boolean countable() {
    return !neighbours().isEmpty();
  }

  /**
   * The addresses beside it, nearest first: the number that stands last a few up and down, each
   * other by one; the version of an interface is no number of anything. None where something in it
   * cannot be guessed.
   */
  public List<String> neighbours() {
    if (unguessable()) {
      return List.of();
    }
    int from = url.length() - path().length();
    List<int[]> numbers = new ArrayList<>();
    for (Matcher piece = PIECE.matcher(url).region(from, url.length()); piece.find(); ) {
      boolean version = VERSION.matcher(piece.group()).matches() && piece.end() < url.length();
      if (!version && WORD_AND_NUMBER.matcher(piece.group()).matches()) {
        number(piece).ifPresent(numbers::add);
      }
    }
    Set<String> beside = new LinkedHashSet<>();
    for (int step = 1; step <= EACH_SIDE; step++) {
      for (int at = numbers.size() - 1; at >= 0; at--) {
        if (step == 1 || at == numbers.size() - 1) {
          count(numbers.get(at), -step, beside);
          count(numbers.get(at), step, beside);
        }
      }
    }
    return List.copyOf(beside);
  }

  private static java.util.Optional<int[]> number(Matcher piece) {
    Matcher number = NUMBER.matcher(piece.group());
    return number.find() && number.group().length() <= LONGEST_NUMBER
        ? java.util.Optional.of(
            new int[] {piece.start() + number.start(), piece.start() + number.end()})
        : java.util.Optional.empty();
  }

  private void count(int[] place, int by, Set<String> beside) {
    String written = url.substring(place[0], place[1]);
    BigInteger next = new BigInteger(written).add(BigInteger.valueOf(by));
    if (next.signum() >= 0) {
      String digits = next.toString();
      String padded = "0".repeat(Math.max(0, written.length() - digits.length())) + digits;
      beside.add(url.substring(0, place[0]) + padded + url.substring(place[1]));
    }
  }

  /** What follows the host. */
  private String path() {
    Matcher authority = AUTHORITY.matcher(url);
    return authority.find() ? url.substring(authority.end()) : url;
  }
}
