package org.facecert.notice;

/**
 * What the topic model sees of a sentence: how often each run of one to four letters stands in it,
 * by the run's hash, so that no text can be read back out of a model.
 */
final class TopicFeatures {

  /** Buckets of the hash; a power of two. */
  static final int BUCKETS = 1 << 18;

  private static final int LONGEST_RUN = 4;

  /** words */
  private static final int LONGEST_PHRASE = 3;

  /** A sentence longer than that is judged by its beginning. */
  private static final int LONGEST = 600;

  private TopicFeatures() {}

  /**
   * @param buckets ascending, without repetition
   * @param counts of each of them, above 0
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and never leaves the room
  record TermCounts(int[] buckets, int[] counts) {}

  static TermCounts of(String sentence) {
    String text = marked(sentence);
    int[] all = new int[text.length() * LONGEST_RUN];
    return counted(all, runs(text, all));
  }

  /** The same, and runs of one to three words, where there are blanks between words. */
  static TermCounts ofWords(String sentence) {
    String text = marked(sentence);
    String[] words = text.substring(1, text.length() - 1).split(",", -1);
    int[] all = new int[text.length() * LONGEST_RUN + words.length * LONGEST_PHRASE];
    int n = runs(text, all);
    for (int i = 0; i < words.length; i++) {
      int hash = 0x5BD1E995;
      for (int j = i; j < words.length && j < i + LONGEST_PHRASE; j++) {
        for (int at = 0; at < words[j].length(); at++) {
          hash = (hash ^ words[j].charAt(at)) * 0x01000193;
        }
        hash = (hash ^ ',') * 0x01000193;
        all[n++] = mixed(hash) & (BUCKETS - 1);
      }
    }
    return counted(all, n);
  }

  private static int runs(String text, int[] all) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      int hash = 0x811C9DC5;
      for (int j = i; j < text.length() && j < i + LONGEST_RUN; j++) {
        hash = (hash ^ text.charAt(j)) * 0x01000193;
        all[n++] = mixed(hash) & (BUCKETS - 1);
      }
    }
    return n;
  }

  // beginning and end marked; figures, blanks and marks of all kinds made the same
  private static String marked(String sentence) {
    String normal = NormalizedText.of(sentence).text();
    StringBuilder out = new StringBuilder("^");
    for (int i = 0; i < normal.length() && out.length() < LONGEST; i++) {
      char c = normal.charAt(i);
      char shown = Character.isDigit(c) ? '0' : " ,\n".indexOf(c) >= 0 ? ',' : c;
      char before = out.charAt(out.length() - 1);
      if ((shown != '0' && shown != ',') || shown != before) {
        out.append(shown);
      }
    }
    return out.append('$').toString();
  }

  // neighbouring letters must not fall into neighbouring buckets
  private static int mixed(int hash) {
    int h = hash ^ (hash >>> 15);
    h *= 0x2C1B3C6D;
    return h ^ (h >>> 13);
  }

  private static TermCounts counted(int[] all, int n) {
    java.util.Arrays.sort(all, 0, n);
    int[] buckets = new int[n];
    int[] counts = new int[n];
    int used = 0;
    for (int i = 0; i < n; i++) {
      if (used > 0 && buckets[used - 1] == all[i]) {
        counts[used - 1]++;
      } else {
        buckets[used] = all[i];
        counts[used++] = 1;
      }
    }
    return new TermCounts(
        java.util.Arrays.copyOf(buckets, used), java.util.Arrays.copyOf(counts, used));
  }
}
